import { Text, type Element } from 'domhandler';
import { replaceElement, textContent } from 'domutils';
import { raiseNumber } from '../../lib/words/raise-number.ts';

/**
 * Puts a raised or lowered number into the text as the sign that it is, since a text has no levels: 10<sup>9</sup> is
 * 10⁹, and never 109. What is no number stays as it is.
 */
export function raiseNumbers(element: Element): void {
	const written = raiseNumber(textContent(element), element.name as 'sup' | 'sub');
	if (written) replaceElement(element, new Text(written));
}
