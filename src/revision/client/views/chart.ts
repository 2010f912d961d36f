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
export function drawBars(
	title: string,
	columns: [string, string],
	bars: readonly Bar[],
	most: number
): HTMLElement {
	const drawing = element(
		'div',
		{ class: 'chart', role: 'img', 'aria-label': labelOf(title, bars) },
		...bars.map((bar) =>
			element(
				'div',
				{},
				element('span', {}, bar.name),
				drawBar(bar, most),
				element('span', {}, bar.words)
			)
		)
	);
	return figure(title, columns, bars, drawing);
}

/** Draws many bars beside each other, in little room: their values are those of the table. */
export function drawColumns(
	title: string,
	columns: [string, string],
	bars: readonly Bar[]
): HTMLElement {
	const most = Math.max(1, ...bars.map(({ value }) => value));
	const picture = svg('svg', {
		viewBox: `0 0 ${bars.length * 10} 60`,
		preserveAspectRatio: 'none',
		'aria-hidden': 'true',
	});
	bars.forEach(({ value }, index) => {
		const height = (value / most) * 60;
		const at = { x: String(index * 10 + 1), width: '8' };
		picture.append(
			svg('rect', { ...at, y: '59', height: '1', class: 'chart-ground' }),
			svg('rect', { ...at, y: String(60 - height), height: String(height), class: 'chart-bar' })
		);
	});
	const ends = [bars[0], bars.at(-1)].map((bar) => element('span', {}, bar?.name ?? ''));
	const drawing = element(
		'div',
		{ class: 'chart-columns', role: 'img', 'aria-label': labelOf(title, bars) },
		picture,
		element('div', {}, ...ends)
	);
	return figure(title, columns, bars, drawing);
}

const labelOf = (title: string, bars: readonly Bar[]): string =>
	`${title}. ${bars.map(({ name, words }) => `${name}: ${words}`).join('; ')}`;

/** A drawing under its title, with a table behind it that says the same. */
function figure(
	title: string,
	columns: [string, string],
	bars: readonly Bar[],
	drawing: HTMLElement
): HTMLElement {
	return element(
		'figure',
		{ class: 'chart-figure' },
		element('figcaption', {}, title),
		drawing,
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

/** A bar as wide as its place: the ground, the part that is drawn lighter, and the value. */
function drawBar({ value, behind }: Bar, most: number): SVGElement {
	const bar = svg('svg', { viewBox: '0 0 100 10', preserveAspectRatio: 'none' });
	const draw = (part: number, name: string) => {
		const width = String(most > 0 ? Math.min(100, Math.max(0, (part / most) * 100)) : 0);
		bar.append(svg('rect', { x: '0', y: '0', height: '10', width, class: name }));
	};
	draw(most, 'chart-ground');
	if (behind !== undefined) draw(behind, 'chart-behind');
	draw(value, 'chart-bar');
	return bar;
}

function svg(name: string, attributes: Record<string, string>): SVGElement {
	const made = document.createElementNS('http://www.w3.org/2000/svg', name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
	return made;
}
