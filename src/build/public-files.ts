import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, IntegrationResolvedRoute } from 'astro';
import { assetsFolder } from '../lib/build/page-record.ts';
import { listFiles } from '../lib/list-files.ts';
import type { Problem } from '../lib/problems.ts';

/**
 * Finds files in `public/` that conflict with generated files: Astro would copy those at the address of a page over it, and skip those
 * in its `_astro/` folder. Takes the routes of the site and the slugs of its topics.
 */
export function checkPublicFiles(
	{ publicDir }: Public,
	routes: readonly Route[],
	topics: readonly string[]
): Problem[] {
	const names = [
		...ofSite,
		...topics.flatMap((slug) => ofTopic(slug).map((it) => `${slug}/${it}`)),
	];
	const isMade = (path: string) =>
		routes.some(
			({ patternRegex }) => patternRegex.test(`/${path}`) || patternRegex.test(`/${path}/`)
		);
	const fixed = routes.flatMap(({ pathname = [] }) => pathname);
	const taken = new Set([...fixed.map((address) => address.slice(1)), ...names.filter(isMade)]);
	return listFiles(fileURLToPath(publicDir))
		.filter((path) => taken.has(path) || path.startsWith(assetsFolder))
		.map(takesPlace);
}

/** Files of dynamic routes, whose addresses the route itself does not list. */
const ofSite = [
	...['card.png', 'icons/icon-192.png', 'icons/icon-512.png', 'icons/icon-maskable-512.png'],
	'icons/apple-touch-icon.png',
];
const ofTopic = (slug: string): string[] => [
	...['card.png', 'cards.json', 'cards-summary.json', `${slug}.apkg`, `${slug}.anki.txt`],
	...['references.bib', 'references.ris'],
];

/** Reports the files in `public/` that have the path of a generated file. `_headers` is merged instead. */
export const findTakenPlaces = ({ publicDir }: Public, made: readonly string[]): Problem[] =>
	made
		.filter((path) => path !== '_headers' && existsSync(join(fileURLToPath(publicDir), path)))
		.map(takesPlace);

const takesPlace = (path: string): Problem => ({
	file: `public/${path}`,
	message: 'has the address of a file that the build generates',
	fix: 'remove or rename it',
});

type Public = Pick<AstroConfig, 'publicDir'>;

/** What is needed of the routes that `astro:routes:resolved` passes. */
export type Route = Pick<IntegrationResolvedRoute, 'pathname' | 'patternRegex'>;
