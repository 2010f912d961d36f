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
	expect(sections[1]?.labelWords.map((words) => words.map(({ stem }) => stem))).toEqual([
		['plain', 'film'],
		['detail'],
	]);
});

test('tells what stands aside from the main text', () => {
	const [section] = cutSections({
		content: 'Drugs. Main text. A note here. More.',
		anchors: [
			{ element: 'h2', id: 'drugs', text: 'Drugs', location: 0 },
			{ element: 'p', id: 'search-aside', text: '', location: 3 },
			{ element: 'p', id: 'search-end', text: '', location: 6 },
		],
	});

	expect(section?.main).toBe('Main text. More.');
	expect(section?.asides.map((aside) => aside?.kind)).toEqual([
		...[undefined, undefined],
		...['supplement', 'supplement', 'supplement'],
		undefined,
	]);
});

test('tells notes on evidence in a supplement from it, and what items are about', () => {
	const [section] = cutSections({
		content: 'Drugs. Aspirin: helps. It does not. Not for gout. tif1gamma',
		anchors: [
			{ element: 'h2', id: 'drugs', text: 'Drugs', location: 0 },
			{ element: 'p', id: 'search-aside', text: '', location: 1 },
			{ element: 'strong', id: 'search-lead', text: 'Aspirin:', location: 1 },
			{ element: 'p', id: 'search-evidence-differs', text: '', location: 3 },
			{ element: 'p', id: 'search-end', text: '', location: 6 },
			{ element: 'p', id: 'search-words', text: 'tif1gamma', location: 9 },
		],
	});

	expect(section?.asides.map((aside) => aside?.verdict ?? aside?.kind)).toEqual([
		...['supplement', 'supplement', 'differs', 'differs', 'differs'],
		...['supplement', 'supplement', 'supplement'],
	]);
	expect(section?.leads.at(0)).toBe('Aspirin');
	expect(section?.text).not.toContain('tif1gamma');
});
