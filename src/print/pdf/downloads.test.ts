import { expect, test } from 'vitest';
import { formatSize, writeDownloads } from './downloads.ts';

const page = '<p>a</p><span data-downloads="gout" hidden class="x"></span><p>b</p>';

test('links each PDF with its pages and its size', () => {
	const html = writeDownloads(page, '/base/gout/', 'gout', [
		{ variant: 'a4', pageCount: 8, size: 113_194 },
		{ variant: 'revision-sheet', pageCount: 1, size: 53_591 },
	]);

	expect(html).toBe(
		'<p>a</p><span data-downloads="gout" class="x">PDF: ' +
			'<a href="/base/gout/gout-a4.pdf" download>A4</a> (8 pages, 113 kB) · ' +
			'<a href="/base/gout/gout-revision-sheet.pdf" download>Revision sheet</a> (1 page, 54 kB)' +
			'</span><p>b</p>'
	);
});

test('replaces links that were written before', () => {
	const pdf = { variant: 'a4' as const, pageCount: 8, size: 1000 };
	const once = writeDownloads(page, '/gout/', 'gout', [pdf]);

	expect(writeDownloads(once, '/gout/', 'gout', [pdf])).toBe(once);
});

test('leaves a page without a place for downloads as it is', () => {
	expect(writeDownloads('<p>a</p>', '/gout/', 'gout', [])).toBe('<p>a</p>');
});

test('writes sizes as readers know them', () => {
	expect([300, 113_194, 2_340_000].map(formatSize)).toEqual(['1 kB', '113 kB', '2.3 MB']);
});
