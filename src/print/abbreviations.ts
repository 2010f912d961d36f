import { isNumeral } from '../lib/vocabulary/abbreviations.ts';

/** An abbreviation as it stands in a text. */
export interface Abbreviation {
	text: string;
	/** What it stands for. */
	meaning: string;
	/** The text that stands before it. */
	before: string;
}

/**
 * Tells whether an abbreviation is to be written out on paper: where it is met first, unless the text
 * does that itself, as in "creatine kinase (CK)".
 *
 * `known` are the abbreviations met so far; this one is added to it.
 */
export function needsMeaning({ text, meaning, before }: Abbreviation, known: Set<string>): boolean {
	if (known.has(text)) return false;
	known.add(text);
	return !isWrittenOut(meaning, before);
}

/** Tells whether a text ends with a meaning and an opened bracket: "creatine kinase (", "… factor 1 (anti-". */
function isWrittenOut(meaning: string, before: string): boolean {
	const [, said] = /^(.*)\((?:\p{L}+-)?$/su.exec(before.trimEnd()) ?? [];
	const end = said?.trimEnd().toLowerCase();
	return (
		end !== undefined && ['', 's'].some((plural) => end.endsWith(meaning.toLowerCase() + plural))
	);
}

/**
 * Finds the abbreviations that a text uses and does not write out itself, in the order of a glossary.
 *
 * An abbreviation is a word of its own, perhaps in the plural or behind a hyphen: "anti-TNF", "NSAIDs".
 */
export function findUnexplained(
	text: string,
	glossary: readonly Omit<Abbreviation, 'before'>[]
): Omit<Abbreviation, 'before'>[] {
	return glossary.filter(({ text: abbreviation, meaning }) => {
		const escaped = abbreviation.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
		const word = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}s?(?![\\p{L}\\p{N}])`, 'gu');
		const uses = [...text.matchAll(word)]
			.map(({ index }) => text.slice(0, index))
			.filter((before) => !isNumeral(abbreviation, before));
		return uses.length > 0 && !uses.some((before) => isWrittenOut(meaning, before));
	});
}
