import { z } from 'astro/zod';

/** What `print()` takes in `astro.config.mjs`. A key that is not here is refused. */
export const PrintOptionsSchema = z
	.strictObject({
		/** Who stands as the author in a PDF's properties. @default the site's title */
		author: z.string().trim().min(1).optional(),
	})
	.prefault({});

export type PrintUserOptions = z.input<typeof PrintOptionsSchema>;
