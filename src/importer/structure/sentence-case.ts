import { epithets, isCommon } from './common-words.ts';
import { units, words, type Vocabulary } from './vocabulary.ts';

/**
 * Writes a title in sentence case: "Clinical Significance" → "Clinical significance".
 *
 * Only words that are known to be none's name are written small: common ones, and those that the notes
 * have small in their sentences. So does a title that is in sentence case already stay as it is.
 */
export function sentenceCase(title: string, vocabulary: Vocabulary): string {
	// “ALL” is an abbreviation where it stands alone.
	if (/^\P{L}*\p{Lu}{2,3}\P{L}*$/u.test(title)) return title;
	const shouting = !/\p{Ll}/u.test(title);
	if (vocabulary.capitalNouns) return shouting ? calm(title, vocabulary) : upperFirst(title);
	if (!shouting && /(?:^|\s)\p{Ll}{4}/u.test(title.trim())) return upperFirst(title);
	const lower = shouting ? lowerShouted : lowerWord;
	const kept = Array.from(title.matchAll(abbreviation), ({ index }) => index);
	const lowered = title
		.replace(article, 'a')
		.replace(/(?<=\p{L}['’])S(?!\p{L})/gu, 's')
		.replace(words, (word: string, offset: number) =>
			kept.includes(offset) ? word : lower(word, title.slice(offset), vocabulary)
		);
	// The first word stays as the author has it, unless it was in capitals, of which it keeps one. A number is none.
	const before = label.exec(title)?.[0].length ?? 0;
	const start = firstWord.exec(shouting ? lowered : title)?.[0] ?? '';
	const isLarge = /^\p{Lu}/u.test(title.slice(before));
	const written = start + lowered.slice(start.length);
	return isLarge
		? written.slice(0, before) + upperFirst(written.slice(before))
		: upperFirst(written);
}

/** Another capital is that of a name: `Group A`, `Hepatitis B`. */
const article =
	/(?<=[:–—-]\s|\s(?:of|to|in|with|for|from|by|on|at|is|as|into|than)\s)A(?=\s\p{L})/giu;

/** Writes the beginning of a title as within a sentence, if the notes have its first word so. */
export function lowerStart(title: string, vocabulary: Vocabulary): string {
	const first = /^\p{Lu}\p{Ll}+/u.exec(title)?.[0];
	const known = first !== undefined && vocabulary.lower.has(first.toLowerCase());
	return known ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/** Writes abbreviations of the notes in capitals: "Calcinosis jdm" → "Calcinosis JDM". */
export function restoreAbbreviations(title: string, { abbreviations }: Vocabulary): string {
	return title.replace(words, (word) =>
		abbreviations.has(word.toUpperCase()) ? word.toUpperCase() : word
	);
}

function lowerWord(word: string, from: string, { names, lower }: Vocabulary): string {
	const small = word.toLowerCase();
	if (/^(?:Von|De|Van|Der|Den|Du|La|Le)$/.test(word) && /^\s\p{Lu}/u.test(from.slice(word.length)))
		return small;
	const plain = /^\p{Lu}\p{Ll}*$/u.test(word);
	const owns = /^['’]s(?!\p{L})/u.test(from.slice(word.length));
	const known = lower.has(small) || isCommon(small) || epithets.has(small);
	return plain && !owns && known && !names.has(word) && word.length > 1 ? small : word;
}

/** In a title that is all capitals an unknown word is taken for an abbreviation, unless it is long and the notes shout. */
function lowerShouted(word: string, from: string, vocabulary: Vocabulary): string {
	const after = from.slice(word.length);
	const { abbreviations, lower, names, shouts } = vocabulary;
	const small = word.toLowerCase();
	if (/\p{N}|^.$/u.test(word) || abbreviations.has(word) || acronyms.test(word)) return word;
	const name = word.charAt(0) + small.slice(1);
	const isWord = lower.has(small) || isCommon(small);
	if (names.has(name) || (!isWord && /^['’]s(?!\p{L})/iu.test(after))) return name;
	if (/^(?:VON|VAN|DE)$/.test(word) && /^\s\p{L}{4}/u.test(after)) return small;
	return isWord || (shouts && word.length > 4) || word.length > 8 ? small : word;
}

/** Words that stand where only an abbreviation of the same letters can: “IT methotrexate”, “relapse of ALL”. */
const abbreviation =
	/^IT(?!\p{L})|^WHO(?!\p{L}|\s(?:TO|IS|ARE|CAN|MAY|MUST|SHOULD|NEEDS?|GETS?|DOES|HAS|WILL|NOT)(?!\p{L}))|(?<=\s(?:OF|IN|WITH)\s)ALL(?!\p{L}|\s\p{L})|(?<!\p{L})US(?!\p{L})/gu;

const acronyms =
	/^(?:ABCDE|HELLP|CREST|TORCH|MELAS|MERRF|COVID|SIADH|N?STEMI|NSAIDS?|DMARDS?|SSRIS?|SNRIS?|HFREF|HFPEF|CHADS|TIPSS?|APACHE|I?SBAR|OPQRST|MUDPILES|PANDAS|PFAPA|CADASIL|BIPAP|HAART|[TP]APV[CDR])$/;

/** Writes a German title that is all capitals: which of its words are nouns is not known. */
const calm = (title: string, { abbreviations, lower }: Vocabulary): string =>
	upperFirst(
		title.replace(words, (word) => {
			const small = word.toLowerCase();
			if (/\p{N}/u.test(word) || abbreviations.has(word)) return word;
			if (lower.has(small) || smallWords.test(small)) return small;
			return word.length > 3 ? word.charAt(0) + small.slice(1) : word;
		})
	);

const smallWords =
	/^(?:und|oder|der|die|das|des|dem|den|in|im|am|an|auf|aus|bei|mit|nach|von|vom|vor|zu|zum|zur|für|ohne|bis|als|durch)$/;

/** A sign, and a label, `1.`, `2.1` or `A.`, before a title. */
const label =
	/^[^\p{L}\p{N}(]*(?:\d{1,3}(?:\.\d{1,2})+\s+|\(?(?:\d{1,3}(?:\.\d{1,2})*|\p{L}|[ivxIVX]{1,4})[.)]\s+)/u;

/** The same, with the first word behind it. */
const firstWord = new RegExp(
	`(?:${label.source}|^[^\\p{L}\\p{N}(]*)[^\\p{L}\\p{N}]*[\\p{L}\\p{N}]*`,
	'u'
);

/**
 * Writes the first word of a title large. What stands behind a label or a number stays as it is, and so do units, signs
 * such as `µ` and `α`, and words such as `pH` and `mTOR`.
 */
export function upperFirst(title: string): string {
	const first = /^\p{Ll}+(?![\p{L}\p{N}])/u.exec(title)?.[0] ?? '';
	const stays = first === '' || /[µ\p{Script=Greek}]/u.test(first) || isUnit(first, title);
	return stays ? title : title.charAt(0).toUpperCase() + title.slice(1);
}

/** A letter by itself is a unit or a sign, too (`g/L`, `t-PA`), unless it is the article. */
const isUnit = (word: string, title: string): boolean =>
	units.test(word) || (word.length === 1 && !/^a\s\p{L}/u.test(title));
