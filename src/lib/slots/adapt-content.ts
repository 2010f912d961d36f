import { parts } from 'virtual:slots/adapt-content';
import type { FoundPage } from '../../topics/catalogue.ts';

/**
 * Has features change the HTML of what an author has written on a page of a topic. A feature does so by having a file
 * `src/<feature>/slots/adapt-content.ts`, whose default export takes the HTML and returns it anew.
 */
export async function adaptContent(html: string, found: FoundPage): Promise<string> {
	for (const [, { default: adapt }] of parts) html = await adapt(html, found);
	return html;
}

/** Changes the HTML of a page's content; `found` says which page it is. */
export type AdaptContent = (html: string, found: FoundPage) => string | Promise<string>;
