import { RevisionApp } from './app.ts';
import { readDeckOfPage } from './data.ts';
import { Desk } from './desk.ts';
import { openLog } from './store/open-log.ts';

/** Brings the cards page of a topic to life. */
const container = document.querySelector<HTMLElement>('[data-revision]');
const deck = readDeckOfPage();
if (container && deck) {
	const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
	void openLog(base).then((log) => {
		new RevisionApp(container, new Desk(base, log, [deck]));
		container.removeAttribute('data-needs-script');
	});
}
