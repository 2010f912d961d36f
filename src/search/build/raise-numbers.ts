import { Text, type Element } from 'domhandler';
import { replaceElement, textContent } from 'domutils';

/**
 * Puts a raised or lowered number into the text as the sign that it is, since a text has no levels: 10<sup>9</sup> is
 * 10⁹, and never 109. What is no number stays as it is.
 */
export function raiseNumbers(element: Element): void {
	const signs = element.name === 'sup' ? raised : lowered;
	const text = textContent(element).trim().replaceAll('−', '-');
	const written = [...text].map((letter) => signs['0123456789+-'.indexOf(letter)] ?? '');
	if (written.length === 0 || written.includes('')) return;
	replaceElement(element, new Text(written.join('')));
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻';
const lowered = '₀₁₂₃₄₅₆₇₈₉₊₋';
