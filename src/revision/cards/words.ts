import { stems } from '../../lib/words/words.ts';
import { language } from '../../lib/language/t.ts';
import { grammar } from '../../lib/words/grammar/all.ts';
import { cardWords, type CardWords } from './word-lists.ts';

/** Whether two texts share half of the words of one of them. */
export function isAlike(one: string, other: string): boolean {
	const [first, second] = [tellingStems(one), tellingStems(other)];
	return first.intersection(second).size * 2 >= Math.min(first.size, second.size);
}

/** The opposite words that two answers have, one each; nothing if there are none. */
export function findOpposites(one: string, other: string): readonly [string, string] | undefined {
	const [first, second] = [wordsOf(one), wordsOf(other)];
	// An answer that has both words compares two things.
	const isParted = ([a, b]: readonly [string, string]) =>
		first.has(a) && !first.has(b) && second.has(b) && !second.has(a);
	return known().opposites.find(isParted);
}

/** Whether a text begins with what is done: `Increase`, `Monitoring levels`. */
export const isDoing = (text: string): boolean => has(/^\p{L}*/u.exec(text)?.[0] ?? '', 'signals');

/** Whether a label or a heading leads to treatment: `First line`. */
export const leadsToTreatment = (label: string): boolean => has(label, 'treats');

/** Whether a text ends as sentences do. */
export const isSentence = (text: string): boolean => /[.!?…।][\s)”"’]*$/.test(text);

/** How many words a text has, as readers count them. */
export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** The stems of a text's words that carry meaning. */
export const tellingStems = (text: string): Set<string> =>
	new Set(stems(text).filter((stem) => !known().functionStems.has(stem)));

/** The stems of words that would fit nearly any fact. */
export const genericStems = (): ReadonlySet<string> => known().genericStems;

/** Units of ages and weights, as a pattern. */
export const ageUnits = String.raw`kg|y(?:ea)?rs?|y(?:\/?o)?|m(?:on?)?ths?|mos?|w(?:ee)?ks?|Jahren?|Jahre?|J|Monaten?|Monate?|Wochen?|años|meses|semanas|ans|mois|semaines|वर्ष|माह`;

/** What was found of a text before, or is found now. */
export function remembered<Value>(
	all: Map<string, Value>,
	text: string,
	find: (text: string) => Value
) {
	const value = all.get(text) ?? find(text);
	all.set(text, value);
	return value;
}

/** What is known of the language of the site, whose words are cut to their stems once. */
export const known = () => (last?.language === language ? last : (last = learn()));

let last: ReturnType<typeof learn> | undefined;

function learn() {
	const { language: base } = new Intl.Locale(language);
	const lists = cardWords[base];
	const joining = base === 'en' ? englishJoining : [...grammar.emptyWords].join(' ');
	return {
		language,
		/** The stems of words that only join others. */
		functionStems: new Set(stems(joining)),
		genericStems: new Set(stems(lists?.generic ?? '')),
		isKnown: lists !== undefined,
		opposites: (lists?.opposites ?? '').split('|').flatMap((pair) => {
			const [one = '', other = ''] = pair.trim().split(/\s+/);
			return [[one, other] as const, [other, one] as const];
		}),
		tests: Object.fromEntries(
			Object.entries(lists ?? {}).map(([kind, words]) => [kind, testOf(String(words))])
		) as Partial<Record<keyof CardWords, ReturnType<typeof testOf>>>,
		/** How far labels reach, and which words are drugs, once that was asked. */
		reaches: new Map<string, number>(),
		drugs: new Map<string, boolean>(),
	};
}

/** Whether a text has a word of one of some lists. */
export function has(text: string, ...kinds: (keyof CardWords)[]): boolean {
	const words = listedWords(text);
	return kinds.some((kind) => words.some(known().tests[kind] ?? (() => false)));
}

/** The words of a text as lists have them: `don’t` is one. */
export const listedWords = (text: string): string[] =>
	text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*(?:[’']t(?![\p{L}\p{M}]))?/gu) ?? [];

/** Makes a test for words of a list, in which a star stands for any letters. It takes a word in lower case. */
function testOf(list: string): (word: string) => boolean {
	const words = list.toLowerCase().trim().split(/\s+/).filter(Boolean);
	// A class of letters for each star would take the engine a quarter of a second to compile.
	const patterns = words.map((word) => `^${word}$`.replace(/^\^\*|\*\$$/g, ''));
	const pattern = new RegExp(patterns.join('|') || '[]', 'u');
	return (word) => pattern.test(word);
}

/** Labels that name patients and nothing else, by language. */
export const patients = Object.values(cardWords).map(({ ages, whom, conditions, generic }) => {
	const who = `${ages} ${whom} nacidos pädiatr*`;
	const joining = `patient* pacient* personnes über de des von mit und oder y a et ou à और plus gfr egfr crcl eingeschränkt* ${ageUnits.replaceAll('|', ' ')}`;
	return { isWho: testOf(who), isAny: testOf(`${who} ${conditions} ${generic} ${joining}`) };
});

/** Words that only join others: fewer than search drops from a question. */
const englishJoining = `a an and any are as at be been before but by can could do does each for from has have how if in
	into is it its may might more most must no nor not of off on one only or other out over per so some
	such than that the their them then there these they this those to under up v was were what when
	where which while who why will with within without would you your above after all also among both
	during either go goes well whose according including see itself themselves`;

/** The words of a text, in lower case. */
export const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(letters));

/** Words; a raised letter behind one is the sign of a note. */
export const letters = /[\p{L}--[ᵃᵇᶜᵈᵉᶠᵍʰ]][[\p{L}\p{M}]--[ᵃᵇᶜᵈᵉᶠᵍʰ]]*/gv;
