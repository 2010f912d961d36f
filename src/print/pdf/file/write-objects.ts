import { deflateSync } from 'node:zlib';
import type { PdfObjects } from './read-objects.ts';

/** Objects in one object stream. More compress better; fewer make a single object faster to read. */
const perStream = 200;

/**
 * Serialises a PDF in compressed form: objects that are not streams go into object streams, and the
 * cross-reference table becomes a stream (PDF 1.5). Halves the size.
 */
export function writeObjects({ objects, root, info }: PdfObjects): Uint8Array {
	const parts = [Buffer.from('%PDF-1.7\n%\xd3\xeb\xe9\xe1\n', 'latin1')];
	const entries = new Map<number, XrefEntry>();
	let length = parts[0]?.length ?? 0;
	const add = (number: number, content: string) => {
		const part = Buffer.from(`${number} 0 obj\n${content}\nendobj\n`, 'latin1');
		entries.set(number, { type: 1, location: length, index: 0 });
		parts.push(part);
		length += part.length;
	};

	const loose = [...objects].filter(([, content]) => !isStream(content));
	for (const [number, content] of objects) if (isStream(content)) add(number, content);
	let next = Math.max(...objects.keys()) + 1;
	for (let from = 0; from < loose.length; from += perStream) {
		const shared = loose.slice(from, from + perStream);
		shared.forEach(([number], index) => entries.set(number, { type: 2, location: next, index }));
		add(next++, objectStream(shared));
	}

	const start = length;
	entries.set(next, { type: 1, location: start, index: 0 });
	add(next, xrefStream(entries, `/Root ${root} 0 R /Info ${info} 0 R`));
	parts.push(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
	return Buffer.concat(parts);
}

const isStream = (content: string): boolean => content.endsWith('endstream');

/** Writes an object stream: the number and offset of each object, then the objects themselves. */
function objectStream(shared: readonly [number, string][]): string {
	let offset = 0;
	const index = shared.map(([number, content]) => {
		const entry = `${number} ${offset}`;
		offset += content.length + 1;
		return entry;
	});
	const head = `${index.join(' ')}\n`;
	const data = head + shared.map(([, content]) => content).join('\n');
	return stream(`/Type /ObjStm /N ${shared.length} /First ${head.length}`, data);
}

/** Writes a cross-reference stream; `trailer` are the entries that would stand in a trailer. */
function xrefStream(entries: ReadonlyMap<number, XrefEntry>, trailer: string): string {
	const size = Math.max(...entries.keys()) + 1;
	const rows = Buffer.alloc(size * 7);
	rows.writeUInt16BE(0xffff, 5);
	for (const [number, { type, location, index }] of entries) {
		rows.writeUInt8(type, number * 7);
		rows.writeUInt32BE(location, number * 7 + 1);
		rows.writeUInt16BE(index, number * 7 + 5);
	}
	return stream(`/Type /XRef /Size ${size} /W [1 4 2] ${trailer}`, rows.toString('latin1'));
}

function stream(entries: string, data: string): string {
	const packed = deflateSync(Buffer.from(data, 'latin1')).toString('latin1');
	return `<<${entries} /Filter /FlateDecode /Length ${packed.length}>>\nstream\n${packed}\nendstream`;
}

interface XrefEntry {
	/** 1: an object of its own; 2: one in an object stream. */
	type: 1 | 2;
	/** Byte offset of the object, or number of the object stream. */
	location: number;
	/** Index in the object stream. */
	index: number;
}
