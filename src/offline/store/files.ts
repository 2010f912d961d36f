import { storedHeader } from '../../lib/stored.ts';

/** The edition of the site from which a file was stored. */
export const editionHeader = 'x-edition';

/** The revision of the content of a file that was stored. */
export const revisionHeader = 'x-revision';

/**
 * Makes an answer of the site ready to be stored: with the moment, the edition, and the revision if it
 * is known. The answer must be whole (status 200). An answer that came by a redirect loses that mark:
 * browsers take no such answer for a page.
 */
export function stamp(response: Response, marks: { edition: string; revision?: string }): Response {
	const headers = new Headers(response.headers);
	headers.set(storedHeader, new Date().toISOString());
	headers.set(editionHeader, marks.edition);
	if (marks.revision) headers.set(revisionHeader, marks.revision);
	return new Response(response.body, { headers });
}

/** The moment at which an answer was stored, in milliseconds; 0 if it has none. */
export const storedOn = (response: Response): number =>
	Date.parse(response.headers.get(storedHeader) ?? '') || 0;

/**
 * The name under which a page is stored: its path, as its folder. What stands behind `?` and `#` is
 * read by the page, not by the site.
 */
export const pageKey = (path: string): string =>
	/\/[^/.]+$/.test(path) ? `${path}/` : path.replace(/\/index\.html$/, '/');
