/**
 * Adds up what the files of a zip archive say they unpack to, in bytes. A `.docx` of 20 MB can unpack
 * to many gigabytes, which nothing should try.
 *
 * Returns nothing if the bytes are no zip archive.
 */
export function unpackedSize(bytes: Buffer): number | undefined {
	const end = bytes.lastIndexOf(endOfDirectory);
	if (end < 0 || end + 20 > bytes.length) return undefined;
	let offset = bytes.readUInt32LE(end + 16);
	let size = 0;
	while (offset + 46 <= bytes.length && bytes.readUInt32LE(offset) === fileSignature) {
		size += bytes.readUInt32LE(offset + 24);
		const lengths = [28, 30, 32].map((field) => bytes.readUInt16LE(offset + field));
		offset += lengths.reduce((sum, length) => sum + length, 46);
	}
	return size;
}

/** The signatures that begin parts of the directory at a zip archive's end. */
const endOfDirectory = Buffer.from('PK\x05\x06', 'latin1');
const fileSignature = 0x02014b50;
