import { language } from './t.ts';

/** Formats a size in bytes for readers: 113 194 → 113 kB. */
export const writeSize = (bytes: number): string =>
	bytes < 1_000_000
		? write(Math.max(1, Math.round(bytes / 1000)), 'kilobyte', 0)
		: write(bytes / 1_000_000, 'megabyte', 1);

const write = (figure: number, unit: string, digits: number): string =>
	figure.toLocaleString(language, {
		style: 'unit',
		unit,
		useGrouping: false,
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	});
