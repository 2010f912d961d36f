import type { Element, Root, Text } from 'hast';
import { expect, test } from 'vitest';
import { breakLongWords } from './table-cells.ts';

const cell = (value: string): Root => ({
	type: 'root',
	children: [
		{ type: 'element', tagName: 'td', properties: {}, children: [{ type: 'text', value }] },
	],
});

const changed = (root: Root): string =>
	(breakLongWords.change(root).children[0] as Element).children
		.map((child) => (child.type === 'element' ? '|' : (child as Text).value))
		.join('');

test('lets an address in a cell end a line behind its signs', () => {
	expect(changed(cell('see https://example.org/a/very/long-address now'))).toBe(
		'see https://|example.|org/|a/|very/|long-|address now'
	);
});

test('lets a long word end a line, and leaves usual ones whole', () => {
	expect(changed(cell('Hydroxychloroquinesulphateester'))).toBe(
		'Hydroxychlor|oquinesulpha|teester'
	);
	expect(changed(cell('Hydroxychloroquine sulphate'))).toBe('Hydroxychloroquine sulphate');
});
