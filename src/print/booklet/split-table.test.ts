import type { Element } from 'domhandler';
import { expect, test } from 'vitest';
import { parseHtml, toHtml } from '../../lib/html/dom.ts';
import { splitTable } from './split-table.ts';

const split = (columns: number, attributes = ''): string[] => {
	const row = (name: string) =>
		Array.from({ length: columns }, (_, at) => `<${name}${attributes}>${at}</${name}>`).join('');
	const html = `<table id="a"><caption>C</caption><tr>${row('th')}</tr><tr>${row('td')}</tr></table>`;
	return splitTable(parseHtml(html).firstChild as Element).map((table) => toHtml(table));
};

test('cuts a table that is too wide for a sheet, and names the rows in each part', () => {
	const [first, second, ...more] = split(14);
	expect(more).toEqual([]);
	expect(first).toMatch(/^<table id="a"><caption>C<\/caption><tr><th>0<\/th>.*<th>7<\/th><\/tr>/);
	expect(second).toMatch(
		/^<table><tr><th>0<\/th><th>8<\/th>.*<th>13<\/th><\/tr><tr><td>0<\/td><td>8/
	);
	expect(split(12)).toHaveLength(1);
	expect(split(14, ' colspan="1"')).toHaveLength(1);
});
