import type { Term } from '../../lib/vocabulary/schema.ts';
import { plain } from '../../lib/words/words.ts';
import { packWords, type Guide, type GuideTopic } from '../rules/guide.ts';
import { cutSections } from '../rules/sections.ts';
import { TermCounter } from './count-terms.ts';
import { add, WordCounter } from './count-words.ts';
import type { Fragment } from './pagefind.ts';

/**
 * Makes the guide to a site, with everything in one piece; `splitGuide` cuts that of a large site.
 *
 * Takes the pages as Pagefind indexed them, the vocabulary, what readers call each topic (by its name
 * in the index), words of medicine that are no typing errors, and the names of the index's files.
 */
export function makeGuide(input: GuideInput): WholeGuide {
	const kinds = new Map<string, number>();
	const topics = new Map<string, number>();
	const words = new WordCounter();
	const terms = new TermCounter(input.terms);
	let count = 0;
	for (const fragment of input.fragments) {
		const sections = cutSections(fragment);
		for (const section of sections) {
			words.add(section);
			terms.add(section);
		}
		add(kinds, fragment.meta.title ?? '', sections.length);
		add(topics, fragment.meta.topic ?? '', sections.length);
		count += sections.length;
	}
	const counts = words.counts();
	const rank = (kind: string) => input.kinds.indexOf(kind) + 1 || input.kinds.length + 1;
	return {
		sections: count,
		kinds: [...kinds].sort(([a], [b]) => rank(a) - rank(b)),
		topics: [...topics].map(([name, count]): GuideTopic => [
			name,
			[...(input.aliases.get(name) ?? [])],
			count,
		]),
		terms: terms.counts(),
		words: packWords(counts),
		known: knownWords(input.known, counts).join(' '),
		files: input.files,
	};
}

const knownWords = (known: readonly string[], site: ReadonlyMap<string, number>): string[] =>
	[...new Set(known.map(plain))].filter((word) => !site.has(word)).sort();

/** A guide in one piece. */
export interface WholeGuide extends Omit<Guide, 'short'> {
	topics: GuideTopic[];
	words: string;
}

/** What a guide is made of. */
export interface GuideInput {
	/** Read once, one after the other: those of a large library do not fit into memory. */
	fragments: Iterable<Fragment>;
	terms: readonly Term[];
	aliases: ReadonlyMap<string, readonly string[]>;
	known: readonly string[];
	/** Kinds of page in the order in which they are shown; others follow. */
	kinds: readonly string[];
	files: Guide['files'];
}
