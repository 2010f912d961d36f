import { expect, test } from 'vitest';
import { formatProblem } from '../../lib/problems.ts';
import { findUses } from './left-out.ts';

const found = (text: string) =>
	findUses(text, ['evidence', 'print', 'revision']).map((flaw) =>
		formatProblem({ file: 'a.mdx', ...flaw })
	);

test('what a page uses of features that are left out is named', () => {
	expect(found('---\ntitle: A\n---\n\nDose ==6 mg== [@a2020; @b].\n<Evidence cite="a" />')).toEqual(
		[
			'a.mdx:5 uses “evidence” ([@a2020; @b]), which astro.config.mjs leaves out → take “evidence: false” out of astro.config.mjs, or what uses it off the page',
			'a.mdx:5 uses “revision” (==6 mg==), which astro.config.mjs leaves out → take “revision: false” out of astro.config.mjs, or what uses it off the page',
		]
	);
	expect(found('<Card off />')[0]).toContain('uses “revision” (<Card)');
});

test.each([
	'`==6 mg== [@a2020]` and ``a ` [@b]``',
	'```md\n<Card off />\n==a==\n```\n\n~~~\n[@a]\n~~~',
	'{/* [@a2020] <Evidence /> */} <!-- ==a== -->',
	'import { Card, CardGrid } from \'@astrojs/starlight/components\';\n\n<Card title="a">b</Card>',
	'a == b == c, 1 ==> 2, write to [a@b.example](mailto:a@b.example), [@ ]',
])('%j uses none', (text) => {
	expect(found(text)).toEqual([]);
});
