import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type HeaderRule, readHeadersFile, writeHeadersFile } from '../../lib/headers-file.ts';
import { stopAt } from '../../lib/build/stop-at.ts';
import { flawIf, type Problem } from '../../lib/problems.ts';
import type { JoinedSite } from '../../lib/build/hooks.ts';
import { readSite } from '../../lib/site/file.ts';

/**
 * The headers that a host shall send, by the addresses below the site's base that they are for; `*`
 * at the end of an address stands for anything. `hashedFolders` hold files named by their content; `framedBy` are the sites that may
 * show pages in a frame. What pages can say themselves, they do (see `../csp/add-policy.ts`): the policy here is only what a page
 * cannot say.
 *
 * Sources: https://owasp.org/www-project-secure-headers/ for the set, https://web.dev/articles/http-cache
 * for caching. No two rules set the same header for one address: hosts disagree on which would win.
 */
export const headerRules = (
	hashedFolders: readonly string[],
	framedBy: readonly string[] = []
): HeaderRule[] => [
	{
		path: '/*',
		headers: {
			'Content-Security-Policy': `frame-ancestors ${framedBy.join(' ') || "'none'"}`,
			'Cross-Origin-Opener-Policy': 'same-origin',
			'Permissions-Policy': refused.map((feature) => `${feature}=()`).join(', '),
			'Referrer-Policy': 'no-referrer',
			'X-Content-Type-Options': 'nosniff',
		},
	},
	// The names of these files hold a hash of what is in them: another content has another name.
	...hashedFolders.map((folder) => ({
		path: `/${folder}/*`,
		headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
	})),
];

/** What no page uses of browsers. */
const refused =
	`accelerometer autoplay browsing-topics camera display-capture geolocation gyroscope magnetometer microphone midi
	payment publickey-credentials-get serial usb xr-spatial-tracking`.split(/\s+/);

/**
 * Writes `_headers` into the built site, for the hosts that read it and for `npm start`, behind what `public/_headers` says.
 * Stops the build if the two set one header for the same address.
 */
export function addHeaders({ root, dir, base, files, write }: JoinedSite): void {
	const { framedBy } = readSite(root).settings;
	const ours = writeHeadersFile(headerRules(findHashedFolders(files.keys()), framedBy), base);
	const own = files.has(name) ? `${readFileSync(new URL(name, dir), 'utf8').trimEnd()}\n\n` : '';
	stopAt(findClashes(readHeadersFile(own), readHeadersFile(ours)));
	write(name, own + ours);
}

const name = '_headers';

/** Finds the headers that a site's own rules set for addresses for which the program sets them, too. */
export const findClashes = (own: readonly HeaderRule[], ours: readonly HeaderRule[]): Problem[] =>
	own.flatMap(({ path, headers }) =>
		Object.keys(headers).flatMap((header) => {
			const clash = ours.find((rule) => mayMeet(rule.path, path) && sets(rule, header));
			return flawIf(clash !== undefined, {
				file: `public/${name}`,
				message: `sets ${header} for ${path}, which the program sets for ${clash?.path}: hosts disagree on which would win`,
				fix: 'take the line out',
			});
		})
	);

/** Whether an address may be one of both rules. */
const mayMeet = (...paths: [string, string]): boolean => {
	const [a, b] = paths.map((path) => path.split(/[*:]/, 1)[0] ?? '') as [string, string];
	return a.startsWith(b) || b.startsWith(a);
};

const sets = ({ headers }: HeaderRule, header: string): boolean =>
	Object.keys(headers).some((one) => one.toLowerCase() === header.toLowerCase());

/** Folders of the built site in which the name of every file follows its content. */
function findHashedFolders(paths: Iterable<string>): string[] {
	const folders = new Set([...paths].map((path) => dirname(path)));
	return [...folders].filter((path) => hashed.test(path)).sort();
}

/** Astro's assets, and the parts of Pagefind's index, which stand in a folder of their own. */
const hashed = /^(?:_astro|pagefind\/(?:.+\/)?(?:fragment|index|filter))$/;
