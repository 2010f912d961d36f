import { isNumeral, patternFor } from '../lib/vocabulary/abbreviations.ts';

/**
 * Finds the abbreviations that a text uses and does not write out itself, in the order of a glossary.
 *
 * An abbreviation is a word of its own, perhaps in the plural or behind a hyphen: "anti-TNF", "NSAIDs".
 */
export function findUnexplained(text: string, glossary: readonly Abbreviation[]): Abbreviation[] {
	return glossary.filter(({ text: abbreviation, meaning }) => {
		const uses = usesOf(abbreviation, text);
		return uses.length > 0 && !uses.some((before) => isWrittenOut(meaning, before));
	});
}

/** Finds where a text uses an abbreviation: what stands before each use. */
export function usesOf(abbreviation: string, text: string): string[] {
	return [...text.matchAll(patternFor(abbreviation))]
		.map(({ index }) => text.slice(0, index))
		.filter((before) => !isNumeral(abbreviation, before));
}

/** Tells whether a text ends with a meaning and an opened bracket: "creatine kinase (", "… factor 1 (anti-". */
function isWrittenOut(meaning: string, before: string): boolean {
	const [, said] = /^(.*)\((?:\p{L}+-)?$/su.exec(before.trimEnd()) ?? [];
	const end = said?.trimEnd().toLowerCase();
	return (
		end !== undefined && ['', 's'].some((plural) => end.endsWith(meaning.toLowerCase() + plural))
	);
}

/** An abbreviation and what it stands for. */
interface Abbreviation {
	text: string;
	meaning: string;
}
