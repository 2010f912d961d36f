import type { Desk } from './desk.ts';
import { element, showAnew } from './make-element.ts';
import { CramPlan } from './session/cram-plan.ts';
import type { SessionPlan } from './session/plan.ts';
import { ReviewPlan } from './session/review-plan.ts';
import { askToPersist, showFiles } from './views/file-view.ts';
import { showHome } from './views/home-view.ts';
import { SessionView } from './views/session-view.ts';

/** Questions and minutes of a mock exam. */
export const mockSize = 50;

/** Shows revision of some decks in a place, and goes from view to view. */
export class RevisionApp {
	readonly #container: HTMLElement;
	readonly #desk: Desk;

	constructor(container: HTMLElement, desk: Desk) {
		this.#container = container;
		this.#desk = desk;
		this.showHome();
	}

	showHome(): void {
		const desk = this.#desk;
		const questions = desk.cards.filter(({ data }) => data.kind === 'question').length;
		const again = () => showAnew(this.#container, () => this.showHome());
		this.#container.replaceChildren(
			desk.log.trouble ? element('p', { class: 'trouble', role: 'alert' }, desk.log.trouble) : '',
			showHome(desk, {
				review: () => this.#begin(new ReviewPlan(desk, Date.now())),
				cram: () => this.#begin(new CramPlan(desk, Date.now())),
				mock: questions >= mockSize ? () => void this.#showMock() : undefined,
				progress: () => void this.#showProgress(),
				again,
			}),
			showFiles(desk, again)
		);
	}

	#begin(plan: SessionPlan): void {
		if (!this.#desk.log.trouble) void askToPersist();
		const view = new SessionView(this.#desk, plan, () => this.showHome());
		this.#container.replaceChildren(view.root);
		view.root.querySelector<HTMLElement>('.card-ask, .session-end')?.focus();
	}

	async #showProgress(): Promise<void> {
		const { showProgress } = await import('./views/progress-view.ts');
		this.#container.replaceChildren(showProgress(this.#desk, () => this.showHome()));
		this.#container.querySelector<HTMLElement>('h2')?.focus();
	}

	async #showMock(): Promise<void> {
		const { MockPlan } = await import('./session/mock-plan.ts');
		this.#begin(new MockPlan(this.#desk, mockSize));
	}
}
