import type { Notice, SourceNotes, SourceText } from '../read/parts.ts';
import { shorten } from '../read/counted.ts';
import { blockTexts } from './block-texts.ts';

/**
 * Names the words, numbers and signs of notes that are nowhere in `shown`, nor in what was named or counted as left out.
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
	// A text that is one block of a page is there; the others are looked for piece by piece.
	const isBlock = (key: string) => blocks.get(key)?.pop();
	const rest = said.filter(
		({ text }) => !isBlock(squash(text)) && !isBlock(squash(withoutLabel(text)))
	);
	if (rest.length === 0) return [];
	const others = [...blocks.values()].flat();
	const spare = others.map((text) => ` ${wordsOf(text).join(' ')} `);
	const known = new Set(others.flatMap(wordsOf));
	const letters = others.map(squash).join('');
	const whole = spare.join('\n');
	const takeRun = runsIn(spare);
	// Where so much is lost, nobody asks for the last word, which takes long to look for.
	let looked = 0;
	// What is a word of its own in the file may be a part of one on the page: `10^9` and 10⁹.
	const isPart = (words: readonly string[], at: number) => {
		const around = words.slice(Math.max(0, at - 1), at + 2);
		const isOwn = known.has(words[at] ?? '') || around.length < 2;
		return !isOwn && looked++ < 5000 && letters.includes(around.join(''));
	};
	// Another number like it may be that of another dose.
	const isLeftOut = (words: readonly string[], at: number) => {
		const [before = '', word = '', after = ''] = words.slice(at - 1, at + 2);
		const isNumber = /^\P{L}*$/u.test(word) && /\p{L}/u.test(before) && /\p{L}/u.test(after);
		return at > 0 && isNumber && looked++ < 5000 && whole.includes(` ${before} ${after} `);
	};
	const found = rest.flatMap(({ text, line, place, file }): Notice[] => {
		const pieces = piecesOf(withoutLabel(text));
		const words = pieces.map(lower);
		const lost: string[] = [];
		for (let at = 0; at < words.length;) {
			const count = takeRun(words.slice(at));
			const end = at + Math.max(1, count);
			const isApart = count < words.length;
			lost.push(
				...pieces.slice(at, end).filter((_, index) => {
					if (count === 0) return !isPart(words, at);
					const isAtEnd = index === 0 || index === count - 1;
					return isApart && isAtEnd && isLeftOut(words, at + index);
				})
			);
			at = end;
		}
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

/**
 * Makes a function that takes the longest run of some words, from the first, that stands together in a block; it returns
 * how many these are.
 */
function runsIn(spare: string[]): (words: readonly string[]) => number {
	const known = new Set(spare.flatMap((block) => block.split(' ')));
	// What takes too long in a file of many megabytes is left undone there.
	let left = 1e9;
	return (words) => {
		let run = ' ';
		let place = -1;
		let count = 0;
		for (const word of words) {
			const longer = `${run}${word} `;
			const holds = (block = '') => (left -= block.length) > 0 && block.includes(longer);
			const next = holds(spare[place]) ? place : spare.findIndex(holds);
			if (next < 0) break;
			[run, place, count] = [longer, next, count + 1];
		}
		if (count > 0) spare[place] = spare[place]?.replace(run, () => ' \n ') ?? '';
		return left > 0 ? count : Number(known.has(words[0] ?? ''));
	};
}

/** All that a text says, without what parts its words. */
const squash = (text: string): string => wordsOf(text).join('');

const lower = (text: string): string => text.toLowerCase();

const wordsOf = (text: string): string[] => piecesOf(text).map(lower);

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
		/^[^\S\n]*(?:#{1,6}\s+)?(?:[-–—−*+•‣⁃∙·●▪■□▫◦○§➢➤►▶o]\s*(?=\s|\P{L}))?(?:\(?(?:\d{1,9}|[a-z]|[ivx]{2,5})\\?[.)]\s+)?/gimu,
		''
	);
