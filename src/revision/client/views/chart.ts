import { t } from '../../../lib/language/t.ts';
import { element } from '../make-element.ts';

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
	const label = `${title}. ${bars.map(({ name, words }) => `${name}: ${words}`).join('; ')}`;
	const drawing = element(
		'div',
		{ class: 'chart', role: 'img', 'aria-label': label },
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
	return element(
		'figure',
		{ class: 'chart-figure' },
		element('figcaption', {}, title),
		drawing,
		element(
			'details',
			{},
			element('summary', {}, t('progress.asTable')),
			element(
				'table',
				{},
				element(
					'thead',
					{},
					element('tr', {}, ...columns.map((column) => element('th', { scope: 'col' }, column)))
				),
				element(
					'tbody',
					{},
					...bars.map(({ name, words }) =>
						element('tr', {}, element('th', { scope: 'row' }, name), element('td', {}, words))
					)
				)
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
