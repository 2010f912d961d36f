import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isSatteriProcessor } from '@astrojs/markdown-satteri';
import type { AstroConfig } from 'astro';
import type { MdastPluginEntry } from 'satteri';
import { addPageStep } from '../../lib/page-steps.ts';
import { readSite } from '../../lib/site/file.ts';
import { adaptMedia, type MediaSite } from './adapt-media.ts';
import { isMediaFile } from './media-address.ts';

/** Has pages show videos, recordings and frames. */
export function addMediaStep(config: AstroConfig): void {
	const { mediaHosts, language } = readSite(config.root).settings;
	const site: MediaSite = {
		base: config.base,
		site: config.site,
		hosts: mediaHosts,
		language,
		hasFile: (path) => existsSync(new URL(encodeURI(path), config.root)),
	};
	const root = fileURLToPath(config.root);
	addPageStep(config, {
		concerns: (source) => source.includes('!['),
		change: (tree, file) => {
			const path = file ? fileURLToPath(file).slice(root.length).replaceAll('\\', '/') : '';
			return adaptMedia(tree, path, site);
		},
	});
	const { processor } = config.markdown;
	if (processor && isSatteriProcessor(processor)) processor.options.mdastPlugins.push(markFiles);
}

/** Astro would load every file that is written as a picture as one: it does not know those with a scheme. */
const markFiles: MdastPluginEntry = ({ source }) =>
	source.includes('![')
		? {
				name: 'mark-media',
				image: (node) =>
					isMediaFile(node.url) && !/^(?:[/#]|[a-z][a-z\d+.-]*:)/i.test(node.url)
						? { ...node, url: `media:${node.url}` }
						: undefined,
			}
		: null;
