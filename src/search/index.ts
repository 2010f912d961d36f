import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { StarlightPlugin } from '@astrojs/starlight/types';
import type { AstroConfig } from 'astro';
import sirv from 'sirv';
import { count } from '../lib/count.ts';
import { feature } from '../lib/feature.ts';
import { programFile } from '../lib/program.ts';
import { readOtherMeanings, readTopicVocabulary, readVocabulary } from '../lib/vocabulary/file.ts';
import { indexFolder } from './build/program.ts';
import { withEqualNames } from './build/equal-names.ts';
import { sealSearch } from './build/seal-search.ts';
import { abbreviationTooltips } from './build/tooltips.ts';
import { startIndex, writeIndex, type StartedIndex } from './build/write-index.ts';

/**
 * Makes the site searchable: the dialog in the header, the page `/search/`, and the index, which is made with each build; the
 * dev server has that of the last one. Its vocabulary gives abbreviations their tooltips, too.
 */
export default function search(): StarlightPlugin {
	let config: AstroConfig;
	let folder: string;
	let index: StartedIndex;
	return feature('search', {
		script: 'client/open.ts',
		routes: [['/search', 'search.astro']],
		integrations: [abbreviationTooltips()],
		async setup({ updateConfig }) {
			folder = await indexFolder();
			const define = { 'import.meta.env.SEARCH_INDEX': JSON.stringify(folder) };
			updateConfig({ vite: { define, environments: { client: { build: fewFiles } } } });
		},
		hooks: {
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
			async 'part:seal'(part) {
				const { terms } = readVocabulary(config.root);
				const [root, slug] = [config.root, part.topic?.slug];
				const own = slug && readTopicVocabulary(root, slug, terms).terms;
				const others = slug && readOtherMeanings(root, slug, terms);
				sealSearch(part, withEqualNames(terms), own || [], others || []);
			},
			'parts:ready'(parts) {
				index = startIndex(parts);
			},
			async 'site:join'(site) {
				const { terms } = readVocabulary(site.root);
				const all = withEqualNames(terms);
				const { sections, pages } = await writeIndex(site, folder, all, index);
				site.logger.info(`Indexed ${count(sections, 'section')} of ${count(pages, 'page')}.`);
			},
		},
	});
}

const shared = ['lib/words/', 'lib/language/', 'lib/stored.', 'search/'].map(programFile);
const isSharedCode = (id: string): boolean => shared.some((path) => id.startsWith(path));

/**
 * Puts what search shares with other programs of a page into one file. As many as the bundler would make
 * wait for each other: a browser loads six at once from a host that speaks HTTP/1.1, and the first
 * search asks for five others.
 */
const fewFiles = {
	rolldownOptions: {
		output: {
			codeSplitting: {
				groups: [{ name: 'shared', test: isSharedCode, minShareCount: 2 }],
			},
		},
	},
};
