import { t } from '../../../lib/language/t.ts';
import type { LogEntry, Rating } from '../../schedule/log.ts';
import { hasChanged } from '../../schedule/replay.ts';
import type { Added, Desk, DeskCard } from '../desk.ts';
import type { SessionPlan } from './plan.ts';

/** A session of what is due today, and of new cards. Each answer goes into the log at once. */
export class ReviewPlan implements SessionPlan {
	readonly isScheduled = true;
	readonly #desk: Desk;
	#cards: readonly DeskCard[];
	#place = 0;
	#done: { entry: LogEntry; rating?: Rating }[] = [];

	constructor(desk: Desk, now: number) {
		this.#desk = desk;
		this.#cards = desk.queue(now).cards;
	}

	get current(): DeskCard | undefined {
		return this.#cards[this.#place];
	}

	get canUndo(): boolean {
		return this.#done.length > 0;
	}

	isChanged(card: DeskCard): boolean {
		const state = this.#desk.stateOf(card);
		return state !== undefined && hasChanged(state, card);
	}

	describe(): string {
		const left = this.#cards.length - this.#place;
		return left > 0
			? t('session.cardOf', { number: this.#place + 1, all: this.#cards.length })
			: t('session.done');
	}

	async answer(rating: Rating, time: number): Promise<void> {
		await this.#do((card) => this.#desk.answer(card, rating, time), rating);
	}

	async suspend(time: number): Promise<void> {
		await this.#do((card) => this.#desk.mark(card, 'suspend', time));
	}

	/** The next card is at hand at once, while the entry is still being written. */
	async #do(act: (card: DeskCard) => Added, rating?: Rating): Promise<void> {
		const card = this.current;
		if (!card) return;
		this.#place += 1;
		const { entry, written } = act(card);
		this.#done.push({ entry, ...(rating && { rating }) });
		await written;
	}

	async undo(time: number): Promise<void> {
		const last = this.#done.pop();
		if (!last) return;
		this.#place -= 1;
		await this.#desk.undo(last.entry, time).written;
	}

	/** What is left is what a session that began now would ask. What another tab has forgotten cannot be undone. */
	catchUp(now: number): void {
		this.#cards = [...this.#cards.slice(0, this.#place), ...this.#desk.queue(now).cards];
		const ids = new Set(this.#desk.log.entries.map(({ id }) => id));
		this.#done = this.#done.filter(({ entry }) => ids.has(entry.id));
	}

	results(): string[] {
		const rated = this.#done.flatMap(({ rating }) => rating ?? []);
		const known = rated.filter((rating) => rating > 1).length;
		const { waiting } = this.#desk.queue(Date.now());
		return [
			rated.length === 0
				? t('revision.nothingDue')
				: t('session.knew', { known, all: rated.length }),
			...(waiting > 0 ? [t('review.waiting', { count: waiting })] : []),
		];
	}
}
