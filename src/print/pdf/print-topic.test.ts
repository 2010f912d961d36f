import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { writeProperties, nameBookmarks } from './print-topic.ts';
import { readDestinations } from './print-booklet.ts';

/** A PDF as Chromium prints it: two pages, the second with a destination and a bookmark. */
async function makePdf() {
	const pdf = await PDFDocument.create();
	const pages = [pdf.addPage(), pdf.addPage()];
	const { context, catalog } = pdf;
	const target = [pages[1]!.ref, 'XYZ', 0, 700, 0];
	const bookmark = context.obj({});
	const bookmarkRef = context.register(bookmark);
	const outlines = context.register(
		context.obj({ First: bookmarkRef, Last: bookmarkRef, Count: 1 })
	);
	bookmark.set(PDFName.of('Title'), PDFString.of('Signs\\(late\\)'));
	bookmark.set(PDFName.of('Parent'), outlines);
	catalog.set(PDFName.of('Outlines'), outlines);
	const dests = context.obj({ _top: [pages[0]!.ref, 'XYZ', 0, 0, 0], 'gout/t%C3%BC': target });
	catalog.set(PDFName.of('Dests'), context.register(dests));
	const title = () => String(bookmark.get(PDFName.of('Title')));
	return { pdf, title };
}

test('a PDF says what it is, and what Chromium said of it stays', async () => {
	const { pdf: printed } = await makePdf();
	const pdf = await PDFDocument.load(await printed.save(), { updateMetadata: false });
	writeProperties(pdf, {
		title: 'Gout → (acute)',
		author: 'Vademecum',
		subject: 'Urate',
		keywords: 'Podagra, gout',
		headings: ['Signs (late)'],
	});
	const written = await PDFDocument.load(await pdf.save(), { updateMetadata: false });

	expect(written.getPageCount()).toBe(2);
	expect(written.getTitle()).toBe('Gout → (acute)');
	expect([written.getAuthor(), written.getSubject()]).toEqual(['Vademecum', 'Urate']);
	expect([written.getKeywords(), written.getCreator()]).toEqual(['Podagra, gout', 'Vademecum']);
	expect(written.getProducer()).toContain('pdf-lib');
});

test('the page of each destination is read', async () => {
	const { pdf } = await makePdf();

	expect([...readDestinations(pdf)]).toEqual([
		['_top', 1],
		['gout/tü', 2],
	]);
});

test('bookmarks get their titles, unless there are others than there are titles', async () => {
	const { pdf, title } = await makePdf();

	nameBookmarks(pdf, ['one', 'two']);
	expect(title()).toBe('(Signs\\(late\\))');
	nameBookmarks(pdf, ['Ü']);
	expect(title()).toBe(String(PDFHexString.fromText('Ü')));
});
