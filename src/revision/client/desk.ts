import type { Deck, DeckCard } from '../card-data.ts';
import { isInDefaultDeck } from '../cards/card.ts';
import { beginOf, dayOf, readDay } from '../schedule/day.ts';
import { cardKey, type LogEntry, type Rating } from '../schedule/log.ts';
import { makeQueue, standingOf, type Queue, type QueuedCard } from '../schedule/queue.ts';
import {
	asWritten,
	comesBack,
	dueDay,
	previewDays,
	replay,
	type CardState,
} from '../schedule/replay.ts';
import { summaryKey, type DueSummary } from './due-summary.ts';
import type { ProgressLog } from './store/open-log.ts';
import type { Settings } from './store/settings.ts';

/** A card of a deck, as it is asked. */
export interface DeskCard extends QueuedCard {
	data: DeckCard;
	deck: Deck;
}

/** What a reader works with: decks, the log of answers, and what follows from both. */
export class Desk {
	readonly log: ProgressLog;
	readonly decks: readonly Deck[];
	/** How many cards are due in topics whose decks are not at hand: the day's limit has no room for them. */
	readonly dueElsewhere: number;
	/** Called when another tab has gone on. */
	onChange: (() => void) | undefined;
	#states: Map<string, CardState> | undefined;

	constructor(log: ProgressLog, decks: readonly Deck[], dueElsewhere = 0) {
		this.log = log;
		this.decks = decks;
		this.dueElsewhere = dueElsewhere;
		log.onChange = () => {
			this.#states = undefined;
			this.onChange?.();
		};
		// Cards may be gone since the reader was here last: what is due is told anew.
		if (decks.length > 0 && log.entries.length > 0) leaveDue(this, 'keep-others');
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
					sibling: data.sibling ?? data.id,
					// Key points come first: they are what examiners ask.
					rank: data.page === 'index' ? place - deck.cards.length : place,
					data,
					deck,
				}))
		);
	}

	get limits() {
		const { newPerDay, perDay, exams } = this.log.settings;
		const days = Object.entries(exams).map(([topic, text]) => [topic, readDay(text)!] as const);
		return { newPerDay, perDay, exams: Object.fromEntries(days) };
	}

	queue(now: number): Queue<DeskCard> {
		const queue = makeQueue(this.cards, this.states, now, this.limits);
		return { ...queue, waiting: queue.waiting + this.dueElsewhere };
	}

	stateOf(card: QueuedCard): CardState | undefined {
		return this.states.get(cardKey(card));
	}

	standingOf(card: QueuedCard, now: number) {
		return standingOf(card, this.stateOf(card), now, this.limits.exams[card.topic]);
	}

	/** The days until a card would be asked again, for each answer; before an exam none leads past it. */
	preview(card: QueuedCard, now: number): Record<Rating, number> {
		const left = (this.limits.exams[card.topic] ?? 0) - 1 - dayOf(now);
		return previewDays(this.stateOf(card), now, left > 0 ? left : Infinity);
	}

	answer({ topic, card, hash }: QueuedCard, rating: Rating, time: number): Added {
		return this.#add({ id: newId(time), type: 'answer', topic, card, time, rating, hash });
	}

	mark({ topic, card }: QueuedCard, type: 'suspend' | 'resume', time: number): Added {
		return this.#add({ id: newId(time), type, topic, card, time });
	}

	undo({ topic, card, id }: LogEntry, time: number): Added {
		return this.#add({ id: newId(time), type: 'undo', topic, card, time, of: id });
	}

	/** Adds what another device has; returns how many entries were new. */
	async merge(entries: readonly LogEntry[]): Promise<number> {
		const added = await this.log.add(entries);
		this.#reread();
		return added;
	}

	/** Changes what the reader has chosen. */
	async choose(settings: Settings): Promise<void> {
		const changed = this.log.changeSettings(settings);
		leaveDue(this, 'keep-others');
		await changed;
	}

	/** Forgets all progress. */
	async clear(): Promise<void> {
		await this.log.clear();
		this.#reread();
	}

	#add(entry: LogEntry): Added {
		const states = (this.#states ??= replay(this.log.entries));
		const written = this.log.add([entry]).then(() => undefined);
		// Cards stand each by itself: to go through a long log with every answer takes too long.
		const key = cardKey(entry);
		const state = replay(this.log.entries.filter((one) => cardKey(one) === key)).get(key);
		if (state) states.set(key, state);
		else states.delete(key);
		leaveDue(this, 'keep-others');
		return { entry, written };
	}

	#reread(): void {
		this.#states = undefined;
		leaveDue(this, 'all');
	}
}

/**
 * Leaves to the landing pages of topics what becomes due when.
 *
 * Only of decks at hand is it known which cards they still have. Of other topics what was left before is kept
 * (`keep-others`), or worked out from the log (`all`), where cards that are gone count until the topic is opened.
 */
function leaveDue(desk: Desk, others: 'all' | 'keep-others'): void {
	const { states, cards, decks, limits } = desk;
	const atHand = new Set(decks.map(({ topic }) => topic.id));
	const asked = new Map(cards.map((card) => [cardKey(card), card]));
	const summary: DueSummary = {};
	for (const [key, known] of states) {
		const topic = key.slice(0, key.indexOf(' '));
		const card = asked.get(key);
		const state = card ? asWritten(known, card) : known;
		if (!comesBack(state) || (atHand.has(topic) && !card)) continue;
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

/** An entry that counts from now on, and when it is written. */
export interface Added {
	entry: LogEntry;
	written: Promise<void>;
}

const newId = (time: number): string =>
	`${time.toString(36)}-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
