import { readFileSync } from 'node:fs';
import { wcagContrast } from 'culori';
import { expect, test } from 'vitest';
import { accentShades, contrastIn, grounds, readableIn } from './colours.ts';

test('the grounds are those of the theme', () => {
	const theme = readFileSync(new URL('../../site/theme/colours.css', import.meta.url), 'utf8');
	const { light, dark } = grounds;

	expect(theme).toContain(`--sl-color-black: light-dark(${light.page}, ${dark.page});`);
	expect(theme).toContain(`--vm-color-raised: light-dark(${light.raised}, ${dark.raised});`);
});

test('any colour becomes one of its hue that can be read, and shades that can be read on each other', () => {
	for (const colour of [
		'#116869',
		'#8a1538',
		'#ffcc00',
		'#0000ff',
		'#000000',
		'#ffffff',
		'#808080',
	]) {
		for (const theme of ['light', 'dark'] as const) {
			const accent = readableIn(theme, colour);
			const { low, high } = accentShades(theme, accent);

			expect(contrastIn(theme, accent), `${colour}, ${theme}`).toBeGreaterThanOrEqual(4.5);
			expect(contrastIn(theme, high)).toBeGreaterThanOrEqual(4.5);
			expect(wcagContrast(high, low), `${high} on ${low}`).toBeGreaterThanOrEqual(4.5);
		}
	}
});
