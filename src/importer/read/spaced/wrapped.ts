/**
 * Joins rows that go on with the one above: units in brackets, a few words in lower case, what stands behind a word or a
 * sign that nothing ends with. `unsure` are others that may do so, which stay rows of their own.
 */
export function joinWrapped(rows: readonly string[][]): { rows: string[][]; unsure: string[][] } {
	const joined: string[][] = [];
	const unsure: string[][] = [];
	const hasTitles = isFirstAlone(rows[1] ?? []);
	for (const row of rows) {
		const above = joined.at(-1);
		if (above && (goesOn(row, above) || (joined.length === 1 && endsHead(row))))
			joined[joined.length - 1] = above.map((cell, column) =>
				`${cell} ${row[column] ?? ''}`.trim().replace(/(?<=\p{L}[-/]) (?=\p{Ll})/u, '')
			);
		else {
			if (above && joined.length > 1 && mayGoOn(row, above, hasTitles)) unsure.push(row);
			joined.push(row);
		}
	}
	return { rows: joined, unsure };
}

function goesOn(row: readonly string[], above: readonly string[]): boolean {
	const places = row.flatMap((cell, column) => (cell === '' ? [] : [column]));
	const isBound = (column: number) => isBehind(row[column] ?? '', above[column] ?? '');
	const isLower = (column: number) =>
		/^\p{Ll}/u.test(row[column] ?? '') &&
		/^\P{Ll}/u.test(above[column] ?? '') &&
		!row[column]?.endsWith(':');
	return (
		(places.length === 1 || places.some(isBound)) &&
		places.every((column) => isBound(column) || isLower(column))
	);
}

/** Whether a cell or a line begins, or the one above it ends, as nothing that stands for itself. */
export const isBehind = (cell: string, above: string): boolean =>
	cell.startsWith('(') ||
	(above !== '' &&
		(/(?:[–/,&(<>≤≥=×]|(?<!\p{L}\p{N}*)[-+])$/u.test(above) ||
			// An ion ends with its charge: “K+”.
			(/[-+]$/.test(above) && /^\p{Ll}/u.test(cell)) ||
			new RegExp(`(?:^|\\s)${binding}$`, 'i').test(above) ||
			new RegExp(`^${binding}(?!\\S)`).test(cell)));

const binding =
	'(?:and|or|of|in|on|at|with|for|to|if|unless|when|not|per|every|by|from|than|until|then|a|the|und|oder|mit|bei|für)';

/** Words below a head without a first cell. */
const endsHead = ([first, ...others]: readonly string[]): boolean =>
	first === '' && others.every((cell) => !/\d/.test(cell));

const isFirstAlone = ([, ...others]: readonly string[]): boolean =>
	others.every((cell) => cell === '');

/** What no title has: of a row, it may be the cell of another column, behind a drug whose name is long. */
export const amount = /\d\s*(?:[mµμn]?g|mcg|m?l|mmol|units?|IU|tab\w*|puffs?)(?!\p{L})/iu;

/** Whether it cannot be told if a row stands for itself: titles of groups do, as do rows that lack nothing but a first cell. */
function mayGoOn(row: readonly string[], above: readonly string[], hasTitles: boolean): boolean {
	const [first = '', ...others] = row;
	if (first === '') return others.some((cell) => /^(?:\p{Ll}|$)/u.test(cell));
	if (isFirstAlone(row)) return (!hasTitles || amount.test(first)) && !first.endsWith(':');
	const isLower = /^\p{Ll}/u.test(first) && /^\p{Lu}/u.test(above[0] ?? '');
	return isBehind(first, ' ') || (isLower && (isFirstAlone(above) || others.includes('')));
}
