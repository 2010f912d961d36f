import { needsMeaning } from '../abbreviations.ts';

/** Marks the abbreviations of a page that need no writing out on paper. */
export function markAbbreviations(main: Element): void {
	const known = new Set<string>();
	const range = document.createRange();
	range.setStart(main, 0);
	for (const abbreviation of main.querySelectorAll<HTMLElement>('abbr[title]')) {
		range.setEndBefore(abbreviation);
		const before = range.toString().slice(-200);
		const { textContent: text, title: meaning } = abbreviation;
		if (!needsMeaning({ text, meaning, before }, known)) abbreviation.dataset['repeated'] = '';
	}
}
