import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroConfig, AstroIntegration } from 'astro';
import { withoutBase } from '../lib/href.ts';
import { KeptOfFiles } from '../lib/kept-of-files.ts';
import { keptPlace } from '../topics/load/rendering-inputs.ts';
import { isListed } from './listed.ts';

/**
 * Makes the map of the site for search engines, of all pages that do not say `noindex`. It takes the
 * place of the map that Starlight would make, which lists everything.
 */
export function siteMap(): AstroIntegration {
	let config: AstroConfig;
	let listed: KeptOfFiles<boolean>;
	const isInMap = (address: string) => {
		const path = decodeURI(withoutBase(new URL(address).pathname, config.base)).slice(1);
		const file = `${path}index.html`;
		return listed.get(file, () => isListed(readHead(fileURLToPath(config.outDir) + file)));
	};
	const map = sitemap({ serialize: (item) => (isInMap(item.url) ? item : undefined) });
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
				const place = keptPlace('listed-pages.json', config);
				listed = new KeptOfFiles(fileURLToPath(config.outDir), place);
				await write?.(options);
				listed.save();
			},
		},
	};
}

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
