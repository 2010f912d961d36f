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
	return !/^(?:anti-)?$/.test(meaning.replace(text, '')) && !isWrittenOut(meaning, before);
}

/** Tells whether a text ends with a meaning and an opened bracket: "creatine kinase (", "… factor 1 (anti-". */
export function isWrittenOut(meaning: string, before: string): boolean {
	const [, said] = /^(.*)\((?:\p{L}+-)?$/su.exec(before.trimEnd()) ?? [];
	const end = said?.trimEnd().toLowerCase();
	return (
		end !== undefined && ['', 's'].some((plural) => end.endsWith(meaning.toLowerCase() + plural))
	);
}
