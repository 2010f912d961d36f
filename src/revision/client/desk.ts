import type { Deck, DeckCard } from '../card-data.ts';
import { isInDefaultDeck } from '../cards/card.ts';
import { beginOf, dayOf, readDay } from '../schedule/day.ts';
import { cardKey, type LogEntry, type Rating } from '../schedule/log.ts';
import {
	makeQueue,
	standingOf,
	type Limits,
	type Queue,
	type QueuedCard,
} from '../schedule/queue.ts';
import { dueDay, previewDays, replay, type CardState } from '../schedule/replay.ts';
import type { ProgressLog } from './store/open-log.ts';
import { summaryKey, type DueSummary } from './due-summary.ts';

/** A card of a deck, as it is asked. */
export interface DeskCard extends QueuedCard {
	data: DeckCard;
	deck: Deck;
}

/** What a reader works with: decks, the log of answers, and what follows from both. */
export class Desk {
	readonly base: string;
	readonly log: ProgressLog;
	readonly decks: readonly Deck[];
	#states: Map<string, CardState> | undefined;

	/** Takes the site's base, with a slash at both ends. */
	constructor(base: string, log: ProgressLog, decks: readonly Deck[]) {
		this.base = base;
		this.log = log;
		this.decks = decks;
	}

	/** What is known of each card, by its key. */
	get states(): ReadonlyMap<string, CardState> {
		return (this.#states ??= replay(this.log.entries));
	}

	/** All cards that the reader wants to be asked. */
	get cards(): DeskCard[] {
		const { withoutSource } = this.log.settings;
		return this.decks.flatMap((deck) =>
			deck.cards
				.filter((card) => withoutSource || isInDefaultDeck(card))
				.map((data, place) => ({
					topic: deck.topic.id,
					card: data.id,
					hash: data.hash,
					sibling: data.sibling,
					// Key points come first: they are what examiners ask.
					rank: data.page === 'index' ? place - deck.cards.length : place,
					data,
					deck,
				}))
		);
	}

	get limits(): Limits {
		const { newPerDay, perDay, exams } = this.log.settings;
		const days = Object.entries(exams).flatMap(([topic, text]) => {
			const day = readDay(text);
			return day === undefined ? [] : [[topic, day] as const];
		});
		return { newPerDay, perDay, exams: Object.fromEntries(days) };
	}

	queue(now: number): Queue<DeskCard> {
		return makeQueue(this.cards, this.states, now, this.limits);
	}

	stateOf(card: QueuedCard): CardState | undefined {
		return this.states.get(cardKey(card));
	}

	standingOf(card: QueuedCard, now: number) {
		return standingOf(card, this.stateOf(card), now, this.limits.exams[card.topic]);
	}

	/** The days until a card would be asked again, for each answer; before an exam none leads past it. */
	preview(card: QueuedCard, now: number): Record<Rating, number> {
		const days = previewDays(this.stateOf(card), now);
		const exam = this.limits.exams[card.topic];
		const most = exam === undefined ? Infinity : exam - 1 - dayOf(now);
		const cap = (count: number) => (most > 0 ? Math.min(count, most) : count);
		return { 1: cap(days[1]), 2: cap(days[2]), 3: cap(days[3]), 4: cap(days[4]) };
	}

	answer({ topic, card, hash }: QueuedCard, rating: Rating, time: number): Promise<LogEntry> {
		return this.#add({ id: newId(time), type: 'answer', topic, card, time, rating, hash });
	}

	mark({ topic, card }: QueuedCard, type: 'suspend' | 'resume', time: number): Promise<LogEntry> {
		return this.#add({ id: newId(time), type, topic, card, time });
	}

	undo({ topic, card, id }: LogEntry, time: number): Promise<LogEntry> {
		return this.#add({ id: newId(time), type: 'undo', topic, card, time, of: id });
	}

	/** Adds what another device has; returns how many entries were new. */
	async merge(entries: readonly LogEntry[]): Promise<number> {
		const added = await this.log.add(entries);
		this.#changed();
		return added;
	}

	/** Forgets all progress. */
	async clear(): Promise<void> {
		await this.log.clear();
		this.#changed();
	}

	async #add(entry: LogEntry): Promise<LogEntry> {
		const added = this.log.add([entry]);
		this.#changed();
		await added;
		return entry;
	}

	/** Leaves to the landing pages of topics what becomes due when. */
	#changed(): void {
		this.#states = undefined;
		const summary: DueSummary = {};
		for (const [key, state] of this.states) {
			if (state.isSuspended || state.answers.length === 0) continue;
			const topic = key.slice(0, key.indexOf(' '));
			const day = dueDay(state, this.limits.exams[topic]);
			const moment = String(beginOf(day, state.memory.due.getTime()));
			const moments = (summary[topic] ??= {});
			moments[moment] = (moments[moment] ?? 0) + 1;
		}
		try {
			localStorage.setItem(summaryKey(this.base), JSON.stringify(summary));
		} catch {
			// Without it, landing pages say nothing of what is due.
		}
	}
}

const newId = (time: number): string =>
	`${time.toString(36)}-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
