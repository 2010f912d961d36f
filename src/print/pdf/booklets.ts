import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Finds the booklets of a built site.
 *
 * `site` is the folder of the built site. Returns them by slug; an empty list if there is none.
 */
export async function findBooklets(site: string): Promise<Booklet[]> {
	const folders = await readdir(site, { withFileTypes: true }).catch(() => []);
	const found = await Promise.all(
		folders.filter((entry) => entry.isDirectory()).map(({ name }) => readBooklet(site, name))
	);
	return found
		.filter((booklet) => booklet !== undefined)
		.sort((a, b) => a.slug.localeCompare(b.slug, 'en'));
}

async function readBooklet(site: string, slug: string): Promise<Booklet | undefined> {
	const html = await readFile(join(site, slug, 'print', 'index.html'), 'utf8').catch(() => '');
	const path = /<article [^>]*data-booklet="[^"]*" data-path="([^"]*)"/.exec(html)?.[1];
	const base = path && path.slice(0, path.lastIndexOf(`/${slug}/print/`) + 1);
	return base ? { slug, html, base } : undefined;
}

/** A booklet as it stands in the built site. */
export interface Booklet {
	/** Name of the topic's folder: `calcinosis-jdm`. */
	slug: string;
	/** The page, as it was built. */
	html: string;
	/** The path that the site was built for: `/`, or `/revision/`. */
	base: string;
}
