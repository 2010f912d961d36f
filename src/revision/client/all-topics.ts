import { language, t } from '../../lib/language/t.ts';
import { chooseTopics, dueStates, type BegunTopic } from '../schedule/queue.ts';
import { showRevision } from './app.ts';
import { fetchDeck, fetchJson, storedTopics } from './data.ts';
import { Desk } from './desk.ts';
import { button, element, showAnew } from './make-element.ts';
import { table } from './show-card.ts';
import { openLog, type ProgressLog } from './store/open-log.ts';
import { showFiles } from './views/file-view.ts';
import { clockBehind } from './views/home-view.ts';
import { summaryOf, type DeckSummary } from '../card-data.ts';
import { countsFile } from '../counts-file.ts';
import { cardKey } from '../schedule/log.ts';
import type { CardState } from '../schedule/replay.ts';
import { base } from './base.ts';

/** Brings the review of all topics to life: which are due is told without loading their cards. */
const container = document.querySelector<HTMLElement>('[data-all-topics]');
if (container) void openLog().then((log) => showAll(container, log));

async function showAll(container: HTMLElement, log: ProgressLog): Promise<void> {
	// Browsers let pages from disk read no other files.
	if (location.protocol === 'file:') return tellOfDisk(container, log);
	const desk = new Desk(log, []);
	const now = Date.now();
	const { limits, states } = desk;
	const found = await findBegunTopics(states);
	const { topics } = found;
	const message = element('p', { role: 'status' });
	const begin = async (chosen: readonly ListedTopic[]) => {
		const others = chosen.length === 1 ? [] : topics.filter((topic) => !chosen.includes(topic));
		const dueElsewhere = others.flatMap((topic) => dueStates(topic, now, limits.exams)).length;
		const loaded = await Promise.all(chosen.map(({ slug }) => fetchDeck(slug)));
		const decks = loaded.filter((deck) => deck !== undefined);
		if (decks.length > 0) showRevision(container, new Desk(log, decks, dueElsewhere));
		else {
			message.textContent = chosen.length > 0 ? t('revision.notLoading') : t('revision.nothingDue');
		}
	};
	const all = button(
		topics.length > 1 ? t('revision.reviewAllOfThem') : t('revision.review'),
		() => void begin(topics.length > 1 ? chooseTopics(topics, now, limits) : topics),
		{ class: 'main' }
	);
	const list = showTopics(topics, now, limits.exams, (topic) => void begin([topic]));
	container.replaceChildren(
		...(log.trouble ? [element('p', { class: 'trouble', role: 'alert' }, log.trouble)] : []),
		...clockBehind(desk, now),
		...(topics.length > 0 ? [all, list] : []),
		...tellOfMissing(found),
		message,
		showFiles(desk, () => showAnew(container, () => showAll(container, log)))
	);
	container.removeAttribute('data-needs-script');
}

/** Says what of a reader's progress is not in the table. */
function tellOfMissing(found: Awaited<ReturnType<typeof findBegunTopics>>): HTMLElement[] {
	const { topics, missing, isOffline } = found;
	if (missing === 0) {
		return topics.length > 0 ? [] : [element('p', 'due', t('revision.noneBegun'))];
	}
	const sentence = isOffline
		? t('revision.elsewhereOffline', { count: missing })
		: t('revision.elsewhereGone', { count: missing });
	return [element('p', {}, sentence)];
}

/** In the copy from disk each topic's own page has its cards with it. */
function tellOfDisk(container: HTMLElement, log: ProgressLog): void {
	container.replaceChildren(
		element('p', 'due', t('revision.fromDisk')),
		showFiles(new Desk(log, []), () => showAnew(container, () => tellOfDisk(container, log)))
	);
	container.removeAttribute('data-needs-script');
}

/** Shows topics with what is due in each, those with the most first. `open` is called with the one that is chosen. */
function showTopics(
	topics: readonly ListedTopic[],
	now: number,
	exams: Desk['limits']['exams'],
	open: (topic: ListedTopic) => void
): HTMLElement {
	const rows = topics
		.map((topic) => ({ topic, due: dueStates(topic, now, exams).length }))
		.sort((a, b) => b.due - a.due || a.topic.title.localeCompare(b.topic.title, language))
		.map(({ topic, due }) => {
			const title = button(topic.title, () => open(topic), { class: 'plain' });
			const learned = topic.states.filter(({ answers }) => answers.length > 0).length;
			return [title, ...[due, learned, topic.fresh].map(String)];
		});
	const counts = [t('review.table.due'), t('review.table.learned'), t('review.table.new')];
	return table([t('topics.topic'), ...counts], rows, 'revision-topics');
}

/** A topic that a reader has begun, with its address and its name. */
type ListedTopic = BegunTopic & Pick<DeckSummary, 'slug' | 'title'>;

/**
 * Finds the topics to what a reader has learned, with their cards counted, and how many others are not to be found: with a network,
 * the site has them no more. `states` are those of all cards, by key; cards that are withdrawn are left out.
 */
async function findBegunTopics(states: ReadonlyMap<string, CardState>) {
	const begun = Map.groupBy(states, ([key]) => key.slice(0, key.indexOf(' ')));
	const listed = begun.size > 0 ? await fetchJson<DeckSummary[]>(base + countsFile) : [];
	const counts = new Map((listed ?? (await countStored())).map((one) => [one.id, one]));
	const topics = [...begun].flatMap(([id, own]): ListedTopic[] => {
		const count = counts.get(id);
		if (!count) return [];
		const withdrawn = new Set(count.withdrawn.map((card) => cardKey({ topic: id, card })));
		const left = own.filter(([key]) => !withdrawn.has(key)).map(([, state]) => state);
		const learned = left.filter(({ answers }) => answers.length > 0).length;
		const { slug, title, cards } = count;
		return [{ id, slug, title, states: left, fresh: Math.max(0, cards - learned) }];
	});
	return { topics, missing: begun.size - topics.length, isOffline: listed === undefined };
}

/** Without a network the topics are those that are stored; each says itself which one it is. */
async function countStored(): Promise<DeckSummary[]> {
	const decks = await Promise.all((await storedTopics()).map(fetchDeck));
	return decks.flatMap((deck) => deck ?? []).map((deck) => summaryOf(deck, { withdrawn: [] }));
}
