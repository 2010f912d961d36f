import type { Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { needsMeaning } from '../abbreviations.ts';

/** Abbreviations and what they stand for. */
export type Glossary = Map<string, string>;

/**
 * Adds the abbreviations of a page (`<abbr title="…">`) to those found so far, and marks the ones
 * that need no writing out on paper: they were met before, or the text itself does it. It is shown the
 * page from top to bottom.
 */
export class AbbreviationReader {
	readonly #glossary: Glossary;
	readonly #known: Set<string>;
	#before = '';

	constructor(glossary: Glossary) {
		this.#glossary = glossary;
		this.#known = new Set(glossary.keys());
	}

	/** Passes a piece of text. */
	pass(text: string): void {
		this.#before = (this.#before + text).slice(-200);
	}

	/** Reads an abbreviation, before the text in it is passed. */
	read(element: Element): void {
		const meaning = element.attribs['title'];
		if (meaning === undefined) return;
		const text = DomUtils.textContent(element);
		const before = this.#before;
		if (!needsMeaning({ text, meaning, before }, this.#known)) {
			element.attribs['data-repeated'] = '';
		}
		if (!this.#glossary.has(text)) this.#glossary.set(text, meaning);
	}
}

/** The abbreviations in the order of the alphabet. */
export function sortGlossary(glossary: Glossary): { abbreviation: string; meaning: string }[] {
	return [...glossary]
		.map(([abbreviation, meaning]) => ({ abbreviation, meaning }))
		.sort((a, b) => a.abbreviation.localeCompare(b.abbreviation, 'en'));
}
