import { readWords } from '../../lib/words/words.ts';
import type { SectionContext } from '../rules/context.ts';
import { cutSections } from '../rules/sections.ts';
import type { PagefindResult } from './pagefind.ts';
import { remember } from './remember.ts';

/**
 * Makes what returns the sections of a page that Pagefind found. Each page is loaded and split once. Throws if the page's
 * fragment does not load.
 */
export const pageStore = () =>
	remember(
		async (result: PagefindResult): Promise<readonly Hit[]> => {
			const page = await result.data();
			const kind = page.meta['title'] ?? '';
			const around = {
				url: page.raw_url ?? page.url,
				topic: page.meta['topic'] ?? '',
				isDrug: 'drug' in page.meta,
				kind,
				pageTitle: readWords(kind),
			};
			return cutSections(page).map((section) => ({ ...around, section }));
		},
		({ id }) => id
	);

/** A section with its page. */
export interface Hit extends SectionContext {
	/** Address of its page, below the site's base. */
	url: string;
	/** The page's title, which pages of a kind share. */
	kind: string;
}
