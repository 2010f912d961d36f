import { accentShades, readableIn } from '../lib/site/colours.ts';
import type { SiteSettings } from '../lib/site/schema.ts';

/** Writes the styles for the settings of a site, or an empty text if they do not change the theme. */
export function writeLook({ accent, accentDark, fonts, logo }: Look): string {
	const rules = [
		...(fonts?.files ?? []).map(writeFace),
		...writeAccent(accent, accentDark),
		...(fonts ? writeFonts(fonts) : []),
		...(logo ? [nameBesideLogo] : []),
	];
	return rules.map((rule) => `${rule}\n`).join('');
}

type Look = Pick<SiteSettings, 'accent' | 'accentDark' | 'fonts' | 'logo'>;
type Fonts = NonNullable<SiteSettings['fonts']>;

/** Starlight truncates a name that is too long for a phone; the theme's own title wraps it. */
const nameBesideLogo =
	'a.site-title { font-size: min(1.25rem, 4.4vw); line-height: 1.15; white-space: normal; }';

/** The policy does not allow fonts inside style sheets. */
const writeFace = ({ family, file, weight, style }: Fonts['files'][number]): string =>
	`@font-face { font-family: ${quote(family)}; src: url(${quote(`/content/${file}?no-inline`)}); font-weight: ${weight}; font-style: ${style}; font-display: swap; }`;

/** The fonts of the theme remain as fallbacks after the configured families. */
function writeFonts({ text, titles }: Fonts): string[] {
	const values = [
		...(text ? [`--sl-font: ${families(text)};`] : []),
		...(titles ? [`--vm-font-title: ${families(titles)}, Charter, Cambria, Georgia, serif;`] : []),
	];
	return values.length > 0 ? [`:root { ${values.join(' ')} }`] : [];
}

/** One font family, or a list of families in CSS syntax. */
const families = (names: string): string => (/[,"']/.test(names) ? names : quote(names));

function writeAccent(accent: string | undefined, given: string | undefined): string[] {
	const dark = given ?? (accent && readableIn('dark', accent));
	const shades = dark && writeShades(accentShades('dark', dark));
	return [
		...(shades ? [`:root, ::backdrop { ${shades} }`] : []),
		...(accent
			? [
					`:root[data-theme='light'], [data-theme='light'] ::backdrop { ${writeShades(accentShades('light', accent))} }`,
					`@media screen and (scripting: none) and (prefers-color-scheme: dark) { :root[data-theme='light'] { ${shades} } }`,
				]
			: []),
	];
}

/** Purple is Starlight's colour of asides with a tip, which the theme sets in the accent. */
const writeShades = ({ low, accent, high }: ReturnType<typeof accentShades>): string =>
	['accent', 'purple']
		.map(
			(name) =>
				`--sl-color-${name}-low: ${low}; --sl-color-${name}: ${accent}; --sl-color-${name}-high: ${high};`
		)
		.join(' ');

const quote = (text: string): string => JSON.stringify(text);
