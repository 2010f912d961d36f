import type { Notice, SourceNotes, SourceText } from '../read/parts.ts';
import { shorten } from '../read/counted.ts';
import { blockTexts } from './block-texts.ts';

/**
 * Names the words, numbers and signs of notes that are nowhere in `shown`, nor in what was named or counted as left out,
 * whatever their order.
 */
export function findMissing(
	{ said, root, notices, left = [] }: SourceNotes,
	shown: readonly string[]
): Notice[] {
	const named = notices.flatMap(({ message }) =>
		[...message.matchAll(/“([^”]*)”/g)].map(([, words = '']) => words)
	);
	return checkWords(said ?? (root ? blockTexts(root) : []), [...shown, ...named, ...left]);
}

/** `said` are the texts of a file as they stand in it. */
export function checkWords(said: readonly SourceText[], shown: readonly string[]): Notice[] {
	const blocks = Map.groupBy(shown, squash);
	// A text that is one block of a page is there; the others are compared word by word.
	const rest = said.filter(
		({ text }) => !blocks.get(squash(text))?.pop() && !blocks.get(squash(withoutLabel(text)))?.pop()
	);
	if (rest.length === 0) return [];
	const others = [...blocks.values()].flat();
	const words = others.flatMap(piecesOf).map(lower);
	const known = new Set(words);
	const isLost = takeFrom(words);
	// What is a word of its own in the file may be a part of one on the page: `10^9` and 10⁹.
	const letters = others.map(squash).join('');
	// Where so much is lost, nobody asks for the last word, which takes long to look for.
	let looked = 0;
	const found = rest.flatMap(({ text, line, place, file }): Notice[] => {
		const pieces = piecesOf(withoutLabel(text));
		const lost = pieces.filter((piece, index) => {
			if (!isLost(lower(piece))) return false;
			if (known.has(lower(piece))) return true;
			const around = pieces.slice(Math.max(0, index - 1), index + 2);
			return around.length < 2 || looked++ > 5000 || !letters.includes(lower(around.join('')));
		});
		if (lost.length === 0) return [];
		const where = place ? { message: `at “${place}”: ` } : { line: line || undefined, message: '' };
		const isMost = lost.length * 2 > pieces.length;
		const what = shorten(isMost ? text.trim() : lost.join(' '));
		const message = `${where.message}has “${what}”, which is on no page`;
		return [{ ...where, message, fix, ...(file && { file }) }];
	});
	const further = found.length - longest;
	const message = `has words that are on no page in ${further} more places`;
	return further > 1 ? [...found.slice(0, longest), { message, fix }] : found;
}

const fix = 'write it on the page by hand if it should be there';
const longest = 20;

/** Tells of one word after the other whether it is no more among some, from which it is taken. */
function takeFrom(words: readonly string[]): (word: string) => boolean {
	const left = new Map<string, number>();
	for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
	return (word) => {
		const count = left.get(word) ?? 0;
		left.set(word, count - 1);
		return count <= 0;
	};
}

/** All that a text says, without what parts its words. */
const squash = (text: string): string => lower(piecesOf(text).join(''));

const lower = (text: string): string => text.toLowerCase();

/** Words, numbers with their points, and signs that change what a number means; marks of looks part nothing. */
const piecesOf = (text: string): string[] =>
	text
		.normalize('NFKC')
		.replace(/[‐‑–−]/g, '-')
		.replace(
			/[\^{}`\u00AD\u200B-\u200D\u2060\uFEFF]|(?<=[\p{L}\p{N}])[~_*=]+(?=[\p{L}\p{N}])/gu,
			''
		)
		.match(piece) ?? [];

const piece =
	/[\p{L}\p{M}\p{N}]+(?:(?<=\p{N})[.,](?=\p{N})[\p{L}\p{M}\p{N}]+)*|(?<=\p{N})-(?=\p{N})|(?<=\p{N}\s?)[%‰]|[≤≥≈±×÷→←↑↓⇒†‡§¶√°]|[<>](?=\s?\p{N})/gu;

/** The marks and numbers of items become those of lists, and titles lose them. */
const withoutLabel = (text: string): string =>
	text.replace(
		/^\s*(?:[-–—−*+•‣⁃∙·●▪■□▫◦○§➢➤►▶o]\s*(?=\s|\P{L}))?(?:\(?(?:\d{1,3}|[a-z]|[ivx]{2,5})[.)]\s+)?/iu,
		''
	);
