import { createHash } from 'node:crypto';
import { plain } from '../../lib/words/plain.ts';
import { isEmptyWord, readWords, stems } from '../../lib/words/words.ts';
import { Dictionary } from '../rules/dictionary.ts';
import { Lexicon } from '../rules/lexicon.ts';
import {
	countOf,
	onlyCited,
	packWords,
	unpackWords,
	type SearchManifest,
	type ManifestTerm,
	type KnownFile,
	type WordFile,
} from '../rules/manifest.ts';
import { shortNames } from '../rules/short-names.ts';
import { unknownWords } from '../rules/understand.ts';
import type { WholeManifest } from './make-manifest.ts';

/**
 * Splits the manifest of a large site into a small one, which every search loads, and files that are loaded when a query needs
 * them: words by their first letters, and the list of topics. Medical words that the site does not contain are in a separate file
 * on every site, and on a small site so are words that only references contain.
 *
 * Returns the manifest to write and the further files by name. File names contain a content hash. All files are JSON, because
 * truncated JSON does not parse.
 */
export function splitManifest(
	manifest: WholeManifest,
	{ maxWords, maxTopics, wordsInFile } = limits
): { whole: SearchManifest; parts: Map<string, string> } {
	const parts = new Map<string, string>();
	const keep = (kind: string, text: string) => {
		const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
		const name = `${kind}-${hash}.json`;
		parts.set(name, text);
		return name;
	};
	const { there, absent, names } = partTerms(manifest);
	const all = unpackWords(manifest.words).sort(([a], [b]) => (a < b ? -1 : 1));
	const isLarge = all.length > maxWords;
	const lexicon = new Lexicon();
	const dictionary = new Dictionary({ ...manifest, terms: there });
	lexicon.addNames(dictionary);
	const inText = isLarge ? all : all.filter(([, count]) => count > onlyCited);
	lexicon.addSiteWords(packWords(new Map(inText)));
	const isCited = ([word, count]: CountedWord) =>
		count === onlyCited && unknownWords(word, lexicon, dictionary).length > 0;
	const cited = isLarge ? [] : all.filter(isCited);
	const words = packWords(new Map(all.filter((word) => !cited.includes(word))));
	const file = { words: manifest.known, cited: packWords(new Map(cited)), terms: absent, names };
	const known = keep('known', JSON.stringify(file satisfies KnownFile));
	const elsewhere = [
		absent.map(({ n }) => n),
		names.map(([, own]) => own),
		manifest.known.split(' '),
		shortNames,
	];
	const short = [...new Set(elsewhere.flat(2).map(plain))].filter(
		(name) =>
			(name.length > 1 || shortNames.includes(name)) && lexicon.beginningWith(name).length > 0
	);
	const small = { ...manifest, terms: there, words, known, short };
	const topics =
		manifest.topics.length > maxTopics
			? keep('topics', JSON.stringify(manifest.topics))
			: manifest.topics;
	if (!isLarge) return { whole: { ...small, topics }, parts };
	const files = groupWords(all, wordsInFile).map((group): WordFile => {
		const packed = packWords(new Map(group));
		return [group[0]?.[0].slice(0, 2) ?? '', keep('words', JSON.stringify(packed))];
	});
	return { whole: { ...small, topics, words: files }, parts };
}

/**
 * Separates the terms that the site contains from those that it does not contain and that a query cannot name without an unknown
 * word. Links count the former first, then the latter. Further names of the former that a query cannot contain without such a
 * word, such as brand names, are separated too.
 */
function partTerms({ terms, words }: WholeManifest): {
	there: ManifestTerm[];
	absent: ManifestTerm[];
	names: KnownFile['names'];
} {
	const isShown = ({ b = 0, c }: ManifestTerm, index: number) => index <= b || (c[index] ?? 0) > 0;
	const shown = terms
		.filter(countOf)
		.flatMap((term) => term.n.filter((_, index) => isShown(term, index)));
	const known = new Set([
		...unpackWords(words).flatMap(([word]) => stems(word)),
		...shown.flatMap(stems),
	]);
	const isKnown = (name: string) =>
		readWords(name).every((word) => isEmptyWord(word) || known.has(word.stem));
	const there = terms.filter((term) => countOf(term) > 0 || term.n.some(isKnown));
	const absent = terms.filter((term) => !there.includes(term));
	const indexOf = new Map([...there, ...absent].map((term, index) => [term, index]));
	const link = (indexes: number[]) => indexes.map((index) => indexOf.get(terms[index]!) ?? 0);
	const relink = ({ k, s, ...term }: ManifestTerm): ManifestTerm => ({
		...term,
		...(k && { k: link(k) }),
		...(s && { s: link(s) }),
	});
	const kept = there.map((term) =>
		term.n.map((name, index) => isShown(term, index) || isKnown(name))
	);
	return {
		there: there.map((term, index) => keepNames(relink(term), kept[index]!)),
		absent: absent.map(relink),
		names: there.flatMap(({ n }, index): KnownFile['names'] => {
			const others = n.filter((_, name) => !kept[index]![name]);
			return others[0] === undefined ? [] : [[index, others]];
		}),
	};
}

/** A term with some of its names, including its abbreviations. A missing count means none. */
function keepNames(term: ManifestTerm, isKept: readonly boolean[]): ManifestTerm {
	const n = term.n.filter((_, index) => isKept[index]);
	const c = term.c.filter((_, index) => isKept[index] ?? true);
	return { ...term, n, c: c.slice(0, c.findLastIndex(Boolean) + 1) };
}

/** The limits of a small site. A file of words has about 4 KB when gzipped. */
const limits = { maxWords: 5000, maxTopics: 60, wordsInFile: 1600 };

/** Groups words into groups of a maximum size. Words with the same first two letters stay together. */
function groupWords(words: readonly CountedWord[], size: number): CountedWord[][] {
	const byLetters = Map.groupBy(words, ([word]) => word.slice(0, 2));
	const groups: CountedWord[][] = [];
	for (const [, same] of [...byLetters].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const last = groups.at(-1);
		if (last && last.length + same.length <= size) last.push(...same);
		else groups.push([...same]);
	}
	return groups;
}

type CountedWord = [word: string, count: number];
