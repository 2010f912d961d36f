import { language, t } from '../../../lib/language/t.ts';
import { dueStates } from '../../schedule/choose-topics.ts';
import type { Limits } from '../../schedule/queue.ts';
import type { ListedTopic } from '../begun-topics.ts';
import { button } from '../make-element.ts';
import { table } from '../show-card.ts';

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
			const title = button(topic.title, () => open(topic), { class: 'plain' });
			const learned = topic.states.filter(({ answers }) => answers.length > 0).length;
			return [title, ...[due, learned, topic.fresh].map(String)];
		});
	const counts = [t('review.table.due'), t('review.table.learned'), t('review.table.new')];
	return table([t('topics.topic'), ...counts], rows, 'revision-topics');
}
