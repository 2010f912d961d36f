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
