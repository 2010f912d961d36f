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

test('puts topic and kind into the page for Pagefind', () => {
	expect(prepared('<p>x</p>')).toMatchObject({
		url: '/t/p/',
		topic: 'JDM & co',
		kind: 'Management',
		content:
			'<!doctype html><html><body><div class="sl-markdown-content">' +
			'<i data-pagefind-filter="topic[title]" data-pagefind-meta="topic[title]" title="JDM &amp; co"></i>' +
			'<i data-pagefind-filter="kind[title]" data-pagefind-meta="title[title]" title="Management"></i>' +
			'<p>x</p></div></body></html>',
	});
});

test('knows nothing of a page that has no topic', () => {
	const document = parseHtml('<div class="sl-markdown-content">A booklet</div>');
	expect(preparePage(document, readPageRecord(document, 'a/index.html', '/'))).toBeUndefined();
});

test('marks what stands aside and takes out citations and the ids of anything but headings', () => {
	expect(
		prepare(
			'<h2 id="a">A</h2><p id="p">x <span class="cite">[<a href="#r">1</a>]</span></p><details id="d">y</details>'
		)
	).toContain(
		'<h2 id="a">A</h2><p>x </p><p id="search-aside"></p><details>y</details><p id="search-aside-end"></p>'
	);
});

test('takes out what is not indexed', () => {
	const heading = '<h2 id="a">A</h2><a class="sl-anchor-link" href="#a"><svg></svg></a>';
	const note = '<details class="evidence" data-evidence-note="">y</details>';
	const list = '<section class="references" data-references=""><ol><li>R</li></ol></section>';
	const text = prepare(`${heading}<p>x</p>${note}${list}`);

	expect(text).toContain('<h2 id="a">A</h2><p>x</p>');
	expect(text).not.toMatch(/svg|<li>|<details/);
});

test('takes out what only points elsewhere, and leaves other links', () => {
	const text = (html: string) => prepare(html).match(/<p>(.*)<\/p>/)?.[1];

	expect(text('<p>Rare. See <a href="/a/">A</a> and <a href="/b/">B</a> for more.</p>')).toBe(
		'Rare. '
	);
	expect(text('<p>Given by <a href="/a/">infusion</a>.</p>')).toBe(
		'Given by <a href="/a/">infusion</a>.'
	);
});

test('reads the text with the places of headings, as Pagefind does', () => {
	const text = prepared(
		'<p>One  two</p><h2 id="a">A <b>head</b></h2><table><td>x</td><td>y<sub>2</sub></td></table>'
	)?.text;

	expect(text?.content).toBe('One two A head x y2');
	expect(text?.anchors).toEqual([{ element: 'h2', id: 'a', text: 'A head', location: 2 }]);
});
