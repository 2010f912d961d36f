import type { Notice, SourceNotes, SourceText } from '../read/parts.ts';
import { shorten } from '../read/counted.ts';
import { blockTexts } from './block-texts.ts';
import { findLowered } from './raised-digits.ts';

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
	const texts = said ?? (root ? blockTexts(root) : []);
	const lost = checkWords(texts, [...shown, ...named, ...left]);
	return [...lost, ...findLowered(texts, shown, [...named, ...left])];
}

/**
 * Names texts that stand on a page in another order than in the file; `pages` are the texts of each. Only what stands
 * once in both, and is more than a letter, can be compared.
 */
export function findMoved(
	said: readonly SourceText[],
	pages: readonly (readonly string[])[]
): Notice[] {
	const places = placesOf(said.map(({ text }) => withoutLabel(text)));
	const shown = placesOf(pages.flat());
	return pages.flatMap((page) => {
		const keys = page.map(squash).filter((key) => shown.has(key));
		const order = keys.flatMap((key) => said[places.get(key) ?? -1] ?? []);
		return order.flatMap((one, index): Notice[] => {
			const before = order[index - 1];
			if (!before || said.indexOf(before) < said.indexOf(one)) return [];
			const message = `has “${shorten(one.text.trim())}” before “${shorten(before.text.trim())}”, which is the other way round on the page`;
			const fix = 'see that each text stands where it belongs';
			return [{ line: one.line || undefined, message, fix, ...(one.file && { file: one.file }) }];
		});
	});
}

/** Texts of more than a letter that stand once among others, with their places. */
function placesOf(texts: readonly string[]): Map<string, number> {
	const found = Map.groupBy(texts.keys(), (place) => squash(texts[place] ?? ''));
	return new Map(
		[...found].flatMap(([key, [place = 0, ...others]]) =>
			others.length === 0 && key.trim().length > 1 ? [[key, place]] : []
		)
	);
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
	const letters = joinWords(others.flatMap((text) => wordsOf(text.replace(raisedNumber, ' '))));
	const whole = spare.join('\n');
	const takeRun = runsIn(spare);
	// Where so much is lost, nobody asks for the last word, which takes long to look for.
	let looked = 0;
	// What is a word of its own in the file may be a part of one on the page: `10^9` and 10⁹.
	const isPart = (words: readonly string[], at: number) => {
		const around = words.slice(Math.max(0, at - 1), at + 2);
		const isOwn = known.has(words[at] ?? '') || around.length < 2;
		return !isOwn && looked++ < 5000 && letters.includes(joinWords(around));
	};
	// Another number like it may be that of another dose.
	const isLeftOut = (words: readonly string[], at: number) => {
		const [before = '', word = '', after = ''] = words.slice(at - 1, at + 2);
		const isBetween = at > 0 && isNumber(word) && /\p{L}/u.test(before) && /\p{L}/u.test(after);
		return isBetween && looked++ < 5000 && whole.includes(` ${before} ${after} `);
	};
	// A block that says all but the number at its beginning or its end.
	const isCutOff = (words: readonly string[], at: number) =>
		(at === 0 || at === words.length - 1) &&
		!blocks.has(squash(words[at] ?? '')) &&
		blocks.get(joinWords(words.toSpliced(at, 1)))?.length;
	const cut = rest.map((one) => ({ ...one, pieces: piecesOf(withoutLabel(one.text)) }));
	// What stands together is taken first, so that no piece of another text takes a part of it.
	const apart = cut.filter(({ pieces }) => !takeRun(pieces.map(lower), -1, true).count);
	return apart.flatMap(({ text, line, place, file, pieces }): Notice[] => {
		const words = pieces.map(lower);
		const runs: (Run & { at: number })[] = [];
		for (let at = 0; at < words.length; at += Math.max(1, runs.at(-1)?.count ?? 1))
			runs.push({ at, ...takeRun(words.slice(at), runs.at(-1)?.place) });
		const isRow = /[|\t]|\S {2,}\S/.test(text);
		const lost = runs.flatMap(({ at, count, place: block }, index) => {
			const run = words.slice(at, at + count);
			const beside = [runs[index - 1], runs[index + 1]].flatMap((one) => (one?.count ? one : []));
			const isWithin = beside.some(
				(one) => one.place === block || spare[one.place]?.includes(` ${run.join(' ')} `)
			);
			const isStray = !isRow && beside.length > 0 && !isWithin && !blocks.has(joinWords(run));
			return pieces.slice(at, at + Math.max(1, count)).filter((_, place) => {
				if (count === 0) return !isPart(words, at);
				if (!isNumber(words[at + place])) return false;
				if (isStray && run.every(isNumber) && /\p{N}/u.test(run.join(''))) return true;
				const isAtEnd = place === 0 || place === count - 1;
				const isAtCut = !isRow && isCutOff(words, at + place);
				return isAtEnd && (isAtCut || isLeftOut(words, at + place));
			});
		});
		if (lost.length === 0) return [];
		const where = place ? { message: `at “${place}”: ` } : { line: line || undefined, message: '' };
		const isMost = lost.length * 2 > pieces.length;
		const what = shorten(isMost ? text.trim() : lost.join(' '));
		const message = `${where.message}has “${what}”, which is on no page`;
		return [{ ...where, message, fix, ...(file && { file }) }];
	});
}

const fix = 'write it on the page by hand if it should be there';

const isNumber = (word = ''): boolean => /^\P{L}*$/u.test(word);

/** Words that stand together in a block. */
interface Run {
	count: number;
	/** The block. */
	place: number;
}

/**
 * Makes a function that takes the longest run of some words, from the first, that stands together in a block; `near` is where
 * those before it stand, `whole` tells that all or none are wanted.
 */
function runsIn(
	spare: string[]
): (words: readonly string[], near?: number, whole?: boolean) => Run {
	const known = new Set(spare.flatMap((block) => block.split(' ')));
	// What takes too long in a file of many megabytes is left undone there.
	let left = 1e9;
	return (words, near = -1, whole = false) => {
		let run = ' ';
		let place = near;
		let count = 0;
		for (const word of whole ? [words.join(' ')] : words) {
			const longer = `${run}${word} `;
			const holds = (block = '') => (left -= block.length) > 0 && block.includes(longer);
			const next = holds(spare[place]) ? place : spare.findIndex(holds);
			if (next < 0) break;
			[run, place, count] = [longer, next, count + 1];
		}
		if (count > 0) spare[place] = spare[place]?.replace(run, () => ' \n ') ?? '';
		return { place, count: left > 0 ? count : Number(known.has(words[0] ?? '')) };
	};
}

/** All that a text says, without what parts its words. */
const squash = (text: string): string => joinWords(wordsOf(text));

/** Words without what parts them, each number of them by itself: “5 10” is not 510. */
const joinWords = (words: readonly string[]): string =>
	words.map((word) => word.replace(/\p{N}+/gu, ' $& ')).join('');

/** Where a number ends and a raised or lowered one begins. */
const raisedNumber = /(?<=\p{Nd})(?=\p{No})/gu;

const lower = (text: string): string => text.toLowerCase();

/** The words, numbers and signs of a text, in lower case. */
export const wordsOf = (text: string): string[] => piecesOf(text).map(lower);

/** Words, numbers with their points, and signs that change what a number means; marks of looks part nothing. */
const piecesOf = (text: string): string[] =>
	text
		.replace(/(?<=\p{Nd})(?=[¼-¾⅐-⅞])/gu, ' ')
		.normalize('NFKC')
		.replace(/[∛∜]/g, (root) => (root === '∛' ? ' 3√' : ' 4√'))
		.replace(/[‐‑–−]/g, '-')
		.replace(/\\(?=[~_*=^])|[\^{}`\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
		.replace(marks, '')
		.match(piece) ?? [];

/** Marks of looks within words; a star that stands alone between two numbers is a sign. */
const marks = /(?<=[\p{L}\p{N}])(?!(?<=(?<![*\p{N}.,])[\p{N}.,]+)\*\p{N})[~_*=]+(?=[\p{L}\p{N}])/gu;

const piece =
	/[\p{L}\p{M}\p{N}]+(?:(?<=\p{N})[.,](?=\p{N})[\p{L}\p{M}\p{N}]+)*|(?<=\p{N})-(?=\p{N})|(?<=\p{N}\s?)[%‰]|[≤≥≈±×÷→←↑↓⇒†‡§¶√°]|[<>](?=\s?\p{N})/gu;

/** The marks and numbers of items become those of lists, and titles lose them. */
const withoutLabel = (text: string): string =>
	text.replace(
		/^[^\S\n]*(?:#{1,6}\s+)?(?:[-–—−*+•‣⁃∙·●▪■□▫◦○§➢➤►▶o]\s*(?=\s|\P{L}))?(?:\(?(?:\d{1,9}|[a-z]|[ivx]{2,5})\\?[.)](?:\s+|(?<=\d.)(?=\p{L})))?/gimu,
		''
	);
