import { showRevision } from './app.ts';
import { readDeckOfPage } from './data.ts';
import { Desk } from './desk.ts';
import { openLog } from './store/open-log.ts';

/** Brings the cards page of a topic to life. */
const container = document.querySelector<HTMLElement>('[data-revision]');
const deck = readDeckOfPage();
if (container && deck) {
	void openLog().then((log) => {
		showRevision(container, new Desk(log, [deck]));
		container.removeAttribute('data-needs-script');
	});
}
