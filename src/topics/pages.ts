import { hasSet } from '../lib/site/check.ts';
import { standardSet } from '../lib/site/page-sets.ts';
import { defaultSettings, type SetPage, type SiteSettings } from '../lib/site/schema.ts';

/** What the settings of a site say of the pages of topics. */
export type KindSettings = Pick<SiteSettings, 'kind' | 'pageSets'> &
	Partial<Pick<SiteSettings, 'language'>>;

/** The page set of a kind of topic; that of topics which name none if the kind is left out or not known. */
export function pageSetOf(
	kind: string | undefined,
	site: KindSettings = defaultSettings
): readonly SetPage[] {
	const known = [kind, site.kind].find((name) => name !== undefined && hasSet(name, site));
	if (known === undefined) return [];
	const { [known]: own } = site.pageSets;
	return own ?? standardSet(known, site.language ?? 'en');
}

/** The page that is none of these: what to know by heart, on one side of paper. */
export const sheetName = 'revision-sheet';

/**
 * Puts page names into reading order: those of the topic's page set, then those that the topic lists, then any others by
 * name. A topic that lists pages of its set, too, sets their order as well: listed pages come first then, and those of
 * the set that are not listed after them.
 */
export function orderPages(
	names: readonly string[],
	listed: readonly string[],
	set: readonly Pick<SetPage, 'name'>[] = pageSetOf(undefined)
): string[] {
	const standard = set.map(({ name }) => name);
	const ownOrder = listed.some((name) => standard.includes(name));
	const order = ownOrder ? [...listed, ...standard] : [...standard, ...listed];
	// A topic or a set may leave the landing page to be where it always is.
	if (!(ownOrder ? listed : order).includes('index')) order.unshift('index');
	const rank = (name: string) => (order.indexOf(name) + 1 || order.length + 1) - 1;
	return [...names].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, 'en'));
}
