import { z } from 'astro/zod';

/** What `evidence()` takes in `astro.config.mjs`. A key that is not here is refused. */
export const EvidenceOptionsSchema = z
	.strictObject({
		/** Where readers report an error: an e-mail address, or the address of a page. @default none */
		reportTo: z.union([z.email(), z.url({ protocol: /^https?$/ })]).optional(),
	})
	.prefault({});

export type EvidenceOptions = z.output<typeof EvidenceOptionsSchema>;
export type EvidenceUserOptions = z.input<typeof EvidenceOptionsSchema>;
