import { isTag, isText, type Document, type Element, type ParentNode, type Text } from 'domhandler';
import { findOne, textContent } from 'domutils';
import { isInline, parseHtml } from '../../lib/html/dom.ts';
import { endOfIsolate, findLeftToRight, isolate, raise } from '../../lib/words/left-to-right.ts';

/**
 * Wraps numbers with their units, formulas and the like on a right-to-left page in elements that run from left to right. If one
 * begins and ends in different elements, Unicode control characters do the same.
 *
 * Takes the page's HTML and its original tree. Returns the HTML. Other pages are returned unchanged.
 */
export function isolateOnPage(html: string, { children }: Document): string {
	const page = findOne(({ name }) => name === 'html', children);
	const isRightToLeft = page?.attribs['dir'] === 'rtl';
	const body = isRightToLeft && findOne(({ name }) => name === 'body', parseHtml(html).children);
	if (!body) return html;
	let from = 0;
	const pieces = textsIn(body)
		.flatMap((texts) => insertionsFor(texts, html))
		.sort(([a], [b]) => a - b)
		.flatMap(([at, sign]) => [html.slice(from, (from = at)), sign]);
	return pieces.join('') + html.slice(from);
}

/** The texts of an element, those together that are read as one. What is read by itself within them stands in its place. */
function textsIn(body: ParentNode): Piece[][] {
	const all: Piece[][] = [];
	const newGroup = (): Piece[] => all[all.push([]) - 1]!;
	const read = ({ children }: ParentNode, outer: Piece[]) => {
		let group = outer;
		for (const node of children) {
			if (isText(node)) group.push(node);
			if (!isTag(node)) continue;
			if (isWithinWords(node)) read(node, group);
			else {
				if (isInline(node)) group.push(node);
				if (!isLeftAlone(node)) read(node, newGroup());
				if (!isInline(node)) group = newGroup();
			}
		}
	};
	read(body, newGroup());
	return all;
}

/**
 * Whether words go on into an element. A link is read by itself: many are the mark of a source. So are parts of a layout, but
 * not what stays on one line.
 */
const isWithinWords = (node: ParentNode): node is Element =>
	isTag(node) &&
	isInline(node) &&
	(node.attribs['class'] === 'whole' || !/^(?:a|span)$/.test(node.name)) &&
	!isLeftAlone(node);

/** Whether the order in an element is its own, or it takes no elements. */
const isLeftAlone = ({ name, attribs }: Element): boolean =>
	/^(?:ltr|auto)$/.test(attribs['dir'] ?? '') ||
	/^(?:bdi|bdo|code|kbd|math|option|pre|samp|script|style|svg|template|textarea)$/.test(name);

/** What is to be put into the HTML around figures, and where. */
function insertionsFor(nodes: readonly Piece[], html: string): Insertion[] {
	let length = 0;
	const pieces = nodes.map((node) => {
		const [start, end] = [edgeOf(node, 'start'), edgeOf(node, 'end')];
		const shift = start - length;
		length += end - start;
		return { node, shift, end: length, text: readPiece(node, html.slice(start, end)) };
	});
	const found = findLeftToRight(pieces.map(({ text }) => text).join(''));
	return found.flatMap(([from, to]): Insertion[] => {
		const first = pieces.find(({ end }) => from < end)!;
		const last = pieces.find(({ end }) => to <= end)!;
		const [start, end] = [from + first.shift, to + last.shift];
		const ends = new Map(placesAround(last.node, end, 'end'));
		for (const [parent, place] of placesAround(first.node, start, 'start')) {
			const inside = ends.get(parent);
			if (inside === undefined) continue;
			return [
				[place, '<bdi dir="ltr">'],
				[inside, '</bdi>'],
			];
		}
		return [
			[start, isolate],
			[end, endOfIsolate],
		];
	});
}

/** A text without the codes of HTML; of what is read by itself, a letter from right to left. Each is as long as its HTML. */
function readPiece(node: Piece, html: string): string {
	if (isTag(node)) return (textContent(node).trim() ? ' \u0621' : '').padEnd(html.length);
	const text = html.replace(/&(#?\w+);/g, (code, name: string) => {
		const sign = /^(?:lt|#60|#x3c)$/i.test(name) ? '<' : /^(?:gt|#62|#x3e)$/i.test(name) ? '>' : '';
		return sign.padEnd(code.length);
	});
	return node.parent && isTag(node.parent) && /^su[bp]$/.test(node.parent.name)
		? raise(text)
		: text;
}

/**
 * The places that are the same as one in a text, by the element in which they are: outside of those that begin or end there,
 * too.
 */
function placesAround(
	node: Piece,
	place: number,
	side: Side
): [parent: ParentNode, place: number][] {
	const { parent } = node;
	if (!parent) return [];
	const isEdge = place === edgeOf(node, side) && !(side === 'start' ? node.prev : node.next);
	const outside =
		isEdge && isWithinWords(parent) ? placesAround(parent, edgeOf(parent, side), side) : [];
	return [[parent, place], ...outside];
}

const edgeOf = ({ startIndex, endIndex }: Piece, side: Side): number =>
	side === 'start' ? (startIndex ?? 0) : (endIndex ?? -1) + 1;

type Piece = Text | Element;
type Insertion = [at: number, sign: string];
type Side = 'start' | 'end';
