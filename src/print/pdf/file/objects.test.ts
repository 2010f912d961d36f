import { PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { nameBookmarks } from '../bookmarks.ts';
import { writeProperties } from '../properties.ts';
import { readPlaces } from '../read-places.ts';
import { readObjects } from './read-objects.ts';
import { writeObjects } from './write-objects.ts';

/** A PDF in the open, as Chromium writes it: two pages, the second with a place and a bookmark. */
async function openPdf(bookmark: PDFString = PDFString.of('Signs(late\\)')): Promise<Uint8Array> {
	const pdf = await PDFDocument.create();
	const font = await pdf.embedFont(StandardFonts.TimesRoman);
	const pages = [pdf.addPage(), pdf.addPage()];
	pages.forEach((page, place) => page.drawText(`Text of page ${place + 1}`, { font }));
	const { context, catalog } = pdf;
	const target = [pages[1]!.ref, 'XYZ', 0, 700, 0];
	const title = context.obj({});
	const titleRef = context.register(title);
	const outlines = context.register(context.obj({ First: titleRef, Last: titleRef, Count: 1 }));
	title.set(PDFName.of('Title'), bookmark);
	title.set(PDFName.of('Parent'), outlines);
	catalog.set(PDFName.of('Outlines'), outlines);
	const dests = context.obj({ _top: [pages[0]!.ref, 'XYZ', 0, 0, 0], 'gout/t%C3%BC': target });
	catalog.set(PDFName.of('Dests'), context.register(dests));
	return pdf.save({ useObjectStreams: false });
}

const properties = {
	title: 'Gout → (acute)',
	author: 'Vademecum',
	subject: 'Urate',
	keywords: 'Podagra, gout',
	headings: ['Signs (late)'],
};

test('a PDF that was taken apart and packed is the same, with its properties', async () => {
	const objects = readObjects(await openPdf());
	writeProperties(objects, properties);
	const packed = writeObjects(objects);
	const pdf = await PDFDocument.load(packed, { updateMetadata: false });

	expect(pdf.getPageCount()).toBe(2);
	expect(pdf.getTitle()).toBe('Gout → (acute)');
	expect([pdf.getAuthor(), pdf.getSubject()]).toEqual(['Vademecum', 'Urate']);
	expect([pdf.getKeywords(), pdf.getCreator()]).toEqual(['Podagra, gout', 'Vademecum']);
	expect(pdf.getProducer()).toContain('pdf-lib');
	expect(Buffer.from(packed).toString('latin1')).toContain('/ObjStm');
});

test('the page of each place is read', async () => {
	const { pageCount, pages } = readPlaces(readObjects(await openPdf()));

	expect(pageCount).toBe(2);
	expect([...pages]).toEqual([
		['_top', 1],
		['gout/tü', 2],
	]);
});

test('bookmarks get their titles, unless there are others than there are titles', async () => {
	const objects = readObjects(await openPdf());
	const written = () => [...objects.objects.values()].join('\n');

	nameBookmarks(objects, ['one', 'two']);
	expect(written()).toContain('(Signs(late\\))');
	nameBookmarks(objects, ['Ü']);
	expect(written()).toContain('/Title <FEFF00DC>');
});

test('a PDF of another kind is refused', async () => {
	const packed = writeObjects(readObjects(await openPdf()));

	expect(() => readObjects(packed)).toThrow('is not of the kind that is known');
});
