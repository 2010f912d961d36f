import { markdownToHtml, type MarkdownToHtmlResult } from 'satteri';
import { expect, test } from 'vitest';
import { stepsPlugin } from '../lib/page-steps.ts';
import { emptyHeaders } from './empty-headers.ts';

test('the empty corner of a table is no heading of a column', () => {
	const text = '| | Child | Adult |\n| - | - | - |\n| Codeine | | 30 mg |\n';
	const { html } = markdownToHtml(text, {
		hastPlugins: [stepsPlugin([emptyHeaders])],
	}) as MarkdownToHtmlResult;
	expect(html.match(/<t[hd]>[^<]*/g)).toEqual([
		'<td>',
		'<th>Child',
		'<th>Adult',
		'<td>Codeine',
		'<td>',
		'<td>30 mg',
	]);
});
