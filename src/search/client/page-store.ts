import { stems } from '../../lib/words/words.ts';
import type { Place } from '../rules/rank.ts';
import { cutSections } from '../rules/sections.ts';
import type { PagefindResult } from './pagefind.ts';

/** The sections of the pages that were found so far. Each page is loaded and cut up once. */
export class PageStore {
	readonly #pages = new Map<string, Promise<readonly SitePlace[]>>();

	/** The sections of a page that Pagefind found. Throws if the page's file does not load. */
	places(result: PagefindResult): Promise<readonly SitePlace[]> {
		const known = this.#pages.get(result.id);
		if (known) return known;
		const places = result.data().then((page) => {
			const kind = page.meta['title'] ?? '';
			const around = {
				url: page.raw_url ?? page.url,
				topic: page.meta['topic'] ?? '',
				kind,
				pageTitle: stems(kind),
			};
			return cutSections(page).map((section) => ({ ...around, section }));
		});
		this.#pages.set(result.id, places);
		places.catch(() => this.#pages.delete(result.id));
		return places;
	}
}

/** A section with its page. */
export interface SitePlace extends Place {
	/** Address of its page, below the site's base. */
	url: string;
	/** The page's title, which pages of a kind share. */
	kind: string;
}
