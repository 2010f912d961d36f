import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import type { StarlightPlugin, StarlightUserConfig } from '@astrojs/starlight/types';
import type { AstroUserConfig } from 'astro';
import accessibility from './accessibility/index.ts';
import build from './build/index.ts';
import { siteMap } from './build/join/site-map.ts';
import evidence from './evidence/index.ts';
import hosting from './hosting/index.ts';
import look from './look/index.ts';
import offline from './offline/index.ts';
import print from './print/index.ts';
import revision from './revision/index.ts';
import search from './search/index.ts';
import sharing from './sharing/index.ts';
import site from './site/index.ts';
import topics from './topics/index.ts';
import { errorFor } from './lib/build/stop-at.ts';
import { writeInstead } from './lib/closest.ts';
import { rootLocale } from './lib/language/locale.ts';
import { programFile, siteUrl } from './lib/program.ts';
import { fillSlots } from './lib/slots/fill-slots.ts';
import { readAddress } from './lib/site/address.ts';
import { readSite } from './lib/site/file.ts';

/** The features that a site can disable, in the order of their integrations. */
const features = {
	site,
	evidence,
	print,
	revision,
	sharing,
	accessibility,
	search,
	hosting,
	// The site's own style sheet comes after all others.
	look,
	// Lists the files of the site, so it comes after the features that add some.
	offline,
};

/**
 * Creates the Astro config of a site, for `astro.config.mjs`. All features are enabled by default. Settings of the site are in
 * `content/site.yml`. Its address is read from the environment: `SITE=https://example.org BASE=/revision`.
 *
 * Throws an `AstroError` for an unknown option and for an invalid address.
 */
export function vademecum(options: VademecumOptions = {}): AstroUserConfig {
	const { astro = {}, starlight: ofStarlight = {}, ...chosen } = options;
	refuseUnknown(chosen);
	const { integrations = [], ...ofAstro } = astro;
	const { plugins = [], ...frame } = ofStarlight;
	const ours = [topics(), ...chosenFeatures(chosen)];
	const leftOut = Object.keys(features).filter((name) => !ours.some((one) => one.name === name));
	const { name, tagline, language } = readSite(siteUrl).settings;
	return {
		...readAddress(process.env),
		srcDir: '.',
		trailingSlash: 'always',
		devToolbar: { enabled: false },
		// Prefetching would be of little use, because the service worker requests each page again.
		prefetch: false,
		image: { service: { entrypoint: programFile('topics/figures/picture-service.ts') } },
		...ofAstro,
		integrations: [
			build(leftOut, frame),
			siteMap(),
			starlight({
				expressiveCode: false,
				sidebar: [],
				...frame,
				// Enables asides and heading links on the pages about the site, too.
				markdown: {
					...frame.markdown,
					processedDirs: ['content/about', ...(frame.markdown?.processedDirs ?? [])],
				},
				title: name,
				...(tagline && { description: tagline }),
				locales: { root: rootLocale(language) },
				plugins: [...ours, ...plugins],
			}),
			fillSlots(ours.map(({ name }) => name)),
			mdx(),
			...integrations,
		],
	};
}

/** Creates the plugins of the enabled features. */
const chosenFeatures = (chosen: FeatureOptions): StarlightPlugin[] =>
	Object.entries(features)
		.filter(([name]) => chosen[name as keyof FeatureOptions] !== false)
		.map(([, make]) => make());

/** Throws for unknown options and values. Otherwise a misspelt option would silently leave a feature enabled. */
function refuseUnknown(chosen: Readonly<Record<string, unknown>>): void {
	const known = [...Object.keys(features), 'astro', 'starlight'];
	const wrong = Object.entries(chosen).filter(
		([name, value]) => !known.includes(name) || !['boolean', 'undefined'].includes(typeof value)
	);
	if (wrong.length === 0) return;
	const lines = wrong.map(([name, value]) => {
		const fix = known.includes(name)
			? `write ${name}: false, or take it out`
			: writeInstead(name, known, 'take it out');
		return `astro.config.mjs gives vademecum() the option “${name}: ${value}”, which there is not → ${fix}`;
	});
	throw errorFor(lines.join('\n'), `The options are ${known.join(', ')}.`);
}

/** `false` disables a feature. */
type FeatureOptions = { [Name in keyof typeof features]?: boolean };

/** The options of `vademecum()`. */
export type VademecumOptions = FeatureOptions & {
	/** Additional Astro config. Its integrations come after those of the program. */
	astro?: AstroUserConfig;
	/** Additional Starlight config. Its plugins come after those of the program. */
	starlight?: Partial<StarlightUserConfig>;
};
