import type { Flaw } from '../../../lib/problems.ts';
import { nodeAt, type PageNode, type WrittenNode } from './written-nodes.ts';

/**
 * Finds what authors have written and no reader would see: every letter and figure of a page has to stand in a node that
 * shows it.
 */
export function checkShown(nodes: readonly WrittenNode[], text: string): Flaw[] {
	const hidden = findHidden(nodes);
	const hiddenAt = ({ node, above }: WrittenNode) =>
		[node, ...above].find((one) => hidden.has(one));
	const unshown = text.split('');
	for (const one of nodes) {
		if (!hiddenAt(one)) for (const part of shownParts(one)) unshown.fill('\n', ...part);
	}
	const told = new Set<PageNode>();
	return [...unshown.join('').matchAll(/.*[\p{L}\p{N}].*/gu)].flatMap(({ 0: part, index }) => {
		const at = index + part.search(/[\p{L}\p{N}]/u);
		const place = nodeAt(at, nodes);
		const owner = (place && hiddenAt(place)) ?? place?.node;
		if (!owner || told.has(owner)) return [];
		if (hidden.has(owner)) told.add(owner);
		const line = text.slice(0, at).split('\n').length;
		const lost = part.replace(/^[\s|:]+|[\s|:]+$/g, '');
		const fix = hidden.get(owner) ?? fixOf(owner, lost);
		return { line, message: `has “${lost}”, which is not shown`, fix };
	});
}

/** The nodes that pages are made without, each with what to do. */
function findHidden(nodes: readonly WrittenNode[]): Map<PageNode, string> {
	const hidden = new Map<PageNode, string>();
	const references = nodes.filter(({ node }) => node.type === 'footnoteReference');
	const used = new Set(references.map(({ node }) => node.identifier));
	const known = new Set<string>();
	for (const { node, above } of nodes) {
		const { type, identifier } = node;
		if (type === 'tableCell' && isBeyondHead(node, above)) hidden.set(node, fixOfCell);
		if (type !== 'footnoteDefinition' && type !== 'definition') continue;
		const name = `[${type === 'definition' ? '' : '^'}${identifier}]`;
		if (known.has(name)) hidden.set(node, `give one of the two “${name}” another name`);
		else if (type === 'footnoteDefinition' && !used.has(identifier))
			hidden.set(node, `write “${name}” where it belongs, or make a paragraph of it`);
		known.add(name);
	}
	return hidden;
}

const fixOfCell =
	'give the head of the table as many cells as the row has, or write “\\|” for a sign that is text';

const isBeyondHead = (cell: PageNode, [row, table]: readonly PageNode[]): boolean =>
	(row?.children?.indexOf(cell) ?? 0) >= (table?.children?.[0]?.children?.length ?? 0);

const fixOf = ({ type, name }: PageNode, lost: string): string =>
	type === 'containerDirective'
		? `write it on the line below, or as the title: “:::${name}[${lost.replace(/^\[(.*)\]$/, '$1')}]”`
		: 'write it in a paragraph of its own, or take it out';

/** The parts of a node that are shown, or say how something is, beside what its children show. */
function shownParts({ node, written }: WrittenNode): [from: number, to: number][] {
	const { type, children, meta, position } = node;
	const [from, to] = [position.start.offset, position.end.offset];
	if (meta) return [[from + written.indexOf('\n'), to]];
	// Boxes of a line, and in a line (“at 5:30”), are shown as they are written.
	if (!children || /^(?:leaf|text)Directive$/.test(type)) return [[from, to]];
	const [first, last = first] = [children[0]?.position, children.at(-1)?.position];
	if (type === 'containerDirective') {
		const label = first?.start.line === position.start.line ? first.end.offset : undefined;
		const named = label ?? from + (/^:+[\w-]+/.exec(written)?.[0].length ?? 0);
		const [icon = ''] = /^\{icon=[^}\n]*\}/.exec(written.slice(named - from)) ?? [];
		return [[from, named + icon.length]];
	}
	if (!showsAround.test(type)) return [];
	return [
		[from, first?.start.offset ?? to],
		[last?.end.offset ?? to, to],
	];
}

/** Those with an address, a name, attributes, a number or a box to tick before or behind what they hold. */
const showsAround = /^(?:link|linkReference|listItem|footnoteDefinition|mdxJsx.*)$/;
