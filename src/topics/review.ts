import type { TopicData } from './schema.ts';

/** Says in one sentence whether a clinician has reviewed a topic, who, and when. */
export function describeReview(reviewed: TopicData['reviewed']): string {
	if (!reviewed) return 'No clinician has reviewed this topic.';
	const next = reviewed.next ? `; next review due by ${writeDay(reviewed.next)}` : '';
	return `Reviewed by ${listNames(reviewed.by)} on ${writeDay(reviewed.on)}${next}.`;
}

/** The same in as few words as a line above a page has room for. */
export function stateReview(reviewed: TopicData['reviewed']): string {
	if (!reviewed) return 'Not clinically reviewed';
	const next = reviewed.next ? `; next review due ${writeShortDay(reviewed.next)}` : '';
	return `Reviewed by ${listNames(reviewed.by)}, ${writeShortDay(reviewed.on)}${next}`;
}

/** Writes a day in a line where room is short: `2026-11-24` → `24 Nov 2026`. */
export const writeShortDay = (day: string): string => shortDay.format(new Date(day));
/** What a topic says of itself wherever it is read: the site's disclaimer, if it has one, and the state of the review. */
export const describeStanding = (
	disclaimer: string | undefined,
	reviewed: TopicData['reviewed']
): string => [disclaimer, describeReview(reviewed)].filter(Boolean).join(' ');

/** Writes a day as readers say it: `2026-11-24` → `24 November 2026`. */
export function writeDay(day: string): string {
	return longDay.format(new Date(day));
}

/** A qualification behind a name may have commas of its own. */
const listNames = (names: readonly string[]): string =>
	names.some((name) => name.includes(',')) ? names.join('; ') : allOf.format(names);

const allOf = new Intl.ListFormat('en-GB');
const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

const shortDay = new Intl.DateTimeFormat('en-GB', {
	day: 'numeric',
	month: 'short',
	year: 'numeric',
	timeZone: 'UTC',
});
