import { join } from 'node:path';
import { editedPage, viewedPage, type Contender } from './contender.ts';
import { madeUpMarkdown } from './made-up.ts';
import { layOut, peerFolder } from './peer-site.ts';

/** Rspress as it comes, with its own search. */
export const rspress: Contender = {
	name: 'Rspress',
	package: '@rspress/core',
	home: peerFolder('rspress'),
	async prepare(topics) {
		const root = await layOut('rspress', await madeUpMarkdown(topics), 'docs');
		return {
			root,
			command: [join(this.home, 'node_modules/@rspress/core/bin/rspress.js'), 'build'],
			left: ['doc_build', 'node_modules'],
			output: 'doc_build',
			edited: join(root, 'docs', `${editedPage}.md`),
			page: `${viewedPage}.html`,
		};
	},
	search: {
		open: (page) => page.locator('.rp-search-button').first().click(),
		input: '.rp-search-panel__input',
		result: '.rp-suggest-item',
	},
};
