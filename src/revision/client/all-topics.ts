import { element } from './make-element.ts';
import type { Deck, DeckSummary } from '../card-data.ts';
import { dayOf } from '../schedule/day.ts';
import { dueDay, replay, type CardState } from '../schedule/replay.ts';
import { RevisionApp } from './app.ts';
import { fetchDeck, fetchJson } from './data.ts';
import { openLog, type ProgressLog } from './store/open-log.ts';
import { showFiles } from './views/file-view.ts';
import { Desk } from './desk.ts';

/** Brings the review of all topics to life: which are due is told without loading their cards. */
const place = document.querySelector<HTMLElement>('[data-all-topics]');
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
if (place) void openLog(base).then((log) => showTopics(place, log));

async function showTopics(place: HTMLElement, log: ProgressLog): Promise<void> {
	const states = replay(log.entries);
	const begun = [...Map.groupBy(states, ([key]) => key.slice(0, key.indexOf(' ')))];
	// Browsers let pages from disk read no other files.
	const isFromDisk = location.protocol === 'file:';
	const listed =
		begun.length > 0 && !isFromDisk ? await fetchJson<ListedTopic[]>(`${base}topics.json`) : [];
	const slugs = new Map((listed ?? []).map(({ id, slug }) => [id ?? slug, slug]));
	if (isFromDisk) return tellOfDisk(place, log);
	const known = begun.flatMap(([id, own]) => {
		const slug = listed ? slugs.get(id) : id;
		return slug ? [{ slug, states: own.map(([, state]) => state) }] : [];
	});
	const rows = await Promise.all(
		known.map(async (topic) => ({
			...topic,
			summary: await fetchJson<DeckSummary>(`${base}${topic.slug}/cards-summary.json`),
		}))
	);
	const begin = async (slugs: readonly string[]) => {
		const decks = (await Promise.all(slugs.map((slug) => fetchDeck(base, slug)))).filter(
			(deck): deck is Deck => deck !== undefined
		);
		if (decks.length > 0) new RevisionApp(place, base, log, decks);
		else
			message.textContent =
				'The cards do not load. Without a network, open the cards of a topic that you have read or kept.';
	};
	const message = element('p', { role: 'status' });
	const all = element(
		'button',
		{ type: 'button', class: 'main' },
		rows.length > 1 ? 'Review all of them' : 'Review'
	);
	all.addEventListener('click', () => void begin(rows.map(({ slug }) => slug)));
	place.replaceChildren(
		...(log.trouble ? [element('p', { class: 'trouble', role: 'alert' }, log.trouble)] : []),
		...(rows.length > 0
			? [all, showTable(rows, begin)]
			: [element('p', { class: 'due' }, 'You have begun no topic yet.')]),
		message,
		showFiles(new Desk(base, log, []), () => void showTopics(place, log))
	);
	place.removeAttribute('data-needs-script');
}

/** In the copy from disk each topic's own page has its cards with it. */
function tellOfDisk(place: HTMLElement, log: ProgressLog): void {
	const sentence =
		'In a copy that is opened from disk, topics are reviewed one by one: open a topic and choose “Revise”. Your progress is the same in all of them.';
	place.replaceChildren(
		element('p', { class: 'due' }, sentence),
		showFiles(new Desk(base, log, []), () => tellOfDisk(place, log))
	);
	place.removeAttribute('data-needs-script');
}

function showTable(
	rows: readonly Row[],
	begin: (slugs: readonly string[]) => Promise<void>
): HTMLElement {
	const today = dayOf(Date.now());
	return element(
		'table',
		{},
		element(
			'thead',
			{},
			element(
				'tr',
				{},
				...['Topic', 'Due', 'Learned', 'New'].map((word) => element('th', { scope: 'col' }, word))
			)
		),
		element(
			'tbody',
			{},
			...rows.map(({ slug, states, summary }) => {
				const learned = states.filter(({ answers }) => answers.length > 0);
				const due = learned.filter((state) => !state.isSuspended && dueDay(state) <= today).length;
				const open = element('button', { type: 'button', class: 'plain' }, summary?.title ?? slug);
				open.addEventListener('click', () => void begin([slug]));
				const fresh = summary ? String(Math.max(0, summary.cards - learned.length)) : '–';
				const cells = [String(due), String(learned.length), fresh];
				return element(
					'tr',
					{},
					element('th', { scope: 'row' }, open),
					...cells.map((cell) => element('td', {}, cell))
				);
			})
		)
	);
}

interface ListedTopic {
	id?: string;
	slug: string;
}

interface Row {
	slug: string;
	states: CardState[];
	summary: DeckSummary | undefined;
}
