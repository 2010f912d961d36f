import type { Root } from 'mdast';
import type { Notice } from '../read/parts.ts';
import { blockTexts } from './block-texts.ts';

/**
 * Names signs behind words, “500 mg*”, of which the page has no note: it may have become an item, or stand on another
 * page. A raised number or a letter, “500 mg¹” or “500 mg (a)”, is such a sign if another page has a note that begins so.
 * Each sign is named once a page.
 */
export function checkNoteSigns(pages: readonly Root[]): Notice[] {
	const texts = pages.map((page) => blockTexts(page));
	const notes = texts.map(
		(page) =>
			new Set(page.flatMap(({ text }) => [...text.matchAll(note)].map(([, sign = '']) => sign)))
	);
	const known = new Set(notes.flatMap((signs) => [...signs]));
	return texts.flatMap((page, index) =>
		page.flatMap(({ text, line }) =>
			[...text.matchAll(reference)].flatMap(([whole, sign = '']) => {
				const named = notes[index];
				if (named?.has(sign) || !(/^[*†‡§]/.test(sign) || known.has(sign))) return [];
				named?.add(sign);
				const message = `has “${whole}”, but its page has no note that begins with “${sign}”`;
				return [
					{ line: line || undefined, message, fix: 'write beside it what the sign stands for' },
				];
			})
		)
	);
}

const note = /^\s*([*†‡§]{1,3}|[⁰¹²³⁴-⁹]{1,2}|\([a-z]\))(?=[^\S\n]*\S)/gmu;
/** “m²” is a unit, and “10²” a number. */
const reference =
	/(?:[\p{N}.,]+\s?)?(?<!\p{L})(?![cdkmµ]?m[²³])[\p{L}\p{N}%]+\)?(?:\s(?=\())?([*†‡§]{1,3}|(?<!\p{N})[⁰¹²³⁴-⁹]{1,2}|\([a-z]\))(?![\p{L}\p{N}*/])/gu;
