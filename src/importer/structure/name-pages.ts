import { kindredPage, standardPage, usualSet, type PageSet } from './page-names.ts';
import { takenPageNames, toSlug } from '../../lib/slug.ts';

/**
 * Gives each page of the notes a file name and a title; no two get one name.
 *
 * `titles` are the pages' titles in the notes, `writeTitle` writes those that are none of the set.
 */
export function namePages(
	titles: readonly string[],
	writeTitle: (title: string) => string,
	set: PageSet = usualSet
): PageName[] {
	const taken = new Set<string>(takenPageNames);
	const named = titles.map((title) => {
		const standard = standardPage(title, set);
		if (!standard || !take(standard.name, taken)) return undefined;
		return { name: standard.name, title: labelOf(title) + standard.title, standard: true };
	});
	return named.map(
		(page, index) => page ?? nameFurtherPage(titles[index] ?? '', taken, writeTitle, set)
	);
}

/** File name without the ending, and title, of a page. */
export interface PageName {
	name: string;
	title: string;
	/** Whether it is one of the set. */
	standard: boolean;
}

/** A sign, and a number or letter, before a title, which the text may refer to: “see section 2”. */
const labelOf = (title: string): string =>
	/^(?:[^\p{L}\p{N}(]+)?(?:\(?(?:\d{1,2}(?:\.\d+)*|[A-Z]|[ivxIVX]{1,4})[.)]\s+|\d{1,2}\s+)?/u.exec(
		title
	)?.[0] ?? '';

function nameFurtherPage(
	raw: string,
	taken: Set<string>,
	writeTitle: (title: string) => string,
	set: PageSet
): PageName {
	const twin = standardPage(raw, set);
	const title = twin ? labelOf(raw) + twin.title : writeTitle(raw);
	const kindred = kindredPage(raw, set);
	if (kindred && take(kindred.name, taken)) return { name: kindred.name, title, standard: true };
	return { name: takeFree(toSlug(title) || 'page', taken), title, standard: false };
}

function take(name: string, taken: Set<string>): boolean {
	if (taken.has(name)) return false;
	taken.add(name);
	return true;
}

function takeFree(wanted: string, taken: Set<string>): string {
	// Only a page with the key points is the landing page.
	if (wanted !== 'index' && take(wanted, taken)) return wanted;
	let count = 2;
	while (!take(`${wanted}-${count}`, taken)) count++;
	return `${wanted}-${count}`;
}
