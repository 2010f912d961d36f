import type { Term } from '../../lib/vocabulary/schema.ts';
import { plain } from '../../lib/words/plain.ts';
import {
	onlyCited,
	packWords,
	type SearchManifest,
	type ManifestTopic,
} from '../rules/manifest.ts';
import { addCount, type PartCounts } from './count-part.ts';
import { TermCounter } from './count-terms.ts';

/**
 * Makes the manifest of a site, with everything in one piece; `splitManifest` cuts that of a large site.
 *
 * Takes what its parts have, the vocabulary, what readers call each topic (by its name in the index), words
 * of medicine that are no typing errors, and the names of the index's files.
 */
export function makeManifest(input: ManifestInput): WholeManifest {
	const kinds = new Map<string, number>();
	const topics = new Map<string, number>();
	const mainWords = new Map<string, number>();
	const asideWords = new Map<string, number>();
	const citedWords = new Map<string, number>();
	const terms = new TermCounter();
	for (const part of input.parts) {
		addAll(kinds, part.kinds);
		addAll(topics, part.topics);
		addAll(mainWords, part.words);
		addAll(asideWords, part.aside);
		addAll(citedWords, part.cited);
		terms.add(part);
	}
	const cited = [...citedWords.keys()].map((word) => [word, onlyCited] as const);
	const words = new Map([...cited, ...asideWords, ...mainWords]);
	const rank = (kind: string) => input.kinds.indexOf(kind) + 1 || input.kinds.length + 1;
	return {
		sections: terms.sections,
		kinds: [...kinds].sort(([a], [b]) => rank(a) - rank(b)),
		topics: [...topics].map(([name, count]): ManifestTopic => [
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

function addAll(counts: Map<string, number>, more: ReadonlyMap<string, number>): void {
	for (const [key, number] of more) addCount(counts, key, number);
}

const knownWords = (known: readonly string[], site: ReadonlyMap<string, number>): string[] =>
	[...new Set(known.map(plain))].filter((word) => !site.has(word)).sort();

/** A manifest in one piece. */
export interface WholeManifest extends Omit<SearchManifest, 'short'> {
	topics: ManifestTopic[];
	words: string;
}

/** What a manifest is made of. */
export interface ManifestInput {
	/** In the order of the index. */
	parts: readonly PartCounts[];
	terms: readonly Term[];
	aliases: ReadonlyMap<string, readonly string[]>;
	known: readonly string[];
	/** Kinds of page in the order in which they are shown; others follow. */
	kinds: readonly string[];
	files: SearchManifest['files'];
}
