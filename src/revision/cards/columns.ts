import { givesDose, hasDose, namesDrug } from './doses.ts';
import { isAspect, mayBeDrug } from './labels.ts';
import { isPointing, isProviso } from './limiting.ts';
import { countWords, leadsToTreatment } from './words.ts';
import type { Table } from './outline.ts';
import { plainText } from './rich.ts';

/** Whether the title of a column leads to what is given, rather than to what that is given for: `Drug`, `Antidote`. */
export const namesGiven = (title: string): boolean =>
	added.test(title) || (leadsToTreatment(title) && !isPointing(title));

/** Titles of what is given beside a column of other drugs, after or against which that is: `Antidote`, `Add`. */
const added =
	/^(?:to|add|auf|zu|dazu|añadir|ajouter)$|antidot|antídot|antagon|revers|gegen(?:mittel|gift)|p(?:re|rä|ré)-?med|rescue|rescat|switch|umstell/iu;

/** Titles of other drugs than are given, or of another side of them: `Avoid with`, `Class`. */
const others =
	/altern|instead|combin|kombin|interact|compar|vergleich|^(?:plus|and|und|with|mit|con|avec|from|von|statt)(?!\p{L})/iu;

/**
 * The column that names the drugs whose doses another has: `Step | Drug | Dose`, `Drug | Antidote | Dose`; the first if none does,
 * and nothing if the titles of several do not tell. Columns such as `Second line` have drugs of their own.
 */
export function columnOfDrugs(
	{ header, rows }: Pick<Table, 'header' | 'rows'>,
	asked: number
): number | undefined {
	const titleOf = (column: number) => header[column] ?? '';
	const cellsOf = (column: number) =>
		rows.map(({ texts }) => plainText(texts[column] ?? [])).filter(Boolean);
	const hasDoses = (column: number) => cellsOf(column).some(hasDose);
	const isGiven = (column: number) => added.test(titleOf(column));
	const isTitle = (column: number) => namesGiven(titleOf(column));
	const isName = (cell: string) => countWords(cell) <= 5 && !givesDose(cell) && mayBeDrug(cell);
	const isOfDrugs = (column: number): boolean => {
		const title = titleOf(column);
		if (column === asked || isProviso(title) || isAspect(title) || others.test(title)) return false;
		const names = cellsOf(column).filter(isName);
		const isAll = names.length === cellsOf(column).length || (column === 0 && isTitle(0));
		return names.length > 0 && isAll && (isTitle(column) || cellsOf(column).every(namesDrug));
	};
	if (namesDrug(titleOf(asked)) || isTitle(asked)) return 0;
	const columns = [...header.keys()];
	const dose = columns.findLast((column) => column < asked && hasDoses(column)) ?? 0;
	// Where what is given against a drug has a column of doses, the others are of the drug.
	const isParted = columns.some((column) => isGiven(column) && hasDoses(column));
	const tests = [
		(column: number) => column < asked,
		(column: number) => column > dose && isTitle(column),
		(column: number) => isGiven(column) !== isParted,
		isTitle,
		(column: number) => cellsOf(column).some(namesDrug),
	];
	const all = columns.filter(isOfDrugs);
	const isOfBoth = isProviso(titleOf(asked)) && new Set(all.map(isGiven)).size > 1;
	const left = tests.reduce((left, test) => (left.some(test) ? left.filter(test) : left), all);
	return left.length > 1 || isOfBoth ? undefined : (left[0] ?? 0);
}
