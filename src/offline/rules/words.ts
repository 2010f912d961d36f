import { language, t } from '../../lib/language/t.ts';

/** Writes a size in bytes for readers: 113 194 → 113 kB. */
export const writeSize = (bytes: number): string =>
	bytes < 1_000_000
		? write(Math.max(1, Math.round(bytes / 1000)), 'kilobyte', { useGrouping: false })
		: write(bytes / 1_000_000, 'megabyte', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Writes how long ago something was, in milliseconds, for readers: `3 hours`, `less than a minute`. */
export function writeAge(milliseconds: number): string {
	const minutes = Math.floor(milliseconds / 60_000);
	if (minutes < 1) return t('offline.lessThanAMinute');
	if (minutes < 60) return write(minutes, 'minute', { unitDisplay: 'long' });
	const hours = Math.floor(minutes / 60);
	if (hours < 48) return write(hours, 'hour', { unitDisplay: 'long' });
	return write(Math.floor(hours / 24), 'day', { unitDisplay: 'long' });
}

/** Writes a moment as a day: `24 November 2026`. */
export const writeMoment = (moment: Date): string =>
	moment.toLocaleDateString(language, { day: 'numeric', month: 'long', year: 'numeric' });

const write = (figure: number, unit: string, options: Intl.NumberFormatOptions): string =>
	figure.toLocaleString(language, { style: 'unit', unit, ...options });
