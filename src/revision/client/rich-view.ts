import { keepUnits } from '../../lib/words/keep-units.ts';
import { plainText, type Rich } from '../cards/rich.ts';
import { element } from './make-element.ts';

/** Shows a text with its marks. Numbers and their units stay on one line. */
export function showRich(rich: Rich): (Node | string)[] {
	const texts = keepUnits(rich.map((part) => (typeof part === 'string' ? part : part[1])));
	return rich.map((part, index) => {
		const text = texts[index] ?? '';
		return typeof part === 'string' ? text : element(part[0], {}, text);
	});
}

/** The same as a sentence of its own: with a capital at its beginning. */
export function showAnswer(rich: Rich): (Node | string)[] {
	const [first, ...rest] = rich;
	if (typeof first !== 'string') return showRich(rich);
	// A name such as “pH” or “anti-NXP2” stays as it is written.
	const isWord = /^\p{Ll}+(?![\p{L}\d])/u.test(first);
	return showRich([isWord ? first.charAt(0).toUpperCase() + first.slice(1) : first, ...rest]);
}

/** Whether there is anything to show. */
export const isEmpty = (rich: Rich): boolean => plainText(rich).trim() === '';
