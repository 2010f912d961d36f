import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import type { ViteDevServer } from 'vite';
import { element, changeTree, isElement } from '../../lib/html/hast.ts';
import { addPageStep } from '../../lib/page-steps.ts';

/**
 * Has pages in dev say which of their pictures are not there, where Astro would show an error in place of the page and be
 * at work on it for half a minute (it colours the whole file of Vite in which it was thrown, Astro 7.3). Returns
 * what has pages shown again when such a picture comes.
 */
export function showMissingPictures(config: AstroConfig): (server: Watching) => void {
	const pagesOf = new Map<string, Set<string>>();
	addPageStep(config, {
		concerns: (source) => source.includes('!['),
		change: (tree, file) =>
			changeTree(tree, (node) => {
				if (!file || !isElement(node, 'img')) return [node];
				const src = String(node.properties['src'] ?? '');
				if (/^(?:[/~@#]|[a-z][a-z\d+.-]*:)/i.test(src)) return [node];
				const picture = fileURLToPath(new URL(src, file));
				if (existsSync(picture)) return [node];
				const pages = pagesOf.get(picture) ?? new Set();
				pagesOf.set(picture, pages.add(fileURLToPath(file)));
				return [element('mark', {}, src)];
			}),
	});
	return ({ watcher }) =>
		void watcher.on('add', (picture) => {
			for (const page of pagesOf.get(picture) ?? []) watcher.emit('change', page);
			pagesOf.delete(picture);
		});
}

type Watching = Pick<ViteDevServer, 'watcher'>;
