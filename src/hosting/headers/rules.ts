import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type HeaderRule, writeHeadersFile } from '../../lib/headers-file.ts';
import { stopAt } from '../../lib/build/stop-at.ts';
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
 * Stops the build if that sets a header that all files have.
 */
export function addHeaders({ root, dir, base, files, write }: JoinedSite): void {
	const { framedBy } = readSite(root).settings;
	const rules = headerRules(findHashedFolders(files.keys()), framedBy);
	const own = files.has('_headers') ? readFileSync(new URL('_headers', dir), 'utf8') : '';
	const ours = Object.keys(rules[0]?.headers ?? {}).join('|');
	const file = 'public/_headers';
	const clashes = [...own.matchAll(new RegExp(`^\\s+(${ours}):`, 'gim'))].map(([, name]) => name);
	const why = 'as the program does: hosts disagree on which would win';
	stopAt(clashes.map((name) => ({ file, message: `sets ${name}, ${why}`, fix: 'take it out' })));
	write('_headers', `${own && `${own.trimEnd()}\n\n`}${writeHeadersFile(rules, base)}`);
}

/** Folders of the built site in which the name of every file follows its content. */
function findHashedFolders(paths: Iterable<string>): string[] {
	const folders = new Set([...paths].map((path) => dirname(path)));
	return [...folders].filter((path) => hashed.test(path)).sort();
}

/** Astro's assets, and the parts of Pagefind's index, which stand in a folder of their own. */
const hashed = /^(?:_astro|pagefind\/(?:.+\/)?(?:fragment|index|filter))$/;
