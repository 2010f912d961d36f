import { editDistance } from '../../lib/edit-distance.ts';
import { grammar } from '../../lib/words/grammar/all.ts';
import type * as DrugName from '../../lib/words/drug-name.ts';
import { stems } from '../../lib/words/words.ts';
import type { Dictionary } from './dictionary.ts';
import { everydayRole, isEveryday } from './everyday-words.ts';
import type { Lexicon, Slips } from './lexicon.ts';
import { longName, longNames } from './short-names.ts';

/**
 * Makes the rules of misspelt words and short names. `drugs` tell the names of drugs: the rules for several words know them,
 * too, and neither has a file to wait for.
 */
export function slipsBy(drugs: Drugs): Slips {
	const names = { ending: nameEnding(drugs), isDrugName: drugs.isDrugName };
	return {
		correct: (...query) => correct(names, ...query),
		isName: (word) => isName(word, names),
		...{ everydayRole, isEveryday, isNear, longName, longNames },
	};
}

/**
 * Finds the word that a misspelled one stands for; nothing if none is near enough.
 *
 * How many letters may differ grows with the word's length. Words of medicine that merely look alike
 * are kept apart: the first letter holds unless letters were swapped or sound alike, and an ending that
 * carries meaning (`-itis`, `-oma`) is never exchanged for another. A letter more or less makes another word of a short one,
 * which is corrected so only if nothing else was typed that the site has (`isAlone`). The name of a drug is meant only if hardly anything else
 * can be: another drug looks like it.
 */
function correct(
	names: Names,
	written: string,
	lexicon: Lexicon,
	dictionary: Dictionary,
	isAlone = true
): string | undefined {
	const typed = grammar.fold(written);
	const numbered = (typed.length > 3 || stage.test(typed)) && numberedAs(typed, lexicon);
	if (numbered) return numbered;
	const allowed = allowedEdits(typed.length);
	if (allowed === 0 || /\d/.test(typed)) return undefined;
	let best: Candidate | undefined;
	for (const { word, folded, count } of lexicon.spellings()) {
		// Abbreviations are typed as they are.
		if (folded.length < 4 || (!isAlone && typed.length < 5 && folded.length !== 4)) continue;
		if (Math.abs(folded.length - typed.length) > allowed) continue;
		// A word that the site does not have must be nearer: there are many, and none is an answer. So must what has a name.
		const most = (count > 0 || typed.length > 8) && !isName(typed, names) ? allowed : 1;
		// A slip may look like a British spelling, or break one: “moderaet”, “tuomurs”.
		const isSame = written === typed && word === folded;
		const asWritten = isSame ? Infinity : distanceTo(written, word, most, names);
		const distance = Math.min(distanceTo(typed, folded, most, names), asWritten);
		const candidate = { spelling: word, count, distance };
		if (distance <= most && (!best || isBetter(candidate, best))) best = candidate;
	}
	if (!best || best.distance < 2 || !isDrug(best.spelling, dictionary, names))
		return best?.spelling;
	return isSlip(typed, grammar.fold(best.spelling)) ? best.spelling : undefined;
}

/** Whether a word may be the name of a drug, by its looks or those of its other names: a brand has none. */
const isDrug = (word: string, dictionary: Dictionary, { isDrugName }: Names): boolean =>
	[word, ...(dictionary.longestAt(stems(word), 0)?.term.n ?? [])].some(
		(name) => isDrugName(name) || /(?:in|ol|ac|am|um|il)$/.test(name)
	);

/** Whether a word of several slips can hardly be another one: it begins and ends alike, and a short one has the same consonants. */
const isSlip = (typed: string, word: string): boolean =>
	typed.slice(0, 2) === word.slice(0, 2) &&
	typed.slice(-2) === word.slice(-2) &&
	(typed.length > 11 || isSwap(typed, word) || haveAlike(typed, word, (a, b) => a === b));

/** Whether a word can hardly stand for another than one that it was taken for: a letter or two of many are wrong or lacking. */
const isNear = (typed: string, meant: string): boolean =>
	typed.length > 5 && editDistance(typed, grammar.fold(meant)) <= (typed.length > 10 ? 2 : 1);

/** The word with digits of which a typed one leaves some out, or its end: `cha2ds2vasc` for chadsvasc, `hlab5801` for B5801. */
function numberedAs(typed: string, lexicon: Lexicon): string | undefined {
	const letters = typed.replace(/\d/g, '');
	for (const { word, folded, count } of lexicon.spellings()) {
		if (count === 0 || !/\d/.test(folded)) continue;
		const isEnd = /^\D+\d/.test(typed) || (stage.test(typed) && folded.length === 3);
		if (isEnd && folded.endsWith(typed)) return word;
		const isSame = letters.length > 2 && folded.replace(/\d/g, '') === letters;
		if (isSame && new RegExp(`^${folded.replace(/\d/g, '$&?')}$`).test(typed)) return word;
	}
	return undefined;
}

/** A stage, before which pages may have a letter: G3a. */
const stage = /^\d[a-c]$/;

/** The number of letters that may be wrong in a word of some length. */
export function allowedEdits(length: number): number {
	if (length < 4) return 0;
	return length < 8 ? 1 : length < 13 ? 2 : 3;
}

/** The distance between a typed word and one that is spelled right; infinite where it must not count. */
function distanceTo(typed: string, word: string, allowed: number, names: Names): number {
	if (grammar.emptyWords.has(word) && !isSwap(typed, word)) return Infinity;
	const [own, other] = [typed, word].map((one) => opposites.exec(one)?.[0]);
	if (own && other && own !== other) return Infinity;
	if (soundKey(typed) === soundKey(word) && typed.length > 4) return 1;
	const distance = editDistance(typed, word);
	if (distance > allowed || !sharesEnding(typed, word, names)) return Infinity;
	if (distance > 1 && !sharesConsonants(typed, word)) return Infinity;
	if (distance >= 3 && typed.slice(0, 2) !== word.slice(0, 2)) return Infinity;
	if (typed.length < 6 && typed.length === word.length && !isSwap(typed, word)) {
		// In a short word another letter makes another word: lung and long, burn and born.
		if (typed.length < 5 || typed.at(-1) !== word.at(-1)) return Infinity;
	}
	if (typed[0] === word[0]) return distance;
	const slippedFirst = typed.slice(1) === word || word.slice(1) === typed || isSwap(typed, word);
	return distance === 1 && typed.length > 4 && slippedFirst ? distance : Infinity;
}

/**
 * Whether two words have much the same consonants. Slips drop, double and swap letters, and vowels are guessed; where
 * consonants differ, it is another word: inclusion and infusion.
 */
function sharesConsonants(typed: string, word: string): boolean {
	const allowed = typed.length > 12 ? 2 : 1;
	return haveAlike(typed, word, (a, b) => editDistance(a, b) <= allowed || isSwap(a, b));
}

/** Whether the consonants of two words, as they are written or as they sound, are alike by some rule. */
const haveAlike = (a: string, b: string, areAlike: (a: string, b: string) => boolean): boolean =>
	areAlike(consonants(a), consonants(b)) ||
	areAlike(consonants(soundKey(a)), consonants(soundKey(b)));

const consonants = (word: string): string =>
	word.replace(/[aeiouyhw]/g, '').replace(/(.)\1+/g, '$1');

function isSwap(a: string, b: string): boolean {
	return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}

function isBetter(a: Candidate, b: Candidate): boolean {
	if (a.distance !== b.distance) return a.distance < b.distance;
	return a.count !== b.count ? a.count > b.count : a.spelling < b.spelling;
}

/** Beginnings that make a word the opposite, or another measure, of one that looks like it. */
const opposites =
	/^(?:h[iy]po|h[iy]per|intra|inter|bradi|brady|tachi|tachy|macro|micro|oligo|poly|ante|anti|pre|post|super|supra|sub)/;

/** Other endings that say what a word of medicine is. */
const endings = /(omas|ase|gram|globulin|toxin|virus|bacter|ceps)$/;

/** An ending by which a word is known as the name of a disease, a procedure or a drug. */
const nameEnding = ({ drugEndings }: Drugs) =>
	new RegExp(
		`(itis|osis|iasis|emia|uria|penia|ectomy|otomy|ostomy|plasty|scopy|algia|plegia|rrhea|oma|opathy|megaly|ology|plasia|trophy|graphy|cele|lysis|coccus|phobia|philia|cytosis|cephaly|pnea|rrhage|therapy|thermia|${drugEndings})$`
	);

/** Whether a word is the name of something of medicine by its ending, so that another one is not meant by it. */
const isName = (word: string, { ending }: Names): boolean => word.length > 6 && ending.test(word);

/** Whether a typed word has no ending of meaning, or the same as the word. */
function sharesEnding(typed: string, word: string, names: Names): boolean {
	const ending = (names.ending.exec(typed) ?? endings.exec(typed))?.[1];
	return !ending || word.replace(/s$/, '').endsWith(ending.replace(/s$/, '').slice(-3));
}

/** Writes words alike that sound alike: `fysical`, `physical`; `calsinosis`, `calcinosis`. */
function soundKey(word: string): string {
	return word
		.replace(/ph/g, 'f')
		.replace(/^x/, 'z')
		.replace(/[sz]h?c(?=[eiy])|c(?=[eiy])|z/g, 's')
		.replace(/ck|ch|q|c/g, 'k')
		.replace(/y/g, 'i')
		.replace(/([rtg])h/g, '$1')
		.replace(/(.)\1+/g, '$1');
}

type Drugs = Pick<typeof DrugName, 'drugEndings' | 'isDrugName'>;

/** What names of medicine are known by: their endings, and what drugs are. */
interface Names extends Pick<Drugs, 'isDrugName'> {
	ending: RegExp;
}

interface Candidate {
	spelling: string;
	count: number;
	distance: number;
}
