import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, IntegrationResolvedRoute } from 'astro';
import { assetsFolder } from '../lib/build/page-record.ts';
import { listFiles } from '../lib/list-files.ts';
import type { Problem } from '../lib/problems.ts';

/**
 * Finds files of `public/` at the addresses of files that Astro makes, in whose place it would copy them, and those in the
 * folder of its own files, which it would leave out. Takes the routes of the site and its topics.
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

/** Files of routes that have an address for each of several things. */
const ofSite = [
	...['card.png', 'icons/icon-192.png', 'icons/icon-512.png', 'icons/icon-maskable-512.png'],
	'icons/apple-touch-icon.png',
];
const ofTopic = (slug: string): string[] => [
	...['card.png', 'cards.json', 'cards-summary.json', `${slug}.apkg`, `${slug}.anki.txt`],
	...['references.bib', 'references.ris'],
];

/** Says of the files of `public/` among some that the program makes that they stand in their place. Headers are joined. */
export const findTakenPlaces = ({ publicDir }: Public, made: readonly string[]): Problem[] =>
	made
		.filter((path) => path !== '_headers' && existsSync(join(fileURLToPath(publicDir), path)))
		.map(takesPlace);

const takesPlace = (path: string): Problem => ({
	file: `public/${path}`,
	message: 'has the address of a file that the program makes',
	fix: 'take it out or rename it',
});

type Public = Pick<AstroConfig, 'publicDir'>;

/** What the hook `astro:routes:resolved` says of a route. */
export type Route = Pick<IntegrationResolvedRoute, 'pathname' | 'patternRegex'>;
