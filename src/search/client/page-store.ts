import { stems } from '../../lib/words/words.ts';
import type { SectionContext } from '../rules/context.ts';
import { cutSections } from '../rules/sections.ts';
import type { PagefindResult } from './pagefind.ts';

/** Caches the sections of found pages. Each page is loaded and split once. */
export class PageStore {
	readonly #pages = new Map<string, Promise<readonly Hit[]>>();

	/** Returns the sections of a page that Pagefind found. Throws if the page's fragment does not load. */
	hits(result: PagefindResult): Promise<readonly Hit[]> {
		const known = this.#pages.get(result.id);
		if (known) return known;
		const hits = result.data().then((page) => {
			const kind = page.meta['title'] ?? '';
			const around = {
				url: page.raw_url ?? page.url,
				topic: page.meta['topic'] ?? '',
				isDrug: 'drug' in page.meta,
				kind,
				pageTitle: stems(kind),
			};
			return cutSections(page).map((section) => ({ ...around, section }));
		});
		this.#pages.set(result.id, hits);
		hits.catch(() => this.#pages.delete(result.id));
		return hits;
	}
}

/** A section with its page. */
export interface Hit extends SectionContext {
	/** Address of its page, below the site's base. */
	url: string;
	/** The page's title, which pages of a kind share. */
	kind: string;
}
