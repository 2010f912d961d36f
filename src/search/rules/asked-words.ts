import { plain } from '../../lib/words/plain.ts';
import { join, readWords, stems } from '../../lib/words/words.ts';
import type { Name } from './concept.ts';
import { needsCapitals } from './find.ts';
import { capitalWord, isOnlyCapitals } from './indexed-word.ts';
import type { Lexicon } from './lexicon.ts';

/** The words of the site by which Pagefind is asked for a name. */
export const askedWords = (name: string, lexicon: Lexicon): Pick<Name, 'texts' | 'words'> => ({
	texts: rarestWords(name, lexicon),
	words: formsOf(name, lexicon),
});

/** All forms on the site of each word of a name, in order. */
const formsOf = (name: string, lexicon: Lexicon): string[][] =>
	readWords(name).map(({ stem, text }) => {
		const forms = lexicon.wordsOf(stem);
		return forms.length > 0 ? [...forms] : [text];
	});

/** All forms on the site of that word of a name which the fewest sections have. */
function rarestWords(name: string, lexicon: Lexicon): readonly string[] {
	const joined = lexicon.wordsOf(join(stems(name)));
	const known = stems(name)
		.filter((key) => lexicon.count(key) > 0)
		.sort((a, b) => lexicon.count(a) - lexicon.count(b));
	const rarest = known[0] === undefined ? [] : lexicon.wordsOf(known[0]);
	// On a large site the words of a name may not be loaded: Pagefind knows them as they are.
	const [only = '', ...more] = stems(name);
	const asItIs = more.length === 0 && isOnlyCapitals(only) ? only : plain(name);
	return joined.length + rarest.length > 0 ? [...joined, ...rarest] : [asItIs];
}

/**
 * What to ask Pagefind for where too many pages have the rarest words of names: a name's words side by side, or an
 * abbreviation in capitals. Returns the terms with the weights of their names.
 */
export const narrowerTerms = (names: readonly Name[]): [string, number][] =>
	names.flatMap(({ name, words, weight }) => {
		const terms = needsCapitals(name) ? [capitalWord(name)] : phrasesOf(words);
		return terms.map((term): [string, number] => [term, weight * phraseFactor]);
	});

/** How much more a page counts that has the words of a name side by side than one that has the rarest of them. */
export const phraseFactor = 3;

/** Returns what Pagefind is asked for to find several words side by side, in their likeliest forms. */
export function phrasesOf(words: readonly (readonly string[])[]): string[] {
	if (words.length < 2) return [];
	const [first = [], ...more] = words.map((forms) => forms.slice(0, 2));
	// Pagefind reads words with a hyphen as one word, so both ways are asked for.
	const phrases = more.reduce<readonly string[]>(
		(begun, forms) =>
			begun.flatMap((start) =>
				[' ', '-'].flatMap((gap) => forms.map((form) => `${start}${gap}${form}`))
			),
		first
	);
	return phrases.slice(0, mostPhrases).map((phrase) => `"${phrase.toLowerCase()}"`);
}

/** The most phrases that are asked for one name. */
const mostPhrases = 24;
