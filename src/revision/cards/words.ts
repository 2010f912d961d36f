import { stems } from '../../lib/words/words.ts';

/** How many words a text has, as readers count them. */
export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** The stems of a text's words that carry meaning. */
export const tellingStems = (text: string): Set<string> =>
	new Set(stems(text).filter((stem) => !functionStems.has(stem)));

/** The stems of the words that a topic is named by: each answer on it may have them. */
export function stemsOfTopic(topic: {
	title: string;
	shortTitle?: string | undefined;
	aliases?: readonly string[];
}) {
	return tellingStems([topic.title, topic.shortTitle ?? '', ...(topic.aliases ?? [])].join(' '));
}

const stemsOf = (words: string) => new Set(stems(words));

/** Words that only join others. */
const functionStems = stemsOf(
	`a an and any are as at be been before but by can could do does each for from has have how if in
	into is it its may might more most must no nor not of off on one only or other out over per so some
	such than that the their them then there these they this those to under up v was were what when
	where which while who why will with within without would you your above after all also among both
	during either go goes well whose according including see itself themselves`
);

/** Words that would fit nearly any fact: an answer of nothing else is guessed, not known. */
export const genericStems = stemsOf(
	`common uncommon rare frequent frequently usual usually often sometimes typical variable varies
	varying important crucial significant major minor severe mild serious essential key main challenging
	difficult good poor high low limited many few several concern considerable depends present possible
	likely risk degree case patient child disease condition treatment`
);

/**
 * Words that say the opposite of each other of one thing. Where items of one term have one each, their
 * answers contradict each other.
 */
const opposites = [
	['gentle', 'aggressive'],
	['early', 'late'],
	['raises', 'lowers'],
	['raised', 'lowered'],
	['increases', 'decreases'],
	['increase', 'decrease'],
	['increased', 'decreased'],
	['high', 'low'],
	['normal', 'abnormal'],
	['normal', 'raised'],
	['normal', 'low'],
	['common', 'rare'],
	['common', 'uncommon'],
	['always', 'never'],
	['indicated', 'contraindicated'],
	['recommended', 'contraindicated'],
	['safe', 'unsafe'],
	['give', 'avoid'],
	['continue', 'stop'],
	['effective', 'ineffective'],
	['painful', 'painless'],
	['unilateral', 'bilateral'],
	['symmetrical', 'asymmetrical'],
	['present', 'absent'],
].map(([one = '', other = '']) => [one, other] as const);

/** The opposite words that two answers have, one each; nothing if there are none. */
export function findOpposites(one: string, other: string): readonly [string, string] | undefined {
	const first = wordsOf(one);
	const second = wordsOf(other);
	for (const [a, b] of opposites) {
		// An answer that has both words compares two things.
		if (first.has(a) && !first.has(b) && second.has(b) && !second.has(a)) return [a, b];
		if (first.has(b) && !first.has(a) && second.has(a) && !second.has(b)) return [b, a];
	}
	return undefined;
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}+/gu));
