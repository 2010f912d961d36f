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

/** Draws bars one below the other. `most` is the value of a full bar. */
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
		...bars.map((bar) => [bar.name, drawBar(bar, most), bar.words])
	);

/** Draws many bars beside each other, in little room: their values are those of the table. */
export function drawColumns(
	title: string,
	columns: [string, string],
	bars: readonly Bar[]
): HTMLElement {
	const most = Math.max(1, ...bars.map(({ value }) => value));
	const drawn = bars.map((bar) => drawBar(bar, most));
	return figure(title, columns, bars, 'chart-columns', drawn, [bars[0]!.name, bars.at(-1)!.name]);
}

/**
 * A drawing of rows under its title, with a table behind it that says the same. The picture has the values in its label for those
 * who do not see it.
 */
function figure(
	title: string,
	columns: [string, string],
	bars: readonly Bar[],
	kind: string,
	...rows: (string | HTMLElement)[][]
): HTMLElement {
	const label = `${title}. ${bars.map(({ name, words }) => `${name}: ${words}`).join('; ')}`;
	return element(
		'figure',
		'chart-figure',
		element('figcaption', {}, title),
		element('div', { class: kind, role: 'img', 'aria-label': label }, ...rows.map(drawRow)),
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

const drawRow = (parts: readonly (string | HTMLElement)[]): HTMLElement =>
	element(
		'div',
		{},
		...parts.map((part) => (typeof part === 'string' ? element('span', {}, part) : part))
	);

/** The ground, the part that is drawn lighter, and the value. */
function drawBar({ value, behind = 0 }: Bar, most: number): HTMLElement {
	const bar = element('span', 'chart-bar');
	bar.style.setProperty('--value', `${(100 * value) / most}%`);
	bar.style.setProperty('--behind', `${(100 * behind) / most}%`);
	return bar;
}
