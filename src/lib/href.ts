/** Puts the site's base in front of an address of the site: `/a/`, base `/revision` → `/revision/a/`. */
export function withBase(path: string, base: string = import.meta.env.BASE_URL): string {
	return base.replace(/\/$/, '') + path;
}

/** Takes the site's base off an address: the reverse of `withBase`. */
export function withoutBase(path: string, base: string = import.meta.env.BASE_URL): string {
	const prefix = base.replace(/\/$/, '');
	return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path;
}
