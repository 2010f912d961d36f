import type { BlockContent, DefinitionContent, List, ListItem, RootContent } from 'mdast';

/**
 * Takes headings out of the items of lists that Logseq writes them into: what is nested below an item
 * with a heading stands under that heading. `inItem` tells of a heading that it stood in an item.
 */
export function hoistHeadings(blocks: readonly RootContent[]): RootContent[] {
	return blocks.flatMap((block): RootContent[] =>
		block.type === 'list' && holdsHeading(block) ? hoistList(block) : [block]
	);
}

const holdsHeading = ({ children }: List): boolean =>
	children.some((item) =>
		item.children.some(
			(child, index) =>
				(child.type === 'heading' && index === 0) || (child.type === 'list' && holdsHeading(child))
		)
	);

function hoistList(list: List): RootContent[] {
	const made: RootContent[] = [];
	for (const [index, item] of list.children.entries()) {
		const [first, ...rest] = item.children;
		if (first?.type === 'heading')
			made.push({ ...first, data: { inItem: true } as object }, ...hoistHeadings(rest));
		else if (item.children.some((child) => child.type === 'list' && holdsHeading(child))) {
			made.push(...hoistItem(item, list, index));
		} else addItem(made, item, list, index);
	}
	return made;
}

/** An item with headings deep in it keeps its own text; what the headings head stands after it. */
function hoistItem(item: ListItem, list: List, index: number): RootContent[] {
	const end = item.children.findIndex((child) => child.type === 'list' && holdsHeading(child));
	const kept: (BlockContent | DefinitionContent)[] = item.children.slice(0, end);
	const made: RootContent[] = [];
	if (kept.length > 0) addItem(made, { ...item, children: kept }, list, index);
	return [...made, ...hoistHeadings(item.children.slice(end))];
}

function addItem(made: RootContent[], item: ListItem, list: List, index: number): void {
	const last = made.at(-1);
	if (last?.type === 'list' && last.ordered === list.ordered) last.children.push(item);
	else {
		const start = list.ordered ? (list.start ?? 1) + index : null;
		made.push({
			...list,
			start,
			children: [item],
			...(item.position && { position: item.position }),
		});
	}
}
