import type { Part } from '../read/parts.ts';
import { plainText } from './inline.ts';
import { settleLine } from './lines.ts';
import type { PageSet } from './page-names.ts';
import type { Block, Outline, Paragraph } from './outlined.ts';
import { readStyle } from './style.ts';
import { groupBySubject } from './subjects.ts';

/**
 * Finds the pages of the notes and what stands on each.
 *
 * What stands before the first page comes back as `preamble`, the title of the notes as `title`.
 */
export function outline(parts: readonly Part[], set?: PageSet): Outline {
	const style = readStyle(parts, set);
	const blocks: Block[] = [];
	for (const [place, part] of parts.entries()) {
		const last = blocks.at(-1);
		const settled = part.kind === 'other' ? part : settleLine(part, { place, parts, last, style });
		if (settled === 'nothing') continue;
		if (settled.kind !== 'continuation') blocks.push(settled);
		else if (last && 'content' in last) last.content.push(...settled.content);
	}
	const found = divide(blocks);
	return { ...(style.bare ? found : groupBySubject(found, set)), flattened: style.bare };
}

function divide(blocks: readonly Block[]): Omit<Outline, 'flattened'> {
	const found: Omit<Outline, 'flattened'> = { preamble: [], pages: [] };
	for (const [index, block] of blocks.entries()) {
		const page = found.pages.at(-1);
		if (block.kind === 'page') found.pages.push({ ...block, blocks: [] });
		else if (page) page.blocks.push(block);
		else if (index === 0 && isTitle(block, blocks[1]))
			found.title = { ...block, title: plainText(block.content) };
		else found.preamble.push(block);
	}
	return found;
}

/** The first line of the notes is their title if it stands alone and is no sentence. */
function isTitle(block: Block, next: Block | undefined): block is Paragraph {
	if (block.kind !== 'paragraph' || !block.lone) return false;
	if (next && next.kind !== 'page' && !next.blankBefore) return false;
	const text = plainText(block.content);
	return text.length <= 120 && !/[.;:!?]$/.test(text) && /\p{L}/u.test(text);
}
