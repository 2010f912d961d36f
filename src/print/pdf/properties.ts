import { nameBookmarks } from './bookmarks.ts';
import type { PdfObjects } from './file/read-objects.ts';
import { writeString } from './file/write-string.ts';

/**
 * Writes what a PDF is into its properties, which Chromium leaves empty but for the title, and names its
 * bookmarks. Tags and links stay as they are.
 */
export function writeProperties(
	pdf: PdfObjects,
	{ title, author, subject, keywords, headings }: PdfProperties
): void {
	const texts = { Title: title, Author: author, Subject: subject, Keywords: keywords };
	const entries = Object.entries({ ...texts, Creator: 'Vademecum' }).map(
		([name, text]) => `/${name} ${writeString(text)}`
	);
	const kept = pdf.objects.get(pdf.info)?.match(entriesOfBrowser) ?? [];
	pdf.objects.set(pdf.info, `<<${[...entries, ...kept].join('\n')}>>`);
	nameBookmarks(pdf, headings);
}

/** What Chromium says of the PDF and is true of it still. */
const entriesOfBrowser =
	/\/(?:Producer|CreationDate|ModDate) (?:\((?:\\[^]|[^\\)])*\)|<[\dA-Fa-f]*>)/g;

/** What a PDF says of itself. */
export interface PdfProperties {
	title: string;
	author: string;
	subject: string;
	/** Other names of the topic, with commas between them. */
	keywords: string;
	/** The titles that were printed, in order: its bookmarks. */
	headings: string[];
}
