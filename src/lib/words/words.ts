import { language } from '../language/t.ts';
import { grammar } from './grammar/all.ts';
import { ion, ionName } from './ions.ts';
import { plain } from './plain.ts';

/** A word of a text: as it is compared, and where it stands in the text. */
export interface Word {
	/** Lower case, without accents, Greek letters written out, spelled as in America. */
	text: string;
	/**
	 * `text` without its ending: what two forms of one word share. A word that carries nothing as a rule is in
	 * capitals where it stands for something: `ALL`, hepatitis `A`.
	 */
	stem: string;
	/** As `text`, spelled as it is written. */
	spelled: string;
	start: number;
	end: number;
}

/** Cuts a text into its words. A hyphen, slash or space divides them; an apostrophe does not. */
export function readWords(text: string): Word[] {
	const words: Word[] = [];
	for (const match of text.matchAll(written())) {
		const word = compared(match[0]);
		const [start, end] = [match.index, match.index + match[0].length];
		const before = words.at(-1);
		const isNamed = word.isCapital && (end - start > 1 || isBeside(text, before, start));
		const capital = isNamed ? word.text.toUpperCase() : undefined;
		words.push({
			text: word.text,
			stem: capital ?? word.stem,
			spelled: capital ?? word.spelled,
			start,
			end,
		});
	}
	return words;
}

/**
 * A number with signs between its thousands, as the site's language has them: 1,250 in English is 1.250 in German, where
 * 1,250 is hardly more than one.
 */
function written(): RegExp {
	if (read?.language !== language) {
		const sign = new Intl.NumberFormat(language).formatToParts(12345)[1]?.value ?? ',';
		// A space parts words. “[]” matches nothing.
		const number = `(?<![\\d.,])[1-9]\\d{0,2}(?:[${sign.trim()}]\\d{3})+(?![,.]?\\d)`;
		read = { language, written: new RegExp(`${number}|${ion.source}|${word.source}`, 'gu') };
	}
	return read.written;
}

let read: { language: string; written: RegExp } | undefined;

/** Letters and digits, what cannot be seen between them, a raised number, and what follows an apostrophe. */
const word =
	/[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]*(?:(?<=\d)(?:\^[-−+]?\d+|[⁻⁺][⁰¹²³⁴-⁹]+))?(?:['’]\p{L}+)?/u;

/** Whether only a space or a hyphen stands between a word that carries something and what follows. */
const isBeside = (text: string, before: Word | undefined, start: number): boolean =>
	before !== undefined && /^[\s-]$/.test(text.slice(before.end, start)) && !isEmptyWord(before);

/** Whether a word carries nothing of a question. */
export const isEmptyWord = ({ text, stem }: Pick<Word, 'text' | 'stem'>): boolean =>
	grammar.emptyWords.has(text) && (stem !== text.toUpperCase() || stem === text);

function compared(raw: string): Compared {
	const known = seen.get(raw);
	if (known) return known;
	const spelled = ionName(raw) ?? plain(raw.replace(footnote, '').replace(/[.,'](?=\d)/g, ''));
	const text = grammar.fold(spelled);
	// Many scripts have no capitals.
	const isCapital =
		raw !== raw.toLowerCase() && raw === raw.toUpperCase() && grammar.emptyWords.has(text);
	const word = { text, stem: grammar.stem(text), spelled, isCapital };
	seen.set(raw, word);
	return word;
}

/** The raised number of a footnote behind a word: `240 mg¹`. Metres have powers, and ions charges. */
const footnote =
	/(?<=\p{Ll}{2}|mL|IU)(?<!(?:^|[^\p{L}])(?:[cdkmµ]m|Ca|Cu|Fe|Mg|Mn|Pb|Zn))[¹²³⁴-⁹]+$/u;

/** The words of a library come again and again, and many rules are tried on each. */
const seen = new Map<string, Compared>();

/** Forgets them, for tests that speak several languages: a word has another stem in each. */
export const forgetWords = (): void => seen.clear();

interface Compared extends Pick<Word, 'text' | 'stem' | 'spelled'> {
	/** Whether it may be one that carries nothing, and stands in capitals. */
	isCapital: boolean;
}

/** The stems of a text's words, in order: `Plain X-rays` → `plain`, `x`, `ray`. */
export const stems = (text: string): string[] => readWords(text).map((word) => word.stem);

/**
 * Writes a run of stems as one word, so that `x ray`, `x-ray` and `xray` are the same. Doubled letters
 * of a long word become one, because they meet or vanish where words are joined: `radio-opaque`,
 * `radiopaque`. Type II stays another than type I.
 */
export function join(parts: readonly string[]): string {
	const joined = parts.join('');
	if (joined.length < 7) return joined;
	if (!parts.some(isNumeral)) return joined.replace(/([^\d])\1+/g, '$1');
	return parts
		.map((part) => (isNumeral(part) ? part.toUpperCase() : part))
		.join('')
		.replace(/([^\dI])\1+/g, '$1')
		.replace(/I{2,}/g, (numeral) => numeral.toLowerCase());
}

const isNumeral = (part: string): boolean => part === 'ii' || part === 'iii';
