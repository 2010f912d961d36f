import { t } from '../../../lib/language/t.ts';
import { cardKey, type Rating } from '../../schedule/log.ts';
import { button, element } from '../make-element.ts';
import type { Desk, DeskCard } from '../desk.ts';
import type { SessionPlan } from '../session/plan.ts';
import { showBack, showFront, showMissed, showOptions } from './card-view.ts';
import { ratingButtons } from './rating-buttons.ts';

/**
 * Shows a session: one card after the other, its answer when it is asked for, and how well it was known.
 *
 * Single keys act while the focus is in the session, and only if the reader has not switched them off.
 * `leave` is called when the session is over or left.
 */
export class SessionView {
	readonly root: HTMLElement;
	readonly #desk: Desk;
	readonly #plan: SessionPlan;
	readonly #leave: () => void;
	readonly #stage = element('div', 'session-stage');
	readonly #status = element('p', { role: 'status', class: 'session-status' });
	readonly #message = element('p', { role: 'status', class: 'session-message' });
	readonly #undo = button(t('session.undo'), () => this.#takeBack(), {
		class: 'plain',
		'aria-keyshortcuts': 'U',
	});
	readonly #suspend = button(t('session.putAside'), () => this.#putAside(), {
		class: 'plain',
		'aria-keyshortcuts': 'S',
	});
	#clock: ReturnType<typeof setInterval> | undefined;
	#isOpen = false;

	constructor(desk: Desk, plan: SessionPlan, leave: () => void) {
		this.#desk = desk;
		this.#plan = plan;
		this.#leave = leave;
		const end = button(t('session.end'), () => this.#finish(), { class: 'plain' });
		this.root = element(
			'section',
			{ class: 'session', 'aria-label': t('session.title'), tabindex: '-1' },
			element('div', 'session-head', this.#status, end),
			this.#stage,
			element('div', 'session-tools', this.#undo, this.#suspend),
			this.#message,
			desk.log.settings.keys && !plan.exam && element('p', 'session-keys', t('session.keys'))
		);
		this.root.addEventListener('keydown', (event) => this.#onKey(event));
		if (plan.exam) this.#clock = setInterval(() => this.#tick(), 1000);
		this.#show();
	}

	/** Goes on with what is left after another tab has answered; the card at hand stays as it is if it is still to be asked. */
	catchUp(): void {
		const before = this.#plan.current;
		if (!before) return;
		this.#plan.catchUp?.(Date.now());
		const { current } = this.#plan;
		if (!current || cardKey(current) !== cardKey(before)) return this.#show();
		this.#status.textContent = this.#plan.describe();
		this.#undo.disabled = !this.#plan.canUndo;
	}

	/** Shows the front of the card at hand, or what was done if there is none. */
	#show(): void {
		const card = this.#plan.current;
		this.#isOpen = false;
		this.#undo.disabled = !this.#plan.canUndo;
		this.#suspend.disabled = !card || !this.#plan.isScheduled;
		this.#status.textContent = this.#plan.describe();
		if (!card) return this.#showEnd();
		const word = this.#plan.exam ? t('session.next') : t('revision.showAnswer');
		const goOn = () => (this.#plan.exam ? this.#choose() : this.#open());
		const { options } = card.data;
		this.#stage.replaceChildren(
			...(this.#plan.isChanged?.(card) ? [element('p', 'card-changed', t('session.changed'))] : []),
			showFront(card.data),
			...(options ? [showOptions(card.data)] : []),
			element('div', 'session-buttons', button(word, goOn, { class: 'main' }))
		);
		this.#focus('.card-ask');
	}

	/** Shows the back. */
	#open(): void {
		const card = this.#plan.current;
		if (!card || this.#isOpen || this.#plan.exam) return;
		this.#isOpen = true;
		const back = showBack(card.data, card.deck.review);
		const chosen = this.#stage.querySelector<HTMLInputElement>('input[name=option]:checked');
		const options = this.#stage.querySelector<HTMLFieldSetElement>('.card-options');
		if (options) options.disabled = true;
		const days = this.#plan.isScheduled ? this.#desk.preview(card, Date.now()) : undefined;
		const buttons = ratingButtons(days, (rating) => this.#rate(rating));
		const suggest = () => buttons.suggest(this.#suggestion(card, back, chosen));
		back.addEventListener('change', suggest);
		suggest();
		this.#stage.querySelector('.session-buttons')?.replaceWith(back, buttons.root);
		this.#focus('.card-back');
	}

	/** Takes what is chosen in an exam, and goes on. */
	#choose(): void {
		const chosen = this.#stage.querySelector<HTMLInputElement>('input[name=option]:checked');
		this.#plan.exam?.choose(chosen ? Number(chosen.value) : undefined);
		this.#show();
	}

	/** Tells the time that is left, and ends an exam when there is none. */
	#tick(): void {
		if (!this.#plan.current) return this.#show();
		const said = this.#plan.describe();
		if (this.#status.textContent !== said) this.#status.textContent = said;
	}

	/** What the ticked items of a list, or the chosen option, say of how well the card was known. */
	#suggestion({ data }: DeskCard, back: HTMLElement, chosen: HTMLInputElement | null): Rating {
		if (data.options) {
			const isRight = chosen && data.options[Number(chosen.value)]?.isKey;
			this.#message.textContent = chosen ? (isRight ? t('session.right') : t('session.wrong')) : '';
			return isRight ? 3 : 1;
		}
		const ticks = [...back.querySelectorAll<HTMLInputElement>('[data-tick]')];
		if (ticks.length === 0) return 3;
		const known = ticks.filter(({ checked }) => checked).length;
		if (known === ticks.length) return 3;
		return known * 2 >= ticks.length && this.#plan.isScheduled ? 2 : 1;
	}

	#rate(rating: Rating): void {
		if (this.#plan.current && this.#isOpen)
			void this.#goOn(this.#plan.answer?.(rating, Date.now()));
	}

	#takeBack(): void {
		if (this.#plan.canUndo) void this.#goOn(this.#plan.undo?.(Date.now()), t('session.undone'));
	}

	#putAside(): void {
		if (!this.#plan.current || !this.#plan.isScheduled) return;
		void this.#goOn(this.#plan.suspend?.(Date.now()), t('session.isAside'));
	}

	/** Shows the card at hand while what was done is written. */
	async #goOn(done: Promise<void> | undefined, message = ''): Promise<void> {
		this.#show();
		this.#message.textContent = message;
		await done;
		if (this.#desk.log.trouble) this.#message.textContent = this.#desk.log.trouble;
	}

	#showEnd(): void {
		clearInterval(this.#clock);
		const back = button(t('session.back'), () => this.#finish(), { class: 'main' });
		this.#stage.replaceChildren(
			element('h2', { tabindex: '-1', class: 'session-end' }, t('session.done')),
			...this.#plan.results().map((line) => element('p', {}, line)),
			element('div', 'session-buttons', back),
			...showMissed(this.#plan.exam?.missed() ?? [])
		);
		this.#focus('.session-end');
	}

	#finish(): void {
		clearInterval(this.#clock);
		this.#leave();
	}

	#focus(selector: string): void {
		this.#stage.querySelector<HTMLElement>(selector)?.focus();
	}

	#onKey(event: KeyboardEvent): void {
		if (!this.#desk.log.settings.keys) return;
		if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
		const target = event.target as HTMLElement;
		// What is pressed by its own key, is not pressed twice.
		const isControl = target.matches('button, a, input, select, textarea, summary');
		const key = event.key.toLowerCase();
		if (key === ' ' && !isControl && !this.#isOpen) this.#open();
		else if (/^[1-4]$/.test(key) && this.#isOpen)
			this.#stage.querySelector<HTMLElement>(`[data-rating="${key}"]`)?.click();
		else if (key === 'u') this.#undo.click();
		else if (key === 's') this.#suspend.click();
		else return;
		event.preventDefault();
	}
}
