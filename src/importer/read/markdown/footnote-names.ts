import type { FootnoteDefinition, Root } from 'mdast';
import { lineOf, nodesIn } from '../../tree/blocks.ts';
import type { Notice } from '../parts.ts';

/**
 * Gives footnotes of one name, which Markdown takes for the first of them, names of their own: a text means the next below
 * it in its section, or in the file. Names those that no text means.
 */
export function partFootnotes(tree: Root): Notice[] {
	const all = nodesIn([tree], (node) => node.type === 'footnoteDefinition');
	const groups = Map.groupBy(all, ({ identifier }) => identifier);
	const references = Map.groupBy(
		nodesIn([tree], (node) => node.type === 'footnoteReference'),
		({ identifier }) => identifier
	);
	const headings = tree.children.flatMap((block) =>
		block.type === 'heading' ? [lineOf(block)] : []
	);
	const sectionOf = (line: number) => headings.findLast((heading) => heading <= line);
	return [...groups].flatMap(([name, alike]) => {
		if (alike.length < 2) return [];
		const used = new Set<FootnoteDefinition>();
		for (const reference of references.get(name) ?? []) {
			const line = lineOf(reference);
			const isBelow = (one: FootnoteDefinition) => lineOf(one) >= line;
			const beside = alike.filter((one) => sectionOf(lineOf(one)) === sectionOf(line));
			const meant = beside.find(isBelow) ?? beside.at(-1) ?? alike.find(isBelow) ?? alike.at(-1);
			if (!meant) continue;
			used.add(meant);
			reference.identifier = reference.label = nameOf(meant, name);
		}
		for (const one of alike) {
			one.identifier = nameOf(one, name);
			if (used.has(one)) one.label = one.identifier;
		}
		return alike.filter((one) => !used.has(one)).map((one) => sameNotice(lineOf(one), name));
	});
}

const nameOf = (one: FootnoteDefinition, name: string): string => `${name}-${lineOf(one)}`;

const sameNotice = (line: number, name: string): Notice => ({
	line,
	message: `has a second footnote “[^${name}]”, which no text can be told to mean`,
	fix: 'give it a name of its own, there and in the text that means it',
});
