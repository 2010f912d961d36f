import { markdownToHtml, type MarkdownToHtmlResult } from 'satteri';
import { expect, test } from 'vitest';
import { stepsPlugin } from '../../lib/page-steps.ts';
import { markTexts } from './table-cells.ts';

test('tells cells of texts from those of figures and single words', () => {
	const text =
		'| Criterion | Met? | Why |\n| - | - | - |\n| *Need* | In part | Readers were **not** asked. |\n';
	const { html } = markdownToHtml(text, {
		hastPlugins: [stepsPlugin([markTexts])],
	}) as MarkdownToHtmlResult;
	expect(html.match(/<td.*?>/g)).toEqual(['<td>', '<td>', '<td class="cell-of-text">']);
});
