import { readFragment } from '../../lib/fragment.ts';
import { isOpen, loadChoice, parseChoice, saveChoice, type Choice } from './choice.ts';

/** Sets up the switch for all notes, and opens the note that an address leads to. */
function setUpNotes(): void {
	const control = document.querySelector<HTMLElement>('[data-evidence-switch]');
	const select = control?.querySelector('select');
	if (control && select) {
		select.value = loadChoice();
		show(parseChoice(select.value), isDelivered);
		select.addEventListener('change', () => {
			const chosen = parseChoice(select.value);
			saveChoice(chosen);
			show(chosen);
		});
		control.removeAttribute('data-needs-script');
	}
	openTarget();
	addEventListener('hashchange', openTarget);
}

/** Opens and shuts notes by a choice; those that `isSettled` says stand as they are. */
function show(choice: Choice, isSettled: IsSettled = () => false): void {
	document.documentElement.dataset['evidence'] = choice;
	for (const note of allNotes()) {
		const { verdict } = note.dataset;
		if (!isSettled(choice, verdict)) note.open = isOpen(choice, verdict);
	}
}

/**
 * Whether the page came with a note as a choice would have it. Such a note is left alone: another
 * script may have opened it by now, because a reader was led there.
 */
const isDelivered: IsSettled = (choice, verdict) =>
	isOpen(choice, verdict) === isOpen('differing', verdict);

type IsSettled = (choice: Choice, verdict: string | undefined) => boolean;

/** Opens the note or list that the address names, or that holds what it names. */
function openTarget(): void {
	const target = document.getElementById(readFragment());
	for (let at = target?.closest('details'); at; at = at.parentElement?.closest('details')) {
		if (at.open) continue;
		at.open = true;
		target?.scrollIntoView();
	}
}

const allNotes = (): NodeListOf<HTMLDetailsElement> =>
	document.querySelectorAll<HTMLDetailsElement>('details[data-evidence-note]');

// Every page loads this; it does something on the pages of topics.
if (document.querySelector('[data-cite]')) setUpNotes();
