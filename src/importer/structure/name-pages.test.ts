import { expect, test } from 'vitest';
import { namePages } from './name-pages.ts';

const name = (...titles: string[]) =>
	namePages(titles, (title) => title).map((page) => `${page.name}: ${page.title}`);

test('knows the standard pages in any case, by title or by file name', () => {
	expect(
		name('KEY POINTS', 'overview', 'Presentation', 'Diagnostic Approach', 'Diagnosis:')
	).toEqual([
		'index: Key points',
		'overview: Overview',
		'presentation: Clinical presentation',
		'diagnosis: Diagnostic approach',
		'diagnostic-approach: Diagnostic approach',
	]);
});

test('gives two pages of one name two files', () => {
	expect(name('Management', 'Diet', 'Diet', 'Management', 'Diet')).toEqual([
		'management: Management',
		'diet: Diet',
		'diet-2: Diet',
		'management-2: Management',
		'diet-3: Diet',
	]);
});

test('puts “Treatment” where the management stands, if nothing else does', () => {
	expect(name('Treatment')).toEqual(['management: Treatment']);
	expect(name('Treatment', 'Management')).toEqual([
		'treatment: Treatment',
		'management: Management',
	]);
});

test('keeps away from addresses that the site uses, and from names of no letters', () => {
	expect(name('Print', 'Cards', 'Index', '日本', '±')).toEqual([
		'print-2: Print',
		'cards-2: Cards',
		'index-2: Index',
		'page: 日本',
		'page-2: ±',
	]);
});
