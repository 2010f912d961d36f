import type { List, ListItem, RootContent } from 'mdast';

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
	children.some((item) => item.children.some(isHeading));

/** Whether something in an item is its heading, or a list with such. */
const isHeading = (child: ListItem['children'][number], index: number): boolean =>
	(child.type === 'heading' && index === 0) || (child.type === 'list' && holdsHeading(child));

/** An item with headings deep in it keeps its own text; what the headings head stands after it. */
function hoistList(list: List): RootContent[] {
	const made: RootContent[] = [];
	for (const [index, item] of list.children.entries()) {
		const end = item.children.findIndex(isHeading);
		const own = end < 0 ? item.children : item.children.slice(0, end);
		if (end !== 0) addItem(made, { ...item, children: own }, list, index);
		const [first, ...rest] = item.children.slice(own.length);
		if (first?.type === 'heading') made.push({ ...first, data: { inItem: true } });
		made.push(...hoistHeadings(first && first.type !== 'heading' ? [first, ...rest] : rest));
	}
	return made;
}

function addItem(made: RootContent[], item: ListItem, list: List, index: number): void {
	const last = made.at(-1);
	if (last?.type === 'list' && last.ordered === list.ordered) last.children.push(item);
	else {
		const start = list.ordered ? (list.start ?? 1) + index : null;
		made.push({ ...list, start, children: [item], position: item.position });
	}
}
