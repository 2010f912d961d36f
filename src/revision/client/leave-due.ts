import { beginOf } from '../schedule/day.ts';
import { cardKey } from '../schedule/log.ts';
import { comesBack, dueDay } from '../schedule/replay.ts';
import type { Desk } from './desk.ts';
import { summaryKey, type DueSummary } from './due-summary.ts';

/**
 * Leaves to the landing pages of topics what becomes due when.
 *
 * Only of decks at hand is it known which cards they still have. Of other topics what was left before is kept
 * (`keep-others`), or worked out from the log (`all`), where cards that are gone count until the topic is opened.
 */
export function leaveDue(
	{ states, cards, decks, limits }: Pick<Desk, 'states' | 'cards' | 'decks' | 'limits'>,
	others: 'all' | 'keep-others'
): void {
	const atHand = new Set(decks.map(({ topic }) => topic.id));
	const asked = new Set(cards.map(cardKey));
	const summary: DueSummary = {};
	for (const [key, state] of states) {
		const topic = key.slice(0, key.indexOf(' '));
		if (!comesBack(state) || (atHand.has(topic) && !asked.has(key))) continue;
		const day = dueDay(state, limits.exams[topic]);
		const moment = String(beginOf(day, state.memory.due.getTime()));
		const moments = (summary[topic] ??= {});
		moments[moment] = (moments[moment] ?? 0) + 1;
	}
	try {
		const before = others === 'all' ? {} : readBefore(localStorage.getItem(summaryKey));
		const kept = Object.entries(before).filter(([topic]) => summary[topic] && !atHand.has(topic));
		localStorage.setItem(summaryKey, JSON.stringify({ ...summary, ...Object.fromEntries(kept) }));
	} catch {
		// Without it, landing pages say nothing of what is due.
	}
}

function readBefore(text: string | null): object {
	try {
		return Object(JSON.parse(text ?? '{}'));
	} catch {
		return {};
	}
}
