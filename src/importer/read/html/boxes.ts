import type { Element } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { RootContent } from 'mdast';
import { asideFor, makeAside, makeToggle } from '../../tree/aside.ts';
import { flattenBlocks, lineOf } from '../../tree/blocks.ts';
import { blocksOf, classesOf, elementsOf } from './nodes.ts';

/** A box of no kind: `<aside>`, and callouts of Notion. */
export const readAside = (state: State, node: Element): RootContent =>
	makeAside('note', [], blocksOf(state, node), lineOf(node));

/** Boxes of documentation, of Bootstrap and of Confluence: `class="admonition warning"`, `class="alert alert-danger"`. */
export function boxOf(node: Element): string | undefined {
	const names = classesOf(node);
	const box =
		/^(?:theme-)?(?:admonition|callout|alert|markdown-alert|confluence-information-macro(?!-(?:body|icon)))(?:-|$)/;
	if (!names.some((name) => box.test(name))) return undefined;
	return names.map((name) => name.replace(box, '')).find((kind) => kind !== '') ?? 'note';
}

/** Reads such a box, whose title is marked as that. */
export function readBox(state: State, node: Element): RootContent {
	const isTitle = (child: Element) => classesOf(child).some((name) => /title|heading/i.test(name));
	const label = elementsOf(node).find(isTitle);
	const rest = { ...node, children: node.children.filter((child) => child !== label) };
	const title = label ? flattenBlocks(blocksOf(state, label)) : [];
	return makeAside(asideFor(boxOf(node) ?? ''), title, blocksOf(state, rest), lineOf(node));
}

/** Reads what is folded away under a name. */
export function readDetails(state: State, node: Element): RootContent {
	const summary = elementsOf(node).find(({ tagName }) => tagName === 'summary');
	const rest = { ...node, children: node.children.filter((child) => child !== summary) };
	const name = summary ? blocksOf(state, summary) : [];
	const depth = name.find((block) => block.type === 'heading')?.depth;
	return makeToggle({ title: flattenBlocks(name), depth }, blocksOf(state, rest), lineOf(node));
}
