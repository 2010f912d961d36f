import { type PDFDocument, PDFDict, PDFHexString, PDFName } from '@cantoo/pdf-lib';

/**
 * Writes what a PDF is into its properties, which Chromium leaves empty but for the title, and names its
 * bookmarks. Tags and links stay as they are.
 */
export function writeProperties(
	pdf: PDFDocument,
	{ title, author, subject, keywords, headings }: PdfProperties
): void {
	pdf.setTitle(title);
	pdf.setAuthor(author);
	pdf.setSubject(subject);
	pdf.setKeywords([keywords]);
	pdf.setCreator('Vademecum');
	nameBookmarks(pdf, headings);
}

/** What a PDF says of itself: `keywords` are other names of the topic, `headings` the titles in the order of printing. */
export type PdfProperties = Record<'title' | 'author' | 'subject' | 'keywords', string> & {
	headings: string[];
};

/**
 * Gives the bookmarks of a PDF the titles that they stand for. Chromium takes them from what it drew:
 * a title that was broken into lines lacks its spaces, one at the top of a page is there twice.
 *
 * `headings` are the titles in the order in which they were printed. Changes nothing if there are not
 * as many of them as bookmarks.
 */
export function nameBookmarks(pdf: PDFDocument, headings: readonly string[]): void {
	const outlines = pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
	const bookmarks = outlines ? [...walk(outlines)] : [];
	if (bookmarks.length !== headings.length) return;
	bookmarks.forEach((bookmark, index) =>
		bookmark.set(PDFName.of('Title'), PDFHexString.fromText(headings[index] ?? ''))
	);
}

/** The bookmarks below one, from the first to the last, each before those below it. */
function* walk(parent: PDFDict): Generator<PDFDict> {
	const follow = (from: PDFDict, entry: string) => from.lookupMaybe(PDFName.of(entry), PDFDict);
	let bookmark = follow(parent, 'First');
	while (bookmark) {
		yield bookmark;
		yield* walk(bookmark);
		bookmark = follow(bookmark, 'Next');
	}
}
