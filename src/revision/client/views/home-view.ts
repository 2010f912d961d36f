import { language, t } from '../../../lib/language/t.ts';
import { button, element } from '../make-element.ts';
import { lastAnswer } from '../../schedule/queue.ts';
import { writeDayNumber, dayOf } from '../../schedule/day.ts';
import type { Desk } from '../desk.ts';
import { readCount } from '../store/settings.ts';

/** What the first view of revision lets a reader begin. */
export interface HomeActions {
	review(): void;
	cram(): void;
	mock: (() => void) | undefined;
	progress(): void;
	/** Shows this view anew, after a choice. */
	again(): Promise<void>;
}

/** Shows what is due, and what can be done and chosen. */
export function showHome(desk: Desk, actions: HomeActions): HTMLElement {
	const now = Date.now();
	const queue = desk.queue(now);
	const total = queue.due + queue.fresh;
	const start = button(
		total > 0 ? t('review.cards', { count: total }) : t('revision.nothingDue'),
		actions.review,
		{ class: 'main' }
	);
	start.disabled = total === 0;
	return element(
		'div',
		'revision-home',
		element(
			'p',
			{ class: 'due', role: 'status' },
			t('review.due', { due: queue.due, fresh: queue.fresh }),
			queue.waiting > 0 && ` ${t('review.waiting', { count: queue.waiting })}`
		),
		...clockBehind(desk, now),
		...pastExams(desk, writeDayNumber(dayOf(now))),
		element(
			'div',
			'session-buttons',
			start,
			button(t('review.cram'), actions.cram),
			actions.mock && button(t('review.mock'), actions.mock),
			button(t('progress.title'), actions.progress)
		),
		desk.decks.length > 0 && choices(desk, actions)
	);
}

/** A remark if the clock is behind the last answer: until it is set, what is due is as of another day. */
export function clockBehind({ states }: Desk, now: number): HTMLElement[] {
	const last = lastAnswer([...states.values()]);
	if (dayOf(last) <= dayOf(now)) return [];
	const [clock, day] = [writeDay(new Date(now)), writeDay(new Date(last))];
	const text = t('review.clockBehind', { clock, day });
	return [element('p', { class: 'trouble', role: 'alert' }, text)];
}

/** Remarks on exams whose day is over: they no longer bring cards back in time. */
function pastExams({ decks, log }: Desk, today: string): HTMLElement[] {
	return decks.flatMap(({ topic }) => {
		const day = log.settings.exams[topic.id];
		if (!day || day >= today) return [];
		const date = writeDay(new Date(`${day}T00:00`));
		const text = t('review.examPastOn', { topic: topic.shortTitle, day: date });
		return element('p', 'hint', text);
	});
}

const writeDay = (day: Date): string => day.toLocaleDateString(language, { dateStyle: 'long' });

function choices(desk: Desk, { again }: HomeActions): HTMLElement {
	const { settings } = desk.log;
	const change = async (part: Partial<typeof settings>) => {
		await desk.choose({ ...desk.log.settings, ...part });
		await again();
	};
	/** An input for a choice; `read` says what it has chosen when it changes. */
	const choice = (
		label: string,
		attributes: Record<string, string>,
		read: (input: HTMLInputElement) => Partial<typeof settings>
	) => {
		const input = element('input', attributes);
		input.addEventListener('change', () => void change(read(input)));
		const isTick = attributes['type'] === 'checkbox';
		return element('label', {}, isTick ? [input, ` ${label}`] : [`${label} `, input]);
	};
	const number = (label: string, key: 'newPerDay' | 'perDay') =>
		choice(
			label,
			{ type: 'number', min: '0', max: '999', value: String(settings[key]) },
			({ valueAsNumber }) => ({ [key]: readCount(valueAsNumber, settings[key]) })
		);
	const tick = (label: string, key: 'keys' | 'withoutSource') =>
		choice(label, { type: 'checkbox', ...(settings[key] && { checked: '' }) }, ({ checked }) => ({
			[key]: checked,
		}));
	const exams = desk.decks.map(({ topic }) =>
		choice(
			desk.decks.length > 1 ? t('review.examOn', { topic: topic.shortTitle }) : t('review.examDay'),
			{
				type: 'date',
				min: writeDayNumber(dayOf(Date.now())),
				value: settings.exams[topic.id] ?? '',
			},
			({ value }) => {
				const { [topic.id]: _, ...others } = desk.log.settings.exams;
				return { exams: value ? { ...others, [topic.id]: value } : others };
			}
		)
	);
	return element(
		'details',
		'revision-choices',
		element('summary', {}, t('review.choices')),
		element(
			'div',
			{},
			...exams,
			element('p', 'hint', t('review.examHint')),
			number(t('review.newPerDay'), 'newPerDay'),
			number(t('review.perDay'), 'perDay'),
			tick(t('review.withoutSource'), 'withoutSource'),
			tick(t('review.keys'), 'keys')
		)
	);
}
