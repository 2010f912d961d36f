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
});
