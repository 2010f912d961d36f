import { writeInstead } from '../closest.ts';
import { flawIf } from '../problems.ts';
import { takenPageNames } from '../slug.ts';
import type { YamlFlaw } from '../yaml.ts';
import { contrastIn, leastContrast, readableIn, type Theme } from './colours.ts';
import { standardSets } from './page-sets.ts';
import { citationStyles, type SiteSettings } from './schema.ts';

/**
 * Finds problems with the settings that the schema cannot find: missing files, colours with too little contrast, kinds without a
 * page set. `lineOf` returns the line of a value, for the keys that lead to it.
 */
export function checkSettings(
	settings: SiteSettings,
	hasFile: (path: string) => boolean,
	lineOf: (path: readonly PropertyKey[]) => number
): YamlFlaw[] {
	return [
		...missingFiles(settings, hasFile),
		...weakColours(settings),
		...unknownSet(settings.kind, settings).map((flaw) => ({ at: ['kind'], ...flaw })),
		...unknownStyle(settings),
		...wrongPages(settings),
	].map(({ at, ...flaw }) => ({ ...flaw, line: lineOf(at) }));
}

/** A problem with a value, with the keys that lead to the value. */
type PlacedFlaw = Said & { at: PropertyKey[] };

function missingFiles(
	{ logo, icon, fonts, styles, citationStyle }: SiteSettings,
	hasFile: (path: string) => boolean
): PlacedFlaw[] {
	const named: [PropertyKey[], string | undefined][] = [
		[['logo', 'light'], logo?.light],
		[['logo', 'dark'], logo?.dark],
		[['icon'], icon],
		[['styles'], styles],
		[['citationStyle'], isOwnStyle(citationStyle) ? citationStyle : undefined],
		...(fonts?.files ?? []).map(({ file }, index): [PropertyKey[], string] => [
			['fonts', 'files', index, 'file'],
			file,
		]),
	];
	return named.flatMap(([at, file]) =>
		flawIf(file !== undefined && !hasFile(file), {
			at,
			message: `names the file “${file}”, which is not there`,
			fix: `put it at content/${file} or remove the line`,
		})
	);
}

function weakColours({ accent, accentDark }: SiteSettings): PlacedFlaw[] {
	const given: [string, Theme, string | undefined][] = [
		['accent', 'light', accent],
		['accentDark', 'dark', accentDark],
	];
	return given.flatMap(([key, theme, colour]) => {
		const contrast = colour ? contrastIn(theme, colour) : Infinity;
		if (!colour || contrast >= leastContrast) return [];
		const message = `“${key}: ${colour}” cannot be read in the ${theme} theme: its contrast is ${contrast} : 1, text needs ${leastContrast} : 1`;
		const fix = `write "${readableIn(theme, colour)}", the nearest of its hue that can, or another colour`;
		return { at: [key], message, fix };
	});
}

const knownSets = ({ pageSets }: Sets): string[] => [
	...new Set([...standardSets, ...Object.keys(pageSets)]),
];

/** Whether a site has a page set for a kind of topic. */
export const hasSet = (kind: string, site: Sets): boolean => knownSets(site).includes(kind);

type Sets = Pick<SiteSettings, 'pageSets'>;

function unknownStyle({ citationStyle }: SiteSettings): PlacedFlaw[] {
	const known: readonly string[] = citationStyles;
	if (isOwnStyle(citationStyle) || known.includes(citationStyle)) return [];
	const otherwise = `write one of: ${known.join(', ')}, or the path of a file below content/ that ends in .csl`;
	const message = `has the citation style “${citationStyle}”, which the program does not know`;
	const fix = writeInstead(citationStyle.toLowerCase(), known, otherwise);
	return [{ at: ['citationStyle'], message, fix }];
}

const isOwnStyle = (style: string): boolean => style.endsWith('.csl');

/** Reports a kind of topic that has no page set. Returns nothing if it has one. */
export function unknownSet(kind: string, site: Sets): Said[] {
	const known = knownSets(site);
	if (known.includes(kind)) return [];
	const message = `has the kind “${kind}”, for which there is no page set`;
	return [{ message, fix: writeInstead(kind, known, `write one of: ${known.join(', ')}`) }];
}

type Said = Omit<YamlFlaw, 'line'>;

/**
 * Finds page names in page sets that are reserved, or used twice. The revision sheet is written by authors, but is not part of a
 * set.
 */
function wrongPages({ pageSets }: SiteSettings): PlacedFlaw[] {
	const taken = [...takenPageNames, 'revision-sheet'];
	return Object.entries(pageSets).flatMap(([set, pages]) =>
		pages.flatMap(({ name }, index): PlacedFlaw[] => {
			const at = ['pageSets', set, index, 'name'];
			if (pages.findIndex((page) => page.name === name) < index) {
				const message = `lists the page “${name}” twice in the set “${set}”`;
				return [{ at, message, fix: 'remove one of the two' }];
			}
			if (!taken.includes(name)) return [];
			const message = `lists the page “${name}” in the set “${set}”, but each topic has another page of that name`;
			return [{ at, message, fix: `rename it to ${name}-page or another name` }];
		})
	);
}
