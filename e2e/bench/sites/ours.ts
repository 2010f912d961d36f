import { join } from 'node:path';
import { siteRoot } from '../../../src/lib/program.ts';
import { buildCommand, devCommand } from '../../../src/lib/run.ts';
import { prepareSite } from '../../site/build-site.ts';
import {
	byKey,
	editedPage,
	viewedPage,
	type Contender,
	type Search,
	type Site,
} from './contender.ts';
import { madeUpPages } from './made-up.ts';

/** This program, with everything on but PDFs. */
export const ours: Contender = {
	name: 'Vademecum',
	package: 'vademecum',
	home: siteRoot,
	prepare: async (topics) => siteOf(await prepareSite(await madeUpPages(topics))),
	search: {
		open: byKey,
		input: 'dialog[open] input',
		result: 'dialog[open] [role=option]',
		answered: (text) => `dialog[open] [data-query=${JSON.stringify(text.trim())}]`,
	} satisfies Search,
};

/** A site in a folder as `prepareSite` makes it. */
export function siteOf(root: string, edited = `${editedPage}.mdx`): Site {
	return {
		root,
		command: buildCommand,
		dev: devCommand,
		left: ['dist', '.astro', '.cache', 'node_modules'],
		output: 'dist',
		edited: join(root, 'content', 'docs', edited),
		page: `${viewedPage}/`,
	};
}
