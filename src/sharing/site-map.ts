import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { withoutBase } from '../lib/href.ts';
import { isListed } from './listed.ts';

/**
 * Makes the map of the site for search engines, of all pages that do not say `noindex`. It takes the
 * place of the map that Starlight would make, which lists everything.
 */
export function siteMap(): AstroIntegration {
	let folder: URL;
	let base: string;
	const fileOf = (address: string) => {
		const path = withoutBase(new URL(address).pathname, base).slice(1);
		return new URL(`${path}index.html`, folder);
	};
	const map = sitemap({
		serialize: (item) => (isListed(readHead(fileOf(item.url))) ? item : undefined),
	});
	const before = map.hooks['astro:config:done'];
	return {
		...map,
		hooks: {
			...map.hooks,
			async 'astro:config:done'(options) {
				folder = options.config.outDir;
				base = options.config.base;
				await before?.(options);
			},
		},
	};
}

/** Reads a page as far as its head goes, which is a fraction of it. */
function readHead(file: URL): string {
	const page = openSync(file, 'r');
	try {
		const length = readSync(page, beginning, 0, beginning.length, 0);
		const text = beginning.toString('utf8', 0, length);
		return text.includes('</head>') ? text : readFileSync(file, 'utf8');
	} finally {
		closeSync(page);
	}
}

/** What is read of a page at first. */
const beginning = Buffer.alloc(16_384);
