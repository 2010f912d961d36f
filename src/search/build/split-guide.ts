import { createHash } from 'node:crypto';
import { packWords, unpackWords, type Guide, type WordFile } from '../rules/guide.ts';
import type { WholeGuide } from './guide.ts';

/**
 * Cuts the guide of a large site into a small one, which every search loads, and files that are loaded
 * when a query needs them: the words by their first letters, and the list of topics. The words of
 * medicine that the site does not have stand in a file of their own on every site.
 *
 * Returns the guide to write and the further files by name. A file's name follows its content.
 */
export function splitGuide(
	guide: WholeGuide,
	{ maxWords, maxTopics, wordsInFile } = limits
): { whole: Guide; parts: Map<string, string> } {
	const parts = new Map<string, string>();
	const keep = (kind: string, text: string) => {
		const name = kind.replace(
			'.',
			`-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.`
		);
		parts.set(name, text);
		return name;
	};
	const words = unpackWords(guide.words);
	const known = keep('known.txt', guide.known);
	const topics =
		guide.topics.length > maxTopics
			? keep('topics.json', JSON.stringify(guide.topics))
			: guide.topics;
	if (words.length <= maxWords) return { whole: { ...guide, topics, known }, parts };
	const files = groupWords(words, wordsInFile).map((group): WordFile => {
		const packed = packWords(new Map(group));
		return [group[0]?.[0].slice(0, 2) ?? '', keep('words.txt', packed)];
	});
	return { whole: { ...guide, topics, known, words: files }, parts };
}

/** Up to these, a site is small; a file of words has about 4 KB as gzip sends them. */
const limits = { maxWords: 5000, maxTopics: 60, wordsInFile: 1600 };

/** Puts words into groups of some size at most; words that share two letters stay together. */
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
