import { readWords, stems } from '../../lib/words/words.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * Writes out short forms that clinicians type everywhere, whatever the vocabulary of a site has: `hep A`, `vit D3`,
 * `T2DM`, `48h`. What the site itself writes so stays.
 */
export const writeOut = (query: string, lexicon: Lexicon): string =>
	forms.reduce(
		(text, [short, long]) =>
			text.replace(short, (typed) =>
				readWords(typed).every(({ stem }) => lexicon.count(stem) > 0)
					? typed
					: typed.replace(short, long)
			),
		// In these letters and behind no number it is no milligram.
		withoutPrefix(query, lexicon)
			.replace(/(?<![\p{L}\p{N}]|\d\s)Mg(?![\p{L}\p{N}+⁺²])/gu, 'magnesium')
			.replace(potassium, 'K+')
	);

/** The letter beside what is followed by its level, where it is no vitamin. */
const potassium =
	/\bk(?= (?:in )?(?:dka|hhs|aki)\b)|(?<=\b(?:dka|hhs|aki) )k(?![\p{L}\p{N}+⁺]| ?\d)/giu;

/** Takes the letter off the name of a substance that the site has without: `N-acetylcysteine`, `L-thyroxine`. */
const withoutPrefix = (query: string, lexicon: Lexicon): string =>
	query.replace(/(?<![\p{L}\p{N}-])[dlnrs]-(\p{L}{6,})/giu, (typed, name: string) =>
		stems(typed.replace('-', '')).every((stem) => lexicon.count(stem) > 0) ? typed : name
	);

const forms: [short: RegExp, long: string][] = [
	[/\bhep[ -]?([a-e])\b/gi, 'hepatitis $1'],
	[/\bvit(?:amin)?[ -]?([dk])\d\b/gi, 'vitamin $1'],
	[/\bvit[ -]?([a-k]\d{0,2})\b/gi, 'vitamin $1'],
	[/\bflu[ -]?([ab])\b/gi, 'influenza $1'],
	[/\b(?:t([12]) ?dm?|type ?([12]|ii?) ?dm|dm(?: ?type ?)?([12]|ii?))\b/gi, 'type $1$2$3 diabetes'],
	[/\b(\d+) ?h(?:rs?)?\b/gi, '$1 hours'],
	[/\b(\d+) ?wks?\b/gi, '$1 weeks'],
	[/\b(\d+) ?m(?:o|ths?)\b/gi, '$1 months'],
	[/\b(\d+) ?y(?:rs?|o)?\b/gi, '$1 years'],
];
