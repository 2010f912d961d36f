import { expect, test } from 'vitest';
import { makeLibrary } from '../rules/fixture.ts';

/** The words of a page, with the same number for those of one item, and the depth of what they stand in. */
function places(html: string): string[] {
	const { contexts } = makeLibrary({ Topic: html });
	const { words, places } = contexts[0]!.section;
	const seen = [...new Set(places.map((place) => place.join()))];
	return words.map(
		({ text }, index) => `${text} ${seen.indexOf(places[index]!.join())}/${places[index]!.length}`
	);
}

test('tells items, those within them and rows of tables apart', () => {
	expect(places('<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul><p>d</p>')).toEqual([
		...['a 0/1', 'b 1/2', 'c 2/1', 'd 3/1'],
	]);
	expect(places('<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>')).toEqual([
		...['a 0/1', 'b 0/1', 'c 1/1'],
	]);
	expect(places('<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>')).toEqual(['a 0/1', 'b 0/1', 'c 1/1']);
});

test('what leads to a list, and a smaller heading, is around what follows', () => {
	expect(places('<p>a:</p><ul><li>b</li></ul><p>c</p><ul><li>d</li></ul>')).toEqual([
		...['a 0/1', 'b 1/2', 'c 2/1', 'd 3/1'],
	]);
	expect(
		places('<h3 id="a">a</h3><p>b</p><ul><li>c</li></ul><h3 id="d">d</h3><h4 id="e">e</h4><p>f</p>')
	).toEqual([...['a 0/1', 'b 1/2', 'c 2/2', 'd 3/1', 'e 4/2', 'f 5/3']]);
});

test('the label of a tab is around what stands in it, and around nothing behind the tabs', () => {
	const tab = (label: string, text: string) =>
		`<div role="tabpanel"><p data-tab-label><strong>${label}</strong></p>${text}</div>`;
	const table = '<table><tr><td>b</td></tr></table><p>c</p>';
	expect(places(`${tab('a', table)}${tab('d', '<p>e</p>')}<p>f g</p>`)).toEqual([
		...['a 0/1', 'b 1/2', 'c 2/2', 'd 3/1', 'e 4/2', 'f 5/2', 'g 5/2'],
	]);
});
