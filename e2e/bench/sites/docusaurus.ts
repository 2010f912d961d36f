import { join } from 'node:path';
import { editedPage, viewedPage, type Contender } from './contender.ts';
import { madeUpMarkdown } from './made-up.ts';
import { layOut, peerFolder } from './peer-site.ts';

/** Docusaurus with its faster tools and the local search that is used most. */
export const docusaurus: Contender = {
	name: 'Docusaurus',
	package: '@docusaurus/core',
	home: peerFolder('docusaurus'),
	async prepare(topics) {
		const root = await layOut('docusaurus', await madeUpMarkdown(topics), 'docs');
		return {
			root,
			command: [join(this.home, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'), 'build'],
			left: ['build', '.docusaurus', 'node_modules'],
			output: 'build',
			edited: join(root, 'docs', `${editedPage}.md`),
			page: `${viewedPage}/`,
		};
	},
	search: {
		open: (page) => page.locator('input.navbar__search-input').click(),
		input: 'input.navbar__search-input',
		result: '.navbar__search [class*=suggestion_]',
	},
};
