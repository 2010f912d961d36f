import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { writeHeadersFile } from '../../lib/headers-file.ts';
import { headerRules } from './rules.ts';

/** Writes `_headers` into the built site, for the hosts that read it and for `npm start`. */
export function addHeaders(): AstroIntegration {
	let base: string;
	return {
		name: 'hosting:headers',
		hooks: {
			'astro:config:done'({ config }) {
				base = config.base;
			},
			async 'astro:build:done'({ dir }) {
				await writeFile(new URL('_headers', dir), writeHeadersFile(headerRules, base));
			},
		},
	};
}
