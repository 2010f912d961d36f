import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroConfig, AstroIntegration, HookParameters } from 'astro';
import { withBase } from '../lib/href.ts';
import { KeptOfFiles } from '../lib/kept-of-files.ts';
import { keptPlace } from '../topics/load/rendering-inputs.ts';
import { isListed } from './listed.ts';

/**
 * Makes the map of the site for search engines, of all pages that do not say `noindex`. It takes the
 * place of the map that Starlight would make, which lists everything.
 */
export function siteMap(): AstroIntegration {
	let config: AstroConfig;
	let listed: ReadonlySet<string>;
	const map = sitemap({ filter: (address) => listed.has(address) });
	const configure = map.hooks['astro:config:done'];
	const write = map.hooks['astro:build:done'];
	return {
		...map,
		hooks: {
			...map.hooks,
			async 'astro:config:done'(options) {
				config = options.config;
				await configure?.(options);
			},
			async 'astro:build:done'(options) {
				const pages = findListed(options.pages, config);
				listed = new Set(pages.map(({ address }) => address));
				await write?.({ ...options, pages });
			},
		},
	};
}

/**
 * The pages that search engines shall list, with their addresses, in the order of the map. They are put in
 * order again when it is written, which takes several times as long with pages that are in none.
 */
function findListed(pages: readonly Page[], config: AstroConfig): (Page & { address: string })[] {
	const folder = fileURLToPath(config.outDir);
	const kept = new KeptOfFiles<boolean>(folder, keptPlace('listed-pages.json', config));
	const isInMap = ({ pathname }: Page): boolean => {
		// The pages for what went wrong have no address of their own, and no folder.
		if (/^(?:404|500)\/?$/.test(pathname)) return false;
		const file = `${decodeURI(pathname)}index.html`;
		return kept.get(file, () => isListed(readHead(folder + file)));
	};
	const found = pages.filter(isInMap);
	kept.save();
	const { compare } = new Intl.Collator('en', { numeric: true });
	return found
		.map((page) => ({ ...page, address: addressOf(page, config) }))
		.sort((a, b) => compare(a.address, b.address));
}

/** As the map's own package puts it together. */
const addressOf = ({ pathname }: Page, { base, site }: AstroConfig): string =>
	new URL(withBase(`/${pathname}`, base), site).href;

type Page = HookParameters<'astro:build:done'>['pages'][number];

/** Reads a page as far as its head goes, which is a fraction of it. */
function readHead(file: string): string {
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
