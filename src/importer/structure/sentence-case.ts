import { words, type Vocabulary } from './vocabulary.ts';

/**
 * Writes a title in sentence case: "Clinical Significance" → "Clinical significance".
 *
 * Abbreviations and names stay as they are: words with capitals inside, those that `vocabulary`
 * knows, and what stands before 's ("Raynaud's"). So does a title that is in sentence case already.
 */
export function sentenceCase(title: string, vocabulary: Vocabulary): string {
	const shouting = !/\p{Ll}/u.test(title);
	if (!shouting && /(?:^|\s)\p{Ll}{4}/u.test(title.trim())) return upperFirst(title);
	const lowered = title.replace(words, (word: string, offset: number) =>
		shouting ? lowerShouted(word, vocabulary) : lowerWord(word, title.slice(offset), vocabulary)
	);
	// The first word stays as the author has it, unless it was in capitals.
	const start = /^[^\p{L}\p{N}]*[\p{L}\p{N}]*/u.exec(shouting ? lowered : title)?.[0] ?? '';
	return upperFirst(start + lowered.slice(start.length));
}

/** Writes the beginning of a title as within a sentence, if the notes have its first word so. */
export function lowerStart(title: string, vocabulary: Vocabulary): string {
	const first = /^\p{Lu}\p{Ll}+/u.exec(title)?.[0];
	const known = first !== undefined && vocabulary.lower.has(first.toLowerCase());
	return known ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/** Writes abbreviations of the notes in capitals: "Calcinosis jdm" → "Calcinosis JDM". */
export function restoreAbbreviations(title: string, { abbreviations }: Vocabulary): string {
	return title.replace(words, (word) =>
		abbreviations.has(word.toUpperCase()) ? word.toUpperCase() : word
	);
}

function lowerWord(word: string, from: string, { names }: Vocabulary): string {
	const plain = /^\p{Lu}\p{Ll}+$/u.test(word);
	const owns = /^['’]s(?!\p{L})/u.test(from.slice(word.length));
	return plain && !owns && !names.has(word) ? word.toLowerCase() : word;
}

/** In a title that is all capitals an unknown short word is taken for an abbreviation. */
function lowerShouted(word: string, { abbreviations, lower, names }: Vocabulary): string {
	const small = word.toLowerCase();
	if (/\p{N}/u.test(word) || abbreviations.has(word)) return word;
	const name = word.charAt(0) + small.slice(1);
	if (names.has(name)) return name;
	if (lower.has(small) || commonWords.has(small) || word.length > 4) return small;
	return word;
}

function upperFirst(title: string): string {
	// `pH` and `mTOR` begin in lower case at the start of a title too.
	return /^\p{Ll}+(?![\p{L}\p{N}])/u.test(title)
		? title.charAt(0).toUpperCase() + title.slice(1)
		: title;
}

const commonWords = new Set(
	'a an and as at by for from in into not of on or the to up with key pain when who why how'.split(
		' '
	)
);
