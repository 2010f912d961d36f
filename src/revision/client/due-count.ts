import type { DueSummary } from './due-summary.ts';

/**
 * Tells how many cards of a topic are due, from a `DueSummary` as it is stored.
 *
 * Every page loads this: it shares no code with the review, or that would be one more file to load.
 */
export function readDueCount(text: string | null, topic: string, now: number): number {
	try {
		const moments = (JSON.parse(text ?? '{}') as DueSummary)[topic] ?? {};
		return Object.entries(moments)
			.filter(([moment, count]) => Number(moment) <= now && Number.isInteger(count) && count > 0)
			.reduce((sum, [, count]) => sum + count, 0);
	} catch {
		return 0;
	}
}
