/** Adds the site's base to an address: `/a/` with base `/revision` → `/revision/a/`. */
export function withBase(path: string, base: string = import.meta.env.BASE_URL): string {
	return base.replace(/\/$/, '') + path;
}

/** Removes the site's base from an address: the reverse of `withBase`. */
export function withoutBase(path: string, base: string = import.meta.env.BASE_URL): string {
	const prefix = base.replace(/\/$/, '');
	return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path;
}

/**
 * The absolute address of a page, for readers outside the site, or `undefined` in a build without a site address: it would be
 * that of this machine. In dev, which has none either, `url` is that of the current page.
 */
export function fullAddress(path: string, site: URL | undefined, url: URL): string | undefined {
	const origin = site ?? (import.meta.env.DEV ? url : undefined);
	return origin && new URL(withBase(path), origin).href;
}
