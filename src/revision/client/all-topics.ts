import { chooseTopics, dueStates } from '../schedule/choose-topics.ts';
import { RevisionApp } from './app.ts';
import { findBegunTopics, type BegunTopics, type ListedTopic } from './begun-topics.ts';
import { fetchDeck } from './data.ts';
import { Desk } from './desk.ts';
import { showAnew } from './keep-open.ts';
import { element } from './make-element.ts';
import { openLog, type ProgressLog } from './store/open-log.ts';
import { showFiles } from './views/file-view.ts';
import { showTopics } from './views/topics-table.ts';

/** Brings the review of all topics to life: which are due is told without loading their cards. */
const place = document.querySelector<HTMLElement>('[data-all-topics]');
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
if (place) void openLog(base).then((log) => showAll(place, log));

async function showAll(place: HTMLElement, log: ProgressLog): Promise<void> {
	// Browsers let pages from disk read no other files.
	if (location.protocol === 'file:') return tellOfDisk(place, log);
	const desk = new Desk(base, log, []);
	const now = Date.now();
	const { limits, states } = desk;
	const found = await findBegunTopics(base, states);
	const { topics } = found;
	const message = element('p', { role: 'status' });
	const begin = async (chosen: readonly ListedTopic[]) => {
		const isChosen = new Set(chosen.map(({ id }) => id));
		const dueElsewhere =
			chosen.length === 1
				? 0
				: topics
						.filter(({ id }) => !isChosen.has(id))
						.reduce((sum, topic) => sum + dueStates(topic, now, limits.exams).length, 0);
		const loaded = await Promise.all(chosen.map(({ slug }) => fetchDeck(base, slug)));
		const decks = loaded.filter((deck) => deck !== undefined);
		if (decks.length > 0) new RevisionApp(place, new Desk(base, log, decks, dueElsewhere));
		else message.textContent = chosen.length > 0 ? notLoaded : 'Nothing is due now.';
	};
	const all = element(
		'button',
		{ type: 'button', class: 'main' },
		topics.length > 1 ? 'Review all of them' : 'Review'
	);
	all.addEventListener('click', () => {
		void begin(topics.length > 1 ? chooseTopics(topics, now, limits) : topics);
	});
	const table = showTopics(topics, now, limits.exams, (topic) => void begin([topic]));
	place.replaceChildren(
		...(log.trouble ? [element('p', { class: 'trouble', role: 'alert' }, log.trouble)] : []),
		...(topics.length > 0 ? [all, table] : []),
		...tellOfMissing(found),
		message,
		showFiles(desk, () => showAnew(place, () => showAll(place, log)))
	);
	place.removeAttribute('data-needs-script');
}

const notLoaded =
	'The cards do not load. Without a network, open the cards of a topic that you have read or kept.';

/** Says what of a reader's progress is not in the table. */
function tellOfMissing({ topics, missing, isOffline }: BegunTopics): HTMLElement[] {
	if (missing === 0) {
		return topics.length > 0
			? []
			: [element('p', { class: 'due' }, 'You have begun no topic yet.')];
	}
	const which = missing === 1 ? '1 other topic' : `${missing} other topics`;
	const why = isOffline
		? 'whose cards are not stored on this device: it needs a network'
		: 'which this site does not have now';
	return [element('p', {}, `There is progress in ${which}, ${why}. It is kept.`)];
}

/** In the copy from disk each topic's own page has its cards with it. */
function tellOfDisk(place: HTMLElement, log: ProgressLog): void {
	const sentence =
		'In a copy that is opened from disk, topics are reviewed one by one: open a topic and choose “Revise”. Your progress is the same in all of them.';
	place.replaceChildren(
		element('p', { class: 'due' }, sentence),
		showFiles(new Desk(base, log, []), () => showAnew(place, () => tellOfDisk(place, log)))
	);
	place.removeAttribute('data-needs-script');
}
