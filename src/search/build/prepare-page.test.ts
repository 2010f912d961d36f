import { expect, test } from 'vitest';
import { readPageRecord } from '../../lib/build/page-record.ts';
import { parseHtml } from '../../lib/html/dom.ts';
import { preparePage } from './prepare-page.ts';

const prepared = (text: string) => {
	const document = parseHtml(`<html><head>
		<meta name="search:topic" content="JDM &amp; co"><meta name="search:page" content="Management"></head>
		<main data-pagefind-body><div class="sl-markdown-content">${text}</div></main></html>`);
	return preparePage(document, readPageRecord(document, 't/p/index.html', '/'));
};

const prepare = (text: string) => prepared(text)?.content ?? '';

/** The text of a page as excerpts show it. */
const textOf = (html: string) => prepared(html)?.text.content;

test('puts topic and kind into the page for Pagefind', () => {
	expect(prepared('<p>x</p>')).toMatchObject({
		url: '/t/p/',
		topic: 'JDM & co',
		kind: 'Management',
		content:
			'<!doctype html><html><body><div class="sl-markdown-content">' +
			'<span data-pagefind-filter="topic[title]" data-pagefind-meta="topic[title]" title="JDM &amp; co"></span>' +
			'<span data-pagefind-filter="kind[title]" data-pagefind-meta="title[title]" title="Management"></span>' +
			' <span>x</span> </div></body></html>',
	});
});

test('leaves no gap where marks stood before a sign', () => {
	const cite = '<span class="cite">[<a href="#r">1</a>]</span>';
	expect(
		prepare(`<p>In boys ${cite} ${cite}, in 3 of 8 ${cite}. Rare ${cite} (once).</p>`)
	).toContain('<span>In boys, in 3 of 8. Rare  (once).</span>');
});

test('ends paragraphs that have no sign, but no titles and nothing before a list', () => {
	expect(
		textOf(
			'<p>At most <strong>4 mg </strong></p><p>Second line</p><blockquote><p>Mg in ten minutes (slow)</p></blockquote><p>Steps of all kinds:</p><ul><li><p>One 2 mg</p></li></ul><p>The end is 5</p>'
		)
	).toBe(
		'At most 4 mg. Second line Mg in ten minutes (slow). Steps of all kinds: One 2 mg The end is 5'
	);
	expect(textOf('<p>Give it 5 times</p><ul><li>a</li></ul>')).toBe('Give it 5 times a');
	expect(textOf('<p><strong>If it is 5 mg</strong></p><p>Stop</p>')).toBe('If it is 5 mg Stop');
});

test('leaves out what authors have hidden or struck, but not a tab that is not open, below its label', () => {
	const label = '<p hidden data-tab-label><strong>Child</strong></p>';
	expect(
		textOf(
			`<p>5 mg <span hidden>never</span><span style="display: none">ever</span><i style="text-decoration:line-through">9 mg</i></p>
			<ul role="tablist"><li>Adult</li><li>Child</li></ul><div role="tabpanel" hidden>${label}10 mg</div>`
		)
	).toBe('5 mg. Child. 10 mg');
});

test('knows nothing of a page that has no topic', () => {
	const document = parseHtml('<div class="sl-markdown-content">A booklet</div>');
	expect(preparePage(document, readPageRecord(document, 'a/index.html', '/'))).toBeUndefined();
});

test('marks what stands aside and takes out citations and the ids of anything but headings', () => {
	expect(
		prepare('<div class="question">Q<details><summary>Show</summary>R</details></div>')
	).toContain('Q <span>R</span> </span>');
	expect(
		prepare(
			'<h2 id="a">A</h2><p id="p">x <span class="cite">[<a href="#r">1</a>]</span></p><details id="d">y</details>'
		)
	).toContain(
		'<h2 id="a">A</h2> <span>x </span>  <span id="search-aside"></span>  <span>y</span>  <span id="search-end"></span>'
	);
});

test('keeps evidence notes, marked by their verdict; references stand on a list of their own', () => {
	const heading = '<h2 id="a">A</h2><a class="sl-anchor-link" href="#a"><svg></svg></a>';
	const note =
		'<details data-evidence-note="" data-verdict="differs"><summary>Mark</summary>y</details>';
	const list = '<section class="references" data-references=""><ol><li>R</li></ol></section>';
	const text = prepare(`${heading}<p>x</p>${note}${list}<p data-search-ignore>z</p>`);

	expect(text).toContain(
		'<h2 id="a">A</h2> <span>x</span>  <span id="search-evidence-differs"></span>'
	);
	expect(text).not.toMatch(/svg|R<|Mark|z</);
});

test('of a list of references, reads the references', () => {
	const document =
		parseHtml(`<meta name="search:topic" content="T"><meta name="search:page" content="References">
		<meta name="search:list" content=""><div class="sl-markdown-content"><p>All sources.</p>
		<section data-references=""><ol><li><span class="reference">Wu A. Gout. BMJ. 2014;16(12):467.</span>
		<a href="https://doi.org/1">doi:1</a> <span class="cited-in">Cited</span></li></ol></section></div>`);
	const page = preparePage(document, readPageRecord(document, 't/references/index.html', '/'));

	expect(page?.text.content).toBe('Wu A. Gout. BMJ. 2014.');
	expect(page?.content).toContain('<span id="search-references"></span>');
});

test('leaves numbers what they are', () => {
	expect(textOf('<p>Below 50 × 10<sup>9</sup>/L, 10<sup>−3</sup>, H<sub>2</sub>O</p>')).toBe(
		'Below 50 × 10⁹/L, 10⁻³, H₂O'
	);
	const mark = '<sup><a href="#user-content-fn-1" data-footnote-ref>1</a></sup>';
	expect(textOf(`<p>dose 10${mark} mg</p>`)).toBe('dose 10 mg');
	expect(textOf('<p><del>give 100 mg</del> give 10 mg</p>')).toBe('give 10 mg');
	expect(textOf('<p>the 1<sup>st</sup> dose</p>')).toBe('the 1st dose');
});

test('reads a footnote where the text refers to it, and parts no number from its unit', () => {
	const mark = '<sup><a href="#fn-1" data-footnote-ref>1</a></sup>';
	const notes = `<section data-footnotes><h2 class="sr-only" id="f">Footnotes</h2><ol><li id="fn-1"><p>At most
		200 mg.</p><p>Not twice. <a href="#r" data-footnote-backref>↩</a></p></li></ol></section>`;
	const note = '(At most 200 mg. Not twice)';
	expect(textOf(`<li>4 mg/kg${mark} daily</li>${notes}`)).toBe(`4 mg/kg ${note} daily`);
	expect(textOf(`<p>4${mark} mg/kg daily</p>${notes}`)).toBe(`4 mg/kg ${note} daily`);
	expect(textOf(`<p>4 mg${mark}</p>${notes}`)).toBe(`4 mg ${note}`);
	const headed = prepared(`<h2 id="a">Children${mark}</h2><p>4 mg</p>${notes}`)?.text;
	expect(headed?.content).toBe(`Children. ${note} 4 mg`);
	expect(headed?.anchors.map(({ text }) => text)).toEqual(['Children']);
});

test('says to which column a cell belongs, and that one is empty', () => {
	const head = '<thead><tr><th>Drug</th><th>Child</th><th>Adult</th></tr></thead>';
	const row = '<tr><td>Codeine</td><td></td><td>30 mg</td></tr>';
	const merged =
		'<tr><td rowspan="2">Aspirin</td><td colspan="2">never</td></tr><tr><td>no</td></tr>';

	expect(textOf(`<table>${head}<tbody>${row}</tbody></table>`)).toBe(
		'Drug Child Adult Codeine · Child: – Adult: 30 mg'
	);
	const corner = head.replace('<th>Drug</th>', '<td></td>');
	expect(textOf(`<table>${corner}<tbody>${row}</tbody></table>`)).toBe(
		'Child Adult Codeine · Child: – Adult: 30 mg'
	);
	expect(textOf(`<table>${head}<tbody>${merged}</tbody></table>`)).toBe(
		'Drug Child Adult Aspirin · Child, Adult: never Aspirin · Child: no'
	);
	const heads =
		'<tr><th rowspan="2">Drug</th><th colspan="2">Neonate ×10<sup>9</sup></th><th>Adult</th></tr><tr><th>First</th><th>Then</th><th>Then</th></tr>';
	const doses =
		'<tr><td>A</td><td>1 mg</td><td rowspan="2">2 mg</td><td>3 mg</td></tr><tr><td>B</td><td>4 mg</td></tr>';
	const twoHeads =
		'Drug Neonate ×10⁹ Adult First Then Then A Neonate ×10⁹, First: 1 mg Neonate ×10⁹, Then: 2 mg Adult, Then: 3 mg B Neonate ×10⁹, First: 4 mg Neonate ×10⁹, Then: 2 mg';
	expect(textOf(`<table>${heads}${doses}</table>`)).toBe(twoHeads);
	expect(textOf(`<table><thead>${heads}</thead><tbody>${doses}</tbody></table>`)).toBe(twoHeads);
	expect(textOf('<table><tr><td>a</td><td></td></tr></table>')).toBe('a –');
	const bands = '<tr><td>&gt;8.0</td><td>none</td></tr>';
	expect(textOf(`<table><tr><th>INR</th><th>Vitamin K</th></tr>${bands}</table>`)).toBe(
		'INR Vitamin K INR: >8.0 · Vitamin K: none'
	);
});

test('reads the captions of pictures and tables', () => {
	const licence = '<span data-search-ignore>Licence: CC BY 4.0</span>';
	expect(
		textOf(
			`<figure><img src="a.png" alt="A"><figcaption>At the ear. ${licence}</figcaption></figure>` +
				'<table><caption>Doses</caption><tr><td>1</td></tr></table>'
		)
	).toBe('At the ear. Doses 1');
});

test('reads what cannot be seen away, and gives Pagefind the words by which it is asked', () => {
	const text = 'ﬁbrosis, Hyper\u00adcalcaemia, γδ T cells, Łukasiewicz, 500 µg, 15–20 mg/m²';
	const page = prepared(`<p>${text}</p>`);

	expect(page?.text.content).toBe(
		'fibrosis, Hypercalcaemia, γδ T cells, Łukasiewicz, 500 µg, 15–20 mg/m²'
	);
	expect(page?.content).toContain('<p id="search-words">15 20 gammadelta lukasiewicz m2 mg ug</p>');
	expect(prepare('<p>Test for HLA-B*27:05 or t(9;22).</p>')).toContain(
		'<p id="search-words">05 22 27 9 b hla hlab hlab27 hlab2705 hlacapitals t</p>'
	);
	expect(prepare('<p>Give it IT (WHO). MAPs, a CK as it is in hepatitis A.</p>')).toContain(
		'<p id="search-words">acapitals itcapitals mapcapitals whocapitals</p>'
	);
});

test('takes out what only points elsewhere, and leaves other links', () => {
	expect(textOf('<p>Rare. See <a href="/a/">A</a> and <a href="/b/">B</a> for more.</p>')).toBe(
		'Rare.'
	);
	expect(textOf('<p>Given by <a href="/a/">infusion</a>.</p>')).toBe('Given by infusion.');
	for (const html of [
		'Not in pregnancy: see <a href="/a/">Safety</a>, max. 3 g/day.',
		'See <a href="/a/">Doses</a> for more than 10 mg.',
		'See <a href="/a/">Doses</a> if there is <strong>fever</strong>.',
	]) {
		expect(textOf(`<p>${html}</p>`)).toBe(html.replace(/<[^>]+>/g, ''));
	}
});

test('reads the text with the places of headings', () => {
	const text = prepared(
		'<p>One  two</p><h2 id="a">A <b>head</b></h2><table><td>x</td><td>y<sub>2</sub></td></table>'
	)?.text;

	expect(text?.content).toBe('One two A head. x y₂');
	expect(text?.anchors).toEqual([{ element: 'h2', id: 'a', text: 'A head', location: 2 }]);
});
