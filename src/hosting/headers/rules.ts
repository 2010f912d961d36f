import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type HeaderRule, writeHeadersFile } from '../../lib/headers-file.ts';
import { stopAt } from '../../lib/build/stop-at.ts';
import type { JoinedSite } from '../../lib/build/hooks.ts';
import { readSite } from '../../lib/site/file.ts';

/**
 * The headers that a host should send, by the address that they are for, relative to the site's base. `*` at the end of an
 * address matches anything. `hashedFolders` contain files named by their contents. `framedBy` are the sites that may show pages
 * in a frame. Pages contain their own policy (see `../csp/add-policy.ts`), so this one has only what a page cannot set.
 *
 * Sources: https://owasp.org/www-project-secure-headers/ for the headers, https://web.dev/articles/http-cache for caching. No two
 * rules set the same header for one address, because hosts disagree on which would win.
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
	// These files have a content hash in their names, so their contents never change.
	...hashedFolders.map((folder) => ({
		path: `/${folder}/*`,
		headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
	})),
];

/** The browser features that no page uses. */
const refused =
	`accelerometer autoplay browsing-topics camera display-capture geolocation gyroscope magnetometer microphone midi
	payment publickey-credentials-get serial usb xr-spatial-tracking`.split(/\s+/);

/**
 * Writes `_headers` into the built site, for hosts that read it and for `npm start`, after the contents of `public/_headers`.
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

/** The folders of the built site in which all file names contain a content hash. */
function findHashedFolders(paths: Iterable<string>): string[] {
	const folders = new Set([...paths].map((path) => dirname(path)));
	return [...folders].filter((path) => hashed.test(path)).sort();
}

/** Astro's assets, and the parts of Pagefind's index, which are in separate folders. */
const hashed = /^(?:_astro|pagefind\/(?:.+\/)?(?:fragment|index|filter))$/;
