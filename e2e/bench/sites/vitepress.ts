import { join } from 'node:path';
import { byKey, editedPage, viewedPage, type Contender } from './contender.ts';
import { madeUpMarkdown } from './made-up.ts';
import { layOut, peerFolder } from './peer-site.ts';

/** VitePress with its local search and a sidebar for each topic. */
export const vitepress: Contender = {
	name: 'VitePress',
	package: 'vitepress',
	home: peerFolder('vitepress'),
	async prepare(topics) {
		const root = await layOut('vitepress', await madeUpMarkdown(topics), 'docs');
		return {
			root,
			command: [join(this.home, 'node_modules/vitepress/bin/vitepress.js'), 'build', 'docs'],
			left: ['docs/.vitepress/dist', 'docs/.vitepress/cache', 'docs/.vitepress/.temp'],
			output: 'docs/.vitepress/dist',
			edited: join(root, 'docs', `${editedPage}.md`),
			page: `${viewedPage}.html`,
		};
	},
	search: {
		open: byKey,
		input: '.VPLocalSearchBox .search-input',
		result: '.VPLocalSearchBox .result',
	},
};
