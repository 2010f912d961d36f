import type { Card } from './card.ts';
import type { EvidenceIndex } from './evidence.ts';
import { listCards } from './lists.ts';
import type { Table } from './outline.ts';
import { joinPlace, slugOf } from './place.ts';
import { plainText, unite, type Rich } from './rich.ts';
import { hasDose, isAspect, isLimiting, isProviso, reachOf } from './words.ts';

/** A card that a table would give, and why it gives none. */
export type TableCard = Card | { refused: string; front: string; line: number };

/**
 * Makes the cards of a table: its first column asks for each of the others. One that a sentence leads to is a
 * list, and asks for its rows.
 *
 * `base` is what all of them have in common; its place is that of the section.
 */
export function tableCards(table: Table, base: Card, index: EvidenceIndex): TableCard[] {
	const place = joinPlace(base.place, slugOf(table.lead ?? table.header.join(' ')));
	const asList = columnCards(table, { ...base, place });
	return asList.length > 0 ? asList : rowCards(table, { ...base, place }, index);
}

function columnCards({ lead, isIntroduced, header, rows, line }: Table, base: Card): Card[] {
	if (!lead || !isIntroduced || rows.length < 2 || header.includes(undefined) || rows.some(hasGap))
		return [];
	const items = rows.map(({ cells }) => ({ text: joinCells(header, cells) }));
	return listCards({ ...base, path: base.path.slice(0, -1), ask: lead, line }, items);
}

/** The cells of a row behind the titles of their columns, which may limit them. */
const joinCells = (header: Table['header'], cells: readonly (Rich | undefined)[]): Rich =>
	cells.flatMap((cell = [], column) => [
		...(column > 0 ? ['; '] : []),
		...(header[column] ? [`${header[column]}: `] : []),
		...cell,
	]);

function rowCards(table: Table, base: Card, index: EvidenceIndex): TableCard[] {
	const { header, rows } = table;
	const hasGroups = rows.some(isGroup);
	// A title over several columns, or a second row of titles.
	const isMerged = header.slice(1).includes('') || isEmpty(rows[0]?.cells[0]);
	const isParted = rows.some(({ cells: [first] }) => first && isTwice(rows, 0, first));
	const title = header[0] ?? '';
	return rows.flatMap(({ cells, line }, row) =>
		header.slice(1).map((wanted, place): TableCard => {
			const [ask, answer] = [cells[0], cells[place + 1]];
			const front = `${ask ? plainText(ask) : '(picture)'}: ${wanted ?? ''}`;
			const refused = (reason: string) => ({ refused: reason, front, line });
			const isShown = wanted !== undefined && header[0] !== undefined;
			if (!ask || !answer || !isShown) return refused('it holds what a card cannot show');
			if (isMerged)
				return refused('titles of its columns stand in several rows, or over several columns');
			if (hasGroups) return refused('a row of its table is a title for others');
			if (isTwice(rows, 0, ask) || isEmpty(rows[row + 1]?.cells[0]))
				return refused('another row begins alike');
			// The first column is but a part of what the others hold for.
			if (isParted) return refused('other rows of its table begin alike');
			if (isTwice(rows, place + 1, answer)) return refused('another row has the same value');
			const evidence = base.verdict ? undefined : index.ofTerm(ask);
			if (evidence?.verdict === 'differs') {
				return refused('the literature contradicts an item of the same term, which has a card');
			}
			const isSide = isProviso(wanted) || (isAspect(wanted) && !/\d/.test(plainText(answer)));
			const others = isSide
				? []
				: [...besideOf(header, cells, place + 1), ...provisosOf(table, ask, place + 1)];
			if (others.includes(undefined))
				return refused('what may limit it in its table is nothing that a card can show');
			return {
				...base,
				limits: unite(
					base.limits,
					others.filter((limit) => limit !== undefined)
				),
				kind: 'row',
				place: joinPlace(base.place, slugOf(ask), header.length > 2 ? slugOf(wanted) : ''),
				sibling: base.place,
				ask: needsTitle(title, ask) ? [`${title}: `, ...ask] : ask,
				wanted,
				answer,
				line,
				...(evidence && { verdict: evidence.verdict, note: evidence.text }),
			};
		})
	);
}

/**
 * What other columns of a row say that may limit one of them: those that name patients, states or cautions and, beside a dose,
 * those without one, such as the way it is given. Nothing stands for what cannot be shown.
 */
function besideOf(
	header: Table['header'],
	cells: readonly (Rich | undefined)[],
	asked: number
): (Rich | undefined)[] {
	const isDose = hasDose(plainText(cells[asked] ?? []));
	return header.flatMap((title, column) => {
		const cell = cells[column];
		if (column === 0 || column === asked || title === undefined || isEmpty(cell)) return [];
		const isSide = isDose && !isAspect(title) && !hasDose(plainText(cell ?? []));
		return isSide || isProviso(title) ? [cell && [`${title}: `, ...cell]] : [];
	});
}

/** What a column says in rows of certain patients that a row may be of, too. */
function provisosOf({ header, rows }: Table, ask: Rich, column: number): (Rich | undefined)[] {
	const reach = Math.max(
		reachOf(header[0] ?? ''),
		/^\W*\d/.test(plainText(ask)) ? 1 : reachOf(plainText(ask))
	);
	return rows.flatMap(({ cells }) => {
		const [first, cell] = [cells[0], cells[column]];
		const isMore = first && reachOf(plainText(first)) > reach && !isEmpty(cell);
		return isMore ? [cell && [...first, ': ', ...cell]] : [];
	});
}

/** Whether the title of the first column limits its cells, or a cell is a figure, which says nothing alone. */
const needsTitle = (title: string, cell: Rich): boolean =>
	title !== '' &&
	(isLimiting(title) || /[(\d<>≤≥,]/.test(title) || /^[<>≤≥~≈]*\s*\d/.test(plainText(cell)));

/** Whether a row has nothing but its first cell, as one that is a title for those below it. */
const isGroup = ({ cells: [first, ...others] }: Table['rows'][number]): boolean =>
	!isEmpty(first) && others.length > 0 && others.every(isEmpty);

/** Whether a row has an empty cell: without the titles of columns nobody could tell which it is. */
const hasGap = ({ cells }: Table['rows'][number]): boolean => cells.some(isEmpty);

/** Whether a cell is there and has nothing; what a card cannot show is something. */
const isEmpty = (cell: Rich | undefined): boolean => cell !== undefined && plainText(cell) === '';

const isTwice = (rows: Table['rows'], column: number, value: Rich): boolean =>
	rows.filter(({ cells }) => plainText(cells[column] ?? []) === plainText(value)).length > 1;
