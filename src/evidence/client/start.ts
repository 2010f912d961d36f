import { setUpNotes } from './notes.ts';
import { setUpReferenceCards } from './reference-card.ts';

/** What every page loads of this feature; it does something on the pages of topics. */
if (document.querySelector('[data-cite]')) {
	setUpNotes();
	setUpReferenceCards();
}
