import type { RenderedPart } from '../../lib/build/hooks.ts';
import { rememberLast } from '../../lib/remember-last.ts';
import type { Term } from '../../lib/vocabulary/schema.ts';
import { countPage } from './count-page.ts';
import { countPart, type PartCounts } from './count-part.ts';
import { NameFinder } from './find-names.ts';
import { preparePage, type PreparedPage } from './prepare-page.ts';

/**
 * Stores the input of the index: the pages of a topic, what the manifest counts on them, and the topic's own vocabulary, with the
 * abbreviations that its pages define differently (`others`).
 */
export function sealSearch(
	{ pages, setData }: RenderedPart,
	general: readonly Term[],
	own: readonly Term[] = [],
	others: readonly string[] = []
): void {
	const prepared = pages.flatMap(({ document, record }) => preparePage(document, record) ?? []);
	if (prepared.length === 0) return;
	const names = own.length > 0 ? new NameFinder([...general, ...own]) : finderOf(general);
	const sealed: SealedSearch = {
		pages: prepared.map(({ url, content }) => ({ url, content })),
		counts: countPart(prepared.map((page) => countPage(page, names))),
		terms: own,
		others,
	};
	setData('search', sealed);
}

/** The name finder of a vocabulary. Cached, because most topics share one. */
const finderOf = rememberLast((terms: readonly Term[]) => new NameFinder(terms));

/** The input of the index. */
export interface SealedSearch {
	pages: Pick<PreparedPage, 'url' | 'content'>[];
	counts: PartCounts;
	/** The terms of the topic's own vocabulary. */
	terms: readonly Term[];
	/** The abbreviations that its pages define differently from the vocabulary. */
	others: readonly string[];
}
