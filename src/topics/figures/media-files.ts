import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findAll } from 'domutils';
import send from 'send';
import type { ViteDevServer } from 'vite';
import type { RenderedPart } from '../../lib/build/hooks.ts';
import { mediaFolder } from './media-address.ts';

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
