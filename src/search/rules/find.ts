import { join } from '../../lib/words/words.ts';

/**
 * Finds where a name stands in a text, however it is cut into words there: the name `xray` is found in
 * `x`, `ray`.
 *
 * `key` is the name as `join` writes it, `stems` are those of the text. Returns the index of the first
 * word and the number of words for each find.
 */
export function findName(key: string, stems: readonly string[]): Find[] {
	const finds: Find[] = [];
	for (let index = 0; index < stems.length; index++) {
		const length = lengthAt(key, stems, index);
		if (length > 0) finds.push({ index, length });
	}
	return finds;
}

/**
 * Finds a name as `findName` does. A number with a unit is found in a range, too, whose end comes before the unit: 15 mg
 * in “15–20 mg”.
 */
export function findIn(
	{ key, measure }: { key: string; measure?: readonly [number: string, unit: string] | undefined },
	stems: readonly string[]
): Find[] {
	const finds = findName(key, stems);
	if (!measure) return finds;
	const [number, unit] = measure;
	const ranges = findName(unit, stems).flatMap(({ index, length }) =>
		stems[index - 2] === number && /^\d/.test(stems[index - 1] ?? '')
			? [{ index: index - 2, length: length + 2 }]
			: []
	);
	return [...finds, ...ranges];
}

/** The most words that a name may be cut into. */
export const longestName = 8;

function lengthAt(key: string, stems: readonly string[], index: number): number {
	const first = stems[index];
	if (first === undefined || first[0] !== key[0]) return 0;
	if (first === key) return 1;
	if (first.length > key.length + 2) return 0;
	for (let length = 1; length <= longestName && index + length <= stems.length; length++) {
		const joined = join(stems.slice(index, index + length));
		if (joined === key) return length;
		if (joined.length > key.length) return 0;
	}
	return 0;
}

/** Where a name stands: at which word, and over how many. */
export interface Find {
	index: number;
	length: number;
}
