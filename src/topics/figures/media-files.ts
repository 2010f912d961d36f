import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findAll } from 'domutils';
import send from 'send';
import type { ViteDevServer } from 'vite';
import type { AstroConfig } from 'astro';
import type { MdastPluginEntry } from 'satteri';
import type { RenderedPart } from '../../lib/build/hooks.ts';
import { mediaFolder, isMediaFile } from './media-address.ts';
import { addPageStep, satteriOf } from '../../lib/page-steps.ts';
import { readSite } from '../../lib/site/file.ts';
import { adaptMedia, type MediaSite } from './adapt-media.ts';

/** Takes the files of video and sound that pages show, and their texts, from beside the pages to the site. */
export function addMediaFiles({ topic, pages, base, addFile }: RenderedPart, root: URL): void {
	const name = topic?.slug ?? 'about';
	const start = `${base}${name}/media/`;
	const shown = pages.flatMap(({ document }) =>
		findAll(({ name }) => /^(?:video|audio|track|a)$/.test(name), document.children)
	);
	const addresses = new Set(shown.map(({ attribs }) => attribs['src'] ?? attribs['href'] ?? ''));
	for (const address of addresses) {
		if (!address.startsWith(start)) continue;
		const path = decodeURI(address.slice(start.length).replace(/[?#].*/, ''));
		const file = new URL(encodeURI(mediaFolder(name) + path), root);
		if (existsSync(file)) addFile(`${name}/media/${path}`, readFileSync(file));
	}
}

/** Serves them while pages are written. */
export function serveMediaFiles(server: ViteDevServer, root: URL, base: string): void {
	server.middlewares.use((request, response, next) => {
		const path = (request.url ?? '').replace(/[?#].*/, '');
		const start = base.replace(/\/?$/, '/');
		// Vite may have taken the base off.
		const below = path.startsWith(start) ? path.slice(start.length) : path.replace(/^\//, '');
		const [, name = '', file] = /^([\w-]+)\/media\/(.+)$/.exec(below) ?? [];
		if (!file) return next();
		const folder = fileURLToPath(new URL(mediaFolder(name), root));
		send(request, file, { root: folder })
			.on('error', () => next())
			.pipe(response);
	});
}

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
	satteriOf(config).options.mdastPlugins.push(markFiles);
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
