import { language, t } from '../../../lib/language/t.ts';
import type { Desk, DeskCard } from '../desk.ts';
import type { Exam, MissedQuestion, SessionPlan } from './plan.ts';

/** Points as NEET SS gives them, and a minute for each question. */
const points = { right: 4, wrong: -1 };
const minute = 60_000;

/** Questions with options against the clock. Answers are counted, and change nothing of what is due. */
export class MockPlan implements SessionPlan, Exam {
	readonly exam: Exam = this;
	readonly ends: number;
	readonly #questions: DeskCard[];
	readonly #chosen: (number | undefined)[] = [];

	/** Takes so many questions of all, by chance. */
	constructor(desk: Desk, size: number, now = Date.now(), random: () => number = Math.random) {
		this.#questions = desk.cards
			.filter(({ data }) => data.kind === 'question')
			.map((card) => ({ card, order: random() }))
			.sort((a, b) => a.order - b.order)
			.slice(0, size)
			.map(({ card }) => card);
		this.ends = now + this.#questions.length * minute;
	}

	get current(): DeskCard | undefined {
		return Date.now() < this.ends ? this.#questions[this.#chosen.length] : undefined;
	}

	describe(): string {
		const { length } = this.#questions;
		const left = Math.max(0, Math.ceil((this.ends - Date.now()) / minute));
		return t('session.questionOf', {
			number: Math.min(this.#chosen.length + 1, length),
			all: length,
			left: left.toLocaleString(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' }),
		});
	}

	choose(option: number | undefined): void {
		if (this.current) this.#chosen.push(option);
	}

	missed(): MissedQuestion[] {
		return this.#questions.flatMap((card, index) => {
			const chosen = this.#chosen[index];
			return isKey(card, chosen) ? [] : [{ card, chosen }];
		});
	}

	results(): string[] {
		const { length } = this.#questions;
		const missed = this.missed();
		const right = length - missed.length;
		const wrong = missed.filter(({ chosen }) => chosen !== undefined).length;
		const total = right * points.right + wrong * points.wrong;
		return [
			...(this.#chosen.length < length ? [t('session.timeUp')] : []),
			t('session.points', {
				right,
				wrong,
				passed: missed.length - wrong,
				total,
				all: length * points.right,
			}),
		];
	}
}

const isKey = ({ data }: DeskCard, option: number | undefined): boolean =>
	option !== undefined && data.options?.[option]?.isKey === true;
