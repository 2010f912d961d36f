import { expect, test } from 'vitest';
import { codeInHtml, findCode } from './untrusted-page.ts';

const mdx = (body: string) =>
	findCode(`---\ntitle: T\n---\n\n${body}\n`, true).map(({ what }) => what);
const md = (body: string) =>
	findCode(`---\ntitle: T\n---\n\n${body}\n`, false).map(({ what }) => what);

test.each([
	['{fetch("/")}', 'code'],
	['{(() => 1)()}', 'code'],
	['{`${1}`}', 'code'],
	['text {globalThis} text', 'code'],
	['<Evidence cite={[process.env.A]}>a</Evidence>', 'code'],
	['<Evidence {...{ set: 1 }}>a</Evidence>', 'code'],
	['<p onClick={() => 1}>a</p>', 'code'],
	["import a from 'node:fs';\n\ntext", 'import'],
	['export const a = 1;\n\ntext', 'export'],
	['<script>run()</script>', '<script>'],
	['<p onclick="run()">a</p>', 'onclick'],
	['<a href="java&#115;cript:run()">a</a>', 'code'],
	['<iframe src="/a/" />', '<iframe>'],
	['<Fragment set:html="a" />', 'set:html'],
])('MDX is refused: %s', (body, _) => {
	expect(mdx(body)).not.toEqual([]);
});

test.each([
	'<script>run()</script>',
	'<SCRIPT src="/a.js"></SCRIPT>',
	'<img src="a.png" onerror="run()">',
	'<div>\n<IMG/OnError=run() src=a>\n</div>',
	'<a href=" java\nscript:run()">a</a>',
	'<svg><script>run()</script></svg>',
	'a <b onmouseover=run()>b</b>',
	'<object data="a"></object>',
	'[a](javascript:run())',
	'[a]: javascript:run()\n\n[a]',
])('Markdown is refused: %s', (body) => {
	expect(md(body)).not.toEqual([]);
});

test('what authors are told to write is data', () => {
	const body = `- **A:** b. {/* a note */}
  <Evidence verdict="partly" cite={['a2012', "b"]}>Text</Evidence>
  <Card ask="Q?" short="a" />

| a | b <Evidence of="A > B" /> |
| - | - |

[a](/gout/) ![b](b.png) <https://example.org>`;
	expect(mdx(body)).toEqual([]);
	expect(md('a {brace} and **bold**, <sub>2</sub> <br> <!-- <script> -->')).toEqual([]);
});

test('elements of the head are named with their line', () => {
	const text = '---\ntitle: T\nhead:\n  - tag: script\n    content: run()\n---\n\ntext\n';
	expect(findCode(text, false)).toEqual([
		{ line: 3, what: '“head:”, which puts elements into the page’s head' },
	]);
});

test('what Markdown makes of HTML is told by its line', () => {
	const text =
		'---\ntitle: T\n---\n\ntext\n\n<script>run()</script>\n\na <b onClick="run()">b</b>\n';
	expect(findCode(text, false)).toEqual([
		{ line: 7, what: '<script>' },
		{ line: 9, what: 'the handler onclick' },
	]);
	expect(codeInHtml('<svg><style>a{}</style>\n<x:script>run()</x:script></svg>')).toEqual([
		{ line: 2, what: '<x:script>' },
	]);
});
