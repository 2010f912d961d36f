import { type PDFDocument, PDFArray, PDFDict, PDFName } from '@cantoo/pdf-lib';
import type { Page } from 'playwright';
import { printPage } from '../../lib/pdf/printer.ts';
import { estimatePages, writePageNumbers } from '../client/page-numbers.ts';

/**
 * Prints the booklet that is open in a page, with true page numbers in its contents and links.
 *
 * Estimates the numbers, prints, and compares them with the pages on which the titles were printed. Prints
 * again with those if they differ. Throws if they never settle, because each print moves the titles.
 */
export async function printBooklet(
	page: Page,
	area: { width: number; height: number }
): Promise<PDFDocument> {
	// The page numbers itself for a reader who prints it; here what was printed decides.
	await page.evaluate(() => (document.documentElement.dataset['pagesNumbered'] = ''));
	let numbers = new Map(await page.evaluate(estimatePages, area));
	for (let attempt = 0; attempt < 4; attempt++) {
		await page.evaluate(writePageNumbers, [...numbers]);
		const pdf = await printPage(page);
		const printed = readDestinations(pdf);
		const isTrue = [...numbers].every(([id, number]) => printed.get(id) === number);
		if (numbers.size > 0 && isTrue) return pdf;
		numbers = printed;
	}
	throw new Error('The page numbers of the contents do not hold: each print moves the titles.');
}

/** Prints the revision sheet that is open in a page. Throws if it takes more than one side. */
export async function printSheet(page: Page): Promise<PDFDocument> {
	const pdf = await printPage(page);
	const count = pdf.getPageCount();
	if (count > 1) throw new Error(`The revision sheet takes ${count} pages instead of one.`);
	return pdf;
}

/**
 * Reads the named destinations of a PDF: the targets of its internal links. Returns the page of each, counted from 1, by
 * the id that it had in the printed document.
 */
export function readDestinations(pdf: PDFDocument): Map<string, number> {
	const pages = pdf.getPages().map(({ ref }) => ref);
	const destinations = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)?.entries() ?? [];
	return new Map(
		destinations.map(([name, place]) => {
			const [page] = pdf.context.lookup(place, PDFArray).asArray();
			// Chromium makes names of ids as they stand in addresses.
			const id = decodeURIComponent(new TextDecoder().decode(name.asBytes()));
			return [id, pages.findIndex((ref) => ref === page) + 1];
		})
	);
}
