/**
 * Reads the part of CBOR (RFC 8949) that Pagefind's files are written in: whole numbers, texts and
 * lists. Throws on anything else.
 */
export function readCbor(bytes: Uint8Array): CborValue {
	return readValue({ bytes, at: 0 });
}

function readValue(input: Input): CborValue {
	const head = input.bytes[input.at++] ?? 0xff;
	const kind = head >> 5;
	if (head === 0x9f) return readOpenList(input);
	const size = readSize(input, head & 31);
	if (kind === 0) return size;
	if (kind === 1) return -1 - size;
	if (kind === 3) {
		input.at += size;
		return new TextDecoder().decode(input.bytes.subarray(input.at - size, input.at));
	}
	if (kind === 4) return Array.from({ length: size }, () => readValue(input));
	throw new Error(`CBOR: a value of kind ${kind} at byte ${input.at - 1} is not known here`);
}

function readOpenList(input: Input): CborValue[] {
	const list: CborValue[] = [];
	while (input.bytes[input.at] !== 0xff) list.push(readValue(input));
	input.at++;
	return list;
}

function readSize(input: Input, info: number): number {
	if (info < 24) return info;
	let size = 0;
	for (let byte = 0; byte < 2 ** (info - 24); byte++) {
		size = size * 256 + (input.bytes[input.at++] ?? 0);
	}
	return size;
}

/** What a piece of CBOR holds. */
export type CborValue = number | string | CborValue[];

interface Input {
	bytes: Uint8Array;
	at: number;
}
