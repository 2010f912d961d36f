import { expect, test } from 'vitest';
import { rewriteLink } from './adapt-element.ts';

const context = {
	page: 'overview',
	address: new URL('https://a.org/base/gout/overview/'),
	pages: new Map([
		['/base/gout/', 'index'],
		['/base/gout/overview/', 'overview'],
		['/base/gout/management/', 'management'],
	]),
};

test('leads a link to a page of the topic to a place in the booklet', () => {
	expect(rewriteLink('/base/gout/management/', context)).toBe('#management');
	expect(rewriteLink('/base/gout/management/#surgery', context)).toBe('#management/surgery');
	expect(rewriteLink('../management/#surgery', context)).toBe('#management/surgery');
	expect(rewriteLink('/base/gout/#_top', context)).toBe('#index');
});

test('leads a link to a section of the same page to that section', () => {
	expect(rewriteLink('#definition', context)).toBe('#overview/definition');
});

test('makes a full address of a link to another topic', () => {
	expect(rewriteLink('/base/lupus/#signs', context)).toBe('https://a.org/base/lupus/#signs');
});

test('leaves links to other sites, to mail and what is no link as they are', () => {
	for (const href of ['https://doi.org/10.1/x', 'mailto:a@b.org', 'https://[']) {
		expect(rewriteLink(href, context)).toBe(href);
	}
});
