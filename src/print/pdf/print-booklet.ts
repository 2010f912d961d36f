import type { Page } from 'playwright';
import { readPlaces, type Places } from './read-places.ts';

/**
 * Prints the booklet that is open in a page, with true page numbers in its contents.
 *
 * It is printed twice: only then is it known on which page each title falls. A third and a fourth time
 * if the numbers moved the titles; throws if they still do not hold. Returns the PDF and the number
 * of its pages.
 */
export async function printBooklet(page: Page): Promise<PrintedBooklet> {
	let places = await readPlaces(await print(page));
	for (let attempt = 0; attempt < 3; attempt++) {
		await writeNumbers(page, places);
		const pdf = await print(page, { tagged: true, outline: true });
		const now = await readPlaces(pdf);
		if (samePlaces(places, now)) return { pdf, pageCount: now.pageCount };
		places = now;
	}
	throw new Error('The page numbers of the contents do not hold: each print moves the titles.');
}

/** Prints the revision sheet that is open in a page. Throws if it takes more than one side. */
export async function printSheet(page: Page): Promise<PrintedBooklet> {
	const pdf = await print(page, { tagged: true, outline: true });
	const { pageCount } = await readPlaces(pdf);
	if (pageCount > 1) throw new Error(`The revision sheet takes ${pageCount} pages instead of one.`);
	return { pdf, pageCount };
}

function print(page: Page, options: { tagged?: true; outline?: true } = {}): Promise<Uint8Array> {
	return page.pdf({ preferCSSPageSize: true, ...options });
}

/** Writes the page numbers into the contents. */
async function writeNumbers(page: Page, { pages }: Places): Promise<void> {
	await page.evaluate((numbers) => {
		for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
			place.textContent = String(numbers[place.dataset['pageOf'] ?? ''] ?? '');
		}
	}, Object.fromEntries(pages));
}

function samePlaces(a: Places, b: Places): boolean {
	return (
		a.pages.size === b.pages.size && [...a.pages].every(([id, page]) => b.pages.get(id) === page)
	);
}

/** A booklet as a PDF. */
export interface PrintedBooklet {
	pdf: Uint8Array;
	pageCount: number;
}
