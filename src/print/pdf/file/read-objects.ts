/**
 * Reads the objects of a PDF as Chromium writes it: in the open, with one table of their places at its
 * end. A library that understands every PDF takes ten times as long, for each topic.
 *
 * Throws if the PDF is of another kind.
 */
export function readObjects(pdf: Uint8Array): PdfObjects {
	const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
	const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? NaN);
	const [, rows, trailer] = /^xref\s+0 \d+\s([^]*)trailer([^]*)$/.exec(text.slice(table)) ?? [];
	const root = readReference(trailer ?? '', 'Root');
	const info = readReference(trailer ?? '', 'Info');
	if (!rows || !root || !info)
		throw new Error('The browser’s PDF is not of the kind that is known.');

	const starts = [...rows.matchAll(/(\d{10}) \d{5} n/g)].map(([, start]) => Number(start));
	const ends = [...starts, table].sort((a, b) => a - b);
	const endOf = new Map(ends.map((end, place) => [ends[place - 1] ?? 0, end]));
	const objects = new Map(
		starts.map((start) => readObject(text.slice(start, endOf.get(start)), start))
	);
	return { objects, root, info };
}

function readObject(text: string, start: number): [number, string] {
	const [, number, content] = /^(\d+) 0 obj\s([^]*?)\s*endobj\s*$/.exec(text) ?? [];
	if (!number || !content) throw new Error(`The browser’s PDF has no object at byte ${start}.`);
	return [Number(number), content];
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
