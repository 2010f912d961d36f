import type { Find } from './find.ts';
import { beginsAnew, isWithin, type Aside, type Place, type Section } from './sections.ts';

/**
 * Cuts the part out of a section in which most of what was looked for stands together: out of its text, or out of one
 * of its evidence notes, but never across the two, for they are not of one voice.
 *
 * Returns the text in pieces, those that were looked for marked, with an ellipsis where something was
 * cut off; what it stands in, if that is an evidence note or a list of references; the bold words that its item begins
 * with; and the marked texts themselves, each once, for marking them on the page.
 */
export function excerpt(section: Section, finds: readonly Find[], length = 26): Excerpt {
	const { asides, leads } = section;
	const looked = finds.filter(({ role }) => role !== 'light');
	const marked = new Set(
		looked.flatMap(({ index, length }) => Array.from({ length }, (_, step) => index + step))
	);
	const [best] = lanesOf(asides)
		.map(([lane, words]) => ({ lane, words, ...bestStart(finds, words, section, length) }))
		.sort((a, b) => b.count - a.count);
	if (!best) return { pieces: [], aside: undefined, lead: '', isDisputed: false, found: [] };
	return {
		pieces: cutPieces(section, best.words, keepNumbers(section, best.words, best), marked),
		aside: best.lane,
		lead: leads[best.at] ?? '',
		isDisputed: best.lane === undefined && best.count > 0 && isDisputed(section, best.at),
		found: foundTexts(section.text, section.words, looked),
	};
}

/**
 * Whether the literature contradicts the item in which a word stands: the note on it follows, before another item
 * begins.
 */
function isDisputed({ asides, leads }: Section, at: number): boolean {
	for (let index = at; index < at + longestItem && leads[index] === leads[at]; index++) {
		if (asides[index]?.kind === 'evidence') return asides[index]?.verdict === 'differs';
	}
	return false;
}

/** Words of an item, as far as it is shown and its note is looked for. */
const longestItem = 40;

/** Words of a sentence or an item that are shown rather than cut off. */
const longestRest = 15;

/** The words of the text and of each note, by their index, in the order in which they begin. */
const lanesOf = (asides: Section['asides']): [Aside | undefined, number[]][] => [
	...Map.groupBy(asides.keys(), (index) => laneOf(asides[index])),
];

/** What a word is read together with: an evidence note, references, or the text. */
const laneOf = (aside: Aside | undefined): Aside | undefined =>
	aside?.kind === 'supplement' ? undefined : aside;

function cutPieces(
	{ places, text, words }: Section,
	lane: readonly number[],
	{ start, end }: Ends,
	marked: ReadonlySet<number>
): Piece[] {
	const pieces: Piece[] = [];
	const window = lane.slice(start, end);
	const isCutAfter = end < lane.length;
	const add = (piece: string, isMarked: boolean) => {
		const last = pieces.at(-1);
		if (last?.isMarked === isMarked) last.text += piece;
		else if (piece) pieces.push({ text: piece, isMarked });
	};
	if (start > 0) add('… ', false);
	for (const [place, index] of window.entries()) {
		const word = words[index];
		const next = words[index + 1];
		if (!word) continue;
		if (window[place - 1] !== index - 1) add(signBefore(text, word.start), false);
		add(text.slice(word.start, word.end), marked.has(index));
		const isLast = place === window.length - 1;
		const isBroken = !isLast && window[place + 1] !== index + 1;
		const until = next?.start ?? text.length;
		const between = isLast && isCutAfter ? signAfter(text, word.end) : text.slice(word.end, until);
		const isPhrase = marked.has(index) && !isLast && marked.has(index + 1) && !isBroken;
		const isSame = isLast || places[index + 1] === places[index];
		const parted = isSame ? between : between.replace(unparted, '$1 · ');
		add(isBroken ? `${between.trimEnd()} ` : parted, isPhrase && /^[\s.,–-]$/.test(parted));
	}
	const last = pieces.at(-1);
	if (!isCutAfter && last && !last.isMarked) last.text = last.text.trimEnd();
	if (isCutAfter) add(' …', false);
	return pieces;
}

/** Where a row, a cell or an item ends without a sign: “0.5 mL 6–12 years” would be read as one. */
const unparted = /^([^\s.,:;!?]*)\s/;

/**
 * Moves the ends of an excerpt outwards where they would cut a number, or part it from its unit: of “3.1%” no “1%” is
 * shown, of “15–20 mg” no “mg”, and of “mg/kg” no “kg”.
 *
 * `words` are those of the text that is cut, by their index in the section; `start` and `end` are places among them.
 */
function keepNumbers(
	{ text, words: all }: Pick<Section, 'text' | 'words'>,
	words: readonly number[],
	{ start, end }: Ends
): Ends {
	const isKept = (index: number) => {
		const [one, next] = [words[index - 1], words[index]];
		if (one === undefined || next !== one + 1) return false;
		const [before, after] = [all[one]!, all[next]!];
		const until = text.slice(before.start, after.start);
		if (/\s/.test(until)) return /\p{N}\s[°×]?\s?$/u.test(until);
		return /[/\p{N}]/u.test(text.slice(before.start, after.end));
	};
	const ends = { start, end };
	while (isKept(ends.start)) ends.start--;
	while (isKept(ends.end)) ends.end++;
	return ends;
}

/** The sign that a number begins with, which is part of no word: `< 5`, `−35`. */
const signBefore = (text: string, start: number): string =>
	/^\p{N}/u.test(text.slice(start, start + 2)) ? (signs.exec(text.slice(0, start))?.[0] ?? '') : '';

const signs = /(?<![\p{L}\p{N}])[<>≤≥≈~±+−-]{1,2}\s?$/u;

/** The sign that a number ends with: `25.0%`. */
const signAfter = (text: string, end: number): string =>
	/\p{N}$/u.test(text.slice(0, end)) ? (/^\s?[%‰°]+/.exec(text.slice(end))?.[0] ?? '') : '';

/** Where an excerpt begins and ends, the end not included. */
type Ends = Record<'start' | 'end', number>;

/**
 * Where the window of words begins that has most of what was looked for, a little before the first of it but not in
 * another sentence or item; of which word that is (`at`), and where its item ends, if it has one. What one item has counts
 * more than what two have, and most where a subject is in it: the dose of another drug or patient is not shown for that which
 * was asked for.
 */
function bestStart(
	finds: readonly Find[],
	words: readonly number[],
	section: Section,
	length: number
): { start: number; end: number; count: number; at: number } {
	let best = { start: 0, count: 0, at: words[0] ?? 0 };
	const { leads } = section;
	const placeOf = (index = 0): Place => section.places[index] ?? [];
	const isOf = (at: number, index: number | undefined) =>
		isWithin(placeOf(index), placeOf(at)) &&
		(leads[index!] === leads[at] || placeOf(index).length > placeOf(at).length);
	const places = new Map(words.map((index, place) => [index, place]));
	const all = finds
		.flatMap((find) => ({ ...find, place: places.get(find.index) ?? -1 }))
		.filter(({ place }) => place >= 0)
		.sort((a, b) => a.place - b.place);
	// All doses of a section are of what its title names.
	const isInTitle = ({ index, length }: Find) =>
		section.titleWords.some(({ stem }) => stem === section.words[index + length - 1]!.stem);
	const titled = new Set(finds.filter(isInTitle).map(({ concept }) => concept));
	const others = all.filter(({ concept }) => !titled.has(concept));
	const hasNumber = others.some(({ index }) => /^\d/.test(section.words[index]!.text));
	const marks = hasNumber ? others : all;
	const begins = (place: number) =>
		words[place - 1] !== words[place]! - 1 || beginsAnew(section, words[place]!);
	for (const { place: first, index: at, role } of marks) {
		const within = marks.filter(({ place }) => place >= first && place < first + length - 5);
		const weight = Math.max(...within.map(({ index }) => weightOf(section.asides[index])));
		const subjects = within.filter((one) => one.role === 'subject' && isOf(at, one.index)).length;
		// Of a concept, the first mark counts.
		const had = new Map(
			within
				.toReversed()
				.map((one) => [one.concept, one.role === 'light' || !isOf(at, one.index) ? 0.3 : 1])
		);
		const sum = [...had.values()].reduce((sum, one) => sum + one, 0);
		// Of doses, the first is the usual one.
		const among = subjects || (hasNumber ? 0 : within.length);
		const count =
			weight * ((role === 'subject' ? 0.5 : 0) + among / 100) +
			sum * (weight < 0.3 ? weight : 1) +
			(subjects > 0 ? subjectBonus : 0);
		if (count > best.count) best = { start: first, count, at };
	}
	const first = Math.max(0, Math.min(best.start - 5, words.length - length));
	let start = words.length > length ? best.start : 0;
	while (start > first && !begins(start)) start--;
	// What an item or a row begins with, and a heading, says for whom or of what the dose below it is.
	const below = placeOf(words[start]);
	const lead = leads[words[start] ?? 0];
	const isLabel = (index: number) =>
		(leads[index - 1] !== leads[index] || section.places[index - 1] !== section.places[index]) &&
		(placeOf(index).at(-1) !== 0 || (lead && leads[index] === lead));
	const labelWithin = (most: number) =>
		words.findIndex(
			(index, place) => place >= start - most && isWithin(below, placeOf(index)) && isLabel(index)
		);
	const isAbove = ({ role, place, index }: (typeof all)[0]) =>
		role === 'subject' && place < start && isWithin(below, placeOf(index));
	const near = labelWithin(length);
	const label = near < 0 || all.some(isAbove) ? labelWithin(longestItem) : near;
	if (label >= 0) start = Math.min(start, label);
	// The item that was found is shown whole, and so is the last one that has a mark.
	const endOf = (at: number, from: number) => {
		let end = from + 1;
		const isItem = leads[at] || placeOf(at).at(-1);
		while (isItem && end < from + longestItem && isOf(at, words[end])) end++;
		return end;
	};
	const shown = marks.filter(({ place }) => place < best.start + length);
	// What else of a query its item has further on may be a limit.
	const other = marks.find(
		({ place, index, concept, role }) =>
			role !== 'light' &&
			place < best.start + 2 * longestItem &&
			isWithin(placeOf(index), placeOf(best.at)) &&
			!shown.some((one) => one.concept === concept)
	);
	const last = other ?? shown.at(-1);
	const whole = Math.max(endOf(best.at, best.start), last ? endOf(last.index, last.place) : 0);
	const toEnd = (from: number) => {
		let end = from;
		while (end < from + longestRest && !begins(end)) end++;
		return begins(end) ? end : from;
	};
	const end = toEnd(Math.max(start + length, whole));
	const next = section.text.slice(section.words[words[end]!]?.start);
	const isLimited = placeOf(words[end]) === placeOf(words[end - 1]) && limits.test(next);
	return { ...best, start, end: isLimited ? toEnd(end + 1) : end };
}

/** What a sentence begins with that limits the one before it. */
const limits = /^(?:avoid|do not|max|not|omit|stop)/i;

/** More than the marks of a window count together. */
const subjectBonus = 100;

/** What a mark counts: the text of a page is shown rather than what is said of it. */
const weightOf = (aside: Aside | undefined): number =>
	!aside ? 1 : { supplement: 0.5, evidence: 0.3, question: 0.1, references: 0.1 }[aside.kind];

function foundTexts(text: string, words: Section['words'], finds: readonly Find[]): string[] {
	const texts = finds.map(({ index, length }) => {
		const first = words[index];
		const last = words[index + length - 1];
		return first && last ? text.slice(first.start, last.end) + signAfter(text, last.end) : '';
	});
	return [...new Map(texts.map((found) => [found.toLowerCase(), found])).values()].filter(Boolean);
}

/** A part of a section's text. */
export interface Excerpt {
	pieces: Piece[];
	/** What it stands in; nothing for the text itself. */
	aside: Aside | undefined;
	/** The bold words that its item begins with. */
	lead: string;
	/** Whether the literature contradicts its item. */
	isDisputed: boolean;
	/** The marked texts. */
	found: string[];
}

/** A stretch of an excerpt. */
export interface Piece {
	text: string;
	isMarked: boolean;
}
