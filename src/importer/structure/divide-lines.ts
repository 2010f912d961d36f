import type { Notice, Part, SourceNotes } from '../read/parts.ts';
import { textsOf } from '../check/block-texts.ts';
import { readTypedMarks, referencesIn } from '../read/typed-items.ts';
import type { Divided } from './divided.ts';
import { isName } from './find-headings.ts';
import { plainText } from './inline.ts';
import { settleLine } from './lines.ts';
import type { PageSet } from './page-names.ts';
import { buildPage } from './page-tree.ts';
import type { Block, Content, DraftPage, Outline, Paragraph } from './outlined.ts';
import { readStyle, type Style } from './style.ts';
import { groupBySubject } from './subjects.ts';

/** Divides plain text into pages. */
export function divideLines(
	{ parts = [] }: SourceNotes,
	writeTitle: (title: string) => string,
	set?: PageSet
): Divided {
	const style = readStyle(parts, set);
	const found = divide(settleParts(parts, style));
	const { title, preamble, pages } = style.bare ? found : groupBySubject(found, set);
	const joined: number[] = [];
	const build = (blocks: readonly Content[]) => {
		const page = buildPage(blocks, style.bare, writeTitle);
		joined.push(...page.joined);
		return page.children;
	};
	return {
		...(title && { title }),
		preamble: build(preamble),
		pages: pages.map(({ blocks, ...page }) => ({ ...page, blocks: build(blocks) })),
		joined,
		notices: style.bare ? [] : found.pages.flatMap(nameTitles),
	};
}

/** Names lines that stand as the title of their page does, above a list, but stay text of it. */
const nameTitles = ({ title, blankBefore, blocks }: DraftPage): Notice[] =>
	!blankBefore || blocks[0]?.blankBefore
		? []
		: blocks.flatMap((block, index) => {
				const next = blocks[index + 1];
				if (block.kind !== 'paragraph' || !block.blankBefore) return [];
				const name = plainText(block.content);
				if (next?.kind !== 'item' || next.blankBefore || !isName(name)) return [];
				return {
					line: block.line,
					message: `has “${name}” above a list: it stays text of the page “${title}”`,
					fix: 'write “---” on a line below it if it is the title of a page, or “:” behind it if it is that of a section',
				};
			});

/** Finds out what each part is. */
function settleParts(parts: readonly Part[], style: Style): Block[] {
	const blocks: Block[] = [];
	const lines = parts.map((part) => (part.kind === 'line' ? part : undefined));
	const marks = readTypedMarks(lines, referencesIn(textsOf({ parts })));
	for (const [place, part] of parts.entries()) {
		const last = blocks.at(-1);
		const [above, next] = [lines[place - 1], lines[place + 1]];
		const around = { place, parts, above, next, marks, last, style };
		const settled = part.kind === 'other' ? part : settleLine(part, around);
		if (settled === 'nothing') continue;
		if (settled.kind !== 'continuation') blocks.push(settled);
		else if (last && 'content' in last) last.content.push(...settled.content);
	}
	return blocks;
}

function divide(blocks: readonly Block[]): Outline {
	const found: Outline = { preamble: [], pages: [] };
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
	if (block.kind !== 'paragraph' || !block.blankBefore) return false;
	if (next && next.kind !== 'page' && !next.blankBefore) return false;
	const text = plainText(block.content);
	return text.length <= 120 && !/[.,;:!?]$/.test(text) && /\p{L}/u.test(text);
}
