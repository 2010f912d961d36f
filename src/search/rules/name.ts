import { join, readWords } from '../../lib/words/words.ts';
import { needsCapitals, type Find } from './find.ts';
import { capitalWord } from './indexed-word.ts';
import type { Lexicon } from './lexicon.ts';
import type { Section } from './sections.ts';

/** A name to look for in a text. */
export interface Name {
	/** The name as the vocabulary or the reader writes it. */
	name: string;
	/** The name as `join` writes it. */
	key: string;
	/** Words of the site to ask Pagefind for: all forms of the name's rarest word. */
	texts: readonly string[];
	/** All forms on the site of each of its words, in order. */
	words: readonly (readonly string[])[];
	/** In how many sections it occurs. */
	count: number;
	/** How well it fits what the reader typed: 1 for the same, less for a looser relation. */
	weight: number;
	/** The name behind which a letter or a number has to stand, as `join` writes it, and its value: stage 2. */
	numbered?: { of: string; value: string };
	/** The words of a number, a range or a measure. */
	figure?: readonly string[] | undefined;
	/** Whether that is of a hundred: 65%, and not the age of 65. */
	isPercent?: boolean;
	/** Finds it in a section, if it is no word: any dose, a range. */
	find?: (text: Pick<Section, 'text' | 'words'>) => Find[];
}

/** A name with the words of the site by which Pagefind is asked for it. */
export function askedName(name: string, lexicon: Lexicon): Omit<Name, 'count' | 'weight'> {
	const read = readWords(name);
	const keys = read.map(({ stem }) => stem);
	const words = read.map(({ stem, spelled }) => {
		const forms = lexicon.wordsOf(stem);
		return forms.length > 0 ? forms : [spelled];
	});
	const [rarest = ''] = keys
		.filter((key) => lexicon.count(key) > 0)
		.sort((a, b) => lexicon.count(a) - lexicon.count(b));
	const key = join(keys);
	const texts = [...lexicon.wordsOf(key), ...lexicon.wordsOf(rarest)];
	// On a large site the words of a name may not be loaded: Pagefind knows them as they are.
	const asItIs = words.map(([form]) => form).join(' ');
	return { name, key, texts: texts.length > 0 ? texts : [asItIs], words };
}

/**
 * What to ask Pagefind for where too many pages have the rarest word of names: a name's words side by side, an
 * abbreviation in capitals, or a letter that begins other words, too. Returns the terms with the weights of their names,
 * best first.
 */
export const narrowerTerms = (names: readonly Name[]): [string, number][] =>
	names
		.toSorted((a, b) => b.weight - a.weight)
		.flatMap(({ name, words, weight }) => {
			const terms = needsCapitals(name) ? [capitalWord(name)] : phrasesOf(words);
			return terms.map((term): [string, number] => [term, weight * phraseFactor]);
		});

/** How much more a page counts that has the words of a name side by side than one that has the rarest of them. */
export const phraseFactor = 3;

/**
 * Returns what Pagefind is asked for to find several words side by side, in their likeliest forms, or a letter by itself;
 * nothing for any other single word.
 */
export function phrasesOf(words: readonly (readonly string[])[]): string[] {
	// A word of more than one letter.
	if (!words[1] && words[0]![0]![1]) return [];
	// Pagefind reads words with a hyphen as one word, so both ways are asked for.
	const add = (begun: string, form: string) =>
		begun ? [`${begun} ${form}`, `${begun}-${form}`] : [form];
	return words
		.reduce<string[]>(
			(phrases, forms) =>
				phrases
					.flatMap((begun) => forms.slice(0, 2).flatMap((form) => add(begun, form)))
					.slice(0, 16),
			['']
		)
		.map((phrase) => `"${phrase}"`);
}
