import { element } from '../make-element.ts';
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
	const start = action(
		total > 0 ? `Review ${count(total, 'card')}` : 'Nothing is due now',
		actions.review,
		'main'
	);
	start.disabled = total === 0;
	return element(
		'div',
		{ class: 'revision-home' },
		element(
			'p',
			{ class: 'due', role: 'status' },
			`${queue.due} due, ${queue.fresh} new today.`,
			...(queue.waiting > 0 ? [` ${queue.waiting} more wait for tomorrow.`] : [])
		),
		...pastExams(desk, writeDayNumber(dayOf(now))),
		element(
			'div',
			{ class: 'session-buttons' },
			start,
			action('Cram, without scheduling', actions.cram),
			...(actions.mock ? [action('Mock exam: 50 questions, 50 minutes', actions.mock)] : []),
			action('Progress', actions.progress)
		),
		...(desk.decks.length > 0 ? [choices(desk, actions)] : [])
	);
}

/** Remarks on exams whose day is over: they no longer bring cards back in time. */
function pastExams({ decks, log }: Desk, today: string): HTMLElement[] {
	return decks.flatMap(({ topic }) => {
		const day = log.settings.exams[topic.id];
		if (!day || day >= today) return [];
		const on = decks.length > 1 ? ` on ${topic.shortTitle}` : '';
		const date = new Date(`${day}T00:00`).toLocaleDateString('en-GB', { dateStyle: 'long' });
		const text = `The day of the exam${on}, ${date}, is past: cards come back as they would without one. Choose another day under “Choices”, or clear it.`;
		return element('p', { class: 'hint' }, text);
	});
}

function choices(desk: Desk, { again }: HomeActions): HTMLElement {
	const { settings } = desk.log;
	const change = async (part: Partial<typeof settings>) => {
		await desk.choose({ ...desk.log.settings, ...part });
		await again();
	};
	const number = (label: string, key: 'newPerDay' | 'perDay') => {
		const input = element('input', {
			type: 'number',
			min: '0',
			max: '999',
			value: String(settings[key]),
		});
		input.addEventListener(
			'change',
			() => void change({ [key]: readCount(input.valueAsNumber, settings[key]) })
		);
		return element('label', {}, `${label} `, input);
	};
	const tick = (label: string, key: 'keys' | 'withoutSource') => {
		const input = element('input', { type: 'checkbox' });
		input.checked = settings[key];
		input.addEventListener('change', () => void change({ [key]: input.checked }));
		return element('label', {}, input, ` ${label}`);
	};
	const exams = desk.decks.map(({ topic }) => {
		const input = element('input', {
			type: 'date',
			min: writeDayNumber(dayOf(Date.now())),
			value: settings.exams[topic.id] ?? '',
		});
		input.addEventListener('change', () => {
			const { [topic.id]: _, ...others } = desk.log.settings.exams;
			void change({ exams: input.value ? { ...others, [topic.id]: input.value } : others });
		});
		const label = desk.decks.length > 1 ? `Exam on ${topic.shortTitle} ` : 'Day of the exam ';
		return element('label', {}, label, input);
	});
	return element(
		'details',
		{ class: 'revision-choices' },
		element('summary', {}, 'Choices'),
		element(
			'div',
			{},
			...exams,
			element(
				'p',
				{ class: 'hint' },
				'Before an exam every card comes back at the latest on the day before, and those come first that would be forgotten by then.'
			),
			number('New cards a day', 'newPerDay'),
			number('Cards a day in all', 'perDay'),
			tick('Ask also for statements without a source', 'withoutSource'),
			tick('Single keys in sessions', 'keys')
		)
	);
}

function action(word: string, act: () => void, style?: string): HTMLButtonElement {
	const made = element('button', { type: 'button', ...(style && { class: style }) }, word);
	made.addEventListener('click', act);
	return made;
}

/** A number with its noun. */
export const count = (number: number, noun: string): string =>
	`${number} ${noun}${number === 1 ? '' : 's'}`;
