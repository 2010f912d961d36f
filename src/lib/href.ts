/** Puts the site's base in front of an address of the site: `/a/`, base `/revision` → `/revision/a/`. */
export function withBase(path: string, base: string = import.meta.env.BASE_URL): string {
	return base.replace(/\/$/, '') + path;
}

/** Takes the site's base off an address: the reverse of `withBase`. */
export function withoutBase(path: string, base: string = import.meta.env.BASE_URL): string {
	const prefix = base.replace(/\/$/, '');
	return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path;
}

/**
 * The full address of a page, for those who read it elsewhere. Nothing in a build that was not told where the site will
 * stand: it would name this machine. In dev, where it does, `url` is that of the page which is being shown.
 */
export function fullAddress(path: string, site: URL | undefined, url: URL): string | undefined {
	const origin = site ?? (import.meta.env.DEV ? url : undefined);
	return origin && new URL(withBase(path), origin).href;
}
