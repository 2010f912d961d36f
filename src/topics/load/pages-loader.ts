import { docsLoader } from '@astrojs/starlight/loaders';
import type { AstroConfig } from 'astro';
import type { DataStore, Loader } from 'astro/loaders';
import { withEdits } from './edited-pages.ts';
import { renderOptions } from './page-renderer.ts';
import { parseWithSchema } from './page-schema.ts';
import { isPlain } from './plain-page.ts';
import { digestRenderingInputs } from './rendering-inputs.ts';
import { shardStore } from './shard-store.ts';

/**
 * Loads the pages as Starlight does, but leaves only those to the bundler that need it.
 *
 * Astro leaves every MDX page to the bundler as a module of its own, which costs more than all the rest
 * of a build. A page without imports, expressions and components needs no module: notes on evidence
 * become plain elements when it is rendered. `content-store.ts` renders it when it is looked at. Texts are
 * not stored: the file has them, and in dev the whole store is written and read again at each edit.
 */
export function pagesLoader(): Loader {
	const { name, load } = docsLoader();
	return {
		name,
		async load(context) {
			const { config, generateDigest } = context;
			const shard = process.env['TOPIC_SHARD'] ?? '';
			const inputs = await digestRenderingInputs(config.root, config.base);
			const isPlainPage = plainPages(config);
			const edits = withEdits(plainStore(context.store, isPlainPage), isPlainPage);
			await load({
				...context,
				store: shardStore(edits.store),
				parseData: (entry) => parseWithSchema(entry.data, () => context.parseData(entry)),
				generateDigest: (data) => generateDigest(inputs + shard + generateDigest(data)),
			});
			edits.begin();
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

/** A store that leaves only those pages to the bundler that need it. */
function plainStore(store: DataStore, isPlainPage: (entry: Entry) => boolean): DataStore {
	const set: DataStore['set'] = (entry) => {
		const { body: _, deferredRender = false, ...rest } = entry;
		return store.set({ ...rest, deferredRender: deferredRender && !isPlainPage(entry) });
	};
	return { ...store, set };
}

type Entry = Parameters<DataStore['set']>[0];
