import type { Heading, List, ListItem, RootContent } from 'mdast';
import { readToggle } from './aside.ts';
import { lineOf, paragraph } from './blocks.ts';

/**
 * Takes headings out of the items of lists that Logseq writes them into, and off boxes that were folded under them, so
 * that what is nested below them stands under them. Where anything else stands behind, which would come under them, too,
 * such a heading is a bold line, and a box stays one. `inItem` tells of a heading that it stood in an item.
 *
 * `isEnd` tells that nothing but a heading stands behind the blocks.
 */
export function hoistHeadings(blocks: readonly RootContent[], isEnd = true): RootContent[] {
	const made: RootContent[] = [];
	for (const block of blocks.toReversed()) {
		if (block.type === 'list') made.unshift(...hoistList(block, isClosed(made, isEnd)));
		else made.unshift(...openToggle(block, isClosed(made, isEnd)));
	}
	return made;
}

/** Whether a heading, or nothing, stands behind. */
const isClosed = ([next]: readonly RootContent[], isEnd: boolean): boolean =>
	next ? next.type === 'heading' : isEnd;

function openToggle(block: RootContent, isEnd: boolean): RootContent[] {
	const { depth, title = [], children = [] } = readToggle(block) ?? {};
	if (depth === undefined || !isEnd) return [block];
	const { position } = block;
	return [{ type: 'heading', depth, children: title, position }, ...hoistHeadings(children)];
}

/** An item with headings deep in it keeps its own text; what the headings head stands after it. Numbers stay. */
function hoistList(list: List, isEnd: boolean): RootContent[] {
	const made: RootContent[] = [];
	// A heading with nothing below it heads the items behind it.
	let isRunClosed = isEnd;
	for (const item of list.children.toReversed()) {
		const isAlone = item.children.length === 1;
		const opens = !list.ordered && (isAlone ? isRunClosed : isClosed(made, isEnd));
		const blocks = hoistHeadings(
			item.children.map((child) => (child.type === 'heading' ? settle(child, opens) : child)),
			opens
		);
		const end = blocks.findIndex(({ type }) => type === 'heading');
		const own = end < 0 ? blocks : blocks.slice(0, end);
		made.unshift(...blocks.slice(own.length));
		isRunClosed ||= end >= 0;
		if (own.length > 0 || end < 0)
			addItem(made, { ...item, children: own as ListItem['children'] }, list);
	}
	return made;
}

const settle = (heading: Heading, opens: boolean): ListItem['children'][number] =>
	opens
		? { ...heading, data: { ...heading.data, inItem: true } }
		: paragraph([{ type: 'strong', children: heading.children }], lineOf(heading));

function addItem(made: RootContent[], item: ListItem, list: List): void {
	const [next] = made;
	if (next?.type !== 'list') made.unshift({ ...list, children: [item], position: item.position });
	else {
		next.children.unshift(item);
		next.position = item.position;
	}
}
