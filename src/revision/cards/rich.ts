import type { ElementContent, RootContent } from 'hast';

/** Text with the marks that change what it means: an exponent is no digit, a struck dose is not valid. */
export type Rich = readonly RichPart[];
export type RichPart = string | readonly [mark: Mark, text: string];

/** Names of the elements that show them. */
export type Mark = 'em' | 'strong' | 'sup' | 'sub' | 'del';

const marks: ReadonlySet<string> = new Set<Mark>(['em', 'strong', 'sup', 'sub', 'del']);

/** The text without its marks. For comparing, not for showing: `10⁹` and `109` would look alike. */
export const plainText = (rich: Rich): string =>
	rich.map((part) => (typeof part === 'string' ? part : part[1])).join('');

/** The text on one line with its marks as tags: what a change of the card is told by. */
export const markedText = (rich: Rich): string =>
	rich
		.map((part) => (typeof part === 'string' ? part : `<${part[0]}>${part[1]}</${part[0]}>`))
		.join('');

/**
 * Reads what a statement says, without lists, components, and citations.
 *
 * Returns nothing if there is something among it that a card could not show, such as a picture.
 */
export function readRich(nodes: readonly RichNode[]): Rich | undefined {
	const parts = nodes.flatMap((node) => readNode(node));
	return parts.includes(unshowable) ? undefined : tidy(parts as RichPart[]);
}

const unshowable = Symbol('what a card cannot show');

function readNode(node: RichNode): (RichPart | typeof unshowable)[] {
	if (node.type === 'text') return [node.value];
	if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
		return node.name && marks.has(node.name) ? marked(node.name as Mark, node.children) : [];
	}
	if (node.type !== 'element') return [];
	const { tagName, children } = node;
	if (tagName === 'img' || tagName === 'picture' || tagName === 'svg') return [unshowable];
	if (/^(?:ul|ol|table|input)$/.test(tagName)) return [];
	if (tagName === 'br') return [' '];
	if (marks.has(tagName)) return marked(tagName as Mark, children);
	return children.flatMap(readNode);
}

/** Marks within marks are told as the outer one with all the text, except where the inner one counts more. */
function marked(mark: Mark, children: readonly RichNode[]): (RichPart | typeof unshowable)[] {
	return children
		.flatMap(readNode)
		.map((part) => (typeof part === 'string' ? ([mark, part] as const) : part));
}

/** Takes citations out, makes runs of spaces one, and joins neighbours. */
export function tidy(parts: readonly RichPart[]): Rich {
	const joined: RichPart[] = [];
	for (const part of parts) {
		const last = joined.at(-1);
		if (typeof part === 'string' && typeof last === 'string')
			joined[joined.length - 1] = last + part;
		else joined.push(part);
	}
	const cleaned = joined.map((part): RichPart =>
		typeof part === 'string' ? clean(part) : [part[0], part[1].replace(/\s+/g, ' ')]
	);
	return trim(cleaned).filter((part) => part !== '');
}

const clean = (text: string): string =>
	text
		.replace(/\s*\[@[^\]]*\]/g, '')
		.replace(/\s+/g, ' ')
		.replace(/ (?=[.,;:](?:\s|$))/g, '');

function trim(parts: readonly RichPart[]): RichPart[] {
	const last = parts.length - 1;
	return parts.map((part, place) => {
		if (typeof part !== 'string') return part;
		const start = place === 0 ? part.trimStart() : part;
		return place === last ? start.trimEnd() : start;
	});
}

/** Changes the beginning or the end of a text, where it has no mark. */
export function mapEnds(rich: Rich, change: (text: string) => string): Rich {
	const ends = new Set([0, rich.length - 1]);
	return tidy(
		rich.map((part, place) => (ends.has(place) && typeof part === 'string' ? change(part) : part))
	);
}

/** A node of a page's tree, as the Markdown processor has it. */
export type RichNode = RootContent | ElementContent;
