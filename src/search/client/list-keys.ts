/**
 * Moves through the options of a listbox by the keys pressed in its text field, as ARIA's combobox
 * pattern has it: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 *
 * The first option is active from the start, so that Enter opens the best result; pressed before the list answers
 * what was typed, it opens the best as soon as it is there. Home and End belong to the text until the reader has
 * stepped into the list, or the caret is there already.
 *
 * Takes the field, the list, whether the list answers what is typed, and whether Enter was pressed before. Returns what
 * goes back to the first option after the list has changed.
 */
export function listKeys(
	input: HTMLInputElement,
	list: HTMLElement,
	isAnswered: () => boolean,
	isWaiting: boolean
): () => void {
	let active = -1;
	let hasStepped = false;
	const allOptions = () => [...list.querySelectorAll<HTMLElement>('[role=option]')];

	const open = () => {
		isWaiting = false;
		allOptions()[active]?.click();
	};

	const activate = (index: number, scroll = false) => {
		active = index;
		const options = allOptions();
		options.forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
		const option = options[index];
		if (option) input.setAttribute('aria-activedescendant', option.id);
		else input.removeAttribute('aria-activedescendant');
		if (scroll) option?.scrollIntoView({ block: 'nearest' });
	};

	const targetOf = (key: string, last: number): number | undefined => {
		const { selectionStart, selectionEnd, value } = input;
		if (key === 'ArrowDown') return active >= last ? 0 : active + 1;
		if (key === 'ArrowUp') return active <= 0 ? last : active - 1;
		if (key === 'Home' && (hasStepped || selectionEnd === 0)) return 0;
		if (key === 'End' && (hasStepped || selectionStart === value.length)) return last;
		return undefined;
	};

	input.addEventListener('keydown', (event) => {
		if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
		const last = allOptions().length - 1;
		const target = targetOf(event.key, last);
		if (event.key === 'Enter') {
			event.preventDefault();
			if (isAnswered()) open();
			else isWaiting = true;
		} else if (target !== undefined && last >= 0) {
			event.preventDefault();
			hasStepped = true;
			activate(target, true);
		}
	});
	input.addEventListener('input', () => (isWaiting = false));
	list.addEventListener('pointermove', (event) => {
		const option = event.target instanceof Element && event.target.closest('[role=option]');
		if (option) activate(allOptions().indexOf(option as HTMLElement));
	});

	return () => {
		hasStepped = false;
		activate(allOptions().length > 0 ? 0 : -1);
		if (isWaiting && isAnswered()) open();
	};
}
