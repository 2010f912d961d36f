import type { ElementContent, RootContent } from 'hast';
import {
	changeNodes,
	changeTree,
	element,
	type ChangeNode,
	isElement,
	textOf,
} from '../../lib/html/hast.ts';
import type { PageStep } from '../../lib/page-steps.ts';

/**
 * Adds line break opportunities (`<wbr>`) to addresses and other long words in table cells. A table cannot be narrower than its
 * longest word, and would overflow the page or the screen. A style that breaks words anywhere would also break short words in
 * narrow columns.
 */
export const breakLongWords: PageStep = {
	concerns: (source) => /\||<t[dh]\b/.test(source) && longWord.test(source),
	change: (root) => changeTree(root, withBreaks),
};

const withBreaks: ChangeNode = (node) => {
	const name = 'tagName' in node ? node.tagName : 'name' in node ? node.name : '';
	if (!('children' in node) || !/^t[dh]$/.test(name ?? '')) return [node];
	const children = changeNodes(node.children as ElementContent[], (inner) =>
		inner.type === 'text' && longWord.test(inner.value) ? parts(inner.value) : [inner]
	);
	return [{ ...node, children } as RootContent];
};

/** Splits long words after punctuation, and the rest into pieces of a few letters. */
function parts(text: string): ElementContent[] {
	const pieces = text
		.split(/(\S{28,})/)
		.flatMap((word) => (longWord.test(word) ? (word.match(piece) ?? []) : [word]));
	return pieces.flatMap((value, index): ElementContent[] => [
		...(index > 0 && /\S$/.test(pieces[index - 1] ?? '') && /^\S/.test(value) ? [wordBreak] : []),
		{ type: 'text', value },
	]);
}

const longWord = /\S{28}/;

const piece = /[^/.,:;?&=_-]{0,11}[/.,:;?&=_-]+|[^/.,:;?&=_-]{1,12}/g;

const wordBreak = element('wbr', {});

/** Marks table cells with more than a word or a number, so that their columns do not become too narrow. */
export const markTexts: PageStep = {
	concerns: (source) => /\||<td\b/.test(source),
	change: (root) => changeTree(root, withMark),
};

const withMark: ChangeNode = (node) => {
	if (!isElement(node, 'td') || textOf(node).trim().length <= longestWord) return [node];
	const { className } = node.properties;
	const classes = Array.isArray(className) ? className : [];
	const properties = { ...node.properties, className: [...classes, 'cell-of-text'] };
	return [{ ...node, properties }];
};

/** Shorter texts may be single words, numbers with units, or yes and no. */
const longestWord = 16;
