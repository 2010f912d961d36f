import { fromHtml } from 'hast-util-from-html';
import { changeNodes, element, textOf } from '../../lib/html/hast.ts';
import { withoutComments } from '../../lib/html/raw.ts';
import { attributesOf, importedNames } from './components.ts';
import { readWhole } from './read-text.ts';
import { childrenOf, nameOf, type RichNode } from './rich.ts';

/**
 * Brings the tree of a page into the one form that cards are made from: an element is an element, whether Markdown, HTML or MDX
 * wrote it, what authors hid is left out, and a footnote stands where a text refers to it, since it may limit that. Only components
 * stay as they are, and expressions that are more than a text.
 */
export function plainTree(nodes: readonly RichNode[]): RichNode[] {
	const plain = plainNodes(nodes, importedNames(nodes));
	const isNotes = (node: RichNode) =>
		node.type === 'element' && node.properties['dataFootnotes'] !== undefined;
	const items = plain.filter(isNotes).flatMap(childrenOf).flatMap(childrenOf);
	const notes = items.flatMap((item): [string, RichNode[]][] =>
		item.type === 'element' ? [[String(item.properties['id']), childrenOf(item)]] : []
	);
	return withNotes(
		plain.filter((node) => !isNotes(node)),
		new Map(notes)
	);
}

/** The nodes with the signs of their footnotes in place of these, as a heading's id has them. */
export const withSigns = (nodes: readonly RichNode[]): RichNode[] =>
	changeNodes(nodes, (node) => {
		const sign = node.type === 'element' && node.properties['dataNote'];
		return sign ? [{ type: 'text', value: String(sign) }] : [node];
	}) as RichNode[];

function withNotes(nodes: readonly RichNode[], notes: ReadonlyMap<string, RichNode[]>): RichNode[] {
	return changeNodes(nodes, (node) => {
		if (node.type !== 'element') return [node];
		if (node.properties['dataFootnoteBackref'] !== undefined) return [];
		const [link] = node.children;
		if (link?.type !== 'element' || link.properties['dataFootnoteRef'] === undefined) return [node];
		const id = String(link.properties['href']).slice(1);
		const note = notes.get(id);
		if (!note) return [node];
		// A note that refers to itself would have no end.
		const others = new Map([...notes].filter(([other]) => other !== id));
		const words = readWhole(withNotes(note, others)).map((part) =>
			typeof part === 'string' ? part : element(part[0], {}, part[1])
		);
		return [element('small', { dataNote: textOf(link) }, ' (', ...words, ')')];
	}) as RichNode[];
}

function plainNodes(nodes: readonly RichNode[], imported: ReadonlySet<string>): RichNode[] {
	const plain: RichNode[] = [];
	for (let index = 0; index < nodes.length; index += 1) {
		const node = nodes[index]!;
		const end = endOfTag(nodes, index);
		const within = end > index ? nodes.slice(index + 1, end) : childrenOf(node);
		const inside = plainNodes(within, imported);
		if (node.type === 'raw') plain.push(...parse(node, inside));
		else if (!isHidden(node)) plain.push(...plainNode(node, inside, imported));
		index = end;
	}
	return plain;
}

function plainNode(
	node: RichNode,
	children: RichNode[],
	imported: ReadonlySet<string>
): RichNode[] {
	if ('value' in node && /Expression$/.test(node.type)) {
		const [, , text] = /^\s*(["'`])(.*)\1\s*$/s.exec(node.value) ?? [];
		if (text !== undefined) return [{ type: 'text', value: text }];
		return /^\s*(?:\/\*[\s\S]*\*\/\s*)*$/.test(node.value) ? [] : [node];
	}
	if (!('children' in node)) return [node];
	const name = nameOf(node);
	// A component that a page imports under the name of one of ours is another one.
	const isOther = imported.has(name) && /^(?:Card|Question)$/.test(name);
	if (isOther) return [{ ...node, name: `Imported.${name}`, children } as RichNode];
	if (node.type === 'element' || !/^[a-z][a-z\d]*$/.test(name)) {
		return [{ ...node, children } as RichNode];
	}
	const { position } = node;
	return [{ ...element(name, propertiesOf(node)), children, position } as RichNode];
}

/** Whether browsers do not show something. */
function isHidden(node: RichNode): boolean {
	if (/^(?:script|style|template)$/.test(nameOf(node))) return true;
	const { hidden, style = '' } = propertiesOf(node);
	const isOff = hidden === undefined || hidden === false || hidden === 'false';
	return !isOff || /display['"\s]*:['"\s]*none|visibility['"\s]*:['"\s]*hidden/.test(String(style));
}

const propertiesOf = (node: RichNode) =>
	node.type === 'element'
		? node.properties
		: 'attributes' in node
			? Object.fromEntries(attributesOf(node))
			: {};

/** Makes elements of a piece of HTML in Markdown. What stands behind it, up to the end of its first element, is in this. */
function parse({ value, position }: Raw, inside: readonly RichNode[]): RichNode[] {
	const made = fromHtml(withoutComments(value), { fragment: true }).children;
	const [first, ...others] = changeNodes<RichNode>(made as RichNode[], (node) =>
		isHidden(node) ? [] : [{ ...node, position } as typeof node]
	);
	if (inside.length === 0) return first ? [first, ...others] : [];
	if (!first || !('children' in first)) return made.length > 0 ? [] : [...inside];
	return [{ ...first, children: [...first.children, ...inside] } as RichNode, ...others];
}

type Raw = Extract<RichNode, { type: 'raw' }>;

/** The place of the tag that ends the element whose tag stands at a place; the same place for all else. */
function endOfTag(nodes: readonly RichNode[], start: number): number {
	const valueOf = (node: RichNode) => (node.type === 'raw' ? node.value : '');
	const [, name = ''] = /^<([a-z][a-z\d]*)/i.exec(valueOf(nodes[start]!)) ?? [];
	if (!name || /^(?:br|hr|img|input|wbr)$/i.test(name)) return start;
	let depth = 0;
	const end = nodes.findIndex((node, index) => {
		if (index < start) return false;
		const tags = valueOf(node).match(new RegExp(`</?${name}(?![a-z\\d])[^>]*>`, 'gi')) ?? [];
		for (const tag of tags) depth += tag.startsWith('</') ? -1 : 1;
		return depth <= 0;
	});
	if (end >= 0) return end;
	// Browsers end it where what it stands in ends, or at once.
	return /^(?:p|li|d[td]|t[rdh])$/i.test(name) ? start : nodes.length;
}
