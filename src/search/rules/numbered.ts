import { isEmptyWord, readWords, type Word } from '../../lib/words/words.ts';
import type { Concept } from './concept.ts';
import { isKind, valueOf } from './designation.ts';
import { isFraction } from './dose.ts';
import { findName, type Find } from './find.ts';
import type { Lexicon } from './lexicon.ts';
import { isPercentAt, isUnit } from './measure.ts';
import type { Name } from './name.ts';
import { isWithin, type Section } from './sections.ts';
import { isPercent, numberedNames, wholeConcept } from './segment.ts';

/**
 * Finds where a text has a letter or a number of something: behind it or what kind of number it is, in a list, within a
 * range, as III in “NYHA class II–IV”, or at the beginning of an item below a heading or another item with its name.
 * `hasOthers` tells whether it has others of it, and `isMeasured` whether it compares it: “eGFR under 30”.
 */
export function findNumbered(
	{ of, value }: NonNullable<Name['numbered']>,
	{ words, text, ...section }: Numbered
): { finds: Find[]; hasOthers: boolean; isMeasured: boolean } {
	let [hasOthers, isMeasured] = [false, false];
	const named = findName(of, words);
	const finds = named.flatMap(({ index, length }) => {
		isMeasured ||= compared.test(text.slice(words[index + length - 1]!.end));
		const values = valuesBehind(words, index + length, text);
		const last = values.find(({ from, to }) => isIn(value, from, to));
		hasOthers ||= !last && values.some(({ to }) => /^\d/.test(to) === /^\d/.test(value));
		return last ? [{ index, length: last.at - index + 1 }] : [];
	});
	const { places = [], titleWords = [] } = section;
	// Below “Step 2” items have no other steps.
	const isOne = ({ index, length }: Find, words: readonly Word[]) =>
		isKind(words[index + length - 1]!) && valueOf(words[index + length]?.text ?? '') !== undefined;
	const isAll = findName(of, titleWords).some((find) => !isOne(find, titleWords));
	const items = words.flatMap((word, index): Find[] => {
		const place = places[index];
		if (!place || places[index - 1] === place) return [];
		const item = firstOfItem.exec(text.slice(word.start, word.start + 30)) ?? [];
		const [from, to = from] = item.slice(1).map((one) => valueOf(one?.toLowerCase() ?? ''));
		if (from !== value && !isIn(value, from, to ?? '')) return [];
		const isBelow = (find: Find) =>
			find.index < index &&
			places[find.index] !== place &&
			isWithin(place, places[find.index]!) &&
			!isOne(find, words);
		// With a word of the item, for the number alone stands elsewhere, too.
		const length = places[index + 1] === place ? 2 : 1;
		return isAll || named.some(isBelow) ? [{ index, length }] : [];
	});
	return { finds: [...finds, ...items], hasOthers, isMeasured };
}

/** The number of an item, or the range of such: “3–5:”, and of a row: “3 to 5 Ward”. */
const firstOfItem = /^(\w+)(?:\s?(?:[-–]|to)\s?(\w+))?(?:\s?[:.)]|\s(?=\p{Lu}\p{Ll}))/u;

/** What says that what is named before it is measured. */
const compared =
	/^[\s:(]*(?:[<>≤≥]|(?:[\d.]+\s\p{L}+\s)?(?:under|below|over|above|less|more|unter|über|sous|menos)(?!\p{L}))/iu;

/** What is read for numbers; without places no items are. */
type Numbered = Pick<Section, 'words' | 'text'> & Partial<Pick<Section, 'places' | 'titleWords'>>;

/**
 * What any other word has behind it that may be one of its numbers, if the site has that or others: `NYHA III`, `HLA-B 5802`. It
 * is asked of the word and answers nothing alone.
 */
export function numbersOf(query: string, lexicon: Lexicon): Concept[] {
	const words = readWords(query);
	return words.flatMap((number, index) => {
		const [first, before, next] = [words[index - 2], words[index - 1], words[index + 1]];
		if (!before || !/^(?:\d{1,2}[a-z]?|\d{4}|i{2,3}|vi{0,3}|ix)$/.test(number.text)) return [];
		if (/^[:.,]\d/.test(query.slice(number.end))) return [];
		if (!/^[\s*-]{1,2}$/.test(query.slice(before.end, number.start)) || isKind(before)) return [];
		if (isPercent(number, query) || (next && (isUnit(next.text) || notNumbered.test(next.text))))
			return [];
		const isShort = /^(?:\p{L}|\d+)$/u.test(before.text);
		const of = isShort && first ? [first, before] : [before];
		if (isEmptyWord(of[0]!) || /^\d/.test(of[0]!.text)) return [];
		const typed = query.slice(of[0]!.start, number.end);
		const names = numberedNames(of, number, lexicon);
		if (names.length === 0) return [];
		return {
			...wholeConcept(typed, names),
			role: 'aspect' as const,
			isMedical: false,
			isNumber: true,
		};
	});
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
