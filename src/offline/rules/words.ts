import { language, t } from '../../lib/language/t.ts';

/** Writes how long ago something was, in milliseconds, for readers: `3 hours`, `less than a minute`. */
export function writeAge(milliseconds: number): string {
	const minutes = Math.floor(milliseconds / 60_000);
	if (minutes < 1) return t('offline.lessThanAMinute');
	if (minutes < 60) return write(minutes, 'minute');
	const hours = Math.floor(minutes / 60);
	if (hours < 48) return write(hours, 'hour');
	return write(Math.floor(hours / 24), 'day');
}

/** Writes a moment as a day: `24 November 2026`. */
export const writeMoment = (moment: Date): string =>
	moment.toLocaleDateString(language, { day: 'numeric', month: 'long', year: 'numeric' });

const write = (figure: number, unit: string): string =>
	figure.toLocaleString(language, { style: 'unit', unit, unitDisplay: 'long' });
