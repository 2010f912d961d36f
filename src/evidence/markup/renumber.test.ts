import { expect, test } from 'vitest';
import { renumber, titleOfSection } from './renumber.ts';

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

test('leaves the numbers of a page out of what is said of a heading that cites', () => {
	const label = (title: string) =>
		`<a class="sl-anchor-link" href="#a"><span class="sr-only">Section titled “${title}”</span></a>`;
	const cited = `<h2 id="a">Dose [${cite('b', 1)}]</h2>`;
	const own = `<h3 id="stage-1">Stage [1]</h3>${label('Stage [1]')}`;
	expect(renumber(cited + label('Dose [1]') + own, new Map([['b', 2]]))).toBe(
		`<h2 id="a">Dose [${cite('b', 2)}]</h2>${label('Dose')}${own}`
	);
});

test.each([
	['Dose [1]', 'dose', 'Dose'],
	['Doses and [1, 2] sources', 'doses-and--sources', 'Doses and sources'],
	['Stage [1]', 'stage-1', 'Stage [1]'],
	['Stage [1]', 'stage-1-1', 'Stage [1]'],
	['Overview', 'overview-1', 'Overview'],
])('lists a section titled “%s” (#%s) as “%s”', (title, id, listed) => {
	expect(titleOfSection(title, id)).toBe(listed);
});
