import { isCommon } from './common-words.ts';
import type { SourceText } from '../read/parts.ts';

/**
 * Gathers how words are written within the sentences of the notes, so that titles can follow them.
 * `DNB` is an abbreviation if a sentence has it, `Gottron` a name if no sentence has `gottron`.
 */
export function readVocabulary(texts: readonly SourceText[]): Vocabulary {
	const lower = new Set<string>();
	const capitalised = new Set<string>();
	const abbreviations = new Set<string>();
	for (const { text } of texts) {
		if (isTitleLike(text)) continue;
		for (const { 0: word, index } of text.matchAll(words)) {
			if (units.test(word)) continue;
			if (/^\p{Ll}/u.test(word)) lower.add(word);
			else if (/^\p{Lu}{2,}$/u.test(word)) abbreviations.add(word);
			else if (!startsSentence(text, index)) capitalised.add(word);
		}
	}
	const names = [...capitalised].filter((word) => !lower.has(word.toLowerCase()));
	const shouts = texts.some(({ text }) => isShouted(text));
	return { lower, abbreviations, names: new Set(names), shouts, capitalNouns: isGerman(texts) };
}

/** How the notes write words. */
export interface Vocabulary {
	/** Words that stand somewhere in lower case. */
	lower: ReadonlySet<string>;
	/** Words in capitals within mixed text. */
	abbreviations: ReadonlySet<string>;
	/** Words that have a capital wherever they stand, also within sentences. */
	names: ReadonlySet<string>;
	/** Whether common words stand in capitals, so that others in capitals are no abbreviations either. */
	shouts: boolean;
	/** Whether they are in German, where all nouns have capitals. */
	capitalNouns: boolean;
}

/** The words of a text; a hyphen parts two. */
export const words = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** Units, of which some are the sign of an element or an abbreviation with other letters: “5 mg” says nothing of “Mg”. */
export const units = /^(?:[mnkcd]?g|mcg|m?mol|[mdc]?l|[mnc]m|k?cal|k?pa|m?eq|ms|min|iu|gtts?)$/;

/** Tells German by the small words that no other language has, of which there are more than of English ones. */
function isGerman(texts: readonly SourceText[]): boolean {
	let german = 0;
	let english = 0;
	for (const { text } of texts) {
		german += text.match(germanWords)?.length ?? 0;
		english += text.match(englishWords)?.length ?? 0;
	}
	return german > 1 && german > english;
}

const germanWords =
	/(?<!\p{L})(?:und|oder|der|dem|im|mit|bei|nach|ohne|zur|zum|für|nicht|ist|sind|eine|einer|durch|auch|oft|sowie|häufig)(?!\p{L})/gu;
const englishWords = /(?<!\p{L})(?:the|of|and|with|is|are|or|for|by|to)(?!\p{L})/gu;

/** Headings say nothing about how a word is written: `Clinical Pearls:`, `KEY POINTS`. */
function isTitleLike(text: string): boolean {
	const trimmed = text.trim();
	return trimmed.endsWith(':') || !/\s\p{Ll}{4}/u.test(trimmed);
}

const isShouted = (text: string): boolean =>
	!/\p{Ll}/u.test(text) &&
	(text.match(words) ?? []).some((word) => word.length > 4 && isCommon(word.toLowerCase()));

function startsSentence(text: string, index: number): boolean {
	return !/[\p{L}\p{N},;)]["'“‘(]?[\s-]["'“‘(]?$/u.test(text.slice(Math.max(0, index - 4), index));
}
