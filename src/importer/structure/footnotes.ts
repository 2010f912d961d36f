import type { FootnoteDefinition, Nodes, Root, RootContent } from 'mdast';
import { lineOf, nodesIn, text } from '../tree/blocks.ts';
import type { PlannedPage } from './arrange.ts';

/**
 * Puts every footnote on the pages that refer to it. One that nothing refers to becomes a paragraph of
 * the page that it stood on, if it says anything.
 */
export function addFootnotes(pages: PlannedPage[], root: Root | undefined): PlannedPage[] {
	const all = (root?.children ?? []).filter((node) => node.type === 'footnoteDefinition');
	// Of several that have one name the first is meant.
	const definitions = new Map(all.toReversed().map((node) => [node.identifier, node]));
	if (all.length === 0) return pages;
	const used = new Set<string>();
	const withNotes = pages.map((page) => {
		const wanted = new Set<string>();
		collect(page.blocks, definitions, wanted);
		for (const identifier of wanted) used.add(identifier);
		const notes = [...wanted].flatMap((identifier) => definitions.get(identifier) ?? []);
		return { ...page, blocks: [...page.blocks, ...notes] };
	});
	for (const node of all)
		if (!used.has(node.identifier) || definitions.get(node.identifier) !== node)
			pageOf(withNotes, lineOf(node))?.blocks.push(...asParagraphs(node));
	return withNotes;
}

function collect(
	nodes: readonly Nodes[],
	definitions: ReadonlyMap<string, FootnoteDefinition>,
	wanted: Set<string>
): void {
	for (const { identifier } of nodesIn(nodes, (node) => node.type === 'footnoteReference')) {
		const definition = definitions.get(identifier);
		if (!definition || wanted.has(identifier)) continue;
		wanted.add(identifier);
		collect(definition.children, definitions, wanted);
	}
}

function pageOf(pages: readonly PlannedPage[], line: number): PlannedPage | undefined {
	const real = pages.filter(({ madeUp }) => !madeUp);
	return (
		real.find(({ lines }) => lines.some(({ from, to }) => from <= line && line < to)) ??
		real.at(-1) ??
		pages.at(-1)
	);
}

function asParagraphs({ label, identifier, children }: FootnoteDefinition): RootContent[] {
	if (children.length === 0) return [];
	const [first, ...rest] = children;
	const mark = text(`${label ?? identifier}: `);
	if (first?.type === 'paragraph')
		return [{ ...first, children: [mark, ...first.children] }, ...rest];
	return [{ type: 'paragraph', children: [mark] }, ...children];
}
