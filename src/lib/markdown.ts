import { isSatteriProcessor } from '@astrojs/markdown-satteri';
import type { AstroConfig } from 'astro';
import { AstroError } from 'astro/errors';
import type { HastPluginEntry, MdastPluginEntry } from 'satteri';

/**
 * Adds plugins to the processor that turns pages into HTML.
 *
 * Throws an `AstroError` if the site has been given a processor other than Sätteri, Astro's default,
 * for which the plugins are written.
 */
export function addMarkdownPlugins(
	config: AstroConfig,
	plugins: { mdast?: MdastPluginEntry[]; hast?: HastPluginEntry[] }
): void {
	const { processor } = config.markdown;
	if (!processor || !isSatteriProcessor(processor)) {
		throw new AstroError(
			'The pages are processed by a Markdown processor that this site has no plugins for.',
			'Leave `markdown.processor` out of astro.config.mjs, so that Sätteri is used.'
		);
	}
	processor.options.mdastPlugins.push(...(plugins.mdast ?? []));
	processor.options.hastPlugins.push(...(plugins.hast ?? []));
}

/**
 * Says of a plugin which components it makes plain elements of. A page that has no others can be rendered
 * without the bundler.
 */
export function replacing<P extends HastPluginEntry & object>(
	components: readonly string[],
	plugin: P
): P & Replacing {
	return Object.assign(plugin, { replaces: components });
}

/** The components of which a plugin makes plain elements. */
export const replacedBy = (plugin: HastPluginEntry): readonly string[] =>
	(plugin as Partial<Replacing>).replaces ?? [];

interface Replacing {
	replaces: readonly string[];
}
