import { hasSet } from '../lib/site/check.ts';
import { standardSet } from '../lib/site/page-sets.ts';
import { defaultSettings, type SetPage, type SiteSettings } from '../lib/site/schema.ts';

/** The settings of a site that concern the pages of topics. */
export type KindSettings = Pick<SiteSettings, 'kind' | 'pageSets'> &
	Partial<Pick<SiteSettings, 'language'>>;

/** The page set of a kind of topic. If the kind is missing or unknown, it is that of topics without a kind. */
export function pageSetOf(
	kind: string | undefined,
	site: KindSettings = defaultSettings
): readonly SetPage[] {
	const known = [kind, site.kind].find((name) => name !== undefined && hasSet(name, site));
	if (known === undefined) return [];
	const { [known]: own } = site.pageSets;
	return own ?? standardSet(known, site.language ?? 'en');
}

/** The page outside the page sets: what to know by heart, on one side of paper. */
export const sheetName = 'revision-sheet';

/**
 * Sorts page names into reading order: those of the page set, then those that the topic lists, then all others by name. If a
 * topic lists pages of its set, its list determines the order: listed pages come first, then the remaining pages of the set.
 */
export function orderPages(
	names: readonly string[],
	listed: readonly string[],
	set: readonly Pick<SetPage, 'name'>[] = pageSetOf(undefined)
): string[] {
	const standard = set.map(({ name }) => name);
	const ownOrder = listed.some((name) => standard.includes(name));
	const order = ownOrder ? [...listed, ...standard] : [...standard, ...listed];
	// A topic or a page set need not list the landing page, which always comes first.
	if (!(ownOrder ? listed : order).includes('index')) order.unshift('index');
	const rank = (name: string) => (order.indexOf(name) + 1 || order.length + 1) - 1;
	return [...names].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, 'en'));
}
