/** Days begin at four in the morning: who revises past midnight still revises today. */
const beginsAt = 4 * 3_600_000;
const dayLength = 86_400_000;

/** The number of the day on which a moment falls where the reader is. */
export function dayOf(time: number): number {
	const offset = new Date(time).getTimezoneOffset() * 60_000;
	return Math.floor((time - offset - beginsAt) / dayLength);
}

/** The moment at which a day begins where the reader is, given any moment near it. */
export const beginOf = (day: number, near: number): number =>
	day * dayLength + beginsAt + new Date(near).getTimezoneOffset() * 60_000;

/** The number of a day that is written as 2026-12-01. Returns nothing if it is none. */
export function readDay(text: string | undefined): number | undefined {
	const time = /^\d{4}-\d{2}-\d{2}$/.test(text ?? '') ? Date.parse(`${text}T00:00:00Z`) : NaN;
	return Number.isNaN(time) ? undefined : time / dayLength;
}

/** Writes the number of a day as 2026-12-01. */
export const writeDayNumber = (day: number): string =>
	new Date(day * dayLength).toISOString().slice(0, 10);
