import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeHeadersFile } from '../../lib/headers-file.ts';
import { listFiles } from '../../lib/list-files.ts';
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
				const rules = headerRules(findHashedFolders(dir));
				await writeFile(new URL('_headers', dir), writeHeadersFile(rules, base));
			},
		},
	};
}

/** Folders of the built site in which the name of every file follows its content. */
function findHashedFolders(site: URL): string[] {
	const filesIn = (name: string) =>
		listFiles(fileURLToPath(new URL(name, site))).map((path) => `${name}/${path}`);
	const folders = new Set(['_astro', 'pagefind'].flatMap(filesIn).map((path) => dirname(path)));
	return [...folders].filter((path) => hashed.test(path)).sort();
}

/** Astro's assets, and the parts of Pagefind's index, which stand in a folder of their own. */
const hashed = /^(?:_astro|pagefind\/(?:.+\/)?(?:fragment|index|filter))$/;
