import { expect, test } from 'vitest';
import { cutSections } from './sections.ts';

test('cuts a page at its second-level headings and keeps what stands before the first', () => {
	const sections = cutSections({
		content: 'An introduction. Imaging tests. Plain films: first. Details. More text.',
		anchors: [
			{ element: 'h2', id: 'imaging-tests', text: 'Imaging tests', location: 2 },
			{ element: 'h3', id: 'details', text: 'Details', location: 7 },
		],
	});

	expect(sections.map(({ id, title, text }) => ({ id, title, text }))).toEqual([
		{ id: '', title: '', text: 'An introduction.' },
		{
			id: 'imaging-tests',
			title: 'Imaging tests',
			text: 'Plain films: first. Details. More text.',
		},
	]);
	expect(sections[1]?.labelStems).toEqual([['plain', 'film'], ['detail']]);
});
