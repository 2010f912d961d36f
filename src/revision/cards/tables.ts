import type { Card } from './card.ts';
import type { EvidenceIndex } from './evidence.ts';
import type { Row, Table } from './outline.ts';
import { needsTitle } from './read-rows.ts';
import { gap } from './read-text.ts';
import { figuresOf } from './refuse.ts';
import { plainText, tidy, type Rich, joinPlace, slugOf } from './rich.ts';
import { namesGiven } from './columns.ts';
import { givesDose, hasDose, hasFigure } from './doses.ts';
import { hasNoName, isAspect } from './labels.ts';
import { isBan, isProviso, reachOf } from './limiting.ts';
import { leadsToTreatment, tellingStems } from './words.ts';

/**
 * Makes the cards of a table: its first column asks for each of the others.
 *
 * `section` is what all of them have in common; its place is that of the section.
 */
export function tableCards(table: Table, section: Card, index: EvidenceIndex): Card[] {
	const { lead, header, rows } = table;
	const base = { ...section, place: joinPlace(section.place, slugOf(lead ?? header.join(' '))) };
	const hasGroups = rows.some(isGroup);
	// A title over several columns, or a second row of titles.
	const isMerged =
		header.slice(1).includes('') ||
		new Set(header).size < header.length ||
		isEmpty(rows[0]?.cells[0]);
	const isParted = rows.some(({ cells: [first] }) => first && isTwice(rows, 0, first));
	const [title = ''] = header;
	return rows.flatMap((row) =>
		header.slice(1).map((wanted = gap, place): Card => {
			const { cells, texts, line } = row;
			const column = place + 1;
			const shown = [cells[0], cells[column], header[0], header[column]];
			const [ask = [], answer = []] = [cells[0] ?? texts[0], cells[column]];
			// A column of doses says of each what is given, if only until when.
			const isOfDoses = rows.some(({ texts }) => givesDose(plainText(texts[column] ?? [])));
			const drugs = isOfDoses ? table.drugs[column] : 0;
			const drug = drugs === undefined ? [] : (texts[drugs] ?? []);
			const evidence = base.verdict ? undefined : index.ofTerm(ask);
			const isTold = rows.filter(({ texts: other }) =>
				[0, drugs ?? 0].every((at) => plainText(other[at] ?? []) === plainText(texts[at] ?? []))
			).length;
			const isAlike = !hasDose(plainText(answer)) && isTwice(rows, column, answer);
			const doubts: [isSo: boolean, reason: string][] = [
				[shown.includes(undefined), 'it holds what a card cannot show'],
				[isMerged, 'titles of its columns stand in several rows, or over several columns'],
				[hasGroups, 'a row of its table is a title for others'],
				[isTold > 1, 'another row begins alike'],
				// The first column is but a part of what the others hold for.
				[isParted && !drugs, 'other rows of its table begin alike'],
				[isAlike, 'another row has the same value'],
				[plainText(drug) === '', 'its row does not say of what'],
				[
					evidence?.verdict === 'differs',
					'the literature contradicts an item of the same term, which has a card',
				],
			];
			const doubt = doubts.find(([isSo]) => isSo)?.[1] ?? base.doubt;
			const name = withoutFigure(ask, answer, rows);
			const label = drugs ? [...name, ', ', ...drug] : name;
			const beside = besideOf(table, row, column, drugs);
			return {
				...base,
				limits: beside.limits,
				from: { ...base.from, own: [row], names: beside.names },
				kind: 'row',
				place: joinPlace(
					base.place,
					slugOf(isTwice(rows, 0, ask) ? label : ask),
					header.length > 2 ? slugOf(wanted) : ''
				),
				sibling: base.place,
				ask: needsTitle(title, label) ? [`${title}: `, ...label] : label,
				wanted,
				answer,
				line,
				...(evidence && { verdict: evidence.verdict, note: evidence.text }),
				doubt,
			};
		})
	);
}

/** What a row asks for, without figures that would tell its answer, if no other row has the same name: `Zinc 5–10 mg`. */
function withoutFigure(ask: Rich, answer: Rich, rows: readonly Row[]): Rich {
	// The bare first figure of a range has the unit of the second: `10–14 years` tells nothing of `10–15 mg`.
	const told = figuresOf(plainText(answer)).filter((figure) => /\D$/.test(figure));
	const isTold = (text: string) => figuresOf(text).some((figure) => told.includes(figure));
	const nameOf = (cell: Rich = []): Rich =>
		tidy(
			cell.map((part) =>
				typeof part === 'string'
					? part.replace(measured, (text) => (isTold(text) ? '' : text)).replace(/[\s,–-]+$/, '')
					: part
			)
		);
	const name = plainText(nameOf(ask));
	const isOnly = rows.filter(({ cells: [cell] }) => plainText(nameOf(cell)) === name).length === 1;
	return isTold(plainText(ask)) && isOnly && tellingStems(name).size > 0 ? nameOf(ask) : ask;
}

/** A figure, or a range of two, with its unit: `(5–10 mg/kg)`. */
const measured = /\(?(?:\d[\d.,]*\s*(?:[–-]|to|bis)\s*)?\d[\d.,]*\s*[\p{L}%µ]+(?:\/\p{L}+)*\)?/gu;

/**
 * What other columns say that may limit one: those of more patients or of cautions, the drug of patients and, beside a dose, all;
 * those of other sides of it, and of the doses of other things, are named. `told` is the column that its front names.
 */
function besideOf({ header, rows }: Table, { texts }: Row, asked: number, told = 0) {
	const answer = plainText(texts[asked] ?? []);
	// A part of a dose, as in renal failure, needs the whole.
	const isDose =
		givesDose(answer) || (isProviso(header[asked] ?? '') && hasFigure(answer) && !isBan(answer));
	const isOfDrugs = leadsToTreatment(header[0] ?? '');
	const limits: Rich[] = [];
	const names: string[] = [];
	for (const [column, title = gap] of header.entries()) {
		const cell = texts[column] ?? [];
		if ([0, asked, told].includes(column) || plainText(cell) === '') continue;
		const isOfOther = !isOfDrugs && rows.some((row) => hasDose(plainText(row.texts[column] ?? [])));
		const isMore = reachOf(title) > reachOf(header[asked] ?? '');
		const isOfPatients = hasNoName(plainText(texts[0] ?? []));
		const isDrug = isOfPatients && namesGiven(title) && hasDose(plainText(cell));
		if (isMore || isDrug || (isDose && !isAspect(title) && !isOfOther))
			limits.push([`${title}: `, ...cell]);
		else if (isDose || (isBan(answer) && isOfOther)) names.push(title);
	}
	return { limits, names };
}

/** Whether a row has nothing but its first cell, as one that is a title for those below it. */
const isGroup = ({ cells: [first, ...others] }: Row): boolean =>
	!isEmpty(first) && others.length > 0 && others.every(isEmpty);

/** Whether a cell is there and has nothing; what a card cannot show is something. */
const isEmpty = (cell: Rich | undefined): boolean => cell !== undefined && plainText(cell) === '';

const isTwice = (rows: readonly Row[], column: number, value: Rich): boolean =>
	rows.filter(({ cells }) => plainText(cells[column] ?? []) === plainText(value)).length > 1;
