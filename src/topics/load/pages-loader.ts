import type { AstroConfig } from 'astro';
import type { DataStore, Loader } from 'astro/loaders';
import { pagesAhead } from './ahead/pages-ahead.ts';
import type { PageToRender } from './ahead/render-ahead.ts';
import { withEdits } from './edited-pages.ts';
import { filesLoader } from './files-loader.ts';
import { pageFiles } from './page-files.ts';
import { renderOptions } from './page-renderer.ts';
import { parseWithSchema } from './page-schema.ts';
import { isPlain } from './plain-page.ts';
import { digestRenderingInputs } from './rendering-inputs.ts';
import { shardStore } from './shard-store.ts';

/**
 * Loads the pages that Starlight's `docsLoader()` does, but leaves only those to the bundler that need it.
 *
 * Astro leaves every MDX page to the bundler as a module of its own, which costs more than all the rest
 * of a build. A page without imports, expressions and components needs no module: notes on evidence
 * become plain elements when it is rendered. `content-store.ts` renders it when it is looked at. Texts are
 * not stored: the file has them, and in dev the whole store is written and read again at each edit.
 */
export function pagesLoader(): Loader {
	return {
		name: 'pages',
		async load(context) {
			const { config, generateDigest } = context;
			const shard = process.env['TOPIC_SHARD'] ?? '';
			const inputs = digestRenderingInputs(config.root, config.base);
			const isPlainPage = plainPages(config);
			const ahead = pagesAhead.take();
			const later: Entry[] = [];
			const plain = plainStore(context.store, isPlainPage, (entry) => ahead && later.push(entry));
			const edits = withEdits(plain, isPlainPage);
			await filesLoader(pageFiles(config.root)).load({
				...context,
				store: shardStore(edits.store),
				parseData: (entry) => parseWithSchema(entry.data, () => context.parseData(entry)),
				generateDigest: (data) => generateDigest(inputs + shard + generateDigest(data)),
			});
			edits.begin();
			ahead?.begin(inOrder(later));
		},
	};
}

/** Makes what tells whether a page needs no bundler. */
function plainPages(config: AstroConfig): (entry: Entry) => boolean {
	const options = renderOptions(config);
	return ({ body = '', deferredRender = false, filePath = '' }) => {
		if (!options || !deferredRender || !filePath.endsWith('.mdx')) return false;
		return isPlain(body, new URL(encodeURI(filePath), config.root), options);
	};
}

/** A store that leaves only those pages to the bundler that need it; `note` gets the others. */
function plainStore(
	store: DataStore,
	isPlainPage: (entry: Entry) => boolean,
	note: (entry: Entry) => unknown
): DataStore {
	const set: DataStore['set'] = (entry) => {
		const { body: _, deferredRender = false, ...rest } = entry;
		const isPlain = deferredRender && isPlainPage(entry);
		if (isPlain) note(rest);
		return store.set({ ...rest, deferredRender: deferredRender && !isPlain });
	};
	return { ...store, set };
}

/** The pages that a build renders, in the order in which it does: by their addresses, topic by topic. */
function inOrder(entries: readonly Entry[]): PageToRender[] {
	return entries
		.filter(({ data }) => data['draft'] !== true)
		.map(({ id, filePath = '', data }) => ({ address: `${id}/`, file: filePath, data }))
		.sort((a, b) => (a.address < b.address ? -1 : 1))
		.map(({ file, data }) => ({ file, data }));
}

type Entry = Parameters<DataStore['set']>[0];
