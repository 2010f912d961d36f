import { docsLoader } from '@astrojs/starlight/loaders';
import { isSatteriProcessor } from '@astrojs/markdown-satteri';
import type { AstroConfig } from 'astro';
import type { DataStore, Loader } from 'astro/loaders';
import { parseWithSchema } from './page-schema.ts';
import { renderPage, type PageRenderer } from './render-page.ts';
import { digestRenderingInputs } from './rendering-inputs.ts';
import { shardStore } from './shard-store.ts';

/**
 * Loads the pages as Starlight does, and renders those in MDX at once if they are plain.
 *
 * Astro leaves every MDX page to the bundler as a module of its own, which costs more than all the rest
 * of a build. A page without imports, expressions and components needs no module: notes on evidence
 * have become plain elements when it is rendered. Such a page is kept rendered in Astro's store, like
 * one in Markdown, until its text changes or anything else that it is rendered with.
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
				store: shardStore(renderingStore(context.store, config)),
				parseData: (entry) => parseWithSchema(entry.data, () => context.parseData(entry)),
				generateDigest: (data) => generateDigest(inputs + shard + generateDigest(data)),
			});
		},
	};
}

/** A store that renders the plain pages among those that are put into it for later. */
function renderingStore(store: DataStore, config: AstroConfig): DataStore {
	const options = rendererOptions(config);
	if (!options) return store;
	const set: DataStore['set'] = (entry) => {
		if (!entry.deferredRender || !entry.filePath?.endsWith('.mdx')) return store.set(entry);
		const { body = '', data, filePath } = entry;
		const rendered = renderPage(body, { data, file: new URL(filePath, config.root) }, options);
		return store.set(rendered ? { ...entry, rendered, deferredRender: false } : entry);
	};
	return { ...store, set };
}

/** What pages are rendered with; nothing if the site has a Markdown processor other than Astro's own. */
function rendererOptions({ markdown }: AstroConfig): PageRenderer | undefined {
	const { processor, gfm, smartypants } = markdown;
	if (!processor || !isSatteriProcessor(processor)) return undefined;
	const { mdastPlugins, hastPlugins } = processor.options;
	const features = { gfm: gfm !== false, smartPunctuation: smartypants !== false };
	Object.assign(features, processor.options.features);
	return { mdastPlugins, hastPlugins, features };
}
