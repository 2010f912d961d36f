/**
 * Makes an address of the site one that works from disk: relative to the page, and naming the file of a
 * folder. Addresses of other sites, and those within the page, stay as they are.
 *
 * `page` is the path of the page's file below the site: `a/b/index.html`.
 */
export function fromDisk(address: string, page: string, base: string): string {
	if (!address.startsWith(base) || address.startsWith('//')) return address;
	const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address.slice(base.length)) ?? [];
	return `${upFrom(page)}${fileOf(path)}${rest}`;
}

/** The way from a page's file up to the site's folder: `a/b/index.html` → `../../`. */
export const upFrom = (page: string): string => '../'.repeat(page.split('/').length - 1) || './';

/** The file at a path: `a/` → `a/index.html`. */
export const fileOf = (path: string): string =>
	path === '' || path.endsWith('/') ? `${path}index.html` : path;

/** Makes the addresses in a style relative to the file at `path`, in which it stands. */
export const styleFromDisk = (css: string, path: string, base: string): string =>
	css.replace(/url\((["']?)(\/[^)"']*)/g, (_, quote: string, address: string) => {
		return `url(${quote}${address.startsWith(base) ? upFrom(path) + address.slice(base.length) : address}`;
	});
