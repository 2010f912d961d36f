import { dayOf } from '../../schedule/day.ts';

/**
 * What the landing pages of topics show of progress without loading any of it: for each topic, by its id,
 * how many cards become due on which day. It stands in local storage; whatever else is found there counts
 * for nothing.
 */
export type DueSummary = Record<string, Record<string, number>>;

/** Where it stands. Sites on one host share local storage. */
export const summaryKey = (base: string): string => `vademecum:${base}:revision-due`;

/** How many cards of a topic are due by now; nothing if the reader has not begun it. */
export function readDueCount(text: string | null, topic: string, now: number): number | undefined {
	const today = dayOf(now);
	try {
		const days = (JSON.parse(text ?? '{}') as DueSummary)[topic];
		if (typeof days !== 'object' || days === null) return undefined;
		return Object.entries(days)
			.filter(([day, count]) => Number(day) <= today && Number.isInteger(count) && count > 0)
			.reduce((sum, [, count]) => sum + count, 0);
	} catch {
		return undefined;
	}
}
