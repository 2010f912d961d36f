import { couldCompare } from '../../../lib/signs.ts';
import { flawIf, type Flaw } from '../../../lib/problems.ts';
import type { PageNode, WrittenNode } from './written-nodes.ts';

/**
 * Finds signs of running text that Markdown takes for its own, so that they are not shown: “>”, “+”, “*”, “#” and numbers
 * at the beginning of a line. Finds items, too, that are indented by too little.
 */
export const checkSigns = (nodes: readonly WrittenNode[], text: string): Flaw[] =>
	nodes.flatMap((written) => {
		const { type } = written.node;
		if (type === 'blockquote') return checkQuotation(written);
		if (type === 'heading') return checkHeading(written, nodes);
		return type === 'list' ? checkList(written, nodes, text) : [];
	});

/** Says of a line that its sign is not shown. */
const notShown = (line: number, shown: string, makes: string, otherwise: string): Flaw => ({
	line,
	message: `has “${shown.trim()}”, whose “${shown.trim().charAt(0)}” makes ${makes} and is not shown`,
	fix: `write “\\${shown.trim()}”, or ${otherwise}`,
});

/** Finds comparisons that became quotations: lines with a figure first, or behind a word in an item. */
function checkQuotation({ node, above: [parent], before, line, written }: WrittenNode): Flaw[] {
	if (parent?.type === 'blockquote' && parent.position.start.line === line) return [];
	const isOfItem = /^(?:listItem|footnoteDefinition)$/.test(parent?.type ?? '');
	const runsOn = isOfItem && (!before || isRightAbove(before, node));
	const lines = written.split('\n');
	if (!lines.every((one, index) => couldCompare(one, index === 0 && runsOn))) return [];
	return lines.map((one, index) =>
		notShown(line + index, one, 'a quotation', 'for a quotation a line “>” above it')
	);
}

const isRightAbove = (one: PageNode, other: PageNode): boolean =>
	one.position.end.line === other.position.start.line - 1;

/** Finds the sign for a fracture: in an item or the like, below deeper headings, and before what is no heading. */
function checkHeading(
	{ node, above: [parent], before, line, written }: WrittenNode,
	nodes: readonly WrittenNode[]
): Flaw[] {
	const [, begin = '', end = begin] = /^(#+)[ \t].*[ \t](#+)[ \t]*$/.exec(written) ?? [];
	if (end !== begin) {
		const message = `has “${written.trim()}”, whose last “${end}” ends the heading and is not shown`;
		return [{ line, message, fix: `write “\\${end}” there, or take it out` }];
	}
	if (node.depth !== 1 || !written.startsWith('#')) return [];
	const depths = nodes.flatMap(({ node: { type, depth } }) => (type === 'heading' ? depth : []));
	const isAlone = depths.indexOf(1) === depths.lastIndexOf(1);
	const isTitle = !before || before.type === 'yaml';
	const isSign =
		/^(?:listItem|blockquote)$/.test(parent?.type ?? '') ||
		depths[0] !== 1 ||
		(isAlone && !isTitle && /:\s+\S|[.;]$/.test(written));
	return flawIf(isSign, notShown(line, written, 'a heading', '“##” for a heading'));
}

/** Finds items whose “+” or “*” is a sign of the text, that are shown with another number, or indented by too little. */
function checkList(written: WrittenNode, nodes: readonly WrittenNode[], text: string): Flaw[] {
	const list = written.node;
	const sign = written.written.charAt(0);
	const isSign =
		sign === '+'
			? isAdded(written, nodes, text)
			: sign === '*'
				? isLegend(list, nodes)
				: sign === '-' && isMinus(written, text);
	const items = list.children ?? [];
	const starts = items.map(({ position }) => {
		const { line, column, offset } = position.start;
		return { line, column, shown: /.*/.exec(text.slice(offset, position.end.offset))?.[0] ?? '' };
	});
	const [first] = starts;
	const indented = starts.filter(({ column }) => column > (first?.column ?? 0));
	return [
		...(isSign
			? starts.map(({ line, shown }) => notShown(line, shown, 'an item', forItem(sign)))
			: []),
		...checkNumbers(starts),
		...indented.map(({ line }) => ({
			line,
			message: 'has an item that is indented, but stands beside the item above, not below it',
			fix: 'indent it by as many signs as stand before the text of that item, or not at all',
		})),
	];
}

/**
 * Whether the items of a list say what is added to the line above: it goes on from a list with another sign or from a line
 * with a figure, or the page has no longer list of this kind.
 */
function isAdded(
	{ node, above: [parent], before }: WrittenNode,
	nodes: readonly WrittenNode[],
	text: string
): boolean {
	if (before && isRightAbove(before, node)) {
		const written = text.slice(before.position.start.offset, before.position.end.offset);
		if (before.type === 'list' || (parent?.type !== 'listItem' && /\d[^:]*$/.test(written)))
			return true;
	}
	return nodes.every(
		({ node, written }) =>
			node.type !== 'list' || !written.startsWith('+') || node.children?.length === 1
	);
}

const forItem = (sign: string): string =>
	sign === '-' ? 'for an item an empty line above it' : '“-” for an item';

/** Whether the dash of a single item may be the minus of a figure: right below a line of text that heads nothing. */
const isMinus = ({ node, above: [parent], before, written }: WrittenNode, text: string): boolean =>
	node.children?.length === 1 &&
	/^-[ \t]+[<>≤≥~≈]?[.,]?\p{N}/u.test(written) &&
	before?.type === 'paragraph' &&
	parent?.type !== 'listItem' &&
	isRightAbove(before, node) &&
	!/:[*_]*$/.test(text.slice(0, before.position.end.offset));

/** Whether a list is what a star behind a word refers to. */
const isLegend = (list: PageNode, nodes: readonly WrittenNode[]): boolean =>
	list.children?.length === 1 &&
	nodes.some(
		({ node: { type, position }, written }) =>
			type === 'text' &&
			position.end.line < list.position.start.line &&
			starBehindWord.test(written)
	);

const starBehindWord = /[\p{L}\p{N})%]\*+(?![\p{L}\p{N}*])/u;

/** Finds the first item that is shown with another number than is written. Lists of one number are counted. */
function checkNumbers(items: readonly { line: number; shown: string }[]): Flaw[] {
	const numbers = items.map(({ shown }) => Number.parseInt(shown, 10));
	const [first = 1] = numbers;
	const at = numbers.findIndex((number, index) => number !== first + index);
	const { line, shown = '' } = items[at] ?? {};
	const [, number, sign] = /^(\d+)(.)/.exec(shown) ?? [];
	if (!number || new Set(numbers).size === 1) return [];
	const message = `begins a line with “${number}${sign}”, which is shown as item ${first + at} of a list`;
	const fix = `write “${first + at}${sign}”, or “${number}\\${sign}” if it is text`;
	return [{ line, message, fix }];
}
