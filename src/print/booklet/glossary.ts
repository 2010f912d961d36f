import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** Abbreviations and what they stand for. */
export type Glossary = Map<string, string>;

/**
 * Adds the abbreviations of a page (`<abbr title="…">`) to those found so far, and marks the ones
 * that were found before, so that each is written out on paper where it is first used only.
 */
export function collectAbbreviations(tree: Root, glossary: Glossary): void {
	visit(tree, 'element', (element: Element) => {
		const { title } = element.properties;
		if (element.tagName !== 'abbr' || typeof title !== 'string') return;
		const abbreviation = toString(element);
		if (glossary.has(abbreviation)) element.properties['dataRepeated'] = '';
		else glossary.set(abbreviation, title);
	});
}

/** The abbreviations in the order of the alphabet. */
export function sortGlossary(glossary: Glossary): { abbreviation: string; meaning: string }[] {
	return [...glossary]
		.map(([abbreviation, meaning]) => ({ abbreviation, meaning }))
		.sort((a, b) => a.abbreviation.localeCompare(b.abbreviation, 'en'));
}
