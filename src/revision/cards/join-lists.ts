import { ownsItems, type Block, type Remark } from './outline.ts';

/** Whether something that a page says is a block of which there may be cards. */
export const isBlock = (one: Block | Remark): one is Block => one.type !== 'remark';

/** Puts the items right below a paragraph of which there are cards below it, as in a list: they may limit what it says. */
export function joinLists(said: readonly (Block | Remark)[]): (Block | Remark)[] {
	let above: Block | undefined;
	return said.filter((block) => {
		if (!isBlock(block)) return true;
		const isItem = block.type === 'statement' && block.isItem;
		if (isItem && above?.anchor === block.anchor && ownsItems(above)) {
			above.children.push(block);
			return false;
		}
		above = block;
		return true;
	});
}
