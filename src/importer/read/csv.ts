import { CsvError, parse } from 'csv-parse/sync';
import type { PhrasingContent, Root } from 'mdast';
import { text } from '../tree/blocks.ts';
import { tableOf } from '../tree/grid.ts';
import { noteTarget } from '../tree/targets.ts';
import { shorten } from './counted.ts';
import type { Notice, SourceNotes } from './parts.ts';
import { rawLines } from './raw-lines.ts';

/** Reads a table of comma-separated values, as Notion exports its databases and spreadsheets their sheets. */
export function readCsv(source: string, delimiter = delimiterOf(source)): SourceNotes {
	const rows = parseRows(source, delimiter);
	const root: Root = {
		type: 'root',
		children: [
			tableOf(
				rows.map((row) => row.map(readCell)),
				1
			),
		],
	};
	// The comma between two cells with numbers is none of a number.
	const parted = source.replace(/("[^"]*")|,/g, (comma, quoted?: string) => quoted ?? `${comma} `);
	return {
		root,
		notices: rows.flatMap((row) => longRow(row, rows[0] ?? [], delimiter)),
		said: rawLines(delimiter === ',' ? parted : source),
	};
}

/** A row of more cells than the head may have been cut within a number: “5,10”. */
const longRow = (row: readonly string[], head: readonly string[], delimiter: string): Notice[] =>
	row.length <= head.length
		? []
		: [
				{
					message: `has the row “${shorten(row.join(delimiter))}” of ${row.length} cells below a head of ${head.length}`,
					fix: 'give each cell a title, or put what is one cell in quotation marks',
				},
			];

/** Cuts a text into rows of cells. Throws a CsvError if a quotation mark is never closed. */
export function parseRows(source: string, delimiter: string): string[][] {
	const rows = parse(source, { delimiter, relax_column_count: true, relax_quotes: true });
	// A later mark has closed it, and the rows between stand in one cell.
	if (rows.flat().some((cell) => cell.startsWith('"') && cell.includes('\n')))
		throw new CsvError('CSV_INVALID_CLOSING_QUOTE', 'A quotation mark is closed in a later row.');
	return rows;
}

/** Where decimals have a comma, spreadsheets write semicolons between cells: the head has most of them. */
function delimiterOf(source: string): string {
	const head = source.replace(/"[^"]*"/g, '').split('\n', 1)[0] ?? '';
	const count = (mark: string) => head.split(mark).length;
	return [';', '\t'].find((mark) => count(mark) > count(',')) ?? ',';
}

const readCell = (cell: string): PhrasingContent[] =>
	cell
		.trim()
		.split(/\s*\n\s*/)
		.flatMap((line, index) => [
			...(index > 0 ? [{ type: 'break' as const }] : []),
			...readRelations(line),
		]);

function readRelations(line: string): PhrasingContent[] {
	const made: PhrasingContent[] = [];
	let start = 0;
	for (const match of line.matchAll(relation)) {
		const [whole, name = '', path = ''] = match;
		made.push(text(line.slice(start, match.index)));
		made.push({ type: 'link', url: noteTarget(decodeURI(path)), children: [text(name)] });
		start = match.index + whole.length;
	}
	return [...made, text(line.slice(start))].filter(
		(node) => node.type !== 'text' || node.value !== ''
	);
}

/** `Gout (Joints%20a1…/Gout%20b2….md)`: so Notion writes that a row is related to a page. */
export const relation =
	/([^\s,](?:[^,()]*[^\s,()])?) \(((?:[^\s()%]|%[\da-f]{2})+\.(?:md|csv))\)/gi;
