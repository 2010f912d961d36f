import { readReference, type PdfObjects } from './file/read-objects.ts';
import { writeString } from './file/write-string.ts';

/**
 * Gives the bookmarks of a PDF the titles that they stand for. Chromium takes them from what it drew:
 * a title that was broken into lines lacks its spaces, one at the top of a page is there twice.
 *
 * `headings` are the titles in the order in which they were printed. Changes nothing if there are not
 * as many of them as bookmarks.
 */
export function nameBookmarks(pdf: PdfObjects, headings: readonly string[]): void {
	const outlines = readReference(pdf.objects.get(pdf.root) ?? '', 'Outlines');
	const bookmarks = outlines === undefined ? [] : [...walk(pdf, outlines)];
	if (bookmarks.length !== headings.length) return;
	bookmarks.forEach((number, index) => {
		const bookmark = pdf.objects.get(number) ?? '';
		const title = `/Title ${writeString(headings[index] ?? '')}`;
		pdf.objects.set(number, bookmark.replace(titleEntry, title));
	});
}

/** A title as Chromium writes it: `(Signs \(late\))`, or hexadecimal digits. */
const titleEntry = /\/Title (?:\((?:\\[^]|[^\\)])*\)|<[\dA-Fa-f]*>)/;

/** The bookmarks below one, from the first to the last, each before those below it. */
function* walk(pdf: PdfObjects, parent: number): Generator<number> {
	const follow = (number: number, entry: string) =>
		readReference(pdf.objects.get(number) ?? '', entry);
	let bookmark = follow(parent, 'First');
	while (bookmark !== undefined) {
		yield bookmark;
		yield* walk(pdf, bookmark);
		bookmark = follow(bookmark, 'Next');
	}
}
