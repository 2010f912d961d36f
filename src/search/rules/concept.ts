import { isEmptyWord, stems, type Word } from '../../lib/words/words.ts';
import { grammar } from '../../lib/words/grammar/all.ts';
import { askedName, type Name } from './name.ts';
import type { Dictionary, Named } from './dictionary.ts';
import { asksForDose, doseName } from './dose.ts';
import { isUnit } from './measure.ts';
import { countOf, onlyCited, type ManifestTerm } from './manifest.ts';
import type { Lexicon } from './lexicon.ts';

/** One thing that a query asks for, with all names by which the site may have it. */
export interface Concept {
	/** The reader's words for it. */
	typed: string;
	/** A subject carries a query; an aspect can be asked of any subject; light words only order. */
	role: 'subject' | 'aspect' | 'light';
	/** The names that occur on the site. None: the site has nothing on it. */
	names: Name[];
	/** All names that it has, on the site or not. */
	called?: readonly string[];
	/** In how many sections it occurs. */
	count: number;
	/** Whether medicine knows it, so that its absence from the site answers the query. */
	isMedical: boolean;
	/** What the reader's words were taken for, if for something else. */
	means?: string | undefined;
	/** Whether that is a wider term, not the same. */
	isWider?: boolean;
	/** Whether a word was corrected or completed, so that the reader may have meant another. */
	isGuess?: boolean;
	/** Whether the reader typed an abbreviation, or a term that has one. */
	isShort?: boolean;
	/** Whether it asks for a dose, or is one. */
	isDose?: boolean;
	/** Whether it is found only where its words stand together: `hepatitis A`, a phrase in quotes. */
	isWhole?: boolean;
	/** Whether it is a number that some words of the query may have, and that is missing only where they have others. */
	isNumber?: boolean;
	/** Whether it is typed as an abbreviation that nobody here knows, and searched as the word that it spells: `ALL`. */
	isSpelled?: boolean;
	/** Whether it stands in what is told before the question of a pasted case, and does not itself ask. */
	isTold?: boolean;
	/** Whether no word of the query asks for it but the way the question begins. */
	isImplied?: boolean;
	/** The topic that the words name, if they name one. */
	topic?: string | undefined;
}

/** Whether the site has something on a concept. */
export const isThere = ({ names, topic }: Concept): boolean =>
	names.length > 0 || topic !== undefined;

/** Makes a concept of a word that the vocabulary does not have. */
export function conceptOfWord(text: string, key: string, lexicon: Lexicon): Concept {
	const count = lexicon.count(key);
	const texts = lexicon.wordsOf(key);
	const isDose = asksForDose(text);
	const isUnknown = count === 0 && !lexicon.isMissing(key);
	const everyday = isUnknown ? lexicon.slips?.everydayRole({ text, stem: key }) : undefined;
	// Of doses, those with the unit that is typed come first.
	const doses = isDose ? doseName(lexicon, isUnit(text) ? 0.3 : 1) : [];
	// The letter of “S. pneumoniae” is none that pages would lack.
	const isLight =
		isLightWord(text) ||
		/^\d+$/.test(text) ||
		(count === 0 && /^(?:i{2,3}|vi{1,3})$/.test(text)) ||
		isUnit(text) ||
		(count === 0 && /^\p{L}$/u.test(text));
	const weight = doses[0] && !isUnit(text) ? wordOfDose : 1;
	const literal = { name: text, key, texts, words: [texts], count, weight };
	return {
		typed: text,
		role: isDose ? 'aspect' : isLight ? 'light' : (everyday ?? 'subject'),
		names: [...(count > 0 ? [literal] : []), ...doses],
		count: Math.max(count, doses[0]?.count ?? 0),
		isMedical:
			!isDose &&
			!isLight &&
			!everyday &&
			(lexicon.isMissing(key) || (count === 0 && isOfMedicine(text, lexicon))),
		isDose,
	};
}

/** What the word for a dose weighs beside doses, which have a number. */
const wordOfDose = 0.6;

/** Whether a word that nobody knows is one of medicine by its looks: a name, or short, as it cannot be spoken: `pcc`. */
const isOfMedicine = (text: string, { slips }: Lexicon): boolean =>
	slips?.isName(text) || /^[b-df-hj-np-tv-xz][b-df-hj-np-tv-xz\d]{1,4}$/.test(text);

/** Whether a word is an everyday one that carries little, or a form of one: `cases`, `reduced`, `started`. */
export const isLightWord = (text: string): boolean =>
	[text, text.replace(/[sd]$/, ''), text.replace(/ed$/, '')].some((word) =>
		grammar.lightWords.has(word)
	);

/** Makes a concept of a name in the vocabulary, with all names of the term that the site has. */
export function conceptOfTerm(
	typed: string,
	named: Named,
	dictionary: Dictionary,
	lexicon: Lexicon
): Concept {
	const { term, index, topic = term.t } = named;
	const isDose = term.n.some(asksForDose);
	const doses = isDose ? doseName(lexicon) : [];
	const own = countOf(term) || (doses[0]?.count ?? 0);
	const [narrower, instead] = [dictionary.narrower(term), dictionary.instead(term)];
	const isWider = own === 0 && !narrower.some(countOf);
	const names = [
		...weaken(
			named.topic === undefined
				? namesOf(term, index, lexicon)
				: namesOfTopic(term, index, lexicon),
			doses[0] ? wordOfDose : 1
		),
		...narrower.flatMap((one) => weaken(namesOf(one, -1, lexicon), own > 0 ? 0.3 : 0.5)),
		...instead.flatMap((one) => weaken(namesOf(one, -1, lexicon), own > 0 ? 0.2 : 0.6)),
		...doses,
	];
	return {
		typed,
		role: term.a ? 'aspect' : 'subject',
		names: [...new Map(names.reverse().map((name) => [name.key, name])).values()].reverse(),
		count: own || Math.max(0, ...[...narrower, ...instead].map(countOf)),
		called: term.n,
		isMedical: true,
		means: meaningOf(term, index, own, isWider ? instead : []),
		isWider,
		isDose,
		isShort: (term.b ?? 0) > 0 && index <= (term.b ?? 0),
		topic,
	};
}

/** The words of a longer name, each for itself: they order what the name has found. */
export function looseWords(
	typed: readonly Pick<Word, 'text' | 'stem'>[],
	lexicon: Lexicon
): Concept[] {
	return typed
		.filter((word) => !isEmptyWord(word))
		.map(({ text, stem }) => ({ ...conceptOfWord(text, stem, lexicon), role: 'light' as const }))
		.filter(({ names, isDose }) => names.length > 0 && !isDose);
}

/** The name of a topic that was typed, if the site has all its words, or else the others: a kind of drug is not all that its topic is about. */
function namesOfTopic({ n }: ManifestTerm, typed: number, lexicon: Lexicon): Name[] {
	const countOf = (name: string) => Math.min(...stems(name).map((key) => lexicon.count(key)));
	const names = n
		.map((name) => ({ ...askedName(name, lexicon), count: countOf(name), weight: 1 }))
		.filter(({ key, count }) => key && count > 0);
	const own = names.filter(({ name }) => name === n[typed]);
	return own[0] ? own : names;
}

function namesOf({ n, c }: ManifestTerm, typed: number, lexicon: Lexicon): Name[] {
	// Where the reader's own word stands, another name for it is second best.
	const hasTyped = (c[typed] ?? 0) > onlyCited;
	const weigh = (index: number) => (index === typed ? 1 : hasTyped && index > 0 ? 0.5 : 0.8);
	return n
		.map((name, index) => ({
			...askedName(name, lexicon),
			weight: weigh(index),
			count: c[index] ?? 0,
		}))
		.filter(({ count }) => count > 0);
}

const weaken = (names: readonly Name[], factor: number): Name[] =>
	names.map((name) => ({ ...name, weight: name.weight * factor }));

function meaningOf(
	{ n }: ManifestTerm,
	index: number,
	own: number,
	instead: readonly ManifestTerm[]
): string | undefined {
	if (own === 0) return instead.find(countOf)?.n[0];
	return index > 0 ? n[0] : undefined;
}
