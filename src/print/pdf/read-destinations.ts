import { PDFArray, PDFDict, PDFName, type PDFDocument } from '@cantoo/pdf-lib';

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
