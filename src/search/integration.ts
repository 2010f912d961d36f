import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import sirv from 'sirv';
import { stayBelow } from '../lib/pages/kept-files.ts';
import { PageThread } from '../lib/pages/page-thread.ts';
import { passRest, watchPages } from '../lib/pages/passing-pages.ts';
import { placeForPages, workInShards } from '../lib/pages/work-in-shards.ts';
import { readVocabulary } from '../lib/vocabulary/file.ts';
import { topicFilesPlace } from '../topics/check/topic-files.ts';
import { keptPlace } from '../topics/load/rendering-inputs.ts';
import { isShard } from '../topics/shard.ts';
import type { Counted } from './build/index-site.ts';
import type { IndexSettings } from './build/index-thread.ts';
import { indexFolder } from './build/program.ts';

/** Makes the index with each build, and gives the last build's index to the dev server. */
export function searchIntegration(): AstroIntegration {
	const name = 'search';
	let config: AstroConfig;
	let folder: string;
	let index: PageThread<Counted>;
	return {
		name,
		hooks: {
			async 'astro:config:setup'({ command, injectRoute, injectScript, updateConfig }) {
				workInShards(name);
				folder = await indexFolder();
				if (command === 'build') stayBelow(folder);
				const define = { 'import.meta.env.SEARCH_INDEX': JSON.stringify(folder) };
				updateConfig({ vite: { define, environments: { client: { build: fewFiles } } } });
				injectRoute({ pattern: '/search', entrypoint: './src/search/routes/search.astro' });
				injectScript('page', `import '/src/search/client/open.ts';`);
			},
			'astro:config:done'(options) {
				config = options.config;
			},
			'astro:server:setup'({ server, logger }) {
				const last = fileURLToPath(new URL(`${folder}/`, config.outDir));
				if (!existsSync(last)) {
					logger.warn('There is no index to search yet. Make one with “npm run build”.');
				}
				server.middlewares.use(`/${folder}`, sirv(last, { dev: true }));
			},
			// While the next pages are rendered, a page that is ready goes into the index.
			async 'astro:build:start'({ setPrerenderer }) {
				index = new PageThread(indexThread, await readSettings(config, folder));
				watchPages(setPrerenderer, config.base, index);
			},
			'astro:build:generated'({ dir }) {
				passRest(dir);
			},
			async 'astro:build:done'({ logger }) {
				const { sections, pages } = await index.result();
				logger.info(`Indexed ${sections} sections of ${pages} pages.`);
			},
		},
	};
}

/**
 * Puts what search shares with other programs of a page into one file. As many as the bundler would make
 * wait for each other: a browser loads six at once from a host that speaks HTTP/1.1, and the first
 * search asks for five others.
 */
const fewFiles = {
	rolldownOptions: {
		output: {
			codeSplitting: {
				groups: [{ name: 'shared', test: /\/src\/(lib|search)\//, minShareCount: 2 }],
			},
		},
	},
};

const indexThread = new URL('build/index-thread.ts', import.meta.url);

async function readSettings(config: AstroConfig, folder: string): Promise<IndexSettings> {
	const { terms } = await readVocabulary(config.root);
	return {
		root: config.root.href,
		site: fileURLToPath(config.outDir),
		folder,
		terms,
		topicFiles: topicFilesPlace(config),
		parts: placeForPages(keptPlace('search-parts', config)),
		digests: placeForPages(keptPlace('search-pages.jsonl', config)),
		isShard: isShard(),
	};
}
