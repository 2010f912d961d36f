import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteRoot } from '../../../src/lib/program.ts';
import {
	byKey,
	editedPage,
	viewedPage,
	type Contender,
	type Search,
	type Site,
} from './contender.ts';
import { fixtureDocs } from '../../site/fixture-site.ts';
import { madeUpMarkdown } from './made-up.ts';
import { layOut } from './peer-site.ts';

const search: Search = {
	open: byKey,
	input: 'dialog[open] input',
	result: 'dialog[open] .pagefind-ui__result',
};

/** Starlight as it comes: its own search, and every page in the sidebar of every page. */
export const starlight: Contender = {
	name: 'Starlight',
	package: '@astrojs/starlight',
	home: siteRoot,
	prepare: async (topics) => prepareStarlight(await madeUpMarkdown(topics)),
	search,
};

/** Starlight with a sidebar of the current topic alone. */
export const scopedStarlight: Contender = {
	...starlight,
	name: 'Starlight with scoped sidebar',
	prepare: async (topics) => prepareStarlight(await madeUpMarkdown(topics), { scoped: true }),
};

/** Prepares a site of plain Starlight. `files` are its pages by path below its `content/docs`. */
export async function prepareStarlight(
	files: Record<string, string>,
	{ scoped = false } = {}
): Promise<Site> {
	const root = await layOut('starlight', files, 'src/content/docs');
	return {
		root,
		command: [
			join(siteRoot, 'node_modules/astro/bin/astro.mjs'),
			'build',
			...(scoped ? ['--config', 'scoped.config.mjs'] : []),
		],
		left: ['dist', '.astro', 'node_modules'],
		output: 'dist',
		edited: join(root, 'src/content/docs', `${editedPage}.md`),
		page: `${viewedPage}/`,
	};
}

/** The pages of the fixture site, with plain details instead of evidence notes. */
export async function ownPages(): Promise<Record<string, string>> {
	const files: Record<string, string> = {};
	for (const name of await readdir(fixtureDocs, { recursive: true })) {
		if (!name.endsWith('.mdx')) continue;
		const text = await readFile(join(fixtureDocs, name), 'utf8');
		files[name] = text.replace(/(<\/?)Evidence[^>]*>/g, '$1details>');
	}
	return files;
}
