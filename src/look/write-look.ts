import { accentShades, readableIn } from '../lib/site/colours.ts';
import type { SiteSettings } from '../lib/site/schema.ts';

/** Writes the styles that the settings of a site ask for; nothing if they leave the theme as it is. */
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

/** Starlight cuts a name off for which a phone has no room; the theme's own mark breaks it. */
const nameBesideLogo =
	'a.site-title { font-size: min(1.25rem, 4.4vw); line-height: 1.15; white-space: normal; }';

/** Pages may load no font that stands in a style sheet. */
const writeFace = ({ family, file, weight, style }: Fonts['files'][number]): string =>
	`@font-face { font-family: ${quote(family)}; src: url(${quote(`/content/${file}?no-inline`)}); font-weight: ${weight}; font-style: ${style}; font-display: swap; }`;

/** What the theme falls back on stays behind the families that are asked for. */
function writeFonts({ text, titles }: Fonts): string[] {
	const values = [
		...(text ? [`--sl-font: ${families(text)};`] : []),
		...(titles ? [`--vm-font-title: ${families(titles)}, Charter, Cambria, Georgia, serif;`] : []),
	];
	return values.length > 0 ? [`:root { ${values.join(' ')} }`] : [];
}

/** One family, or a list of them as style sheets have it. */
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
