import { setUpNotes } from './notes.ts';

/** What every page loads of this feature; it does something on the pages of topics. */
if (document.querySelector('[data-cite]')) {
	setUpNotes();
}
