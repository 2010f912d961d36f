/**
 * Tells whether an address leads to the reader's own machine, where nobody else finds the page: that of
 * a site for which no address has been set, or of one that is only tried out.
 */
export function isLocal({ hostname }: { hostname: string }): boolean {
	return /^(?:localhost|127(?:\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(hostname);
}

/** An address as people write it: without the scheme. Of one that leads nowhere, the path only. */
export function shortAddress(url: URL): string {
	return (isLocal(url) ? '' : url.host) + decodeURI(url.pathname);
}
