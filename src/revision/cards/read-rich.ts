import { componentOf } from './component-of.ts';
import { nestTags, tagOf } from './raw-tags.ts';
import {
	lineBreak,
	tidy,
	withMark,
	type Mark,
	type Rich,
	type RichNode,
	type RichPart,
} from './rich.ts';

const marks: ReadonlyMap<string, Mark> = new Map([
	...(['em', 'strong', 'sup', 'sub', 'del'] as const).map((mark) => [mark, mark] as const),
	...([
		['i', 'em'],
		['b', 'strong'],
		['s', 'del'],
		['strike', 'del'],
	] as const),
]);

/** The mark that an element of a name is; nothing if it is none. */
export const markOf = (name: string): Mark | undefined => marks.get(name);

/**
 * Reads what a statement says, without lists, components, and citations.
 *
 * Returns nothing if there is something among it that a card could not show, such as a picture, a table, a quotation or a footnote.
 */
export function readRich(nodes: readonly RichNode[]): Rich | undefined {
	const parts = nestTags(nodes).flatMap(readNode);
	return parts.includes(unshowable) ? undefined : tidy(parts as RichPart[]);
}

const unshowable = Symbol('what a card cannot show');

function readNode(node: RichNode): (RichPart | typeof unshowable)[] {
	switch (node.type) {
		case 'text':
			return [node.value];
		case 'element':
			return readElement(node.tagName, node.children, node);
		case 'mdxJsxTextElement':
		case 'mdxJsxFlowElement':
			return readElement(node.name ?? '', node.children, node);
		case 'raw':
			return readTag(tagOf(node));
		case 'mdxTextExpression':
		case 'mdxFlowExpression':
			return /^\s*(?:\/\*[\s\S]*\*\/\s*)*$/.test(node.value) ? [] : [unshowable];
		default:
			return [];
	}
}

function readElement(
	name: string,
	children: readonly RichNode[],
	node: RichNode
): (RichPart | typeof unshowable)[] {
	if (componentOf(node) || /^(?:ul|ol|input)$/.test(name)) return [];
	// What another component makes of its content is not known.
	if (
		/^(?:[A-Z]|(?:table|blockquote|aside|pre|dl|details)$)/.test(name) ||
		isMedia(name) ||
		isFootnote(node)
	) {
		return [unshowable];
	}
	if (name === 'br') return [lineBreak];
	const mark = markOf(name);
	const read = nestTags(children).flatMap(readNode);
	if (!mark) return read;
	return read.includes(unshowable) ? [unshowable] : withMark(mark, read as RichPart[]);
}

/** A tag that stands by itself: what it is around is read as what it is, unless it would change what that means. */
function readTag(name: string | undefined): (RichPart | typeof unshowable)[] {
	if (name === 'br') return [lineBreak];
	return name && (isMedia(name) || marks.has(name)) ? [unshowable] : [];
}

/** Whether an element of a name shows what has no words. */
export const isMedia = (name: string): boolean =>
	/^(?:img|picture|svg|video|audio|math|iframe|object)$/i.test(name);

/** Whether a node is the number of a footnote. What that says may limit the statement: the two are not parted. */
export const isFootnote = (node: RichNode): boolean =>
	node.type === 'element' &&
	node.children.some(
		(child) => child.type === 'element' && child.properties['dataFootnoteRef'] !== undefined
	);
