import { element } from '../../../lib/make-element.ts';

/** A bar of a chart: its name, its value, and the value in words. */
export interface Bar {
	name: string;
	value: number;
	words: string;
	/** A part of it that is drawn lighter, up to the whole of `most`. */
	behind?: number;
}

const height = 18;
const width = 300;

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
	const drawing = svg('svg', {
		viewBox: `0 0 ${width} ${Math.max(1, bars.length) * height}`,
		role: 'img',
		'aria-label': label,
		class: 'chart',
	});
	for (const [place, { value, behind }] of bars.entries()) {
		const y = String(place * height + 3);
		const scale = (part: number) => String(most > 0 ? Math.max(0, (part / most) * width) : 0);
		const size = { x: '0', y, height: String(height - 6), rx: '2' };
		drawing.append(svg('rect', { ...size, width: String(width), class: 'chart-ground' }));
		if (behind !== undefined) {
			drawing.append(svg('rect', { ...size, width: scale(behind), class: 'chart-behind' }));
		}
		drawing.append(svg('rect', { ...size, width: scale(value), class: 'chart-bar' }));
	}
	const names = element(
		'ul',
		{ 'aria-hidden': 'true' },
		...bars.map(({ name, words }) => element('li', {}, name, element('span', {}, words)))
	);
	return element(
		'figure',
		{ class: 'chart-figure' },
		element('figcaption', {}, title),
		element('div', { class: 'chart-both' }, names, drawing),
		element(
			'details',
			{},
			element('summary', {}, 'As a table'),
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

function svg(name: string, attributes: Record<string, string>): SVGElement {
	const made = document.createElementNS('http://www.w3.org/2000/svg', name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
	return made;
}
