import type { Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { language } from '../../lib/language/t.ts';
import { explainsNothing } from '../../lib/vocabulary/self-explained.ts';
import { needsMeaning } from '../abbreviations.ts';

/** Abbreviations and what they stand for. */
export type Glossary = Map<string, string>;

/**
 * Adds the abbreviations of a page (`<abbr title="…">`) to those found so far, and marks the ones
 * that need no writing out on paper: they were met before, the text itself does it, or it would say nothing. It is
 * shown the page from top to bottom: each piece of text (`pass`), and each abbreviation before the text in it (`read`).
 */
export function abbreviationReader(glossary: Glossary) {
	const known = new Set(glossary.keys());
	let before = '';
	return {
		pass(text: string): void {
			before = (before + text).slice(-200);
		},
		read(element: Element): void {
			const meaning = element.attribs['title'];
			if (meaning === undefined) return;
			const text = DomUtils.textContent(element);
			const isEmpty = explainsNothing(meaning, text);
			if (isEmpty || !needsMeaning({ text, meaning, before }, known)) {
				element.attribs['data-repeated'] = '';
			}
			if (!isEmpty && !glossary.has(text)) glossary.set(text, meaning);
		},
	};
}

/**
 * The abbreviations of a topic in the order of the alphabet: those that its pages mark, and all that their text uses of a
 * vocabulary (`used`), also in titles and links. "NSAIDs" is left out beside "NSAID".
 */
export function listAbbreviations(
	glossary: Glossary,
	used: readonly { abbreviation: string; term: string }[]
): { abbreviation: string; meaning: string }[] {
	const all = new Map([
		...used
			.filter(({ abbreviation, term }) => !explainsNothing(term, abbreviation))
			.map(({ abbreviation, term }) => [abbreviation, term] as const),
		...glossary,
	]);
	return [...all]
		.map(([abbreviation, meaning]) => ({ abbreviation, meaning }))
		.filter(
			({ abbreviation }) => !(abbreviation.endsWith('s') && all.has(abbreviation.slice(0, -1)))
		)
		.sort((a, b) => a.abbreviation.localeCompare(b.abbreviation, language));
}
