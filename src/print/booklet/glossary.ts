import type { Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { language } from '../../lib/language/t.ts';

/** Abbreviations and what they stand for. */
export type Glossary = Map<string, string>;

/** Adds an abbreviation of a page (`<abbr title="…">`) to those found so far. */
export function readAbbreviation(element: Element, glossary: Glossary): void {
	const meaning = element.attribs['title'];
	const text = DomUtils.textContent(element);
	if (meaning !== undefined && !glossary.has(text)) glossary.set(text, meaning);
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
		...used.map(({ abbreviation, term }) => [abbreviation, term] as const),
		...glossary,
	]);
	return [...all]
		.filter(([abbreviation]) => !(abbreviation.endsWith('s') && all.has(abbreviation.slice(0, -1))))
		.sort(([a], [b]) => a.localeCompare(b, language))
		.map(([abbreviation, meaning]) => ({ abbreviation, meaning }));
}
