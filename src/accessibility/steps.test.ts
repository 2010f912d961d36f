import { markdownToHtml, type MarkdownToHtmlResult } from 'satteri';
import { expect, test } from 'vitest';
import { stepsPlugin } from '../lib/page-steps.ts';
import { emptyHeaders, taskBoxes } from './steps.ts';

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

test('boxes of tasks are signs with a name, in loose lists and nested ones, too', () => {
	const text = '- [ ] Ask\n- [x] Checked\n\n  - [X] both\n';
	const { html } = markdownToHtml(text, {
		hastPlugins: [stepsPlugin([taskBoxes])],
	}) as MarkdownToHtmlResult;
	expect(html).not.toContain('<input');
	expect(html.match(/<span class="task-box".*?<\/span>/g)).toEqual([
		'<span class="task-box" role="img" aria-label="Not done">☐</span>',
		'<span class="task-box" role="img" aria-label="Done">☑</span>',
		'<span class="task-box" role="img" aria-label="Done">☑</span>',
	]);
});
