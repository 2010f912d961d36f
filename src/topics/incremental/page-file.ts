import type { AstroPrerenderer } from 'astro';

/** A page or a file that a build renders, as Astro lists it. */
export type PagePath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** What Astro keeps of a page, so that it need not render it again. */
export type PageMetadata = NonNullable<
	Exclude<Awaited<ReturnType<AstroPrerenderer['render']>>, Response>['metadata']
>;

/**
 * The file of an address, by path below the site's folder. Astro puts a slash behind all addresses, those of
 * files, too.
 */
export function fileOf(address: string, { type }: Pick<PagePath['route'], 'type'>): string {
	const path = address.replace(/^\/|\/$/g, '');
	if (type !== 'page') return path;
	return path === '' ? 'index.html' : `${path}/index.html`;
}

/** The address of a page's file, as Astro lists pages: `gout/management/`. */
export const addressOf = (file: string): string => file.replace(/index\.html$/, '');

/** Lists paths by their files. Of two with one address the first one counts. */
export function byFile(paths: readonly PagePath[]): Map<string, PagePath> {
	const files = new Map<string, PagePath>();
	for (const path of paths) {
		const file = fileOf(path.pathname, path.route);
		if (!files.has(file)) files.set(file, path);
	}
	return files;
}
