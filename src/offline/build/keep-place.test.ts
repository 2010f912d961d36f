import { expect, test } from 'vitest';
import { findKeepPlace, roundUp, writeKeepSize } from './keep-place.ts';

const place = (size: number) =>
	`<p>x</p><div class="keep" data-keep="gout" data-title="Gout &#38; pseudogout" data-size="${size}" data-needs-script>`;

test('finds the topic of a landing page', () => {
	expect(findKeepPlace(place(0))).toEqual({ slug: 'gout', title: 'Gout & pseudogout', size: 0 });
	expect(findKeepPlace('<div class="keep">')).toBeUndefined();
});

test('writes the size, and writes it anew', () => {
	expect(writeKeepSize(place(0), 965_000)).toBe(place(965_000));
	expect(writeKeepSize(place(965_000), 12)).toBe(place(12));
	expect(writeKeepSize('<p>no place</p>', 12)).toBe('<p>no place</p>');
});

test('what topics share counts in three digits, and never as less than it is', () => {
	expect([0, 999, 1000, 1001, 245_000, 4_371_204].map(roundUp)).toEqual([
		0, 999, 1000, 1010, 245_000, 4_380_000,
	]);
});
