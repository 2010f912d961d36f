/**
 * Reads the objects of a PDF that Chromium has printed.
 *
 * It writes them uncompressed, with one cross-reference table at the end, which takes a tenth of the time to
 * read that a library takes for it. A PDF with another layout (object streams, say) is first written in this
 * one by pdf-lib. Throws if the PDF cannot be read at all.
 */
export async function readObjects(pdf: Uint8Array): Promise<PdfObjects> {
	const objects = readPlainObjects(pdf) ?? readPlainObjects(await writePlainly(pdf));
	if (!objects) throw new Error('The browser’s PDF cannot be read.');
	return objects;
}

/** Reads the objects of a PDF with Chromium’s layout. Returns nothing if it has another. */
export function readPlainObjects(pdf: Uint8Array): PdfObjects | undefined {
	const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
	const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? NaN);
	const [, rows, trailer] = /^xref\s+0 \d+\s([^]*)trailer([^]*)$/.exec(text.slice(table)) ?? [];
	const root = readReference(trailer ?? '', 'Root');
	const info = readReference(trailer ?? '', 'Info');
	// An update appended to a PDF has a table of its own, which refers to the one before it.
	if (!rows || !root || !info || /\/Prev\b/.test(trailer ?? '')) return undefined;

	const starts = [...rows.matchAll(/(\d{10}) \d{5} n/g)].map(([, start]) => Number(start));
	const ends = [...starts, table].sort((a, b) => a - b);
	const endOf = new Map(ends.map((end, index) => [ends[index - 1] ?? 0, end]));
	const objects = new Map<number, string>();
	for (const start of starts) {
		const [, number, content] =
			/^(\d+) 0 obj\s([^]*?)\s*endobj\s*$/.exec(text.slice(start, endOf.get(start))) ?? [];
		if (!number || !content) return undefined;
		objects.set(Number(number), content);
	}
	return { objects, root, info };
}

async function writePlainly(pdf: Uint8Array): Promise<Uint8Array> {
	const { PDFDocument } = await import('@cantoo/pdf-lib');
	const document = await PDFDocument.load(pdf, { updateMetadata: false });
	return document.save({ useObjectStreams: false });
}

/** The number of the object that an entry of a dictionary names, as in `/Parent 3951 0 R`. */
export function readReference(dictionary: string, entry: string): number | undefined {
	const number = new RegExp(`/${entry} (\\d+) 0 R`).exec(dictionary)?.[1];
	return number === undefined ? undefined : Number(number);
}

/** A PDF by its parts, each as it is written, a byte for each character. */
export interface PdfObjects {
	objects: Map<number, string>;
	/** Number of the object that names the others. */
	root: number;
	/** Number of the object that says what the PDF is. */
	info: number;
}
