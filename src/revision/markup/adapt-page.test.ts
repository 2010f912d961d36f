import type { Root } from 'hast';
import { mdxToHast } from 'satteri';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { adaptPage } from './adapt-page.ts';

const htmlOf = (text: string) =>
	toHtml(adaptPage(mdxToHast(text) as Root), { allowDangerousHtml: true }).replace(/\s*\n\s*/g, '');

test('takes cards and the marks of gaps off a page', () => {
	expect(htmlOf('- **Dose:** below ==6 mg==.\n  <Card off />')).toBe(
		'<ul><li><strong>Dose:</strong> below 6 mg.</li></ul>'
	);
});

test('leaves code, and what is no gap, as it is', () => {
	expect(htmlOf('`a ==b== c` and 1 == 2 == 3')).toBe(
		'<p><code>a ==b== c</code> and 1 == 2 == 3</p>'
	);
});

test('shows a question with its options, and its key where it is opened', () => {
	const html = htmlOf(
		'<Question ask="Which?">\n- [x] **A.** Because *x*.\n- [ ] **B.** No.\n</Question>'
	);
	expect(html).toBe(
		'<div class="question" data-screen-only=""><p><strong>Which?</strong></p><ol type="A"><li>A</li><li>B</li></ol>' +
			'<details><summary>Show the answer</summary><ul><li><strong>Right: A.</strong> Because <em>x</em>.</li>' +
			'<li><strong>Wrong: B.</strong> No.</li></ul></details></div>'
	);
});

test('leaves a component alone that the page imports', () => {
	const page =
		'import { Card } from \'@astrojs/starlight/components\';\n\n<Card title="x">y</Card>';
	const root = mdxToHast(page) as Root;
	expect(adaptPage(root).children).toEqual(root.children);
});
