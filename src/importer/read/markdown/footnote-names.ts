import type { FootnoteDefinition, Root } from 'mdast';
import { lineOf, nodesIn } from '../../tree/blocks.ts';
import type { Notice } from '../parts.ts';

/**
 * Gives footnotes of one name, which Markdown takes for the first of them, names of their own: a text means the next below
 * it, or the last. Names those that no text means.
 */
export function partFootnotes(tree: Root): Notice[] {
	const all = nodesIn([tree], (node) => node.type === 'footnoteDefinition');
	const isAlike = ({ identifier }: FootnoteDefinition) =>
		all.filter((one) => one.identifier === identifier).length > 1;
	const groups = Map.groupBy(all.filter(isAlike), ({ identifier }) => identifier);
	const left = new Set([...groups.values()].flat());
	for (const reference of nodesIn([tree], (node) => node.type === 'footnoteReference')) {
		const alike = groups.get(reference.identifier) ?? [];
		const meant = alike.find((one) => lineOf(one) >= lineOf(reference)) ?? alike.at(-1);
		if (!meant) continue;
		left.delete(meant);
		meant.label = reference.label = reference.identifier += `-${lineOf(meant)}`;
	}
	for (const one of [...groups.values()].flat()) one.identifier += `-${lineOf(one)}`;
	return [...left].map((one) => ({
		line: lineOf(one),
		message: `has a second footnote “[^${one.label}]”, which no text can be told to mean`,
		fix: 'give it a name of its own, there and in the text that means it',
	}));
}
