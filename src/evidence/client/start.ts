import { readFragment } from '../../lib/fragment.ts';
import { isOpen, loadChoice, saveChoice } from './choice.ts';

/** Sets up the switch for all notes, and opens the note that an address leads to. */
function setUpNotes(): void {
	const control = document.querySelector<HTMLElement>('[data-evidence-switch]');
	const select = control?.querySelector('select');
	if (control && select) {
		select.value = loadChoice();
		// Nothing is stored, or what the list no longer has.
		if (select.selectedIndex < 0) select.selectedIndex = 0;
		show(select.value, isDelivered);
		select.addEventListener('change', () => {
			saveChoice(select.value);
			show(select.value);
		});
		control.removeAttribute('data-needs-script');
	}
	openTarget();
	addEventListener('hashchange', openTarget);
}

/** Opens and shuts notes by a choice; those that `isSettled` says stand as they are. */
function show(choice: string, isSettled: typeof isDelivered = () => false): void {
	document.documentElement.dataset['evidence'] = choice;
	const notes = document.querySelectorAll<HTMLDetailsElement>('details[data-evidence-note]');
	for (const note of notes) {
		const { verdict } = note.dataset;
		if (!isSettled(choice, verdict)) note.open = isOpen(choice, verdict);
	}
}

/**
 * Whether the page came with a note as a choice would have it. Such a note is left alone: another
 * script may have opened it by now, because a reader was led there.
 */
const isDelivered = (choice: string, verdict: string | undefined): boolean =>
	isOpen(choice, verdict) === isOpen('differing', verdict);

/** Opens the note or list that the address names, or that holds what it names. */
function openTarget(): void {
	const target = document.getElementById(readFragment());
	for (let at = target?.closest('details'); at; at = at.parentElement?.closest('details')) {
		if (at.open) continue;
		at.open = true;
		target?.scrollIntoView();
	}
}

// Every page loads this; it does something on the pages of topics.
if (document.querySelector('[data-cite]')) setUpNotes();
