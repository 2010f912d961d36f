import { errorFor } from '../build/stop-at.ts';

/**
 * Reads the address of the site from the environment: `SITE=https://example.org BASE=/revision`. If it is invalid, throws an
 * `AstroError` that says what to write, because all links of the site would be broken.
 */
export function readAddress({ SITE = '', BASE = '/' }: Record<string, string | undefined>) {
	const url = URL.parse(/^https?:/.test(SITE) ? SITE : `https://${SITE || 'example.org'}`);
	const path = withoutSlashes(url?.pathname ?? '');
	const base = withoutSlashes(URL.parse(BASE)?.pathname ?? BASE) || path;
	const isRight =
		!SITE || (/^https?:/.test(SITE) && url && (!path || path === withoutSlashes(BASE)));
	if (isRight && !/[:?#\\\s]/.test(BASE)) return { ...(SITE && { site: SITE }), base: BASE };
	throw errorFor(
		`SITE=${SITE} BASE=${BASE} is no address → write SITE=${url?.origin ?? 'https://example.org'} BASE=/${base}`,
		'SITE is the host, BASE the path of the site on it.'
	);
}

const withoutSlashes = (path: string): string => path.replace(/^\/+|\/+$/g, '');
