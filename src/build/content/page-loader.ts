import type { AstroConfig } from 'astro';
import type { DataStore, Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { docsSchema } from '@astrojs/starlight/schema';
import { satteriOf } from '../../lib/page-steps.ts';
import { loadedTopics } from '../../topics/loaded.ts';
import { contentLoaded } from './bundled-content.ts';
import { loadFiles } from './load-files.ts';
import { renderPage, type RenderOptions } from './render-page.ts';

/**
 * Loads the pages that Starlight's `docsLoader()` would load, or those of some topics (`loadedTopics`). In a build, it also renders the pages
 * that do not need the bundler. Astro would turn each of these MDX pages into a module, which takes longer than the rest
 * of the build.
 */
export function pageLoader(): Loader {
	return {
		name: 'pages',
		async load(context) {
			const { config, store, watcher } = context;
			const set: DataStore['set'] = (entry) => {
				// Drafts are not part of a build.
				if (!watcher && entry.data['draft'] === true) return false;
				// The text is no longer needed, and dev reads and writes the whole store on each edit.
				const { body, ...rest } = watcher ? entry : render(entry, config);
				return store.set(rest);
			};
			const parseData = sharedSchema(context);
			const pattern = pagePattern(loadedTopics());
			const files = { pattern, deferRender: watcher !== undefined };
			await loadFiles(files, { ...context, parseData, store: { ...store, set } });
			contentLoaded.publish(config.root.href);
		},
	};
}

/**
 * Creates a function that validates front matter. Astro creates the schema again for each page, because paths of pictures in front matter
 * are relative to the page. Pages without such a picture can share one schema. If it rejects a page, Astro validates the page again
 * and reports the error.
 */
function sharedSchema({ parseData }: LoaderContext): LoaderContext['parseData'] {
	const schema = docsSchema()({ image: () => z.never() as never });
	return async (entry) => {
		const result = schema.safeParse(entry.data);
		return result.success ? (result.data as unknown as typeof entry.data) : parseData(entry);
	};
}

/** Matches pages: Markdown files with any extension, except those whose names begin with `_`. */
function pagePattern(topics: readonly string[] | undefined): string[] {
	const pages = '[^_]*.{markdown,mdown,mkdn,mkd,mdwn,md,mdx}';
	return [pages, ...(topics ?? ['[^_]*']).map((topic) => `${topic}/**/${pages}`)];
}

type Entry = Parameters<DataStore['set']>[0];

/** Renders an entry, unless it needs the bundler. */
function render(entry: Entry, config: AstroConfig): Entry {
	const { body = '', data, filePath = '' } = entry;
	if (!filePath.endsWith('.mdx')) return entry;
	const file = new URL(encodeURI(filePath), config.root);
	const rendered = renderPage(body, { data, file }, renderOptions(config));
	return rendered ? { ...entry, rendered, deferredRender: false } : entry;
}

/** The options that pages are rendered with, from the config. */
function renderOptions(config: AstroConfig): RenderOptions {
	const { gfm, smartypants } = config.markdown;
	const { mdastPlugins, hastPlugins, features } = satteriOf(config).options;
	const usual = { gfm: gfm !== false, smartPunctuation: smartypants !== false };
	return { mdastPlugins, hastPlugins, features: Object.assign(usual, features) };
}
