/**
 * What the reader's browser needs to understand a query, made when the site is built. It stands beside
 * Pagefind's index as `search-manifest.json`.
 */
export interface SearchManifest {
	/** Number of sections on the site. */
	sections: number;
	/** Kinds of page (their titles) with the number of sections on such pages. */
	kinds: [name: string, sections: number][];
	/** Topics; on a large site they stand in a file of their own, loaded when they are needed. */
	topics: ManifestTopic[] | string;
	terms: ManifestTerm[];
	/** Words of the site, or the files that hold them on a large site. */
	words: string | WordFile[];
	/** The file with what medicine knows and the site does not, loaded for a word that is not known. */
	known: string;
	/** The names in that file that are the beginning of a word of the site, too. */
	short: string[];
	/** Names of Pagefind's files, to ask for them before Pagefind does; those of words by their first. */
	files: { meta: string; chunks: [first: string, hash: string][] };
}

/**
 * What is not on the site, or in its references only: words that are no typing errors, terms by all their names, and
 * further names of terms that it has.
 */
export interface KnownFile {
	words: string;
	/** Words of a small site that only its references have, packed as `words` of the manifest. */
	cited: string;
	terms: ManifestTerm[];
	/** Each with the index of its term in the manifest. */
	names: [term: number, names: string[]][];
}

/** A topic: its name as the filter shows it, its other names, and the number of its sections. */
export type ManifestTopic = [name: string, aliases: string[], sections: number];

/** A term of the vocabulary, and where it occurs. */
export interface ManifestTerm {
	/** All names, the preferred one first. */
	n: string[];
	/**
	 * The number of sections in which each name occurs, then that of its topic, if it is the subject of one. A name that
	 * stands only aside from the main text has less than 1 (`onlyAside`, `onlyCited`).
	 */
	c: number[];
	/** How many of the names, from the second on, are abbreviations. */
	b?: number;
	/** Whether it is an aspect rather than a subject. */
	a?: 1;
	/** Beginnings of questions that ask for it. */
	q?: string[];
	/** Indices of wider terms in the list. */
	k?: number[];
	/** Indices of terms where the answer stands. */
	s?: number[];
	/** The topic that it is the subject of, whose sections count as such that have it. */
	t?: string;
}

/** In how many sections a term stands, by its most frequent name; 0 if in none. */
export const countOf = ({ c }: ManifestTerm): number => Math.max(0, ...c);

/** The count of a name that stands only aside from the main text. */
export const onlyAside = 0.5;

/** The count of a name or a word that stands only in references. */
export const onlyCited = 0.2;

/** A file of words: the first of them, and its name. */
export type WordFile = [first: string, file: string];

/** Writes words with their counts as one text, those of each count together: `1 acid ache,5 acute`. */
export const packWords = (counts: ReadonlyMap<string, number>): string =>
	[...Map.groupBy([...counts.keys()].sort(), (word) => Math.floor(counts.get(word) ?? 0))]
		.map(([count, words]) => [count, ...words].join(' '))
		.join(',');

/** Reads what `packWords` wrote. */
export const unpackWords = (packed: string): [word: string, count: number][] =>
	packed.split(',').flatMap((group) => {
		const [count, ...words] = group.split(' ');
		return words.map((word): [string, number] => [word, Number(count) || onlyCited]);
	});
