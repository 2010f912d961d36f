import type { RootContent } from 'mdast';
import { lineOf } from '../../tree/blocks.ts';
import { nestItems, type FlatItem } from '../../tree/lists.ts';
import type { Notice } from '../parts.ts';
import { tablesAndItems } from '../tabbed-lines.ts';
import type { References } from '../typed-items.ts';

/** A paragraph or table, or an item that is not yet in its list. */
export type Flat =
	| { kind: 'block'; node: RootContent }
	/** `size` is that of all its text, in half points; 0 if it differs or is not said. */
	| { kind: 'line'; node: RootContent & { type: 'paragraph' }; indent: number; size: number }
	| { kind: 'item'; item: FlatItem };

/** Makes lists of items that follow each other, marked or typed; adds to `notices` what is said of tables among them. */
export function gatherItems(
	blocks: readonly Flat[],
	references: References,
	notices: Notice[]
): RootContent[] {
	const made: RootContent[] = [];
	const named: Notice[] = [];
	for (let place = 0; place < blocks.length;) {
		const block = blocks[place];
		const end = blocks.findIndex((one, index) => index > place && one.kind !== block?.kind);
		const run = blocks.slice(place, end < 0 ? undefined : end);
		const items = run.filter((one) => one.kind === 'item').map(({ item }) => item);
		const lines = run
			.filter((one) => one.kind === 'line')
			.map(({ node, indent }) => ({ content: node.children, line: lineOf(node), indent }));
		const others = run.filter((one) => one.kind === 'block').map(({ node }) => node);
		// All of a run are of one kind.
		made.push(...nestItems(items), ...tablesAndItems(lines, references, named), ...others);
		place += run.length;
	}
	// Paragraphs have no lines.
	notices.push(...named.map(({ line: _, ...notice }) => notice));
	return made;
}
