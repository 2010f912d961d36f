/**
 * Reads the table that psql draws (`drug | dose`, `-----+-----`) from the line of its head. A `+` at the right end of a cell goes on
 * with it on the next line. Returns its rows, and how many lines it takes; nothing if there is none, or a line does not fit.
 */
export function readDatabaseTable(
	lines: readonly string[],
	start: number
): { rows: string[][]; count: number } | undefined {
	const [head = '', rule = ''] = lines.slice(start, start + 2);
	if (!head.includes('|') || !/^\s*-+(?:\+-+)+\s*$/.test(rule)) return undefined;
	const bars = [...rule].flatMap((sign, index) => (sign === '+' ? [index] : []));
	const cut = (line: string) =>
		[-1, ...bars].map((bar, index) => line.padEnd(rule.length).slice(bar + 1, bars[index]));
	const fits = (line = '') => bars.every((bar) => line[bar] === '|');
	const rows: string[][] = [];
	let goesOn: boolean[] = [];
	let count = 0;
	for (; fits(lines[start + count]) || count === 1; count++) {
		if (count === 1) continue;
		const cells = cut(lines[start + count] ?? '');
		const width = (index: number) =>
			(bars[index] ?? rule.trimEnd().length) - (bars[index - 1] ?? -1) - 2;
		const texts = cells.map((cell, index) =>
			(cell[width(index)] === '+' ? cell.slice(0, width(index)) : cell).trim()
		);
		const row = goesOn.some(Boolean) ? rows.at(-1) : undefined;
		if (row) for (const [index, text] of texts.entries()) row[index] += text && `<br>${text}`;
		else rows.push(texts);
		goesOn = cells.map((cell, index) => cell[width(index)] === '+');
	}
	return rows.length > 1 ? { rows, count } : undefined;
}
