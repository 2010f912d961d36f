import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroConfig, AstroIntegration, HookParameters } from 'astro';
import { withBase } from '../lib/href.ts';
import { Kept } from '../lib/kept.ts';
import { stayIf } from '../lib/pages/kept-files.ts';
import { keptPlace } from '../topics/load/rendering-inputs.ts';

/**
 * Makes the map of the site for search engines, of all pages that do not say `noindex`. It takes the
 * place of the map that Starlight would make, which lists everything. A map of the last build stays if it has
 * the same pages.
 *
 * `findListed` tells, when the site is built, which pages do not say it, by their files below the site's folder.
 */
export function siteMap(findListed: () => Promise<Iterable<string>>): AstroIntegration {
	let config: AstroConfig;
	let listed: ReadonlySet<string>;
	const map = sitemap({ filter: (address) => listed.has(address) });
	const configure = map.hooks['astro:config:done'];
	const write = map.hooks['astro:build:done'];
	return {
		...map,
		hooks: {
			...map.hooks,
			'astro:config:setup'({ command }) {
				if (command === 'build') stayIf(mapFile);
			},
			async 'astro:config:done'(options) {
				config = options.config;
				await configure?.(options);
			},
			async 'astro:build:done'(options) {
				const pages = inMap(options.pages, new Set(await findListed()), config);
				listed = new Set(pages.map(({ address }) => address));
				await keepMap([...listed], config, () => write?.({ ...options, pages }));
			},
		},
	};
}

/** The files of a map, as the package names them. */
const mapFile = /^sitemap-(?:index|\d+)\.xml$/;

/**
 * The pages that stand in the map, with their addresses, in its order. They are put in order again when it is
 * written, which takes several times as long with pages that are in none.
 */
function inMap(
	pages: readonly Page[],
	listed: ReadonlySet<string>,
	config: AstroConfig
): (Page & { address: string })[] {
	const { compare } = new Intl.Collator('en', { numeric: true });
	return pages
		.filter(({ pathname }) => listed.has(`${decodeURI(pathname)}index.html`))
		.map((page) => ({ ...page, address: addressOf(page, config) }))
		.sort((a, b) => compare(a.address, b.address));
}

/** As the map's own package puts it together. */
const addressOf = ({ pathname }: Page, { base, site }: AstroConfig): string =>
	new URL(withBase(`/${pathname}`, base), site).href;

/** Leaves the map of the last build if it has the same addresses and is still there; writes it otherwise. */
async function keepMap(
	addresses: readonly string[],
	config: AstroConfig,
	write: () => unknown
): Promise<void> {
	const folder = fileURLToPath(config.outDir);
	const place = keptPlace('site-map.jsonl', config);
	const key = createHash('sha256').update(addresses.join('\n')).digest('base64url');
	const last = new Kept<string[]>(place).last(key);
	if (last?.every((file) => existsSync(join(folder, file)))) return;
	// What a build writes that does not come to its end is not taken for whole.
	rmSync(place.file, { force: true });
	for (const file of mapsIn(folder)) rmSync(join(folder, file));
	await write();
	const kept = new Kept<string[]>(place);
	kept.get(key, () => mapsIn(folder));
	kept.save();
}

const mapsIn = (folder: string): string[] =>
	readdirSync(folder).filter((file) => mapFile.test(file));

type Page = HookParameters<'astro:build:done'>['pages'][number];
