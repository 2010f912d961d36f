import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { mergeTexts, plainText } from '../../structure/inline.ts';
import { lineOf, text } from '../../tree/blocks.ts';
import { tableOf } from '../../tree/grid.ts';
import { readBarRows } from '../bar-rows.ts';
import { readLineBreaks } from '../line-breaks.ts';
import { itemsOrParagraph, typedLines } from './block-lines.ts';
import { takeTags } from './line-tags.ts';
import type { InnerReader } from './phrase-context.ts';
import { readPhrases } from './phrases.ts';
import { tokenPattern } from './raw.ts';

/** Reads a paragraph, whose lines may be rows of a table or items of a list. `addTag` is told of its tags. */
export function readParagraph(
	block: Paragraph,
	reader: InnerReader,
	addTag: (tag: string) => void
): RootContent[] {
	const line = lineOf(block);
	const tabbed = tabRowsOf(block, reader);
	if (tabbed) return [tableOf(tabbed, line)];
	const readLines = (phrases: PhrasingContent[], start: number) =>
		itemsOrParagraph(takeTags(readLineBreaks(mergeTexts(phrases)), addTag), start);
	const lines = typedLines(block.children).map((one) => readPhrases(one, reader.context));
	if (lines.length === 0) return readLines(readPhrases(block.children, reader.context), line);
	return divideAtTables(lines).flatMap(({ start, rows, lines }): RootContent[] => {
		if (rows) return [tableOf(rows, line + start)];
		const content = lines.flatMap((one, index) => (index > 0 ? [text('\n'), ...one] : one));
		return readLines(content, line + start);
	});
}

/** The rows of a table whose cells are parted by tabs, which a paragraph stands for. */
function tabRowsOf(
	{ children }: Paragraph,
	reader: InnerReader
): PhrasingContent[][][] | undefined {
	const { context } = reader;
	const [only, ...others] = children;
	const key = only?.type === 'text' ? wholeToken.exec(only.value)?.[1] : undefined;
	const token = context.tokens[Number(key)];
	if (others.length > 0 || token?.kind !== 'table') return undefined;
	return token.rows.map((row) => row.map((cell) => readPhrases(reader.phrases(cell), context)));
}

const wholeToken = new RegExp(`^${tokenPattern.source}$`);

/** Some lines of a paragraph, or the rows that they are. */
interface Piece {
	start: number;
	lines: PhrasingContent[][];
	rows?: PhrasingContent[][][] | undefined;
}

/** Parts lines with bars from the lines of text before and behind them, if they are rows of a table. */
function divideAtTables(lines: PhrasingContent[][]): Piece[] {
	const pieces: Piece[] = [];
	for (const [index, line] of lines.entries()) {
		const barred = isBarred(line);
		const last = pieces.at(-1);
		if (last && isBarred(last.lines[0] ?? []) === barred) last.lines.push(line);
		else pieces.push({ start: index, lines: [line] });
	}
	for (const piece of pieces) {
		// Below text, only the line of dashes tells that they are no text themselves.
		const sure = pieces.length === 1 || piece.lines.slice(1, 2).some(isDashes);
		if (sure) piece.rows = readBarRows(piece.lines);
	}
	return pieces.some(({ rows }) => rows) ? pieces : [{ start: 0, lines }];
}

const isBarred = (line: readonly PhrasingContent[]): boolean =>
	/^\s*\|.*\|\s*$/.test(plainText(line));
const isDashes = (line: readonly PhrasingContent[]): boolean =>
	/^[\s|:-]*-[\s|:-]*$/.test(plainText(line));
