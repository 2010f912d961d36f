import type { Page } from 'playwright';
import { estimatePages, writePageNumbers } from '../client/page-numbers.ts';
import { readObjects, type PdfObjects } from './file/read-objects.ts';
import { readDestinations, type Destinations } from './read-destinations.ts';

/**
 * Prints the booklet that is open in a page, with true page numbers in its contents and links.
 *
 * Estimates the numbers, prints, and compares them with the pages on which the titles were printed. Prints
 * again with those if they differ. Throws if they never settle, because each print moves the titles.
 */
export async function printBooklet(
	page: Page,
	area: { width: number; height: number }
): Promise<PrintedBooklet> {
	// The page numbers itself for a reader who prints it; here what was printed decides.
	await page.evaluate(() => (document.documentElement.dataset['pagesNumbered'] = ''));
	let numbers: ReadonlyMap<string, number> = new Map(await page.evaluate(estimatePages, area));
	for (let attempt = 0; attempt < 4; attempt++) {
		await page.evaluate(writePageNumbers, [...numbers]);
		const printed = await print(page);
		if (areEqual(numbers, printed.destinations)) return printed;
		numbers = printed.destinations;
	}
	throw new Error('The page numbers of the contents do not hold: each print moves the titles.');
}

/** Prints the revision sheet that is open in a page. Throws if it takes more than one side. */
export async function printSheet(page: Page): Promise<PrintedBooklet> {
	const printed = await print(page);
	const { pageCount } = printed;
	if (pageCount > 1) throw new Error(`The revision sheet takes ${pageCount} pages instead of one.`);
	return printed;
}

async function print(
	page: Page
): Promise<PrintedBooklet & { destinations: Destinations['pages'] }> {
	const options = { preferCSSPageSize: true, tagged: true, outline: true };
	const pdf = await readObjects(await page.pdf(options));
	const { pageCount, pages } = readDestinations(pdf);
	return { pdf, pageCount, destinations: pages };
}

/** Whether the numbers that were written match the pages on which the titles were printed. */
function areEqual(
	numbers: ReadonlyMap<string, number>,
	destinations: ReadonlyMap<string, number>
): boolean {
	return numbers.size > 0 && [...numbers].every(([id, page]) => destinations.get(id) === page);
}

/** A booklet as a PDF. */
export interface PrintedBooklet {
	pdf: PdfObjects;
	pageCount: number;
}
