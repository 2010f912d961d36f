import { CsvError, parse } from 'csv-parse/sync';
import type { PhrasingContent } from 'mdast';
import { joinLines, paragraph, text } from '../tree/blocks.ts';
import { tableOf } from '../tree/grid.ts';
import { noteTarget } from '../tree/targets.ts';
import type { SourceNotes } from './parts.ts';
import { rawLines } from './raw-lines.ts';
import { unalignedNotice } from './spaced/notices.ts';
import { alignTabs, nameRows } from './tab-rows.ts';

/** Reads a table of comma-separated values, as Notion exports its databases and spreadsheets their sheets. */
export function readCsv(typed: string, known?: string): SourceNotes {
	const source = typed.replace(/\r\n?/g, '\n');
	// Excel says on a line of its own which sign parts the cells.
	const [own = '', sign] = /^sep=(.)\s*?\n/i.exec(source) ?? [];
	const delimiter = sign ?? known ?? delimiterOf(source);
	const read = parseRows(source.slice(own.length), delimiter);
	const rows = read.map(({ cells }) => cells);
	const lineOf = (index: number) => (read[index]?.line ?? 1) + (own === '' ? 0 : 1);
	const aligned = delimiter === '\t' ? alignTabs(rows) : rows;
	// The comma between two cells with numbers is none of a number.
	const parted = source.replace(/("[^"]*")|,/g, (comma, quoted?: string) => quoted ?? `${comma} `);
	const notes = { said: rawLines(delimiter === ',' ? parted : source), left: [own] };
	if (!Array.isArray(aligned)) {
		const typed = rows.map((row) => text(row.filter((cell) => cell.trim() !== '').join(' ')));
		const children = typed.map((line, index) => paragraph([line], lineOf(index)));
		const notices = aligned.unsure.map((at) => unalignedNotice(rows[at] ?? [], lineOf(at)));
		return { root: { type: 'root', children }, notices, ...notes };
	}
	const table = tableOf(
		aligned.map((row) => row.map(readCell)),
		1
	);
	// A row of more cells than the head may have been cut within a number: “5,10”.
	return {
		root: { type: 'root', children: [table] },
		notices: nameRows(aligned, lineOf, 'put what is one cell in quotation marks'),
		...notes,
	};
}

/** A quotation mark that is never closed; its message is the line, or the beginning of the cell. */
export class OpenQuote extends Error {}

/** Cuts a text into rows of cells, each with the line that it begins on. Throws an OpenQuote. */
export function parseRows(source: string, delimiter: string): { cells: string[]; line: number }[] {
	const rows: { cells: string[]; line: number }[] = [];
	let end = 0;
	const addRow = (cells: string[], { lines }: { lines: number }) => {
		rows.push({ cells, line: lines - cells.join('').split('\n').length + 1 });
		end = lines;
		return null;
	};
	try {
		parse(source, { delimiter, relax_column_count: true, relax_quotes: true, on_record: addRow });
	} catch (error) {
		throw error instanceof CsvError ? new OpenQuote(source.split('\n')[end]) : error;
	}
	// A later mark has closed it, and the rows between stand in one cell.
	const closed = rows
		.flatMap(({ cells }) => cells)
		.find((cell) => cell.startsWith('"') && cell.includes('\n'));
	if (closed) throw new OpenQuote(closed.split('\n', 1)[0]);
	return rows;
}

/**
 * Where decimals have a comma, spreadsheets write semicolons between cells: all rows below a title have as many, or the head has
 * most of them. Commas do so as well if there are more of them, or a space is behind each semicolon, and not all are in numbers.
 */
function delimiterOf(source: string): string {
	const unquoted = source.replace(/"[^"]*"/g, '').replace(/^(?:[^,;\t\n]*\n)+/, '');
	const [head = '', ...rows] = unquoted.split('\n').filter((line) => line.trim() !== '');
	const count = (mark: string, row = head) => row.split(mark).length;
	const isOfAll = (mark: string) =>
		count(mark) > 1 && rows.every((row) => count(mark, row) === count(mark));
	const marks = [';', '\t'];
	const text = rows.join('\n');
	const areInText = /;/.test(text) && !/;(?! )/.test(text);
	const isOfCommas =
		isOfAll(',') &&
		/(?<!\d),(?! )|,(?![\d ])/.test(text) &&
		(count(',') > count(';') || (areInText && count('\t') === 1));
	if (isOfCommas) return ',';
	return marks.find(isOfAll) ?? marks.find((mark) => count(mark) > count(',')) ?? ',';
}

const readCell = (cell: string): PhrasingContent[] =>
	joinLines(
		cell
			.trim()
			.split(/\s*\n\s*/)
			.map(readRelations)
	);

function readRelations(line: string): PhrasingContent[] {
	const pieces = line.split(relation);
	return pieces.flatMap((piece, at): PhrasingContent[] => {
		if (at % 3 === 2 || piece === '') return [];
		if (at % 3 === 0) return [text(piece)];
		const url = noteTarget(decodeURI(pieces[at + 1] ?? ''));
		return [{ type: 'link', url, children: [text(piece)] }];
	});
}

/** `Gout (Joints%20a1…/Gout%20b2….md)`: so Notion writes that a row is related to a page. */
export const relation =
	/([^\s,](?:[^,()]*[^\s,()])?) \(((?:[^\s()%]|%[\da-f]{2})+\.(?:md|csv))\)/gi;
