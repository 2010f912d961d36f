import type { PDFDocument } from '@cantoo/pdf-lib';
import { nameBookmarks } from './bookmarks.ts';

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
