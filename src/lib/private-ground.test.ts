import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from './list-files.ts';
import { packageRoot } from './program.ts';

/** The files that may use what a dependency does not document. Each says which, and checks that it still holds. */
const allowed = ['src/search/build/strict-program.ts', 'src/site/page-script.ts'];

/** Names and paths inside Astro, Starlight, Vite, Pagefind and others that are no part of their interfaces. */
const internal = [
	/data-store\.json|astro:data-layer|astro-config-digest|astroIncremental|incremental-build\.json/,
	/astro&type=(?:script|style)|preload-helper|__vite|virtual:starlight/,
	/pagefind_dcd|load_index_chunk|[Cc][Bb][Oo][Rr]/,
	/\bhooks\['astro:[a-z:]+'\] ?=[^>]/,
];

/** Imports of a file inside a package that the package does not export: they name a folder of its build. */
const privateImport = /(?:from|import\()\s*'(?:@[\w-]+\/)?[\w-]+\/(?:dist|build|src|lib)\//;

const sources = ['src', 'e2e']
	.flatMap((folder) => listFiles(join(packageRoot, folder)).map((path) => `${folder}/${path}`))
	.concat('astro.config.mjs', 'content.config.ts')
	.filter((path) => /\.(?:ts|astro|mjs|cjs)$/.test(path) && !path.includes('node_modules'))
	.filter(
		(path) =>
			path !== 'src/lib/private-ground.test.ts' &&
			!/bench\/(?:peers|sites)|fixtures\/site/.test(path)
	);

const usersOf = (pattern: RegExp): string[] =>
	sources.filter((path) => pattern.test(readFileSync(join(packageRoot, path), 'utf8')));

test('no file but those that say so uses what a dependency does not document', () => {
	for (const pattern of internal) {
		const users = usersOf(pattern).filter((path) => !path.endsWith('.test.ts'));
		expect(users.filter((path) => !allowed.includes(path))).toEqual([]);
	}
});

test('no file imports from inside a package', () => {
	expect(usersOf(privateImport)).toEqual([]);
});
