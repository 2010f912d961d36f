import { readField, scanEntries, type BibEntry } from '../../lib/bib-entries.ts';

/**
 * Finds what a topic has of the bibliography: the entries that its pages may name, so that no other has it rendered again.
 * Takes the text of the BibTeX file; returns what gives these entries as one text, for the texts of a topic's files.
 *
 * It takes too many entries rather than too few: those whose keys have no word that the pages lack, and all of them where a page
 * may show what does not stand on it, or has letters that are written as entities.
 */
export function citedEntries(bibliography: string): (files: readonly string[]) => string {
	const found = scanEntries(bibliography).entries;
	const byKey = new Map(found.map((entry) => [entry.key, entry]));
	const entries = found.map((entry) => ({
		words: wordsOf(entry.key),
		text: [entry, ...entriesAbove(entry, byKey)].map(({ text }) => text).join('\n'),
	}));
	return (files) => {
		const words = new Set(files.filter((text) => mayCite.test(text)).flatMap(wordsOf));
		const isAnyNamed = files.some((text) => showsMore.test(text));
		return entries
			.filter((entry) => isAnyNamed || entry.words.every((word) => words.has(word)))
			.map(({ text }) => text)
			.join('\n');
	};
}

/** The entries that an entry takes fields from. */
function entriesAbove(
	entry: BibEntry,
	byKey: ReadonlyMap<string, BibEntry>,
	seen: readonly BibEntry[] = []
): readonly BibEntry[] {
	const above = byKey.get(readField(entry.text, 'crossref') ?? '');
	return above && !seen.includes(above) ? entriesAbove(above, byKey, [...seen, above]) : seen;
}

/** Plain letters and figures that stand together: what a key has beside them may be written otherwise, as `\_`, or end it. */
const wordsOf = (text: string): string[] => text.match(/[a-z0-9]+/gi) ?? [];

const mayCite = /@|cite|\[[a-z]/i;

const showsMore = /\b(?:import|export)\b|&(?!(?:amp|lt|gt|nbsp);)#?\w+;/;
