import { language, t } from '../../../lib/language/t.ts';
import { dueStates } from '../../schedule/choose-topics.ts';
import type { Limits } from '../../schedule/queue.ts';
import type { ListedTopic } from '../begun-topics.ts';
import { element } from '../make-element.ts';

/** Shows topics with what is due in each, those with the most first. `open` is called with the one that is chosen. */
export function showTopics(
	topics: readonly ListedTopic[],
	now: number,
	exams: Limits['exams'],
	open: (topic: ListedTopic) => void
): HTMLElement {
	const rows = topics
		.map((topic) => ({ topic, due: dueStates(topic, now, exams).length }))
		.sort((a, b) => b.due - a.due || a.topic.title.localeCompare(b.topic.title, language))
		.map(({ topic, due }) => {
			const button = element('button', { type: 'button', class: 'plain' }, topic.title);
			button.addEventListener('click', () => open(topic));
			const learned = topic.states.filter(({ answers }) => answers.length > 0).length;
			const counts = [due, learned, topic.fresh];
			return element(
				'tr',
				{},
				element('th', { scope: 'row' }, button),
				...counts.map((count) => element('td', {}, String(count)))
			);
		});
	const words = [
		t('review.table.topic'),
		t('review.table.due'),
		t('review.table.learned'),
		t('review.table.new'),
	];
	const head = words.map((word) => element('th', { scope: 'col' }, word));
	return element(
		'table',
		{ class: 'revision-topics' },
		element('thead', {}, element('tr', {}, ...head)),
		element('tbody', {}, ...rows)
	);
}
