import { grammar } from '../../lib/words/grammar/all.ts';
import { readWords } from '../../lib/words/words.ts';
import type { Lexicon } from './lexicon.ts';
import type { QueryWord } from './read-query.ts';

/** Parts numbers from units that are written with them, as pages are not: `10mg`; and from letters, where pages do: `CA125`. */
export const partMeasures = (words: readonly QueryWord[], lexicon: Lexicon): QueryWord[] =>
	words.flatMap((word) => {
		const [, first = '', second = ''] =
			/^(\d+)(\D\w*)$/.exec(word.text) ?? /^(\D+)(\d+)$/.exec(word.text) ?? [];
		const isParted =
			!/^\d+[a-z]$/.test(word.text) &&
			!lexicon.isKnown(word.stem) &&
			lexicon.count(first) > 0 &&
			lexicon.count(second) > 0;
		if (!isParted && !(/^\d/.test(first) && units.has(grammar.fold(second)))) return [word];
		const middle = word.end - second.length;
		return readWords(`${first} ${second}`).map((part, index) => ({
			...part,
			start: index === 0 ? word.start : middle,
			end: index === 0 ? middle : word.end,
		}));
	});

/** Whether a word is the unit of the number before it, and what stands between them lets it be. */
export const isUnitOf = (last: string, between: string, next: string): boolean =>
	/\d$/.test(last) && (/^\s?$/.test(between) ? units.has(next) : /^\s?°\s?$/.test(between));

/** Whether the number that ends at a place in a text, or the range that it begins, is of a hundred. */
export const isPercentAt = (text: string, end: number): boolean =>
	ofHundred.test(text.slice(end, end + 20));

const ofHundred = /^(?:\s?[-–]\s?[\d.,]+)?\s?(?:%|per\s?cent|prozent|pour cent|por ciento)/i;

/** Whether words are a number, a range or a measure, and no name with a number in it such as `5-FU`. */
export const isFigure = (keys: readonly string[]): boolean =>
	/^\d/.test(keys[0] ?? '') &&
	(keys.some((key) => units.has(key) || key === 'c') || keys.every((key) => /^\d/.test(key)));

/** Units of doses and of what is measured, as words of queries are compared. Spans of time are none: many are said. */
const units = new Set(
	'mg g kg m2 microgram ng pg ml dl l mmol micromole micromol nmol pmol mol meq unit miu ku mmhg kpa cm mm mgy msv'.split(
		' '
	)
);

/** Whether a word, as it is compared, is a unit. */
export const isUnit = (text: string): boolean => units.has(text);
