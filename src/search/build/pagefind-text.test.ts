import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readPageRecord } from '../../lib/build/page-record.ts';
import { parseHtml } from '../../lib/html/dom.ts';
import { marks } from '../rules/sections.ts';
import { indexPages } from './pagefind.ts';
import { preparePage } from './prepare-page.ts';

const blocks =
	'h2 h3 p li td th dd dt div section aside figure figcaption blockquote pre details summary label footer nav span';

const written = `<h2 id="a">First line</h2><table><tr><th>Drug</th><th>Route</th><th>Dose</th><th>Max</th></tr><tr><td>Lorazepam</td><td>IV</td><td>2 mg</td><td>4 mg</td></tr></table>
<ul><li>one<ul><li>two (3)</li><li>three%</li></ul></li><li>four<br>five</li></ul><dl><dt>PEF</dt><dd>peak flow</dd></dl>
<h3 id="b">Doses (adult)</h3><p>5 × 10<sup>9</sup>/L</p><svg><title>mark</title></svg><h3 id="c">Why?</h3>
${blocks
	.split(' ')
	.map((name) => `alpha<${name}>beta</${name}>gamma`)
	.join('')}`;

test('the text of a page is what Pagefind stores of it, to the letter and to the place', async () => {
	const head = '<meta name="search:topic" content="T"><meta name="search:page" content="P">';
	const document = parseHtml(`${head}<div class="sl-markdown-content">${written}</div>`);
	const { text, url, content } = preparePage(
		document,
		readPageRecord(document, 't/p/index.html', '/')
	)!;
	const files = await indexPages([{ url, content }]);
	const [fragment] = [...files].flatMap(([path, file]) =>
		path.includes('fragment/') ? gunzipSync(file).toString() : []
	);
	const stored = JSON.parse(fragment!.slice(fragment!.indexOf('{'))) as typeof text;
	// Behind the text stand the words that Pagefind is asked for in another form.
	const [whole, further = ''] = stored.content.split(text.content);
	expect([whole, further.trim()]).toEqual(['', '10^9 l pefcapitals.']);
	const places = ({ anchors }: typeof text) =>
		anchors
			.filter(({ id }) => id !== marks.words)
			.map(({ id, text, location }) => `${location} ${id} ${text.trim()}`)
			.sort();
	expect(places(stored)).toEqual(places(text));
});
