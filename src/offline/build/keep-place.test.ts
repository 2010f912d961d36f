import { expect, test } from 'vitest';
import { findKeepPlace, writeKeepSize } from './keep-place.ts';

const place = (size: number) =>
	`<p>x</p><div class="keep" data-keep="gout" data-title="Gout &#38; pseudogout" data-size="${size}" data-needs-script>`;

test('finds the topic of a landing page', () => {
	expect(findKeepPlace(place(0))).toEqual({ slug: 'gout', title: 'Gout & pseudogout' });
	expect(findKeepPlace('<div class="keep">')).toBeUndefined();
});

test('writes the size, and writes it anew', () => {
	expect(writeKeepSize(place(0), 965_000)).toBe(place(965_000));
	expect(writeKeepSize(place(965_000), 12)).toBe(place(12));
	expect(writeKeepSize('<p>no place</p>', 12)).toBe('<p>no place</p>');
});
