import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Notice, SourceText } from '../read/parts.ts';
import { shorten } from '../read/counted.ts';
import { blockTexts } from './block-texts.ts';
import { wordsOf } from './check-words.ts';

/**
 * Names rows of tables whose cells stand in another order than in the file: a dose under the head of another one. A row of the
 * file is one of its lines, or as many texts beside each other as the row has cells.
 */
export function findMovedCells(said: readonly SourceText[], pages: readonly Root[]): Notice[] {
	const texts = said.flatMap((one) => {
		const words = wordsOf(one.text);
		return words.length > 0 ? [{ one, words: words.join(' ') }] : [];
	});
	const byLength = new Map<number, ReadonlyMap<string, Set<string>>>();
	/** The orders in which the file has the words of rows of some cells, by these words. */
	const ordersOf = (length: number) => {
		const known = byLength.get(length);
		if (known) return known;
		const windows = texts.map((_, at) => texts.slice(at, at + length));
		const orders = Map.groupBy(windows, (lines) => sorted(lines.map(({ words }) => words)));
		const made = new Map(
			[...orders].map(([key, all]) => [
				key,
				new Set(
					all.flatMap((lines) => [lines.map(({ words }) => words).join(' '), byColumn(lines)])
				),
			])
		);
		byLength.set(length, made);
		return made;
	};
	return pages.flatMap((page) =>
		rowsOf(page).flatMap((cells): Notice[] => {
			const row = cells.join(' ');
			const orders = [1, cells.length].flatMap((length) => [
				...(ordersOf(length).get(sorted(cells)) ?? []),
			]);
			if (orders.length === 0 || orders.includes(row)) return [];
			const place = texts.find(({ words }) => orders.some((order) => order.startsWith(words)));
			const { line = 0, file } = place?.one ?? {};
			const message = `has the row “${shorten(orders[0] ?? '')}”, whose cells stand in another order on the page`;
			const fix = 'see that each cell stands where it belongs';
			return [{ ...(line > 0 && { line }), message, fix, ...(file && { file }) }];
		})
	);
}

/** The words of lines between which cells of a drawn table go on, cell by cell. */
function byColumn(lines: readonly { one: SourceText }[]): string {
	const rows = lines.map(({ one }) => one.text.split(/[|│┃║]/));
	const columns = rows[0]?.map((_, column) => rows.map((cells) => cells[column] ?? '').join(' '));
	return wordsOf(columns?.join(' ') ?? '').join(' ');
}

/** The words of cells, whatever their order. */
const sorted = (cells: readonly string[]): string =>
	cells.join(' ').split(' ').toSorted().join(' ');

/** The rows of the tables of a page, each with the words of its cells that say something. */
function rowsOf(page: Root): string[][] {
	const rows: string[][] = [];
	visit(page, 'tableRow', (row) => {
		const cells = row.children.map((cell) => wordsOf(textOf(cell)).join(' '));
		rows.push(cells.filter((words) => words !== ''));
	});
	return rows.filter((cells) => cells.length > 1);
}

const textOf = (cell: Root['children'][number]): string =>
	blockTexts(cell)
		.map(({ text }) => text)
		.join(' ');
