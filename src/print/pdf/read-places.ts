import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'astro/zod';

/**
 * Reads on which page of a PDF each place stands that a link inside it leads to.
 *
 * Returns the number of pages, and the page (from 1) by the place's id in the document that was
 * printed.
 */
export async function readPlaces(pdf: Uint8Array): Promise<Places> {
	// pdf.js takes over the memory it is given.
	const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false });
	const document = await task.promise;
	const destinations = Destinations.parse(await document.getDestinations());
	const pages = new Map<string, number>();
	for (const [name, [reference]] of destinations) {
		pages.set(decodeURIComponent(name), 1 + (await document.getPageIndex(reference)));
	}
	await task.destroy();
	return { pageCount: document.numPages, pages };
}

const Reference = z.object({ num: z.number(), gen: z.number() });
const Destinations = z.map(z.string(), z.tuple([Reference]).rest(z.unknown()));

/** Where things stand in a PDF. */
export interface Places {
	pageCount: number;
	/** Page, counted from 1, by the id of what stands there. */
	pages: ReadonlyMap<string, number>;
}
