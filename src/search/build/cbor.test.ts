import { expect, test } from 'vitest';
import { readCbor } from './cbor.ts';

test('reads numbers, texts and lists of known and open length', () => {
	// [1, 500, "ab", [-1]] as RFC 8949 writes it.
	const bytes = Uint8Array.of(0x84, 0x01, 0x19, 0x01, 0xf4, 0x62, 0x61, 0x62, 0x9f, 0x20, 0xff);

	expect(readCbor(bytes)).toEqual([1, 500, 'ab', [-1]]);
});

test('says what it cannot read', () => {
	expect(() => readCbor(Uint8Array.of(0xa0))).toThrow(
		'CBOR: a value of kind 5 at byte 0 is not known here'
	);
});
