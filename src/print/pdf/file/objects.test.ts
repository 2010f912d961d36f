import { PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { nameBookmarks } from '../bookmarks.ts';
import { writeProperties } from '../properties.ts';
import { readDestinations } from '../read-destinations.ts';
import { readObjects, readPlainObjects } from './read-objects.ts';
import { writeObjects } from './write-objects.ts';
import { writeString } from './write-string.ts';

/** A PDF in the open, as Chromium writes it: two pages, the second with a destination and a bookmark. */
async function openPdf(bookmark: PDFString = PDFString.of('Signs\\(late\\)')): Promise<Uint8Array> {
	const pdf = await PDFDocument.create();
	const font = await pdf.embedFont(StandardFonts.TimesRoman);
	const pages = [pdf.addPage(), pdf.addPage()];
	pages.forEach((page, index) => page.drawText(`Text of page ${index + 1}`, { font }));
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
	const objects = await readObjects(await openPdf());
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

test('the page of each destination is read', async () => {
	const { pageCount, pages } = readDestinations(await readObjects(await openPdf()));

	expect(pageCount).toBe(2);
	expect([...pages]).toEqual([
		['_top', 1],
		['gout/tü', 2],
	]);
});

test('bookmarks get their titles, unless there are others than there are titles', async () => {
	const objects = await readObjects(await openPdf());
	const written = () => [...objects.objects.values()].join('\n');

	nameBookmarks(objects, ['one', 'two']);
	expect(written()).toContain('(Signs\\(late\\))');
	nameBookmarks(objects, ['Ü']);
	expect(written()).toContain('/Title <FEFF00DC>');
});

test.each([
	['object streams', async () => (await PDFDocument.load(await openPdf())).save()],
	['object streams of our own', async () => writeObjects(await readObjects(await openPdf()))],
	['an update appended to it', appendUpdate],
])('a PDF with another layout is read as well: %s', async (_, write) => {
	const other = await write();
	const objects = await readObjects(other);

	expect(readPlainObjects(other)).toBeUndefined();
	expect([...readDestinations(objects).pages]).toEqual([
		['_top', 1],
		['gout/tü', 2],
	]);
	writeProperties(objects, properties);
	expect([...objects.objects.values()].join('\n')).toContain(
		`/Title ${writeString('Signs (late)')}`
	);
	const pdf = await PDFDocument.load(writeObjects(objects), { updateMetadata: false });
	expect([pdf.getPageCount(), pdf.getTitle()]).toEqual([2, 'Gout → (acute)']);
});

test('what is no PDF is refused', async () => {
	await expect(readObjects(Buffer.from('<html>'))).rejects.toThrow();
});

/** Writes the same PDF with a change appended to it. */
async function appendUpdate(): Promise<Uint8Array> {
	const pdf = await PDFDocument.load(await openPdf(), { forIncrementalUpdate: true });
	pdf.setSubject('Urate');
	return pdf.commit({ useObjectStreams: false });
}
