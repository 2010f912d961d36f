import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { needsMeaning } from '../abbreviations.ts';

/** Abbreviations and what they stand for. */
export type Glossary = Map<string, string>;

/**
 * Adds the abbreviations of a page (`<abbr title="…">`) to those found so far, and marks the ones
 * that need no writing out on paper: they were met before, or the text itself does it.
 */
export function collectAbbreviations(tree: Root, glossary: Glossary): void {
	const known = new Set(glossary.keys());
	let before = '';
	visit(tree, (node) => {
		if (node.type === 'text') before = (before + node.value).slice(-200);
		if (node.type !== 'element' || node.tagName !== 'abbr') return;
		const { title } = node.properties;
		if (typeof title === 'string') readAbbreviation(node, title, before, { known, glossary });
	});
}

function readAbbreviation(
	element: Element,
	meaning: string,
	before: string,
	{ known, glossary }: { known: Set<string>; glossary: Glossary }
): void {
	const text = toString(element);
	if (!needsMeaning({ text, meaning, before }, known)) element.properties['dataRepeated'] = '';
	if (!glossary.has(text)) glossary.set(text, meaning);
}

/** The abbreviations in the order of the alphabet. */
export function sortGlossary(glossary: Glossary): { abbreviation: string; meaning: string }[] {
	return [...glossary]
		.map(([abbreviation, meaning]) => ({ abbreviation, meaning }))
		.sort((a, b) => a.abbreviation.localeCompare(b.abbreviation, 'en'));
}
