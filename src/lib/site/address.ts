import { errorFor } from '../build/stop-at.ts';

/**
 * Reads where a site will stand of the environment: `SITE=https://example.org BASE=/revision`. Throws an `AstroError` with
 * what to write if it says something else: every link of the site would lead nowhere.
 */
export function readAddress({ SITE = '', BASE = '/' }: Environment): {
	site?: string;
	base: string;
} {
	const isAddress = /^https?:\/\//.test(SITE);
	const url = URL.parse(isAddress ? SITE : `https://${SITE}`);
	const path = withoutSlashes(url?.pathname ?? '');
	const right = `SITE=${url?.origin ?? 'https://example.org'}`;
	const rightBase = path && !withoutSlashes(BASE) ? ` BASE=/${path}` : '';
	const wrong = [
		...(SITE && (!url || !isAddress)
			? [`SITE is “${SITE}”, which is no address of a site → write ${right}${rightBase}`]
			: []),
		...(isAddress && path && path !== withoutSlashes(BASE)
			? [`SITE is “${SITE}”, which has a path → write ${right}${rightBase}`]
			: []),
		...(/[:?#\\\s]|^\/\//.test(BASE)
			? [
					`BASE is “${BASE}”, which is no path → write BASE=${URL.parse(BASE)?.pathname ?? '/notes'}`,
				]
			: []),
	];
	if (wrong.length === 0) return { ...(SITE && { site: SITE }), base: BASE };
	throw errorFor(wrong.join('\n'), 'SITE is the host, BASE the path of the site on it.');
}

const withoutSlashes = (path: string): string => path.replace(/^\/+|\/+$/g, '');

type Environment = { SITE?: string | undefined; BASE?: string | undefined };
