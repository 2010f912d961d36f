import type { Rating } from '../../schedule/log.ts';
import type { Desk, DeskCard } from '../desk.ts';
import type { SessionPlan } from './plan.ts';

/** Points as NEET SS gives them, and a minute for each question. */
const points = { right: 4, wrong: -1 };
const minute = 60_000;

/** Questions with options against the clock. Answers are counted, and change nothing of what is due. */
export class MockPlan implements SessionPlan {
	readonly isJudged = true;
	readonly isScheduled = false;
	readonly canUndo = false;
	readonly #questions: DeskCard[];
	readonly #ends: number;
	#place = 0;
	#right = 0;

	/** Takes so many questions of all, by chance. */
	constructor(desk: Desk, size: number, now = Date.now(), random: () => number = Math.random) {
		this.#questions = desk.cards
			.filter(({ data }) => data.kind === 'question')
			.map((card) => ({ card, order: random() }))
			.sort((a, b) => a.order - b.order)
			.slice(0, size)
			.map(({ card }) => card);
		this.#ends = now + this.#questions.length * minute;
	}

	get current(): DeskCard | undefined {
		return Date.now() < this.#ends ? this.#questions[this.#place] : undefined;
	}

	isChanged(): boolean {
		return false;
	}

	describe(): string {
		const minutes = Math.max(0, Math.ceil((this.#ends - Date.now()) / minute));
		return `Question ${Math.min(this.#place + 1, this.#questions.length)} of ${this.#questions.length}, ${minutes} minutes left`;
	}

	async answer(rating: Rating): Promise<void> {
		this.#place += 1;
		if (rating > 1) this.#right += 1;
	}

	async undo(): Promise<void> {}
	async suspend(): Promise<void> {}

	results(): string[] {
		const { length } = this.#questions;
		const wrong = this.#place - this.#right;
		const total = this.#right * points.right + wrong * points.wrong;
		const isOver = this.#place < length;
		return [
			...(isOver ? ['Time is up.'] : []),
			`${this.#right} of ${length} right: ${total} of ${length * points.right} points (+4 for a right answer, −1 for a wrong one).`,
		];
	}

	stop(): void {}
}
