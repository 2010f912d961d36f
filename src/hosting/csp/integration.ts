import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addPolicy } from './add-policy.ts';

/**
 * Gives every built page its Content-Security-Policy. Astro's own (`security.csp`) knows no hashes of
 * scripts that a page carries as they are, which Starlight's are (withastro/astro#16233).
 */
export function addPolicies(): AstroIntegration {
	return {
		name: 'hosting:policies',
		hooks: {
			async 'astro:build:done'({ dir, logger }) {
				const start = performance.now();
				const folder = fileURLToPath(dir);
				const names = await readdir(folder, { recursive: true });
				const pages = names.filter((name) => name.endsWith('.html'));
				// One after the other: a large library would not fit into memory as trees.
				for (const name of pages) await rewrite(join(folder, name));
				const seconds = ((performance.now() - start) / 1000).toFixed(1);
				logger.info(`Gave ${pages.length} pages their policy in ${seconds} s.`);
			},
		},
	};
}

async function rewrite(file: string): Promise<void> {
	await writeFile(file, addPolicy(await readFile(file, 'utf8')));
}
