import { language, t } from '../lib/language/t.ts';
import type { TopicData } from './schema.ts';

/**
 * Says in one sentence whether a clinician has reviewed a topic, who, and when; with `Short` in as few words as a line above
 * a page has room for.
 */
export function describeReview(reviewed: TopicData['reviewed'], length: '' | 'Short' = ''): string {
	if (!reviewed) return t(`reviewed.none${length}`);
	const write = length ? writeShortDay : writeDay;
	const { by, on, next } = reviewed;
	const words = { names: listNames(by), day: write(on) };
	return next
		? t(`reviewed.byUntil${length}`, { ...words, next: write(next) })
		: t(`reviewed.by${length}`, words);
}

/** Writes a day in a line where room is short: `2026-11-24` → `24 Nov 2026`. */
export const writeShortDay = (day: string): string =>
	new Date(day).toLocaleDateString(language, {
		day: 'numeric',
		month: 'short',
		year: 'numeric',
		timeZone: 'UTC',
	});

/** What a topic says of itself wherever it is read: the site's disclaimer, if it has one, and the state of the review. */
export const describeStanding = (
	disclaimer: string | undefined,
	reviewed: TopicData['reviewed']
): string => [disclaimer, describeReview(reviewed)].filter(Boolean).join(' ');

/** Writes a day as readers say it: `2026-11-24` → `24 November 2026`. */
export function writeDay(day: string): string {
	return new Date(day).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });
}

/** What stands below a printed page: the day of the last change, if it is known, and the name of the site. */
export const writeEdition = (day: string | undefined, site: string): string =>
	[day && t('print.edition', { day: writeDay(day) }), site].filter(Boolean).join(' · ');

/** Names as the language lists them: “A and B”. A qualification behind a name may have commas of its own. */
const listNames = (names: readonly string[]): string =>
	names.some((name) => name.includes(','))
		? names.join('; ')
		: new Intl.ListFormat(language).format(names);
