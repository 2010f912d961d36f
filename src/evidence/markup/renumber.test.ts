import { expect, test } from 'vitest';
import { renumber } from './renumber.ts';

const cite = (key: string, number: number) =>
	`<a href="#ref-${key}" data-cite="${key}" aria-label="Reference ${number}">${number}</a>`;
const page = (items: string, ...cited: string[]) =>
	`<p>[${cited.join(', ')}]</p><section class="references" data-references=""><ol>${items}</ol></section>`;

test('gives citations and entries the numbers of their topic, in their order', () => {
	const html = page('<li id="ref-b">B</li><li id="ref-a">A</li>', cite('b', 1), cite('a', 2));
	expect(
		renumber(
			html,
			new Map([
				['a', 3],
				['b', 12],
			])
		)
	).toBe(
		page(
			'<li value="3" id="ref-a">A</li><li value="12" id="ref-b">B</li>',
			cite('b', 12),
			cite('a', 3)
		)
	);
});

test('leaves a citation alone that has no number', () => {
	const html = page('<li id="ref-b">B</li>', cite('b', 1));
	expect(renumber(html, new Map())).toBe(html);
});
