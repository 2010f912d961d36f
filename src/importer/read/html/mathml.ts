import type { Element, ElementContent } from 'hast';
import { textOf } from '../../../lib/html/hast.ts';

/** Writes a simple formula of MathML as TeX; nothing if there is anything in it that is not simple. */
export const mathToTex = ({ children }: Element): string | undefined => join(children.map(texOf));

function texOf(node: ElementContent): string | undefined {
	if (node.type !== 'element') return '';
	const { tagName } = node;
	if (/^m(?:i|n|o|text)$/.test(tagName)) return escape(node);
	if (/^(?:math|mrow|mstyle|mpadded|semantics)$/.test(tagName)) return mathToTex(node);
	if (tagName === 'mspace') return '\\ ';
	if (tagName === 'msqrt') return join(['\\sqrt{', mathToTex(node), '}']);
	// Without a line one stands above the other.
	if (parseFloat(String(node.properties['linethickness'])) === 0) return undefined;
	const signs = between[tagName];
	return signs && combine(node, signs);
}

/** The signs before, between and behind the parts of an element. */
const between: Record<string, readonly string[] | undefined> = {
	msup: ['{', '}^{', '}'],
	msub: ['{', '}_{', '}'],
	msubsup: ['{', '}_{', '}^{', '}'],
	mfrac: ['\\frac{', '}{', '}'],
};

/** Writes the parts of an element between some signs, if there are as many as that takes. */
function combine(node: Element, signs: readonly string[]): string | undefined {
	const parts = node.children.filter((child) => child.type === 'element').map(texOf);
	if (parts.length !== signs.length - 1) return undefined;
	return join(signs.flatMap((sign, index) => (index === 0 ? [sign] : [parts[index - 1], sign])));
}

const join = (parts: readonly (string | undefined)[]): string | undefined =>
	parts.includes(undefined) ? undefined : parts.join('');

/** Signs that nobody sees, such as the one for “times”, say nothing; those of TeX are marked as text. */
function escape(node: Element): string | undefined {
	const shown = textOf(node)
		.trim()
		.replace(/[\u2061-\u2064]/g, '');
	return /[\\^~]/.test(shown) ? undefined : shown.replace(/[{}&#_$%]/g, '\\$&');
}
