import { expect, test } from 'vitest';
import { preparePage } from './pages.ts';

const prepare = (text: string) =>
	preparePage({
		url: '/t/p/',
		topic: 'JDM &amp; co',
		kind: 'Management',
		html: `<main data-pagefind-body><div class="sl-markdown-content">${text}</div></main>`,
	});

test('puts topic and kind into the page for Pagefind', () => {
	expect(prepare('<p>x</p>')).toBe(
		'<!doctype html><html><body><div class="sl-markdown-content">' +
			'<i data-pagefind-filter="topic[title]" data-pagefind-meta="topic[title]" title="JDM &amp; co"></i>' +
			'<i data-pagefind-filter="kind[title]" data-pagefind-meta="title[title]" title="Management"></i>' +
			'<p>x</p></div></main>'
	);
});

test('marks what stands aside and takes out citations and the ids of anything but headings', () => {
	expect(
		prepare(
			'<h2 id="a">A</h2><p id="p">x <span class="cite">[<a href="#r">1</a>]</span></p><details id="d">y</details>'
		)
	).toContain(
		'<h2 id="a">A</h2><p>x</p><p id="search-aside"></p><details>y</details><p id="search-aside-end"></p>'
	);
});

test('takes out what is not indexed', () => {
	const heading = '<h2 id="a">A</h2><a class="sl-anchor-link" href="#a"><svg></svg></a>';
	const note = '<details class="evidence" data-evidence-note="">y</details>';
	const nested = '<details data-evidence-note="">y<details>z</details></details>';
	const list = '<section class="references" data-references=""><ol><li>R</li></ol></section>';
	const text = prepare(`${heading}<p>x</p>${note}${nested}${list}`);

	expect(text).toContain('<h2 id="a">A</h2><p>x</p>');
	expect(text.match(/<details/g)).toHaveLength(2);
	expect(text).not.toMatch(/svg|<li>/);
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
