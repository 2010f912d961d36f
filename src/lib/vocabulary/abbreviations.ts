import { stems } from '../words/words.ts';
import type { Term } from './schema.ts';

/**
 * Finds the abbreviations of a vocabulary in the texts of pages, on each page the first time only.
 *
 * The function that is returned begins a page. What it returns takes the texts of the page in reading
 * order, one at a time, and cuts each into pieces; a piece that is an abbreviation has its term. Upper and
 * lower case count; an `s` may follow ("NSAIDs"). A text that is left alone stays whole, and may spell out what follows.
 */
export function abbreviationFinder(
	terms: readonly Term[]
): () => (text: string, isLeftAlone?: boolean) => TextPiece[] {
	const find = placesOf(terms);
	return () => {
		const seen = new Set<string>();
		let before = '';
		return (text, isLeftAlone = false) => {
			const pieces: TextPiece[] = [];
			let at = 0;
			for (const { written, index, term } of isLeftAlone ? [] : find(text)) {
				if (seen.has(term)) continue;
				seen.add(term);
				pieces.push({ text: text.slice(at, index) });
				at = index + written.length;
				const isSpelledOut = spellsOut(before + text.slice(0, index), term);
				pieces.push({ text: written, term, isSpelledOut });
			}
			before = (before + text).slice(-200);
			return [...pieces, { text: text.slice(at) }].filter(({ text }) => text !== '');
		};
	};
}

/**
 * Lists the abbreviations of a vocabulary that a text uses, with their terms. The function that is returned takes a text;
 * an abbreviation is told from other words as `abbreviationFinder` does.
 */
export function abbreviationLister(
	terms: readonly Term[]
): (text: string) => { abbreviation: string; term: string }[] {
	const find = placesOf(terms);
	return (text) =>
		[...new Map(find(text).map(({ abbreviation, term }) => [abbreviation, term]))].map(
			([abbreviation, term]) => ({ abbreviation, term })
		);
}

/** Makes what finds where the abbreviations of terms stand in a text. */
function placesOf(terms: readonly Term[]) {
	const termOf = new Map(
		terms.flatMap(({ term, abbreviations, ambiguous }) =>
			abbreviations
				.filter((abbreviation) => isPrinted(abbreviation) && !ambiguous.includes(abbreviation))
				.map((abbreviation) => [abbreviation, term] as const)
		)
	);
	const longestFirst = [...termOf.keys()].sort((a, b) => b.length - a.length);
	const pattern = wordOf(`(${longestFirst.map(writtenAs).join('|')})`);
	return (text: string) =>
		(termOf.size > 0 && /\p{Lu}/u.test(text) ? [...text.matchAll(pattern)] : [])
			.filter(({ 0: written, index }) => !isNumeral(written, text.slice(0, index).slice(-100)))
			.map(({ 0: written, 1: abbreviation = '', index }) => {
				return { written, abbreviation, index, term: termOf.get(abbreviation) ?? '' };
			});
}

/** A word in small letters ("labs") is no abbreviation that needs a tooltip. */
const isPrinted = (abbreviation: string): boolean => /^.*\p{Lu}.*$/u.test(abbreviation.slice(0, 3));

/** Finds an abbreviation in texts, as a word of its own, perhaps in the plural or behind a hyphen. */
export const patternFor = (abbreviation: string): RegExp => wordOf(writtenAs(abbreviation));

/** A number and a hyphen before it make another word of it: FU in 5-FU is no follow up. */
const wordOf = (choices: string): RegExp =>
	new RegExp(`(?<![\\p{L}\\p{N}]|\\p{N}[-‐‑])${choices}s?(?![\\p{L}\\p{N}])`, 'gu');

/** Two letters and a number are a symbol: IL in IL-17 is not what else IL may be. */
function writtenAs(abbreviation: string): string {
	const escaped = abbreviation.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
	return abbreviation.length < 3 ? `${escaped}(?![-‐‑]\\p{N})` : escaped;
}

/** Whether an abbreviation is a Roman numeral where it stands, as in "level IV", "III–IV" and "types I and II". */
export const isNumeral = (abbreviation: string, before: string): boolean =>
	/^[IVXLC]+$/.test(abbreviation) && (numbered.test(before) || counting.test(before));

/** A text that ends with what is numbered: a degree, a nerve, or a scale by its name. */
const numbered =
	/\b(?:(?:class|degree|factor|grade|group|level|nerve|phase|stage|step|type|zone)(?:e?s)?|ASA|Bosniak|CCS|Coombs|Fitzpatrick|Harris|Killip|Mobitz|NYHA|WHO)\s+$/iu;

/** A text that ends with a numeral before the next one, which may be the first of a list: "III–", "III, ", "I through ". */
const counting =
	/(?<![\p{L}\p{N}])(?!IV\b)[IVX]+\s*(?:[-–/]|,(?:\s*(?:and|or)\b)?|\b(?:to|through|and|or)\b)\s*$/u;

/** Whether a text ends with a term and an opening bracket: "C-reactive protein (", "… (anti-". */
function spellsOut(before: string, term: string): boolean {
	const bracket = before.search(/\((?:\p{L}+-)?$/u);
	if (bracket < 0) return false;
	const wanted = stems(term);
	return stems(before.slice(0, bracket)).slice(-wanted.length).join(' ') === wanted.join(' ');
}

/** A piece of a text; an abbreviation has its term, and whether the text says the term just before. */
export interface TextPiece {
	text: string;
	term?: string;
	isSpelledOut?: boolean;
}
