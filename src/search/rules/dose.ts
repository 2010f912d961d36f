import { grammar } from '../../lib/words/grammar/all.ts';
import type { Find } from './find.ts';
import type { Lexicon } from './lexicon.ts';
import type { Name } from './name.ts';
import type { Section } from './sections.ts';

/** Whether a text is a word that asks for a dose, in any of the languages that are known here. */
export const asksForDose = (text: string): boolean => doseWords.test(text.toLowerCase());

const doseWords =
	/^(?:(?:anfangs|einzel|erhaltungs|h[oö]chst|maximal|start|tages|ziel)?(?:dos(?:e[ns]?|ed|is|ages?|ing|ier\p{L}*|ific\p{L}*))|posolog\p{L}*|mg|microgram|खुराक|मात्रा)$/u;

/** What doses are given in, as words of texts. */
const units = 'mg g ng microgram unit mmol meq ml ie ui einheiten मिग्रा'.split(' ');

/** What follows the number of a dose, or the range that it begins; what is measured in a litre is none, nor a clearance: 20 mg/L, 30 mL/min. */
const behindNumber =
	/^(?:\s?[-–]\s?[\d.,]+)?\s?(?:[mnµμ]?g|mcg|(?:[Mm]icro|[Mm]illi|[Nn]ano)?grams?|I[UE]|UI|U|[Uu]nits?|Einheiten|[Uu]nidades|[Uu]nités|mmol|mEq|m[lL](?!\s?\/\s?min)|(?:puff|drop|tablet)s?|मि\.?\s?ग्रा)(?![\p{L}\p{Nd}])(?!\s?\/\s?(?:[dmµμ]?[lL]|m?mol)(?!\p{L}))/u;

/** A number in words, as compared: “fifty milligrams”. */
const inWords =
	/^(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|\w{3,5}ty|hundred)$/;

/** Finds the doses in a text: numbers with a unit. */
export const findDoses = ({ text, words }: Pick<Section, 'text' | 'words'>): Find[] =>
	words.flatMap(({ start, end, text: word }, index) => {
		const number = inWords.test(word)
			? end - start
			: /^\p{N}[\p{N}.,]*/u.exec(text.slice(start, end))?.[0].length;
		if (!number || !behindNumber.test(text.slice(start + number, end + 30))) return [];
		const length = start + number < end ? 1 : 2;
		return isFraction(text, start) ||
			/\d\/$/.test(text.slice(0, start)) ||
			(inWords.test(word) && inWords.test(words[index - 1]?.text ?? ''))
			? [{ index: index - 1, length: length + 1 }]
			: [{ index, length }];
	});

/** Whether a number stands behind the point of another: 5 mg in “2.5 mg” is no dose of 5 mg. */
export const isFraction = (text: string, start: number): boolean =>
	/\d[.,]$/.test(text.slice(Math.max(0, start - 2), start));

/** The name by which doses are found, if the site has any: what they are given in. `weight` is what one counts. */
export function doseName(lexicon: Lexicon, weight = 1): Name[] {
	const keys = units.map((unit) => grammar.stem(grammar.fold(unit)));
	const texts = [...new Set(keys.flatMap((key) => lexicon.wordsOf(key)))];
	const count = Math.max(...keys.map((key) => lexicon.count(key)));
	return texts[0]
		? [{ name: texts[0], key: '', texts, words: [texts], count, weight, find: findDoses }]
		: [];
}
