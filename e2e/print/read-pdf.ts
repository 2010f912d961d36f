import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Reads what a PDF says of itself, its bookmarks and, page by page, its text and links. */
export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
	const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
	const document = await task.promise;
	const { info } = (await document.getMetadata()) as { info: Record<string, unknown> };
	const marks = (await document.getMarkInfo()) as ReadonlyMap<string, boolean> | null;
	const pages: PdfPage[] = [];
	for (let number = 1; number <= document.numPages; number++) {
		pages.push(await readPage(document, number));
	}
	const pdf = {
		info,
		isTagged: marks?.get('Marked') === true,
		pages,
		bookmarks: await readBookmarks(document),
	};
	await task.destroy();
	return pdf;
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
	const page = await document.getPage(number);
	const [, , width = 0, height = 0] = page.view;
	const { items } = await page.getTextContent();
	const texts = items.flatMap((item): PdfText[] => {
		if (!('str' in item) || item.str.trim() === '') return [];
		const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
		return [{ text: item.str, x, y, width: item.width, size: Math.abs(size) }];
	});
	const annotations = (await page.getAnnotations()) as { url?: string; dest?: unknown }[];
	return {
		width,
		height,
		texts,
		links: annotations.flatMap(({ url }) => (url ? [url] : [])),
		insideLinks: annotations.filter(({ dest }) => dest).length,
	};
}

async function readBookmarks(document: PDFDocumentProxy): Promise<Bookmark[]> {
	const flat: Bookmark[] = [];
	const walk = async (items: Awaited<ReturnType<typeof document.getOutline>>, level: number) => {
		for (const { title, dest, items: inner } of items ?? []) {
			const target = typeof dest === 'string' ? await document.getDestination(dest) : dest;
			const page = target ? (await document.getPageIndex(target[0])) + 1 : 0;
			flat.push({ title, level, page, top: Number(target?.[3]) });
			await walk(inner, level + 1);
		}
	};
	await walk(await document.getOutline(), 1);
	return flat;
}

/** The names of the fonts that a PDF does not carry with it. */
export async function readFontsNotEmbedded(bytes: Uint8Array): Promise<string[]> {
	const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
	return context.enumerateIndirectObjects().flatMap(([, object]) => {
		if (!(object instanceof PDFDict)) return [];
		if (object.get(PDFName.of('Type')) !== PDFName.of('FontDescriptor')) return [];
		const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) =>
			object.has(PDFName.of(key))
		);
		return isEmbedded ? [] : [String(object.get(PDFName.of('FontName')))];
	});
}

/** A PDF as the tests read it. Lengths are in points, from the lower left corner of the page. */
export interface Pdf {
	/** Its properties: Title, Author, Subject, Language … */
	info: Record<string, unknown>;
	isTagged: boolean;
	pages: PdfPage[];
	bookmarks: Bookmark[];
}

export interface PdfPage {
	width: number;
	height: number;
	/** Pieces of text in the order in which they are read. */
	texts: PdfText[];
	/** Addresses of the links that leave the document. */
	links: string[];
	/** Number of links inside the document. */
	insideLinks: number;
}

export interface PdfText {
	text: string;
	x: number;
	/** The baseline. */
	y: number;
	width: number;
	size: number;
}

export interface Bookmark {
	title: string;
	/** 1 for the outermost. */
	level: number;
	page: number;
	/** Upper edge of its destination. */
	top: number;
}
