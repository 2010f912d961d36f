import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

/**
 * Writes a picture of at most 256 colours as a PNG.
 *
 * `rows` holds the place of each pixel's colour in the palette, row by row, with a 0 before each row: it
 * says that the row stands as it is. Source of the format: https://www.w3.org/TR/png-3/. Sharp writes only
 * pictures that have all colours in each pixel, which takes twice as long, and its files are twice as large.
 */
export async function writePng(
	rows: Uint8Array,
	{ width, height }: { width: number; height: number },
	palette: readonly Colour[]
): Promise<Uint8Array> {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([eightBits, byPalette, 0, 0, 0], 8);
	return Buffer.concat([
		signature,
		chunk('IHDR', header),
		chunk('PLTE', Buffer.from(palette.flat())),
		chunk('IDAT', await promisify(deflate)(rows, packing)),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const packing = { level: 3, chunkSize: 65_536 };
const eightBits = 8;
const byPalette = 3;

/** Writes a part of the file: its length, its name, what is in it, and a checksum of both. */
function chunk(name: string, data: Uint8Array): Buffer {
	const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
	const part = Buffer.alloc(named.length + 8);
	part.writeUInt32BE(data.length, 0);
	part.set(named, 4);
	part.writeUInt32BE(crc32(named), named.length + 4);
	return part;
}

export type Colour = [red: number, green: number, blue: number];
