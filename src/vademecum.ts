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

/** What a site may do without, in the order in which each takes part. */
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
	// Lists the files of the site, so those that add some come before.
	offline,
};

/**
 * Makes the config of a site, for `astro.config.mjs`. Without options it has every feature; what is the site's own stands
 * in `content/site.yml`. Where the site will stand is said by the environment: `SITE=https://example.org BASE=/revision`.
 *
 * Returns a config of Astro's. Throws an `AstroError` for an option that there is not, and for what is no address.
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
		// The service worker asks the site for each page anew, so that what was fetched before is of little use.
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
				// Boxes and links to sections on the site's own pages, too.
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

/** Makes the features that were not left out. */
const chosenFeatures = (chosen: FeatureOptions): StarlightPlugin[] =>
	Object.entries(features)
		.filter(([name]) => chosen[name as keyof FeatureOptions] !== false)
		.map(([, make]) => make());

/** Refuses options and values that there are not: a feature that was to be left out would stay. */
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

/** Each feature can be left out with `false`. */
type FeatureOptions = { [Name in keyof typeof features]?: boolean };

/** What `vademecum()` takes. */
export type VademecumOptions = FeatureOptions & {
	/** Further config of Astro's. Integrations come after those of the program. */
	astro?: AstroUserConfig;
	/** Further config of Starlight's. Plugins come after those of the program. */
	starlight?: Partial<StarlightUserConfig>;
};
