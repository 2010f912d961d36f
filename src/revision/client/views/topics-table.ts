import { dueStates } from '../../schedule/choose-topics.ts';
import type { Limits } from '../../schedule/queue.ts';
import type { ListedTopic } from '../begun-topics.ts';
import { element } from '../make-element.ts';

/** A table of topics with what is due in each; `update` shows one of them anew. */
export interface TopicsTable {
	root: HTMLElement;
	update(topic: ListedTopic): void;
}

/** Shows topics, those with the most to do first. `open` is called with the one that is chosen. */
export function showTopics(
	topics: readonly ListedTopic[],
	now: number,
	exams: Limits['exams'],
	open: (topic: ListedTopic) => void
): TopicsTable {
	const cells = new Map<string, HTMLElement[]>();
	const dueOf = (topic: ListedTopic) => dueStates(topic, now, exams).length;
	const rows = topics
		.map((topic) => ({ topic, due: dueOf(topic) }))
		.sort((a, b) => b.due - a.due || a.topic.title.localeCompare(b.topic.title, 'en'))
		.map(({ topic }) => {
			const button = element('button', { type: 'button', class: 'plain' }, topic.title);
			button.addEventListener('click', () => open(topic));
			const own = columns.slice(1).map(() => element('td', {}));
			cells.set(topic.id, own);
			return element('tr', {}, element('th', { scope: 'row' }, button), ...own);
		});
	const update = (topic: ListedTopic) => {
		const learned = topic.states.filter(({ answers }) => answers.length > 0).length;
		const counts = [dueOf(topic), learned, topic.isCounted ? topic.fresh : '–'];
		for (const [place, cell] of cells.get(topic.id)?.entries() ?? []) {
			cell.textContent = String(counts[place]);
		}
	};
	for (const topic of topics) update(topic);
	const head = columns.map((word) => element('th', { scope: 'col' }, word));
	const root = element(
		'table',
		{ class: 'revision-topics' },
		element('thead', {}, element('tr', {}, ...head)),
		element('tbody', {}, ...rows)
	);
	return { root, update };
}

const columns = ['Topic', 'Due', 'Learned', 'New'];
