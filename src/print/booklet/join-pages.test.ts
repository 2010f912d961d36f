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
		'<p id="overview/a">1</p><a href="#overview/a">x</a>' +
			'<span class="page-of" data-page-of="overview/a"></span>',
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

test('puts a title above its text that would be longer than a short section beside it', () => {
	const { pages } = join(
		'<div data-page="overview"><h2>Factors that affect the prognosis of children</h2></div>'
	);

	expect(pages[0]?.content).toContain('<h3 class="side-title" data-long');
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

test('makes one list of the references of all pages and numbers the citations by it', () => {
	const cite = (key: string) => `<a href="#ref-${key}" data-cite="${key}">1</a>`;
	const list = (...keys: string[]) =>
		`<section data-references><h2>References</h2><ol>${keys
			.map((key) => `<li id="ref-${key}" data-reference="${key}">${key}</li>`)
			.join('')}</ol></section>`;
	const { pages, references } = join(
		`<div data-page="overview">${cite('b')}${list('b')}</div>` +
			`<div data-page="management">${cite('a')}${cite('b')}${list('a', 'b')}</div>`
	);

	const written = (page: string, key: string, number: number) =>
		`<a href="#${page}/ref-${key}" data-cite="${key}" aria-label="Reference ${number}">${number}</a>`;
	expect(pages.map(({ content }) => content)).toEqual([
		written('overview', 'b', 1),
		written('management', 'a', 2) + written('overview', 'b', 1),
	]);
	expect(references).toBe(
		'<section data-references><ol><li id="overview/ref-b" data-reference="b">b</li>' +
			'<li id="management/ref-a" data-reference="a">a</li></ol></section>'
	);
});

test('lists the sections that are left on the page', () => {
	const { pages } = join(
		'<div data-page="overview"><h2 id="signs">Signs</h2>' +
			'<section data-references><h2 id="references">References</h2></section></div>'
	);

	expect(pages[0]?.sections).toEqual([{ id: 'overview/signs', title: 'Signs' }]);
});

test('collects abbreviations over all pages, each once', () => {
	const { glossary } = join(
		'<div data-page="overview"><abbr title="Magnetic resonance imaging">MRI</abbr></div>' +
			'<div data-page="management"><abbr title="Magnetic resonance imaging">MRI</abbr></div>'
	);

	expect(glossary).toEqual(new Map([['MRI', 'Magnetic resonance imaging']]));
});
