import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { readVocabulary } from '../lib/vocabulary/file.ts';
import { parseYaml } from '../lib/yaml.ts';
import { readTopicFolders } from '../topics/check/content-folder.ts';
import { TopicSchema } from '../topics/schema.ts';
import { indexSite } from './build/index-site.ts';
import { openIndex } from './build/pagefind.ts';
import { indexFolder } from './build/program.ts';

/** Makes the index with each build, and gives the last build's index to the dev server. */
export function searchIntegration(): AstroIntegration {
	let root: URL;
	let site: URL;
	let folder: string;
	let opened: ReturnType<typeof openIndex>;
	let indexed: ReturnType<typeof indexSite>;
	const makeIndex = async () => {
		const [{ terms }, aliases] = await Promise.all([readVocabulary(root), readAliases(root)]);
		return indexSite(fileURLToPath(site), folder, terms, aliases, opened);
	};
	return {
		name: 'search',
		hooks: {
			async 'astro:config:setup'({ injectRoute, injectScript, updateConfig }) {
				folder = await indexFolder();
				const define = { 'import.meta.env.SEARCH_INDEX': JSON.stringify(folder) };
				updateConfig({ vite: { define, environments: { client: { build: fewFiles } } } });
				injectRoute({ pattern: '/search', entrypoint: './src/search/routes/search.astro' });
				injectScript('page', `import '/src/search/client/open.ts';`);
			},
			'astro:config:done'({ config }) {
				root = config.root;
				site = config.outDir;
			},
			'astro:server:setup'({ server, logger }) {
				const last = fileURLToPath(new URL(`${folder}/`, site));
				if (!existsSync(last)) {
					logger.warn('There is no index to search yet. Make one with “npm run build”.');
				}
				server.middlewares.use(`/${folder}`, sirv(last, { dev: true }));
			},
			'astro:build:start'() {
				opened = openIndex();
				opened.catch(() => undefined);
			},
			// Pagefind works while the main program goes on with what else is made of the pages.
			'astro:build:generated'({ logger }) {
				logger.info('Making the search index …');
				indexed = makeIndex();
				indexed.catch(() => undefined);
			},
			async 'astro:build:done'({ logger }) {
				const { sections, pages } = await indexed;
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

/** What readers call each topic, by the name that the index has for it. */
async function readAliases(root: URL): Promise<Map<string, string[]>> {
	const folders = readTopicFolders(root);
	return new Map(
		folders.flatMap(({ topicFile }) => {
			const { data } = parseYaml(topicFile ?? '', TopicSchema);
			return data ? [[data.shortTitle ?? data.title, [data.title, ...data.aliases]] as const] : [];
		})
	);
}
