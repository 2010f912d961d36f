import { expect, test } from 'vitest';
import { readBibliography } from './bibliography/bibliography.ts';
import { describePage, writeJsonLd } from './structured-data.ts';

const page = { name: 'overview', id: 'jdm/overview', path: '/jdm/overview/', title: 'Overview' };
const topic = {
	slug: 'jdm',
	path: '/jdm/',
	title: 'Calcinosis',
	shortTitle: 'Calcinosis',
	aliases: ['Calcium deposits'],
	digests: [],
	specialty: 'Rheumatology',
	pages: [page],
};
const described = {
	topic,
	page,
	address: 'https://example.org/jdm/overview/',
	library: { name: 'Vademecum', address: 'https://example.org/', audience: 'Clinicians' },
	changed: '2026-11-24',
	sources: [],
};

test('describes what a page is about, under all its names', () => {
	expect(describePage(described)).toEqual({
		'@context': 'https://schema.org',
		'@type': 'MedicalWebPage',
		'@id': 'https://example.org/jdm/overview/',
		url: 'https://example.org/jdm/overview/',
		name: 'Overview: Calcinosis',
		inLanguage: 'en-GB',
		isPartOf: { '@type': 'WebSite', name: 'Vademecum', url: 'https://example.org/' },
		about: { '@type': 'MedicalCondition', name: 'Calcinosis', alternateName: ['Calcium deposits'] },
		audience: { '@type': 'MedicalAudience', audienceType: 'Clinicians' },
		dateModified: '2026-11-24',
	});
});

test('tells of a review only where there was one', () => {
	const reviewed = { by: ['A. Reviewer, consultant', 'B. Reader'], on: '2026-10-01' };
	expect(describePage({ ...described, topic: { ...topic, reviewed } })).toMatchObject({
		lastReviewed: '2026-10-01',
		reviewedBy: [
			{ '@type': 'Person', name: 'A. Reviewer, consultant' },
			{ '@type': 'Person', name: 'B. Reader' },
		],
	});
	expect(describePage(described).reviewedBy).toBeUndefined();
});

test('cites sources by their addresses, and those without one by their authors', () => {
	const { sources } = readBibliography(
		'@article{x, title = {T}, author = {Doe, Jane}, journal = {J}, year = {2020},\n  pmid = {12345678}\n}\n' +
			'@book{y, title = {U}, author = {Doe, Jane and {The Group} and others}}'
	);
	expect(describePage({ ...described, sources: [...sources.values()] })).toMatchObject({
		citation: [
			{
				'@type': 'ScholarlyArticle',
				headline: 'T',
				datePublished: '2020',
				isPartOf: { '@type': 'Periodical', name: 'J' },
				sameAs: ['https://pubmed.ncbi.nlm.nih.gov/12345678/'],
			},
			{
				'@type': 'Book',
				name: 'U',
				author: [
					{ '@type': 'Person', name: 'Jane Doe' },
					{ '@type': 'Organization', name: 'The Group' },
				],
			},
		],
	});
});

test('says what kind of source it is: a book, a chapter of one, a report, a page on the web', () => {
	const entry = (kind: string, fields: string) =>
		`@${kind}{${kind},\n  title = {T},\n  year = {2020},\n  ${fields}\n}\n`;
	const { sources } = readBibliography(
		entry('book', 'isbn = {9780306406157}') +
			entry('incollection', 'booktitle = {B},\n  isbn = {9780306406157}') +
			entry('techreport', 'url = {https://a.org/r}') +
			entry('misc', 'url = {https://a.org/p}')
	);
	const said = { name: 'T', datePublished: '2020' };
	expect(describePage({ ...described, sources: [...sources.values()] })).toHaveProperty(
		'citation',
		[
			{ '@type': 'Book', ...said, isbn: '9780306406157' },
			{
				'@type': 'Chapter',
				...said,
				isPartOf: { '@type': 'Book', name: 'B', isbn: '9780306406157' },
			},
			{ '@type': 'Report', ...said, sameAs: ['https://a.org/r'] },
			{ '@type': 'CreativeWork', ...said, sameAs: ['https://a.org/p'] },
		]
	);
});

test('writes nothing that ends the script element around it', () => {
	const title = '</script><script>alert(1)</script>';
	const written = writeJsonLd(describePage({ ...described, topic: { ...topic, title } }));
	expect(written).not.toContain('<');
	expect(JSON.parse(written)).toMatchObject({ name: `Overview: ${title}` });
});
