import { plainText, type Rich } from '../cards/rich.ts';
import { element } from './make-element.ts';

/** Shows a text with its marks. */
export const showRich = (rich: Rich): (Node | string)[] =>
	rich.map((part) => (typeof part === 'string' ? part : element(part[0], {}, part[1])));

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
