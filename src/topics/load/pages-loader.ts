import { docsLoader } from '@astrojs/starlight/loaders';
import type { AstroConfig } from 'astro';
import type { DataStore, Loader } from 'astro/loaders';
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
			await load({
				...context,
				store: shardStore(plainStore(context.store, config)),
				parseData: (entry) => parseWithSchema(entry.data, () => context.parseData(entry)),
				generateDigest: (data) => generateDigest(inputs + shard + generateDigest(data)),
			});
		},
	};
}

/** A store that takes the plain pages among those that are put into it for later as they are. */
function plainStore(store: DataStore, config: AstroConfig): DataStore {
	const options = renderOptions(config);
	const set: DataStore['set'] = ({ body = '', ...entry }) => {
		const { deferredRender = false, filePath = '' } = entry;
		if (!options || !deferredRender || !filePath.endsWith('.mdx')) return store.set(entry);
		const file = new URL(encodeURI(filePath), config.root);
		return store.set({ ...entry, deferredRender: !isPlain(body, file, options) });
	};
	return { ...store, set };
}
