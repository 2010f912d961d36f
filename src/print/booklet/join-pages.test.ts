import { expect, test } from 'vitest';
import { joinPages } from './join-pages.ts';

const contextOf = (page: string) => ({
	page,
	address: new URL(`https://a.org/gout/${page}/`),
	pages: new Map([
		['/gout/overview/', 'overview'],
		['/gout/management/', 'management'],
	]),
});

const join = (html: string) => joinPages(html, contextOf);

test('keeps ids apart that two pages share, and what refers to them with them', () => {
	const { pages } = join(
		'<div data-page="overview"><p id="a">1</p><a href="#a">x</a></div>' +
			'<div data-page="management"><p id="a">2</p><p aria-labelledby="a b">y</p></div>'
	);

	expect(pages.map(({ content }) => content)).toEqual([
		'<p id="overview/a">1</p><a href="#overview/a">x</a>',
		'<p id="management/a">2</p><p aria-labelledby="management/a management/b">y</p>',
	]);
});

test('lowers titles by a level and frees them of the link sign', () => {
	const { pages } = join(
		'<div data-page="overview"><div class="sl-heading-wrapper level-h2"><h2 id="s">Signs</h2>' +
			'<a class="sl-anchor-link" href="#s">#</a></div><h3>Skin</h3></div>'
	);

	expect(pages[0]?.content).toBe('<h3 id="overview/s" class="side-title">Signs</h3><h4>Skin</h4>');
});

test('makes notes of asides, which have one name on many pages', () => {
	const { pages } = join('<div data-page="overview"><aside aria-label="Pearl">x</aside></div>');

	expect(pages[0]?.content).toBe('<aside aria-label="Pearl" role="note">x</aside>');
});

test('opens details and leaves scripts out', () => {
	const { pages } = join(
		'<div data-page="overview"><details><summary>More</summary>x</details><script>1</script></div>'
	);

	expect(pages[0]?.content).toBe('<details open><summary>More</summary>x</details>');
});

test('takes lists of references out of the pages', () => {
	const { pages } = join(
		'<div data-page="overview"><p>x</p><section data-references><ol><li>Ref</li></ol></section></div>'
	);

	expect(pages).toEqual([
		{
			page: 'overview',
			content: '<p>x</p>',
			references: '<section data-references=""><ol><li>Ref</li></ol></section>',
		},
	]);
});

test('collects abbreviations over all pages and marks those that came before', () => {
	const { pages, glossary } = join(
		'<div data-page="overview"><abbr title="Magnetic resonance imaging">MRI</abbr></div>' +
			'<div data-page="management"><abbr title="Magnetic resonance imaging">MRI</abbr></div>'
	);

	expect(glossary).toEqual(new Map([['MRI', 'Magnetic resonance imaging']]));
	expect(pages[0]?.content).not.toContain('data-repeated');
	expect(pages[1]?.content).toContain('data-repeated');
});
