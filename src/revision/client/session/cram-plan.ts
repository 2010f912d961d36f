import { t } from '../../../lib/language/t.ts';
import type { Rating } from '../../schedule/log.ts';
import { recallAt } from '../../schedule/replay.ts';
import type { Desk, DeskCard } from '../desk.ts';
import type { SessionPlan } from './plan.ts';

/**
 * A session of all cards, the weakest first, which changes nothing of when they are due. What is not known
 * comes back at the end.
 */
export class CramPlan implements SessionPlan {
	#left: DeskCard[];
	#before: DeskCard[][] = [];
	readonly #count: number;

	constructor(desk: Desk, now: number) {
		const strength = (card: DeskCard) => {
			const state = desk.stateOf(card);
			return state && state.answers.length > 0 ? recallAt(state, now) : 0;
		};
		this.#left = desk.cards
			.filter((card) => !['suspended', 'leech'].includes(desk.standingOf(card, now)))
			.sort((a, b) => strength(a) - strength(b));
		this.#count = this.#left.length;
	}

	get current(): DeskCard | undefined {
		return this.#left[0];
	}

	get canUndo(): boolean {
		return this.#before.length > 0;
	}

	describe(): string {
		return t('session.left', { left: this.#left.length, all: this.#count });
	}

	async answer(rating: Rating): Promise<void> {
		const [card, ...rest] = this.#left;
		if (!card) return;
		this.#before.push(this.#left);
		this.#left = rating === 1 ? [...rest, card] : rest;
	}

	async undo(): Promise<void> {
		this.#left = this.#before.pop() ?? this.#left;
	}

	results(): string[] {
		return [t('session.crammed', { count: this.#count - this.#left.length })];
	}
}
