import { expect, test } from 'vitest';
import { standardSet, standardSets } from '../lib/site/page-sets.ts';
import { orderPages, pageSetOf } from './pages.ts';

const names = (pages: readonly { name: string }[]) => pages.map(({ name }) => name);

test('puts further pages behind those of the set', () => {
	expect(orderPages(['scores', 'management', 'index', 'other'], ['scores'])).toEqual([
		'index',
		'management',
		'scores',
		'other',
	]);
});

test('follows the order of a topic that lists pages of its set, too', () => {
	const listed = ['index', 'causes', 'management', 'overview'];
	expect(orderPages(['overview', 'prognosis', 'management', 'causes', 'index'], listed)).toEqual([
		...listed,
		'prognosis',
	]);
});

test('puts the landing page first where a topic lists others alone', () => {
	const listed = ['scores', 'management', 'overview'];
	expect(orderPages(['index', 'management', 'overview', 'scores'], listed)).toEqual([
		'index',
		...listed,
	]);
});

test('each kind of topic has the pages of its own set in their order', () => {
	const written = ['adverse-effects', 'dosing', 'index', 'management', 'indications'];
	expect(orderPages(written, [], pageSetOf('drug'))).toEqual([
		'index',
		'indications',
		'dosing',
		'adverse-effects',
		'management',
	]);
	expect(names(pageSetOf(undefined))).toEqual(names(pageSetOf('disease')));
});

test('a site has sets of its own, in any order, takes the place of a standard one and says which is usual', () => {
	const set = (...all: string[]) => all.map((name) => ({ name, title: name, recognises: [] }));
	const site = {
		kind: 'guideline',
		pageSets: { guideline: set('scope', 'steps'), drug: set('dose') },
	};

	expect(names(pageSetOf(undefined, site))).toEqual(['scope', 'steps']);
	expect(names(pageSetOf('drug', site))).toEqual(['dose']);
	expect(names(pageSetOf('procedure', site))).toContain('aftercare');
	expect(orderPages(['steps', 'index', 'scope'], [], pageSetOf(undefined, site))).toEqual([
		'index',
		'scope',
		'steps',
	]);
	expect(
		orderPages(['steps', 'index', 'scope'], ['steps', 'scope'], pageSetOf(undefined, site))[1]
	).toBe('steps');
});

test('takes no word of the language for a kind', () => {
	expect(pageSetOf('constructor')).toEqual(pageSetOf(undefined));
	expect(pageSetOf('__proto__')).toEqual(pageSetOf(undefined));
});

test('the standard sets have the same pages in each language, with its own titles', () => {
	for (const language of ['de', 'es', 'fr', 'hi']) {
		for (const kind of standardSets) {
			const pages = standardSet(kind, language);
			const english = standardSet(kind, 'en-US');
			expect(names(pages)).toEqual(names(english));
			for (const { name, title, recognises } of pages) {
				const { title: inEnglish } = english.find((page) => page.name === name) ?? {};
				expect(recognises, `${language}: ${title}`).toContain(inEnglish);
			}
			expect(new Set(pages.map(({ title }) => title)).size).toBe(pages.length);
		}
	}
	const german = pageSetOf('procedure', { kind: 'disease', pageSets: {}, language: 'de-CH' });
	expect(german.map(({ title }) => title)).toContain('Vorbereitung und Aufklärung');
	expect(standardSet('disease', 'tr')).toEqual(standardSet('disease', 'en-US'));
});
