import type { Element, ElementContent, Root, RootContent } from 'hast';
import { element, isElement } from '../../lib/html/hast.ts';
import { t } from '../../lib/language/t.ts';
import type { PageStep } from '../../lib/page-steps.ts';
import type { Flaw } from '../../lib/problems.ts';
import {
	isCaption,
	isPicture,
	isPictureOrSpace,
	plainText,
	readCaption,
	type Caption,
} from './caption.ts';
import { aloneFlaw, checkCaption, eitherFlaw } from './check-caption.ts';
import { findLicence } from './licences.ts';

/**
 * Puts captions to the pictures and tables above or below them.
 *
 * Returns the tree anew, and what is wrong with captions.
 */
export function adaptFigures(root: Readonly<Root>): { root: Root; flaws: Flaw[] } {
	const flaws: Flaw[] = [];
	return { root: { ...root, children: adaptAll(root.children, flaws) }, flaws };
}

/** Whether a page may have a caption, by its text. */
export const hasCaption = (text: string): boolean => /^.*\bCaption\W*:/im.test(text);

/** The step that puts captions to the pictures and tables of a page. */
export const captions: PageStep = {
	concerns: hasCaption,
	change: (root) => adaptFigures(root).root,
};

type Node = RootContent | ElementContent;

function adaptAll<Content extends Node>(children: readonly Content[], flaws: Flaw[]): Content[] {
	const nodes: (Node | undefined)[] = children.map((child) =>
		'children' in child
			? { ...child, children: adaptAll(child.children as ElementContent[], flaws) }
			: child
	);
	for (const [index, node] of nodes.entries()) {
		const read = isElement(node, 'p') ? readCaption(node) : undefined;
		if (!isElement(node, 'p') || !read) continue;
		const { above, caption } = read;
		flaws.push(...checkCaption(caption, node));
		if (above.some(isPicture)) nodes[index] = makeFigure(above, caption);
		else {
			const { taker, isEither } = findTaker(nodes, index);
			if (isEither) flaws.push(eitherFlaw(node));
			if (taker === undefined) flaws.push(aloneFlaw(node));
			else {
				nodes[taker] = addCaption(nodes[taker]!, caption);
				nodes[index] = undefined;
			}
		}
	}
	return nodes.filter((node) => node !== undefined) as Content[];
}

/**
 * Finds what takes the caption at a place among others: what stands before it rather than behind it. `isEither` tells that
 * both could, and that what is behind has no caption of its own below it.
 */
function findTaker(nodes: readonly (Node | undefined)[], index: number) {
	const isBeside = (other: Node | undefined) => other !== undefined && !isGap(other);
	const behind = (place: number) => nodes.findIndex((other, at) => at > place && isBeside(other));
	const before = nodes.slice(0, index).findLastIndex(isBeside);
	const after = behind(index);
	const takers = [before, after].filter((at) => at >= 0 && takesCaption(nodes[at]!));
	const next = nodes[behind(after)];
	const isEither = takers.length > 1 && !(isElement(next, 'p') && isCaption(next));
	return { taker: takers[0], isEither };
}

/** Whether something may have a caption, and has none yet. */
function takesCaption(node: Node): boolean {
	if (isElement(node, 'p')) {
		return node.children.some(isPicture) && node.children.every(isPictureOrSpace);
	}
	if (isElement(node, 'figure')) {
		return !node.children.some((child) => isElement(child, 'figcaption'));
	}
	if (isTable(node)) return !node.children.some((child) => isElement(child, 'caption'));
	if (node.type === 'raw') return /^\s*<(?:img|picture|svg|video|table)\b/i.test(node.value);
	return node.type === 'mdxJsxFlowElement' && isPicture(node);
}

function addCaption(node: Node, caption: Caption): Node {
	if (isElement(node, 'p')) return makeFigure(node.children, caption);
	if (isElement(node, 'figure')) {
		const children = [...node.children, element('figcaption', {}, ...contentOf(caption))];
		return { ...node, children };
	}
	if (isTable(node)) {
		return { ...node, children: [element('caption', {}, ...contentOf(caption)), ...node.children] };
	}
	return makeFigure([node as ElementContent], caption);
}

/** Whether a node is a table, in Markdown or as an element of MDX. */
const isTable = (
	node: Node
): node is (Element & { tagName: 'table' }) | (MdxElement & { name: 'table' }) =>
	isElement(node, 'table') || (node.type === 'mdxJsxFlowElement' && node.name === 'table');

type MdxElement = Extract<ElementContent, { type: 'mdxJsxFlowElement' }>;

const makeFigure = (pictures: readonly ElementContent[], caption: Caption): Element =>
	element(
		'figure',
		{ className: ['captioned'] },
		...pictures.filter((node) => node.type !== 'text'),
		element('figcaption', {}, ...contentOf(caption))
	);

function contentOf({ text, source, licence }: Caption): ElementContent[] {
	const part = (kind: 'Source' | 'Licence', content: ElementContent[], isSearched: boolean) => {
		if (content.length === 0) return [];
		const className = [`figure-${kind.toLowerCase()}`];
		const properties = { className, ...(!isSearched && { dataSearchIgnore: '' }) };
		return [space, element('span', properties, `${t(`topics.figure${kind}`)} `, ...content)];
	};
	// Search knows no citations, and nobody looks for a licence.
	const isCited = /^\[@[^\]]*\]\.?$/.test(plainText(source));
	return [
		...text,
		...part('Source', source, !isCited),
		...part('Licence', linkLicence(licence), false),
	];
}

const space: ElementContent = { type: 'text', value: ' ' };

/** Leads from the name of a known licence to its text. An author's own link stays. */
function linkLicence(content: readonly ElementContent[]): ElementContent[] {
	const known = content.every(({ type }) => type === 'text') && findLicence(plainText(content));
	if (!known) return [...content];
	const { href, name } = known;
	return [element('a', { href, rel: ['license'] }, name)];
}

const isGap = (node: Node): boolean => node.type === 'text' && node.value.trim() === '';
