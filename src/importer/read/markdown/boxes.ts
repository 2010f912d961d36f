import type { Blockquote, Html, RootContent } from 'mdast';
import { mergeTexts } from '../../structure/inline.ts';
import { asideFor, makeAside, makeToggle } from '../../tree/aside.ts';
import { joinLines, lineOf, text } from '../../tree/blocks.ts';
import { placeBlocks } from '../html/to-markdown.ts';
import { breakText, splitLines } from '../line-breaks.ts';
import { itemsOrParagraph, titleOr } from './block-lines.ts';
import { takeSummary } from './html-blocks.ts';
import type { InnerReader } from './phrase-context.ts';
import { readPhrases } from './phrases.ts';

/** Reads a quotation, which is a box if it begins with a kind: `> [!warning] Title`. */
export function readQuotation(block: Blockquote, reader: InnerReader): RootContent {
	const [first, ...rest] = block.children;
	const line = lineOf(block);
	if (first?.type === 'paragraph') {
		const raw = readPhrases(first.children, reader.context).flatMap(breakText);
		const found = /^\[!([\w-]+)(?:\|[^\]]*)?\][+-]?[ \t]*/.exec(
			raw[0]?.type === 'text' ? raw[0].value : ''
		);
		if (found) {
			const [opening = [], ...lines] = splitLines(raw);
			const title = mergeTexts([text(found.input.slice(found[0].length)), ...opening.slice(1)]);
			const body = itemsOrParagraph(joinLines(lines), line + 1, false);
			const children = [...body, ...reader.read(rest)];
			return makeAside(asideFor(found[1] ?? ''), titleOr(found[1] ?? '', title), children, line);
		}
	}
	return { ...block, children: reader.read(block.children) as Blockquote['children'] };
}

/** Reads an `<aside>`, or what `<details>` folds away; `inside` are the blocks behind its beginning. */
export function readHtmlBox(
	block: Html,
	inside: readonly RootContent[],
	reader: InnerReader
): RootContent[] {
	const line = lineOf(block);
	const folds = /^\s*<details\b/i.test(block.value);
	const end = /<\/(?:aside|details)>\s*$/i;
	const opening = block.value.replace(/^\s*<(?:aside|details)\b[^>]*>/i, '').replace(end, '');
	const [first, ...others] = inside.flatMap((one, index) => {
		const isLast = one.type === 'html' && index === inside.length - 1;
		const value = isLast ? one.value.replace(end, '') : '';
		return isLast ? (value.trim() === '' ? [] : [{ ...one, value }]) : [one];
	});
	// The name may stand in a block of its own.
	const alone = folds && opening.trim() === '' && first?.type === 'html';
	const { summary, depth, rest } = takeSummary(alone ? first.value : opening);
	const own = placeBlocks(reader.parse(rest).children, line);
	const children = reader.read([...own, ...(alone || !first ? [] : [first]), ...others]);
	if (!folds)
		return [
			makeAside(/^[^\p{L}]*[⚠️❗🚨🛑⛔]/u.test(opening) ? 'caution' : 'note', [], children, line),
		];
	const title = readPhrases(reader.phrases(summary.trim()), reader.context);
	return [makeToggle({ title, depth }, children, line)];
}
