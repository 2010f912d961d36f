import type { HeadingPart, Paragraph, Part } from '../read/parts.ts';
import { plainText } from './inline.ts';
import { settleLine } from './lines.ts';
import type { PageSet } from './page-names.ts';
import type { Block, Outline, Settled, Surroundings, Title } from './outlined.ts';
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
	let depth = 1;
	for (const [index, part] of parts.entries()) {
		const last = blocks.at(-1);
		const settled = settle(part, { place: index, parts, last, style, depth });
		if (settled === 'nothing') continue;
		if (settled.kind === 'continuation') {
			if (last && 'content' in last) last.content.push(...settled.content);
			continue;
		}
		if (settled.kind === 'page') depth = 1;
		if (settled.kind === 'section' && part.kind === 'heading') depth = settled.depth;
		blocks.push(settled);
	}
	const found = divide(blocks);
	return { ...(style.bare ? found : groupBySubject(found, set)), flattened: style.bare };
}

/** Finds out what a part is, from what it says and what stands around it. */
function settle(part: Part, around: Surroundings): Settled {
	switch (part.kind) {
		case 'line':
			return settleLine(part, around);
		case 'heading':
			return settleHeading(part);
		case 'other':
			return part;
		default:
			return { ...part, content: [...part.content] };
	}
}

function settleHeading(part: HeadingPart): Block {
	const { line, blankBefore } = part;
	const title = part.text.replace(/\s*:$/, '');
	if (part.depth === 1) return { kind: 'page', line, blankBefore, title };
	return { kind: 'section', line, blankBefore, depth: part.depth, title };
}

function divide(blocks: readonly Block[]): Omit<Outline, 'flattened'> {
	const found: Omit<Outline, 'flattened'> = { preamble: [], pages: [] };
	for (const [index, block] of blocks.entries()) {
		const page = found.pages.at(-1);
		if (block.kind === 'page') found.pages.push({ ...block, blocks: [] });
		else if (block.kind === 'title') found.title = block;
		else if (page) page.blocks.push(block);
		else if (index === 0 && isTitle(block, blocks[1])) found.title = titleOf(block);
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

const titleOf = ({ line, blankBefore, content }: Paragraph): Title => ({
	kind: 'title',
	line,
	blankBefore,
	title: plainText(content),
});
