import { isEmptyWord, readWords, type Word } from '../../lib/words/words.ts';
import type { Concept } from './concept.ts';
import { isKind, valueOf } from './designation.ts';
import { isFraction } from './dose.ts';
import { findName, type Find } from './find.ts';
import type { Lexicon } from './lexicon.ts';
import { isPercentAt, isUnit } from './measure.ts';
import type { Name } from './name.ts';
import { rangesIn, type Range } from './ranges.ts';
import { isWithin, type Section } from './sections.ts';
import { isPercent, numberedNames, wholeConcept } from './segment.ts';
import type { Correction } from './understand.ts';

/**
 * Finds where a text has a letter or a number of something: behind it or what kind of number it is, in a list, within a
 * range, as III in “NYHA class II–IV” and 9 in “INR >8.0”, or at the beginning of an item below a heading or another item with
 * its name; a level, which is measured in a litre, anywhere in its topic.
 * `hasOthers` tells whether it has others of it, and `isMeasured` whether it compares it: “eGFR under 30”.
 */
export function findNumbered(
	{ of, value }: NonNullable<Name['numbered']>,
	section: Numbered,
	topic = ''
): { finds: Find[]; hasOthers: boolean; isMeasured: boolean } {
	const { words, text } = section;
	const named = findName(of, words);
	const bands = rangesIn(section);
	const isOpen = ({ from, to }: Range) => from === 0 || to === Infinity;
	const having = bands.filter(
		({ index, length, from, to }) =>
			from <= Number(value) &&
			Number(value) <= to &&
			!timesAnother.test(text.slice(words[index + length - 1]!.end))
	);
	const behind = named.map(({ index, length }) => {
		const last = words[index + length - 1]!.end;
		// “TSH (mU/L): 0.4–4.”
		const named = last + (unitInBrackets.exec(text.slice(last))?.[0].length ?? 0);
		const from = words.filter(({ start }) => start < named).length;
		const values = valuesBehind(words, from, text);
		const at = values.find(({ from, to }) => isIn(value, from, to))?.at;
		const band = bands.find(({ index }) => index >= from);
		const isNext = band && betweenValue.test(text.slice(named, words[band.index]!.start));
		const end = at ?? (isNext && having.includes(band) ? band.index + band.length - 1 : -1);
		const start = named > last ? from : index;
		return {
			find: end < 0 ? [] : [{ index: start, length: end - start + 1 }],
			hasOther: end < 0 && values.some(({ to }) => /^\d/.test(to) === /^\d/.test(value)),
			isMeasured: isNext === true && isOpen(band),
		};
	});
	const levels = findName(of, readWords(topic))[0] ? having : [];
	const open = new Map(having.filter(isOpen).map(({ index, length }) => [index, length]));
	const scored = findName(of, section.titleWords ?? [])[0] ? having : [];
	return {
		finds: [
			...behind.flatMap(({ find }) => find),
			...itemsOf({ of, value }, named, open, section),
			...levels.filter((band) => isLevel(band, section)),
			...scored.filter(({ index }) => points.test(text.slice(0, words[index]!.start))),
		],
		// What is measured may have any: pages lack none.
		hasOthers: !/\.|^\d{3}$/.test(value) && behind.some(({ hasOther }) => hasOther),
		isMeasured: behind.some(({ isMeasured }) => isMeasured),
	};
}

/**
 * The items that begin with a letter or number, or with one of the `open` bands that have it, below a heading or another
 * item that names of what it is.
 */
function itemsOf(
	{ of, value }: NonNullable<Name['numbered']>,
	named: readonly Find[],
	open: ReadonlyMap<number, number>,
	{ words, text, places = [], titleWords = [] }: Numbered
): Find[] {
	// Below “Step 2” items have no other steps.
	const isOne = ({ index, length }: Find, words: readonly Word[]) =>
		isKind(words[index + length - 1]!) && valueOf(words[index + length]?.text ?? '') !== undefined;
	const isAll = findName(of, titleWords).some((find) => !isOne(find, titleWords));
	return words.flatMap((word, index): Find[] => {
		const place = places[index];
		if (!place || places[index - 1] === place) return [];
		const item = firstOfItem.exec(text.slice(word.start, word.start + 30)) ?? [];
		const [from, to = from] = item.slice(1).map((one) => valueOf(one?.toLowerCase() ?? ''));
		if (from !== value && !isIn(value, from, to ?? '') && !open.has(index)) return [];
		const isBelow = (find: Find) =>
			places[find.index]!.length < place.length &&
			isWithin(place, places[find.index]!) &&
			!isOne(find, words);
		// With a word of the item, for the number alone stands elsewhere, too.
		const length = Math.max(open.get(index) ?? 0, places[index + 1] === place ? 2 : 1);
		return isAll || named.some(isBelow) ? [{ index, length }] : [];
	});
}

/** Whether a band is of what is measured in a litre, and of nothing that is named right before it: “K+ <3.5 mmol/L”. */
const isLevel = ({ index, length }: Range, { words, text }: Numbered): boolean =>
	inLitre.test(text.slice(words[index + length - 1]!.end)) &&
	!otherLevel.test(words[index - 1]?.text ?? '');

/** The head of the column that a score stands in, and no number of points for an item: “1 point: < 34”. */
const points = /(?<!\d )\b(?:points?|score|total): [<>≤≥\s]*$/i;

/** What says behind a number that it is not measured but multiplied: “≥3 × baseline”. */
const timesAnother = /^\s?[×x]\s(?!10)/;

/** What may stand between a name and its value. */
const betweenValue =
	/^[\s:(<>≤≥]*(?:(?:level|score|count|is|of|was|under|below|over|above|from)[\s:<>≤≥]+)?$/i;

/** The unit of what has a name, in brackets behind it. */
const unitInBrackets = /^ \((?:[^\d()]|10|1\.73)*\)/;

/** The unit of what is measured in a litre, behind its number. */
const inLitre = /^\s?\p{L}+\/[dm]?[lL](?!\p{L})/u;

/** What is measured besides drugs. */
const otherLevel = /^(?:\p{L}*(?:ium|inine|[lnr]ate|ose|ketones?|urea|min|bin|sterol)|crp|hba?)$/u;

/** The number of an item, or the range of such: “3–5:”, and of a row: “3 to 5 Ward”. */
const firstOfItem = /^(\w+)(?:\s?(?:[-–]|to)\s?(\w+))?(?:\s?[:.)]|\s(?=\p{Lu}\p{Ll}))/u;

/** What is read for numbers; without places no items are. */
type Numbered = Pick<Section, 'words' | 'text'> & Partial<Pick<Section, 'places' | 'titleWords'>>;

/**
 * What any other word has behind it that may be one of its numbers, if the site has that or others: `NYHA III`, `HLA-B 5802`. It
 * is asked of the word and answers nothing alone. Words that stand for others are asked for as these.
 */
export function numbersOf(
	asked: string,
	lexicon: Lexicon,
	corrections: readonly Correction[] = []
): Concept[] {
	const meant = corrections.reduce((text, { typed, meant }) => text.replace(typed, meant), asked);
	const short = lexicon.count('crcl') > 0 ? 'crcl' : '$&';
	const query = meant
		.replace(/creatinine clearance/i, short)
		.replace(more, '>')
		.replace(less, '<');
	const words = readWords(query);
	return words.flatMap((word, index) => {
		const [first, before] = [words[index - 2], words[index - 1]];
		const number = withFraction(word, query);
		const next = words.find(({ start }) => start >= number.end);
		if (!before || !/^(?:\d+(?:\.\d+|[a-z])?|i{2,3}|vi{0,3}|ix)$/.test(number.text)) return [];
		if (/^[:/]\d/.test(query.slice(number.end))) return [];
		const between = query.slice(before.end, number.start);
		if (!/^\s?(?:[\s*-]|[<>≤≥]\s?)$/.test(between) || isKind(before)) return [];
		if (isPercent(number, query) || (next && (isUnit(next.text) || notNumbered.test(next.text))))
			return [];
		const isShort = /^(?:\p{L}|\d+|count|levels?|pressure|rate)$/u.test(before.text);
		const of =
			isShort && first ? [first, ...(/^levels?$/.test(before.text) ? [] : [before])] : [before];
		if (isEmptyWord(of[0]!) || /^\d/.test(of[0]!.text)) return [];
		const typed = query.slice(of[0]!.start, number.end);
		return {
			...wholeConcept(typed, numberedNames(of, number, lexicon)),
			role: 'aspect' as const,
			isMedical: false,
			isNumber: true,
		};
	});
}

/** What stands before a number for a sign. */
const more = /\b(?:above|over|(?:more|greater|higher) than)(?=\s\d)/gi;
const less = /\b(?:below|under|(?:less|lower) than)(?=\s\d)/gi;

/** A number with its fraction; one behind a sign is a little more or less. */
function withFraction(word: Word, query: string): Word {
	const [typed = ''] = /^\d+[.,]\d+/.exec(query.slice(word.start)) ?? [];
	const sign = /[<>]\s?$/.exec(query.slice(0, word.start))?.[0];
	if (!typed && !sign) return word;
	const text = typed.replace(',', '.') || word.text;
	const value = sign ? `${Number(text) * (sign[0] === '>' ? 1.001 : 0.999)}` : text;
	return { ...word, text: value, stem: value, end: Math.max(word.end, word.start + typed.length) };
}

/** What says that the number before it is none of the word before that. */
const notNumbered =
	/^(?:years?|yrs?|y|yo|months?|mo|weeks?|wks?|days?|d|hours?|hrs?|h|min|minutes?|times|x)$/;

/** The letters and numbers from a word on, each with the beginning of the range that it ends. */
function valuesBehind(words: readonly Word[], first: number, text: string) {
	const values: { at: number; from: string | undefined; to: string }[] = [];
	let [isRange, isSaid] = [false, false];
	for (let at = first; words[at]; at++) {
		const { start, end, text: word } = words[at]!;
		const between = text.slice(words[at - 1]!.end, start);
		// Behind what is said of one value, the next follows a semicolon: “Score 0–1 home; 2 hospital”.
		const isNext = isSaid && between === '; ';
		if (!isNext && !/^(?:[\s*:&/+‐‑–-]|,\s|\s[&+/–-]\s)$/.test(between)) break;
		const before = values.at(-1);
		isRange ||= /[‐‑–-]/.test(between) && before !== undefined;
		if (before ? /^(?:and|or|to|und|oder|bis|et|ou|y|o)$/.test(word) : isKind(words[at]!)) {
			isRange ||= /^(?:to|bis)$/.test(word);
			continue;
		}
		const to = valueOf(word);
		if (isSaid && to && !isNext) break;
		isSaid = before !== undefined && !to;
		if (isSaid) continue;
		const isWord = /^[aiouy]$/.test(text.slice(start, end));
		const isMeasure = isUnit(words[at + 1]?.text ?? '') || isPercentAt(text, end);
		// The beginning of what is measured is none either: 15 to 29 mL/min.
		if (isMeasure) return isRange ? values.slice(0, -1) : values;
		if (!to || isWord || isFraction(text, start) || /^[.,]\d/.test(text.slice(end))) break;
		// Of an allele, the parts are one number: 58:01.
		if (between === ':' && before)
			values[values.length - 1] = { ...before, at, to: before.to + to };
		else values.push({ at, from: isRange ? before?.to : undefined, to });
		isRange = false;
	}
	return values;
}

/** Whether a value is another or a part of it, as stage 3 of 3a and B58 of B*58:01, or within the range that ends there. */
const isIn = (value: string, from: string | undefined, to: string): boolean =>
	value === to ||
	(to.startsWith(value) && /^(?:\D|\d\d)$/.test(to.slice(value.length)) && value.length < 3) ||
	(Number(from) < Number(value) && Number(value) < Number.parseInt(to, 10));
