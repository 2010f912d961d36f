import type { RenderedPart } from '../../lib/build/hooks.ts';
import type { NameFinder } from './find-names.ts';
import { countPage } from './count-page.ts';
import { countPart, packCounts, type PackedCounts } from './count-part.ts';
import { preparePage, type PreparedPage } from './prepare-page.ts';

/** Leaves what the index is made of: the pages of a topic, and what the guide to the site counts of them. */
export function sealSearch({ pages, setData }: RenderedPart, names: NameFinder): void {
	const prepared = pages.flatMap(({ document, record }) => preparePage(document, record) ?? []);
	if (prepared.length === 0) return;
	const counts = countPart(prepared.map((page) => countPage(page, names)));
	const sealed: SealedSearch = {
		pages: prepared.map(({ url, content }) => ({ url, content })),
		counts: packCounts(counts),
	};
	setData('search', sealed);
}

/** What the index is made of. */
export interface SealedSearch {
	pages: Pick<PreparedPage, 'url' | 'content'>[];
	counts: PackedCounts;
}
