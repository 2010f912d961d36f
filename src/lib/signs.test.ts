import { expect, test } from 'vitest';
import { markdownToHtml, mdxToJs } from 'satteri';
import { escapeSigns } from './signs.ts';

const features = { directive: true };
const html = (text: string) => markdownToHtml(escapeSigns(text, false), { features }).html.trim();

test.each([
	['Start ~5 mg; 5~10 mg, then 20~30 mg.', 'Start ~5 mg; 5~10 mg, then 20~30 mg.'],
	['Inspired CO~2~ and O~2~.', 'Inspired CO~2~ and O~2~.'],
	['Start ~5 mg **(at most 5~10 mg)**', 'Start ~5 mg <strong>(at most 5~10 mg)</strong>'],
	['~~5 mg~~ 5~10 mg ~a', '<del>5 mg</del> 5~10 mg ~a'],
	['~~from ~5 mg to 5~10 mg~~', '<del>from ~5 mg to 5~10 mg</del>'],
	['\\~a~ b~ and `~c~`', '~a~ b~ and <code>~c~</code>'],
	['é **~1** x ~y é~', 'é <strong>~1</strong> x ~y é~'],
	['[a~b~](/c~d~/)', '<a href="/c~d~/">a~b~</a>'],
	['3*500 mg or 3*400 mg, 2*daily or 3*weekly', '3*500 mg or 3*400 mg, 2*daily or 3*weekly'],
	['CYP2D6*4 to *10; *2/*3; HLA-B*57:01, B*58:01', 'CYP2D6*4 to *10; *2/*3; HLA-B*57:01, B*58:01'],
	['*HLA-B*57:01* and *CYP2D6*4*', '<em>HLA-B*57:01</em> and <em>CYP2D6*4</em>'],
	['400 mg*h/L to 600 mg*h/L; un*real*ly', '400 mg*h/L to 600 mg*h/L; un<em>real</em>ly'],
	['10**3 to 10**6 *(3*500 mg)*', '10**3 to 10**6 <em>(3*500 mg)</em>'],
	[
		'**5 mg** *2 mg* *n*2 (*not*) `3*5*7`',
		'<strong>5 mg</strong> <em>2 mg</em> <em>n</em>2 (<em>not</em>) <code>3*5*7</code>',
	],
	[
		'**3*500 mg** or **3*400 mg** *S. aureus*',
		'<strong>3*500 mg</strong> or <strong>3*400 mg</strong> <em>S. aureus</em>',
	],
	['8:00[5 mg], 5:30 [@doe:2021; @a_b]', '8:00[5 mg], 5:30 [@doe:2021; @a_b]'],
	['[a:b[c]](/d:e) `g:h[i]`', '<a href="/d:e">a:b[c]</a> <code>g:h[i]</code>'],
])('reads signs of %j as signs', (text, shown) => {
	expect(html(text)).toBe(`<p>${shown}</p>`);
	const { code } = mdxToJs(escapeSigns(text, true)) as { code: string };
	expect(code.includes('_components.del')).toBe(shown.includes('<del>'));
});

test('reads them so in headings, lists, cells and several lines, and leaves fences alone', () => {
	const text = '## A ~1~\n\n- ~2\n  to 3~\n\n| a |\n| - |\n| ~4~ |\n\n~~~\n~5~\n~~~\n';
	expect(html(text)).not.toContain('<del>');
	expect(html(text)).toContain('<code>~5~\n</code>');
	expect(html('8:00[^a]\n\n::b[c]\n\n[^a]: 1:2[^a]')).toMatch(
		/8:00<sup>.*\n<p>::b\[c\]<\/p>[^]*1:2<sup>/
	);
	expect(escapeSigns('---\ntitle: A ~1~\n---\n\n- 1~2~', false)).toBe(
		'---\ntitle: A ~1~\n---\n\n- 1\\~2\\~'
	);
});
