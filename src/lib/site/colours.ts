import { clampChroma, converter, formatHex, wcagContrast, type Color } from 'culori';

/** The background colours of text in each theme, as in `src/site/theme/colours.css`. */
export const grounds = {
	light: { page: 'hsl(42 40% 99.2%)', raised: 'hsl(0 0% 100%)' },
	dark: { page: 'hsl(207 18% 10%)', raised: 'hsl(206 15% 13%)' },
} as const;

/** The default accent, for icons and pictures, which cannot use the style sheet. */
export const defaultAccent = '#116869';

/** Source: https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const leastContrast = 4.5;

/** The lowest contrast between a colour and the backgrounds of a theme, to one decimal. */
export function contrastIn(theme: Theme, colour: string): number {
	const contrasts = Object.values(grounds[theme]).map((ground) => wcagContrast(colour, ground));
	return Math.floor(Math.min(...contrasts) * 10) / 10;
}

/** The nearest colour of the same hue with enough contrast for text in a theme. */
export function readableIn(theme: Theme, colour: string): string {
	const step = theme === 'light' ? -0.01 : 0.01;
	const wanted = toOklch(colour);
	for (let lightness = wanted?.l ?? 0; lightness > 0 && lightness < 1; lightness += step) {
		const hex = formatHex(shade(colour, lightness));
		if (contrastIn(theme, hex) >= leastContrast) return hex;
	}
	return theme === 'light' ? '#000000' : '#ffffff';
}

/**
 * The shades of an accent in a theme, which Starlight calls `accent-low`, `accent` and `accent-high`: a background, the accent
 * itself, and a text colour for that background. All have enough contrast on the page, and the last one on the first.
 */
export function accentShades(theme: Theme, accent: string) {
	const low = formatHex(shade(accent, theme === 'light' ? 0.94 : 0.26, 0.3));
	let high = readableIn(theme, accent);
	const step = theme === 'light' ? -0.02 : 0.02;
	const isFarEnough = () => wcagContrast(high, low) >= 7;
	for (let l = toOklch(high)?.l ?? 0; l > 0 && l < 1 && !isFarEnough(); l += step) {
		high = formatHex(shade(accent, l));
	}
	return { low, accent, high };
}

const toOklch = converter('oklch');

/** The same hue with another lightness, within the colours that screens can display. */
function shade(colour: string, l: number, chroma = 1): Color {
	const { c = 0, h } = toOklch(colour) ?? { c: 0 };
	return clampChroma({ mode: 'oklch', l, c: c * chroma, ...(h !== undefined && { h }) }, 'oklch');
}

/** A theme of the site. */
export type Theme = keyof typeof grounds;
