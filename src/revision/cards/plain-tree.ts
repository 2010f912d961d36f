import type { RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { changeNodes, element, textOf } from '../../lib/html/hast.ts';
import { attributesOf, importedNames } from './components.ts';
import { readWhole } from './read-text.ts';
import { childrenOf, nameOf, type RichNode } from './rich.ts';

/**
 * Brings the tree of a page into the one form that cards are made from: an element is an element, whether Markdown, HTML or MDX
 * wrote it, what authors hid is left out, and a footnote stands where a text refers to it, since it may limit that. Only components
 * stay as they are, and expressions that are more than a text.
 */
export function plainTree(nodes: readonly RichNode[]): RichNode[] {
	const imported = importedNames(nodes);
	const plain = changeNodes(withElements(nodes), (node) =>
		isHidden(node) ? [] : plainNode(node, imported)
	) as RichNode[];
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

/** What stands in place of a node, in which that is done already. */
function plainNode(node: RichNode, imported: ReadonlySet<string>): RichNode[] {
	if ('value' in node && /Expression$/.test(node.type)) {
		const [, , text] = /^\s*(["'`])(.*)\1\s*$/s.exec(node.value) ?? [];
		if (text !== undefined) return [{ type: 'text', value: text }];
		return /^\s*(?:\/\*[\s\S]*\*\/\s*)*$/.test(node.value) ? [] : [node];
	}
	if (!('children' in node)) return [node];
	const name = nameOf(node);
	// A component that a page imports under the name of one of ours is another one.
	const isOther = imported.has(name) && /^(?:Card|Question)$/.test(name);
	if (isOther) return [{ ...node, name: `Imported.${name}` } as RichNode];
	if (node.type === 'element' || !/^[a-z][a-z\d]*$/.test(name)) return [node];
	const { children, position } = node;
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
		: Object.fromEntries('attributes' in node ? attributesOf(node) : []);

/** Makes elements of HTML in Markdown as browsers do; all elements keep their lines. */
function withElements(nodes: readonly RichNode[]): RichNode[] {
	if (!nodes.some(holdsRaw)) return [...nodes];
	const lined = changeNodes(nodes, (node) => {
		const line = node.position?.start.line;
		if (node.type === 'raw')
			return [{ ...node, value: node.value.replace(/<[a-z][a-z\d]*/gi, `$& data-line="${line}"`) }];
		if (node.type !== 'element' || !line) return [node];
		return [{ ...node, properties: { ...node.properties, dataLine: line } }];
	}) as RootContent[];
	const html = toHtml({ type: 'root', children: lined }, { allowDangerousHtml: true });
	return changeNodes(fromHtml(html, { fragment: true }).children, (node) => {
		const line = node.type === 'element' && Number(node.properties['dataLine']);
		const start = { line: line || 0, column: 1 };
		return [{ ...node, position: { start, end: start } }];
	}) as RichNode[];
}

const holdsRaw = (node: RichNode): boolean =>
	node.type === 'raw' || childrenOf(node).some(holdsRaw);
