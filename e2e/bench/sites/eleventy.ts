import { join } from 'node:path';
import { editedPage, viewedPage, type Contender } from './contender.ts';
import { madeUpMarkdown } from './made-up.ts';
import { layOut, peerFolder } from './peer-site.ts';

/** Bare templates and Pagefind: a floor, not a peer. */
export const eleventy: Contender = {
	name: 'Eleventy + Pagefind',
	package: '@11ty/eleventy',
	home: peerFolder('eleventy'),
	async prepare(topics) {
		const root = await layOut('eleventy', await madeUpMarkdown(topics), 'docs');
		return {
			root,
			command: [join(this.home, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'],
			left: ['_site', '.cache'],
			output: '_site',
			edited: join(root, 'docs', `${editedPage}.md`),
			page: `${viewedPage}/`,
		};
	},
	search: {
		open: (page) => page.locator('.pagefind-ui__search-input').click(),
		input: '.pagefind-ui__search-input',
		result: '.pagefind-ui__result',
	},
};
