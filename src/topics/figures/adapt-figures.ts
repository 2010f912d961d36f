import type { Element, ElementContent, Root, RootContent } from 'hast';
import { element, isElement } from '../../lib/html/hast.ts';
import { t } from '../../lib/language/t.ts';
import type { PageStep } from '../../lib/page-steps.ts';
import type { Flaw } from '../../lib/problems.ts';
import { isPicture, isPictureOrSpace, plainText, readCaption, type Caption } from './caption.ts';
import { aloneFlaw, checkCaption, checkTable } from './check-caption.ts';
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
	const adapted: Node[] = [];
	/** A caption that waits for what stands below it. */
	let waiting: { node: Element; caption: Caption } | undefined;
	for (const child of children) {
		const read = isElement(child, 'p') ? readCaption(child) : undefined;
		if (read && isElement(child, 'p')) {
			flaws.push(...checkCaption(read.caption, child));
			if (waiting) adapted.push(leave(waiting.node, flaws));
			waiting = undefined;
			const pictures = read.above.some(isPicture) ? read.above : undefined;
			const index = adapted.findLastIndex((node) => !isGap(node));
			const above = adapted[index];
			if (pictures) adapted.push(makeFigure(pictures, read.caption));
			else if (above && takesCaption(above))
				adapted.splice(index, 1, addCaption(above, read.caption));
			else waiting = { node: child, caption: read.caption };
			continue;
		}
		const inside =
			'children' in child
				? ({ ...child, children: adaptAll(child.children as Node[], flaws) } as Content)
				: child;
		if (isElement(child, 'table')) flaws.push(...checkTable(child));
		if (waiting && !isGap(child)) {
			const takes = takesCaption(inside);
			if (!takes) adapted.push(leave(waiting.node, flaws));
			adapted.push(takes ? addCaption(inside, waiting.caption) : inside);
			waiting = undefined;
		} else adapted.push(inside);
	}
	if (waiting) adapted.push(leave(waiting.node, flaws));
	return adapted as Content[];
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

/** Leaves a caption where it stands, as text, and says so. */
function leave(node: Element, flaws: Flaw[]): Element {
	flaws.push(aloneFlaw(node));
	return node;
}

const isGap = (node: Node): boolean => node.type === 'text' && node.value.trim() === '';
