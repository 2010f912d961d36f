import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CborReader, CborWriter, type CborValue } from './cbor.ts';

// [1, 500, "aé", [-1], 70000] as RFC 8949 writes it.
const list = Uint8Array.of(
	...[0x85, 0x01, 0x19, 0x01, 0xf4, 0x63, 0x61, 0xc3, 0xa9, 0x81, 0x20, 0x1a, 0, 1, 0x11, 0x70]
);

test('reads and writes numbers, texts and lists', () => {
	const writer = new CborWriter();
	writer.value([1, 500, 'aé', [-1], 70_000]);

	expect(new CborReader(list).value()).toEqual([1, 500, 'aé', [-1], 70_000]);
	expect(new Uint8Array(writer.take())).toEqual(list);
	expect(writer.take()).toHaveLength(0);
});

test('reads what it has written', () => {
	const { value } = fc.letrec<{ value: CborValue }>((tie) => ({
		value: fc.oneof(
			{ depthSize: 'small' },
			fc.integer({ min: -(2 ** 31), max: 2 ** 31 }),
			fc.string({ unit: 'grapheme' }),
			fc.array(tie('value'), { maxLength: 30 })
		),
	}));
	fc.assert(
		fc.property(value, (value) => {
			const writer = new CborWriter();
			writer.value(value);
			expect(new CborReader(writer.take()).value()).toEqual(value);
		})
	);
});

test('goes through a list step by step', () => {
	const reader = new CborReader(list);

	expect([reader.list(), reader.count(), reader.count(), reader.text()]).toEqual([
		5,
		1,
		500,
		'aÃ©',
	]);
	reader.skipNumbers();
	expect(reader.count()).toBe(70_000);
});

test('says what it cannot read: another kind, a list of open length, the end', () => {
	const unknown = 'CBOR: the value at byte 0 is not known here';
	for (const bytes of [[0xa0], [0x9f, 0xff], []]) {
		expect(() => new CborReader(Uint8Array.from(bytes)).value()).toThrow(unknown);
	}
	expect(() => new CborReader(list).text()).toThrow(unknown);
});
