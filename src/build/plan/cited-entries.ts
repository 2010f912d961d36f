import { readField, scanEntries, type BibEntry } from '../../lib/bib-entries.ts';

/**
 * Finds the entries of the bibliography that the pages of a topic may cite, so that changes to other entries do not render it again.
 * Takes the text of the BibTeX file. Returns a function that takes the texts of a topic's files and returns these entries as one text.
 *
 * When in doubt, it includes an entry: it takes all entries whose keys consist of words on the pages, and every entry if a page
 * imports something or contains HTML entities.
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

/** The entries that an entry inherits fields from. */
function entriesAbove(
	entry: BibEntry,
	byKey: ReadonlyMap<string, BibEntry>,
	seen: readonly BibEntry[] = []
): readonly BibEntry[] {
	const above = byKey.get(readField(entry.text, 'crossref') ?? '');
	return above && !seen.includes(above) ? entriesAbove(above, byKey, [...seen, above]) : seen;
}

/** Runs of ASCII letters and digits. Other characters of a key may be escaped on a page, such as `\_`. */
const wordsOf = (text: string): string[] => text.match(/[a-z0-9]+/gi) ?? [];

const mayCite = /@|cite|\[[a-z]/i;

const showsMore = /\b(?:import|export)\b|&(?!(?:amp|lt|gt|nbsp);)#?\w+;/;
