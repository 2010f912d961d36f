import { expect, test } from 'vitest';
import { joinPages } from './join-pages.ts';
import { listAbbreviations } from './glossary.ts';

const contextOf = (page: string) => ({
	page,
	address: new URL(`https://a.org/gout/${page}/`),
	pages: new Map<string, string>(),
});

test('lists what the text uses beside what is marked, in the singular, as the page explains it', () => {
	const glossary = new Map([
		['NSAIDs', 'non-steroidal anti-inflammatory drug'],
		['MS', 'mitral stenosis'],
	]);
	const used = [
		{ abbreviation: 'NSAID', term: 'non-steroidal anti-inflammatory drug' },
		{ abbreviation: 'MS', term: 'multiple sclerosis' },
		{ abbreviation: 'IgE', term: 'immunoglobulin E' },
	];

	expect(listAbbreviations(glossary, used)).toEqual([
		{ abbreviation: 'IgE', meaning: 'immunoglobulin E' },
		{ abbreviation: 'MS', meaning: 'mitral stenosis' },
		{ abbreviation: 'NSAID', meaning: 'non-steroidal anti-inflammatory drug' },
	]);
});

test('reads the text of pages without their lists of references, whose initials are of authors', () => {
	const html =
		'<div data-page="overview"><h2 id="s">CK</h2><p>or <a href="#s">IgE</a></p>' +
		'<section data-references><ol><li data-reference="a">Smith JDM</li></ol></section></div>';

	expect(joinPages(html, contextOf).text.replace(/\s+/g, ' ').trim()).toBe('CK or IgE');
});
