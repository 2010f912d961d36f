import { t } from '../../../lib/language/t.ts';
import { element } from '../make-element.ts';
import { table } from '../show-card.ts';

/** A bar of a chart: its name, its value, and the value in words. */
export interface Bar {
	name: string;
	value: number;
	words: string;
	/** A part of it that is drawn lighter, up to the whole of `most`. */
	behind?: number;
}

/**
 * Draws bars one below the other, with a table behind them that says the same.
 *
 * The picture has the values in its label for those who do not see it; `most` is the value of a full bar.
 */
export const drawBars = (
	title: string,
	columns: [string, string],
	bars: readonly Bar[],
	most: number
): HTMLElement =>
	figure(
		title,
		columns,
		bars,
		'chart',
		bars.map((bar) =>
			element(
				'div',
				{},
				element('span', {}, bar.name),
				drawBar(bar, most),
				element('span', {}, bar.words)
			)
		)
	);

/** Draws many bars beside each other, in little room: their values are those of the table. */
export function drawColumns(
	title: string,
	columns: [string, string],
	bars: readonly Bar[]
): HTMLElement {
	const most = Math.max(1, ...bars.map(({ value }) => value));
	const ends = [bars[0], bars.at(-1)].map((bar) => element('span', {}, bar?.name ?? ''));
	return figure(title, columns, bars, 'chart-columns', [
		element('div', {}, ...bars.map((bar) => drawBar(bar, most))),
		element('div', {}, ...ends),
	]);
}

/** A drawing under its title, with a table behind it that says the same. */
function figure(
	title: string,
	columns: [string, string],
	bars: readonly Bar[],
	kind: string,
	drawing: HTMLElement[]
): HTMLElement {
	const label = `${title}. ${bars.map(({ name, words }) => `${name}: ${words}`).join('; ')}`;
	return element(
		'figure',
		{ class: 'chart-figure' },
		element('figcaption', {}, title),
		element('div', { class: kind, role: 'img', 'aria-label': label }, ...drawing),
		element(
			'details',
			{},
			element('summary', {}, t('progress.asTable')),
			table(
				columns,
				bars.map(({ name, words }) => [name, words])
			)
		)
	);
}

/** The ground, the part that is drawn lighter, and the value. */
function drawBar({ value, behind = 0 }: Bar, most: number): HTMLElement {
	const bar = element('span', { class: 'chart-bar' });
	bar.style.setProperty('--value', `${(100 * value) / most}%`);
	bar.style.setProperty('--behind', `${(100 * behind) / most}%`);
	return bar;
}
