import { t } from '../../lib/language/t.ts';
import { isInline } from '../../lib/html/dom.ts';
import { changeNodes } from '../../lib/html/hast.ts';
import { attributesOf, componentOf, labelOf, type Component } from './components.ts';
import type { EvidenceNote, Verdict } from './outline.ts';
import { readRows } from './read-rows.ts';
import {
	childrenOf,
	lineBreak,
	marks,
	nameOf,
	plainText,
	tidy,
	titleEnd,
	withMark,
	type Mark,
	type Rich,
	type RichNode,
	type RichPart,
} from './rich.ts';

/** What stands for something that has no words, so that readers know that there is more on the page. */
export const gap = '[…]';

/** Reads all that nodes say, whatever they are, as one text; blocks are lines of it. */
export const readWhole = (nodes: readonly RichNode[]): Rich => tidy(partsOf(nodes));

/**
 * Reads what a statement says, without lists, components, and citations.
 *
 * Returns nothing if there is something among it that a card could not show, such as a picture, a table or a quotation.
 */
export function readRich(nodes: readonly RichNode[]): Rich | undefined {
	const words = changeNodes(nodes, (node) =>
		componentOf(node) || /^(?:ul|ol|input)$/.test(nameOf(node)) ? [] : [node]
	);
	return words.some(holdsBlock) ? undefined : readWhole(words);
}

/** Reads an `<Evidence>`; nothing if its verdict is not known, of which others tell. */
export function readEvidence(component: Component): EvidenceNote | undefined {
	const verdict = attributesOf(component).get('verdict');
	if (!isVerdict(verdict)) return undefined;
	return { verdict, text: plainText(readRich(component.children as RichNode[]) ?? []) };
}

const isVerdict = (text: unknown): text is Verdict =>
	text === 'supported' || text === 'partly' || text === 'differs' || text === 'not-found';

const holdsBlock = (node: RichNode): boolean =>
	isExpression(node) ||
	isMedia(nameOf(node)) ||
	// What a component of others makes of its content is not known.
	/^[A-Z]|[.-]|^(?:table|blockquote|aside|pre|dl|details)$/.test(nameOf(node)) ||
	childrenOf(node).some(holdsBlock);

const isExpression = ({ type }: RichNode): boolean => /Expression$/.test(type);

/** Whether an element of a name shows what has no words. */
const isMedia = (name: string): boolean =>
	/^(?:img|picture|svg|video|audio|math|iframe|object)$/i.test(name);

const partsOf = (nodes: readonly RichNode[]): RichPart[] => nodes.flatMap(partsOfNode);

function partsOfNode(node: RichNode): RichPart[] {
	if (node.type === 'text') return [node.value];
	if (isExpression(node)) return [gap];
	const component = componentOf(node);
	if (component) {
		const evidence = component.name === 'Evidence' ? readEvidence(component) : undefined;
		return evidence?.verdict === 'differs' ? [` (${t('revision.verdictInside.differs')})`] : [];
	}
	const name = nameOf(node);
	const label = labelOf(node);
	if (name === 'br') return [lineBreak];
	if (name === 'table') {
		const partsIn = (part: string) =>
			partsOf(childrenOf(node).filter((child) => nameOf(child) === part));
		const rows = readRows(node, readWhole).flatMap(({ said }) => [lineBreak, ...said, lineBreak]);
		return [...partsIn('caption'), ...rows, ...partsIn('tfoot')];
	}
	if (isMedia(name)) return [label || gap];
	const parts = partsOf(childrenOf(node));
	const mark = marks.find((mark) => mark === (looksAs[name] ?? name));
	if (mark) return withMark(mark, parts);
	if (name === 'pre') return [lineBreak, ...parts.map(inLines), lineBreak];
	if (!name || isInline({ name })) return parts;
	// The title of what follows it.
	const isTitle = /^(?:header|summary|dt|h[1-6])$/.test(name);
	const title = label && parts.length > 0 ? [label, titleEnd] : [label];
	return [lineBreak, ...title, ...parts, isTitle ? titleEnd : lineBreak];
}

/** Elements that look as others do. */
const looksAs: Readonly<Record<string, Mark>> = { i: 'em', b: 'strong', s: 'del', strike: 'del' };

const inLines = (part: RichPart): RichPart => {
	const lines = (text: string) => text.trim().replace(/\n+/g, lineBreak);
	return typeof part === 'string' ? lines(part) : [part[0], lines(part[1])];
};
