/**
 * Moves through the options of a listbox by the keys pressed in its text field, as ARIA's combobox
 * pattern has it: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 *
 * The first option is active from the start, so that Enter opens the best result; pressed before the list answers
 * what was typed, it opens the best as soon as it is there. Home and End belong to the text until the reader has
 * stepped into the list, or the caret is there already.
 */
export class ListKeys {
	#active = -1;
	#hasStepped = false;
	#isWaiting: boolean;
	readonly #input: HTMLInputElement;
	readonly #list: HTMLElement;
	readonly #isAnswered: () => boolean;

	/** Takes the field, the list, whether the list answers what is typed, and whether Enter was pressed before. */
	constructor(
		input: HTMLInputElement,
		list: HTMLElement,
		isAnswered: () => boolean,
		isWaiting: boolean
	) {
		this.#input = input;
		this.#list = list;
		this.#isAnswered = isAnswered;
		this.#isWaiting = isWaiting;
		input.addEventListener('keydown', (event) => this.#press(event));
		input.addEventListener('input', () => (this.#isWaiting = false));
		list.addEventListener('pointermove', (event) => {
			const option = event.target instanceof Element && event.target.closest('[role=option]');
			if (option) this.#activate(this.#options.indexOf(option as HTMLElement), false);
		});
	}

	/** Resets to the first option after the list has changed. */
	reset(): void {
		this.#hasStepped = false;
		this.#activate(this.#options.length > 0 ? 0 : -1, false);
		if (this.#isWaiting && this.#isAnswered()) this.#open();
	}

	#open(): void {
		this.#isWaiting = false;
		this.#options[this.#active]?.click();
	}

	get #options(): HTMLElement[] {
		return [...this.#list.querySelectorAll<HTMLElement>('[role=option]')];
	}

	#press(event: KeyboardEvent): void {
		if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
		const last = this.#options.length - 1;
		const target = this.#target(event.key, last);
		if (event.key === 'Enter') {
			event.preventDefault();
			if (this.#isAnswered()) this.#open();
			else this.#isWaiting = true;
		} else if (target !== undefined && last >= 0) {
			event.preventDefault();
			this.#hasStepped = true;
			this.#activate(target, true);
		}
	}

	#target(key: string, last: number): number | undefined {
		const { selectionStart, selectionEnd, value } = this.#input;
		if (key === 'ArrowDown') return this.#active >= last ? 0 : this.#active + 1;
		if (key === 'ArrowUp') return this.#active <= 0 ? last : this.#active - 1;
		if (key === 'Home' && (this.#hasStepped || selectionEnd === 0)) return 0;
		if (key === 'End' && (this.#hasStepped || selectionStart === value.length)) return last;
		return undefined;
	}

	#activate(index: number, scroll: boolean): void {
		const options = this.#options;
		this.#active = index;
		options.forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
		const option = options[index];
		if (option) this.#input.setAttribute('aria-activedescendant', option.id);
		else this.#input.removeAttribute('aria-activedescendant');
		if (scroll) option?.scrollIntoView({ block: 'nearest' });
	}
}
