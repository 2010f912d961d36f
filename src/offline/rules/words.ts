/** Writes a size in bytes for readers: 113 194 → 113 kB. */
export function writeSize(bytes: number): string {
	if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
	return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Writes how long ago something was, in milliseconds, for readers: `3 hours`, `less than a minute`. */
export function writeAge(milliseconds: number): string {
	const minutes = Math.floor(milliseconds / 60_000);
	if (minutes < 1) return 'less than a minute';
	if (minutes < 60) return count(minutes, 'minute');
	const hours = Math.floor(minutes / 60);
	if (hours < 48) return count(hours, 'hour');
	return count(Math.floor(hours / 24), 'day');
}

/** Writes a moment as a day: `24 November 2026`. */
export const writeMoment = (moment: Date): string =>
	moment.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
