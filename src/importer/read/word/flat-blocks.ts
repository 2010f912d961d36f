import type { RootContent } from 'mdast';
import { lineOf } from '../../tree/blocks.ts';
import { nestItems, type FlatItem } from '../../tree/lists.ts';
import { tablesAndItems } from '../tabbed-lines.ts';

/** A paragraph or table, or an item that is not yet in its list. */
export type Flat =
	| { kind: 'block'; node: RootContent }
	/** `size` is that of all its text, in half points; 0 if it differs or is not said. */
	| { kind: 'line'; node: RootContent & { type: 'paragraph' }; indent: number; size: number }
	| { kind: 'item'; item: FlatItem };

/** Makes lists of items that follow each other, marked or typed. */
export function gatherItems(blocks: readonly Flat[]): RootContent[] {
	const made: RootContent[] = [];
	for (let place = 0; place < blocks.length;) {
		const block = blocks[place];
		const end = blocks.findIndex((one, index) => index > place && one.kind !== block?.kind);
		const run = blocks.slice(place, end < 0 ? undefined : end);
		if (block?.kind === 'item') {
			made.push(...nestItems(run.flatMap((one) => (one.kind === 'item' ? [one.item] : []))));
		} else if (block?.kind === 'line') {
			const lines = run.flatMap((one) =>
				one.kind === 'line'
					? [{ content: one.node.children, line: lineOf(one.node), indent: one.indent }]
					: []
			);
			made.push(...tablesAndItems(lines));
		} else made.push(...run.flatMap((one) => (one.kind === 'block' ? [one.node] : [])));
		place += run.length;
	}
	return made;
}
