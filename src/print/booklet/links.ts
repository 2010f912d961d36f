/**
 * Rewrites a link of a page so that it works from the booklet.
 *
 * A link to a page of the same topic becomes a link inside the document, any other one a full
 * address, so that it also leads somewhere from a PDF.
 */
export function rewriteLink(href: string, { page, pages, address }: LinkContext): string {
	// Most links are citations, and addresses take long to be read.
	if (href.startsWith('#')) return placeOf(page, href);
	if (!URL.canParse(href, address)) return href;
	const target = new URL(href, address);
	if (target.origin !== address.origin) return href;
	const name = target.pathname === address.pathname ? page : pages.get(target.pathname);
	return name ? placeOf(name, target.hash) : target.href;
}

function placeOf(page: string, hash: string): string {
	const section = decodeURIComponent(hash.slice(1));
	return section && section !== '_top' ? `#${page}/${section}` : `#${page}`;
}

/** Where a page stands: what its links are read against. */
export interface LinkContext {
	/** The page's name: `management`. */
	page: string;
	/** Its full address. */
	address: URL;
	/** The names of the topic's pages by their path, with the site's base: `/base/topic/management/`. */
	pages: ReadonlyMap<string, string>;
}
