import { expect, test } from 'vitest';
import { parseHtml } from '../../lib/html/dom.ts';
import { adaptTexts } from './adapt-texts.ts';

const kept = (body: string): string => {
	const html = `<!doctype html><html><head><title>10 mg</title></head><body>${body}</body></html>`;
	const changed = adaptTexts(html, parseHtml(html));
	expect(
		changed.replaceAll('\u00A0', ' ').replace(/<span class="whole">(.*?)<\/span>/g, '$1')
	).toBe(html);
	return changed.slice(html.indexOf('<body>') + 6, -14).replaceAll('\u00A0', '_');
};

test.each([
	['<p>Give 10 mg, if &lt; 5 % or ≥ 6.</p>', '<p>Give 10_mg, if &lt;_5_% or ≥_6.</p>'],
	[
		'<td><strong>2</strong> × <em>5</em> <abbr title="x">IU</abbr></td>',
		'<td><strong>2</strong>_×_<em>5</em>_<abbr title="x">IU</abbr></td>',
	],
	['<p>50 × 10<sup>9</sup>/L</p>', '<p>50_×_10<sup>9</sup>/L</p>'],
	['<p><b>a</b> 5</p><p title="10 mg">x</p>', '<p><b>a</b> 5</p><p title="10 mg">x</p>'],
	[
		'<tr><td>5</td> <td>% of all</td></tr><p>5</p> <ul> <li>mg</li></ul>',
		'<tr><td>5</td> <td>% of all</td></tr><p>5</p> <ul> <li>mg</li></ul>',
	],
	[
		'<td>4.0–5.0 mmol/L if <b>pH &lt; 7.0</b></td>',
		'<td><span class="whole">4.0–5.0_mmol</span>/L if <b><span class="whole">pH &lt;_7.0</span></b></td>',
	],
	[
		'<option>4–5</option><svg><text>4–5</text></svg>',
		'<option>4–5</option><svg><text>4–5</text></svg>',
	],
	['<code>10 mg</code><script>10 mg</script>', '<code>10 mg</code><script>10 mg</script>'],
])('keeps the numbers in %s whole, and moves nothing', (body, expected) => {
	expect(kept(body)).toBe(expected);
});

test('the mark of a footnote stands apart from the figure before it', () => {
	const html =
		'<html><body><p>Give 10<sup><a href="#n" data-footnote-ref>2</a></sup> mg</p></body></html>';
	expect(adaptTexts(html, parseHtml(html))).toContain('data-footnote-ref>[b]</a></sup>');
	const back = (label: string) =>
		`<html><body><p>[2] <a data-footnote-backref="" aria-label="Back to ${label}">↩</a></p></body></html>`;
	const html2 = back('[2]') + back('[28]-2');
	expect(adaptTexts(html2, parseHtml(html2))).toBe(back('[b]') + back('[ab]-2'));
});

test.each([
	['<td>&lt; 7.00</td><td>1:1000</td>', '<td>⟦&lt;_7.00⟧</td><td>1:1000</td>'],
	['<p>كل 2 × 10<sup>9</sup>/L ثم</p>', '<p>كل ⟦2_×_10<sup>9</sup>/L⟧ ثم</p>'],
	[
		'<td><strong>HCO<sub>3</sub><sup>−</sup></strong></td>',
		'<td><strong>⟦HCO<sub>3</sub><sup>−</sup>⟧</strong></td>',
	],
	[
		'<li><strong>كل 2</strong> × <em>5 mg</em> ثم</li>',
		'<li><strong>كل (2</strong>_×_<em>5_mg)</em> ثم</li>',
	],
	[
		'<p>كلمة<sup><a href="#r">1</a></sup> 5 mg</p>',
		'<p>كلمة<sup><a href="#r">1</a></sup> ⟦5_mg⟧</p>',
	],
	[
		'<p><a href="/na/">الصوديوم</a> &lt; 135 mmol/L <a href="/k/">K⁺</a></p>',
		'<p><a href="/na/">الصوديوم</a> &lt;_⟦135_mmol/L⟧ <a href="/k/">⟦K⁺⟧</a></p>',
	],
	['<p>15 mg/م<sup>2</sup> IV</p>', '<p>⟦15_mg⟧/م<sup>2</sup> IV</p>'],
	['<main dir="rtl"><p>كل 5 mg</p></main>', '<main dir="rtl"><p>كل ⟦5_mg⟧</p></main>'],
	['<p dir="ltr">5 mg</p><code>5 mg</code>', '<p dir="ltr">5_mg</p><code>5 mg</code>'],
])('on a page from right to left, figures in %s run from left to right', (body, expected) => {
	const html = `<html dir="rtl"><head><title>5 mg</title></head><body>${body}</body></html>`;
	const shown = adaptTexts(html, parseHtml(html)).replaceAll('\u00A0', '_');
	expect(shown).toContain('<title>5 mg</title>');
	const marks = { '<bdi dir="ltr">': '⟦', '</bdi>': '⟧', '\u2066': '(', '\u2069': ')' };
	const marked = Object.entries(marks).reduce((text, [a, b]) => text.replaceAll(a, b), shown);
	expect(marked.slice(html.indexOf('<body>') + 6, -14)).toBe(expected);
});
