import { expect, test } from 'vitest';
import { cutFirstSection } from './first-section.ts';

const title = (text: string) =>
	`<div class="sl-heading-wrapper level-h2"><h2>${text}</h2><a href="#">#</a></div>`;

test('cuts behind the first title and before the second', () => {
	const html = `<p>lead</p>${title('A')}<div>a</div>${title('B')}<p>b</p>`;
	expect(cutFirstSection(html)).toEqual([
		`<p>lead</p>${title('A')}`,
		'<div>a</div>',
		`${title('B')}<p>b</p>`,
	]);
});

test('takes a page without a second title, or without any, for one section', () => {
	expect(cutFirstSection(`${title('A')}<p>a</p>`)).toEqual([title('A'), '<p>a</p>', '']);
	expect(cutFirstSection('<p>a</p>')).toEqual(['', '<p>a</p>', '']);
});
