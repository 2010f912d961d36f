import { expect, test } from 'vitest';
import { findOne } from 'domutils';
import { parseHtml } from '../../lib/html/dom.ts';
import { pageToMarkdown } from './page-to-markdown.ts';

const copy = (html: string, address: string) => {
	const main = findOne(({ name }) => name === 'main', parseHtml(html).children);
	return main && pageToMarkdown(main, address);
};

const page = `<!doctype html><html><head><title>T</title></head><body><nav>Menu</nav><main>
	<nav><a href="/">Library</a></nav><h1>Overview</h1><p role="note"><strong>Not advice.</strong></p>
	<fieldset><label><input type="radio"> all</label></fieldset><script>run()</script>
	<div class="sl-heading-wrapper"><h2 id="signs">Signs</h2><a class="sl-anchor-link" href="#signs">Section</a></div>
	<ul><li><strong>Nodules:</strong> hard, see <a href="/topic/diagnosis/#signs">there</a>
	<details data-evidence-note><summary><span>Evidence: </span><span>Supported</span></summary>
	<div><p>One review <span class="cite">[<a href="#ref-a" data-cite="a">7</a>]</span>.</p></div></details></li></ul>
	<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>
	<section data-references><details><summary><span>1 reference</span></summary>
	<ol><li id="ref-a" value="7">Author. Title. <span class="cited-in">Cited in: Signs</span></li></ol></details></section>
	<footer>Previous</footer></main></body></html>`;

test('a page becomes Markdown with its notes and references, without what frames it', () => {
	expect(copy(page, 'https://a.org/topic/overview/')).toBe(`# Overview

**Not advice.**

## Signs

- **Nodules:** hard, see [there](https://a.org/topic/diagnosis/#signs) 
  > **Evidence: Supported**
  >
  > One review \\[7].

| A |
| --- |
| 1 |

## 1 reference

\\[7] Author. Title.
`);
});

test('a note may be one line, several paragraphs or a list', () => {
	const main = `<main><ul><li>A<details><summary>Differs</summary><div>One line.</div></details></li>
		<li>B<details><summary>Supported</summary><div><p>First.</p>
		<p>Second.</p><ul><li>Third</li></ul></div></details></li></ul></main>`;
	expect(copy(main, 'https://a.org/')).toBe(`- A
  > **Differs**
  >
  > One line.
- B
  > **Supported**
  >
  > First.
  >
  > Second.
  > - Third
`);
});

test('captions stand with their pictures and tables, as their authors stressed them', () => {
	const main = `<main><figure><img src="/a.png" alt="A"><figcaption>At the <em>ear</em>. <span>Source: x</span></figcaption></figure>
		<table><caption>Doses</caption><thead><tr><th>D</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table></main>`;
	expect(copy(main, 'https://a.org/')).toBe(`![A](https://a.org/a.png)

At the *ear*. Source: x

Doses

| D |
| --- |
| 1 |
`);
});

test('a cell that spans rows or columns stands in all of them', () => {
	const main = `<main><table><thead><tr><th>Drug</th><th colspan="2">Dose</th></tr></thead><tbody>
		<tr><td rowspan="2">A</td><td>1 mg</td><td rowspan="0">daily</td></tr><tr><td>2 mg</td></tr></tbody></table></main>`;
	expect(copy(main, 'https://a.org/')).toBe(`| Drug | Dose | Dose |
| --- | --- | --- |
| A | 1 mg | daily |
| A | 2 mg | daily |
`);
});

test('a cell that spans rows stays in its column beside a row that is too short', () => {
	const main = `<main><table><thead><tr><th>Drug</th><th>Adult</th><th>Child</th></tr></thead><tbody>
		<tr><td>A</td><td>2 mg</td><td rowspan="2">1 mg</td></tr><tr><td>B</td></tr></tbody></table></main>`;
	expect(copy(main, 'https://a.org/')).toContain('| B |  | 1 mg |');
});

test.each([
	['<ol><li>a</li><li value="5">b</li><li>c</li></ol>', '1\\. a\n\n5\\. b\n\n6\\. c'],
	['<ol reversed><li><p>a</p><ul><li>n</li></ul></li><li>b</li></ol>', '2\\. a\n\n- n\n\n1\\. b'],
	['<ol type="a" start="2"><li>a</li><li>b</li></ol>', 'b. a\n\nc. b'],
	['<ol type="I" start="9"><li>a</li><li>b</li></ol>', 'IX. a\n\nX. b'],
	['<ul><li><input type="checkbox" checked> a</li></ul>', '- ☑ a'],
	['<a href="/x|y">z</a>', '[z](https://a.org/x%7Cy)'],
	['<dl><dt><b>T</b> x</dt><dd>d</dd></dl>', '**T** x\n\n> d'],
	['<video src="/v.mp4" title="V"></video>', '[V](https://a.org/v.mp4)'],
	[
		'<table><tr><th>A</th></tr><tr><td>1</td><td>2</td></tr></table>',
		'| A | |\n| --- | --- |\n| 1 | 2 |',
	],
	['<table><tr><td>1</td></tr><tr><td>2</td></tr></table>', '| |\n| --- |\n| 1 |\n| 2 |'],
	[
		'<table><tr><th>A</th></tr><tr><td>1<details><summary>N</summary><div>b</div></details></td></tr></table>',
		'| A |\n| --- |\n| 1<br>**N** b |',
	],
])('what Markdown has no signs for is written out: %s', (html, text) => {
	expect(copy(`<main>${html}</main>`, 'https://a.org/')).toBe(`${text}\n`);
});

test('an aside is a quotation, and all tabs stand below their labels', () => {
	const main = `<main><aside class="starlight-aside"><p class="starlight-aside__title"><svg></svg>Careful</p>
		<div class="starlight-aside__content"><p>Never.</p></div></aside><p>Then.</p>
		<div class="tablist-wrapper"><ul><li>Adult</li></ul></div><div role="tabpanel"><p data-tab-label><strong>Adult</strong></p><p>9 mg</p></div>
		<div role="tabpanel" hidden><p hidden data-tab-label><strong>Child</strong></p><p>5 mg</p></div></main>`;
	expect(copy(main, 'https://a.org/')).toBe(`> **Careful**
>
> Never.

Then.

**Adult**

9 mg

**Child**

5 mg
`);
});

test('signs that mean something in Markdown stay what they are', () => {
	const main = '<main><p>1. a *b* [c] d_e_f &lt;5 &amp;amp; 2*3</p><p># g</p><p>- h</p></main>';
	expect(copy(main, 'https://a.org/')).toBe(
		'1\\. a \\*b\\* \\[c] d\\_e\\_f <5 \\&amp; 2\\*3\n\n\\# g\n\n\\- h\n'
	);
});
