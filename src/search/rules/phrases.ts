import { isEmptyWord, readWords, stems } from '../../lib/words/words.ts';
import { askedName } from './name.ts';
import type { Concept } from './concept.ts';
import { asksForDose, findDoses } from './dose.ts';
import type { Lexicon } from './lexicon.ts';
import { wholeConcept } from './segment.ts';
import type { Asked, QueryWord } from './read-query.ts';

/** Takes the parts in double quotes out of a query; each is looked for word by word, as it is. */
export function literalPhrases(
	query: string,
	lexicon: Lexicon
): { phrases: Concept[]; rest: string } {
	const phrases: Concept[] = [];
	const rest = query.replace(/["“”]([^"“”]+)["“”]/g, (quoted, text: string) => {
		phrases.push(...literalConcept(text, lexicon));
		// Of the same length, so that words stay where they were typed.
		return ' '.repeat(quoted.length);
	});
	return { phrases, rest: rest.replace(/["“”]/g, ' ') };
}

function literalConcept(text: string, lexicon: Lexicon): Concept[] {
	const keys = stems(text);
	if (keys.length === 0) return [];
	const count = Math.min(...keys.map((key) => lexicon.count(key)));
	const name = { ...askedName(text, lexicon), count, weight: 1 };
	const isDose = findDoses({ text, words: readWords(text) }).length > 0;
	return [{ ...wholeConcept(text.trim(), count > 0 ? [name] : []), isDose }];
}

/**
 * Joins neighbours that are one word on the site and cuts a word that is two there: `sub cutaneous`,
 * `softtissue`. Leaves words alone that are part of a name or right as they are.
 */
export function joinWords(words: readonly QueryWord[], asked: Asked): QueryWord[] {
	const joined: QueryWord[] = [];
	for (let index = 0; index < words.length; index++) {
		const word = words[index];
		const next = words[index + 1];
		if (!word) continue;
		const whole = next && readWords(word.text + next.text)[0];
		if (next && whole && isCut(word, next, whole, asked.lexicon)) {
			joined.push({ ...whole, start: word.start, end: next.end });
			index++;
		} else {
			joined.push(...cutWord(word, asked));
		}
	}
	return joined;
}

function isCut(word: QueryWord, next: QueryWord, whole: QueryWord, lexicon: Lexicon): boolean {
	if (isEmptyWord(word) || isEmptyWord(next)) return false;
	// “Breast feeding” is breastfeeding where a page has that; a letter or a number belongs to its word: hepatitis E.
	const isOdd = lexicon.count(word.stem) === 0 || lexicon.count(next.stem) === 0;
	const areWords = next.text.length > 2 && word.stem !== whole.stem && !/\d/.test(whole.text);
	return (isOdd || areWords) && whole.text.length > 4 && lexicon.count(whole.stem) > 0;
}

/** Splits an unknown word into two words of the site. */
function cutWord(word: QueryWord, { lexicon, dictionary }: Asked): QueryWord[] {
	const isWhole = lexicon.isKnown(word.stem) || lexicon.slips?.isEveryday(word);
	if (isWhole || dictionary.longestAt([word.stem], 0)) return [word];
	for (let cut = 4; cut <= word.text.length - 4; cut++) {
		const parts = readWords(`${word.text.slice(0, cut)} ${word.text.slice(cut)}`);
		if (parts.every(({ stem, text }) => lexicon.count(stem) > 0 || asksForDose(text))) {
			return parts.map((part) => ({ ...part, start: word.start, end: word.end }));
		}
	}
	return [word];
}
