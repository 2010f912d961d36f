import { areWrapped } from '../read/line-breaks.ts';
import type { Placed } from '../read/parts.ts';
import type { Surroundings } from './outlined.ts';

/** Tells whether the lines from the first of them on, up to and beyond the place that is read, are prose that is wrapped. */
export function isProse({ place, parts, marks }: Surroundings, first: Placed): boolean {
	const above = parts
		.slice(Math.max(place - longest, 0), place)
		.filter(({ line }) => line >= first.line);
	const below = parts.slice(place, place + longest);
	const end = below.findIndex(
		({ kind, blankBefore }, index) =>
			kind !== 'line' || (index > 0 && (blankBefore || marks[place + index] !== undefined))
	);
	const lines = [...above, ...below.slice(0, end < 0 ? undefined : end)];
	return areWrapped(
		lines.map((part) => (part.kind === 'line' ? ' '.repeat(part.indent) + part.text : ''))
	);
}

/** As many lines above and below one tell enough of it. */
const longest = 20;
