import type { Term } from '../../lib/vocabulary/schema.ts';
import { plain } from '../../lib/words/words.ts';
import { packWords, type Guide, type GuideTopic } from '../rules/guide.ts';
import { readList, type PageCounts } from './count-page.ts';
import { TermCounter } from './count-terms.ts';

/**
 * Makes the guide to a site, with everything in one piece; `splitGuide` cuts that of a large site.
 *
 * Takes what each page has, the vocabulary, what readers call each topic (by its name in the index), words
 * of medicine that are no typing errors, and the names of the index's files.
 */
export function makeGuide(input: GuideInput): WholeGuide {
	const kinds = new Map<string, number>();
	const topics = new Map<string, number>();
	const mainWords = new Map<string, number>();
	const asideWords = new Map<string, number>();
	const terms = new TermCounter();
	let count = 0;
	for (const { kind, topic, sections } of input.pages) {
		for (const section of sections) {
			for (const word of readList(section.words)) add(mainWords, word, 1);
			for (const word of readList(section.aside)) add(asideWords, word, 1);
			terms.add(section);
		}
		add(kinds, kind, sections.length);
		add(topics, topic, sections.length);
		count += sections.length;
	}
	const words = new Map([...asideWords, ...mainWords]);
	const rank = (kind: string) => input.kinds.indexOf(kind) + 1 || input.kinds.length + 1;
	return {
		sections: count,
		kinds: [...kinds].sort(([a], [b]) => rank(a) - rank(b)),
		topics: [...topics].map(([name, count]): GuideTopic => [
			name,
			[...(input.aliases.get(name) ?? [])],
			count,
		]),
		terms: terms.counts(input.terms),
		words: packWords(words),
		known: knownWords(input.known, words).join(' '),
		files: input.files,
	};
}

const add = (counts: Map<string, number>, key: string, number: number): void =>
	void counts.set(key, (counts.get(key) ?? 0) + number);

const knownWords = (known: readonly string[], site: ReadonlyMap<string, number>): string[] =>
	[...new Set(known.map(plain))].filter((word) => !site.has(word)).sort();

/** A guide in one piece. */
export interface WholeGuide extends Omit<Guide, 'short'> {
	topics: GuideTopic[];
	words: string;
}

/** What a guide is made of. */
export interface GuideInput {
	/** In the order of the index; read once, one after the other. */
	pages: Iterable<PageCounts>;
	terms: readonly Term[];
	aliases: ReadonlyMap<string, readonly string[]>;
	known: readonly string[];
	/** Kinds of page in the order in which they are shown; others follow. */
	kinds: readonly string[];
	files: Guide['files'];
}
