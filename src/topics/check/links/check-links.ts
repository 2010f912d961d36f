import { closest } from '../../../lib/closest.ts';
import { decoded } from '../../../lib/fragment.ts';
import { hasScheme } from '../../../lib/html/addresses.ts';
import type { Flaw, Problem } from '../../../lib/problems.ts';
import type { Link } from './read-links.ts';

/**
 * Finds the links that lead nowhere.
 *
 * Takes the pages with their links, and the site that was built of them. Links to other sites are
 * taken on trust.
 */
export function checkLinks(pages: readonly LinkingPage[], site: BuiltSite): Problem[] {
	return pages.flatMap((page) =>
		page.links.flatMap(({ target, line, isLoaded }) => {
			const flaw = findFlaw(target, page.address, site, isLoaded);
			return flaw ? [{ file: page.file, line, ...flaw }] : [];
		})
	);
}

/** Whether a link on a page, by the page's address, leads nowhere. Costs nothing for what would be right instead. */
export function isBroken(target: string, from: string, site: BuiltSite): boolean {
	const place = placeOf(target, from);
	return place !== null && !isThere(place, site);
}

function findFlaw(
	target: string,
	from: string,
	site: BuiltSite,
	isLoaded: boolean
): Flaw | undefined {
	const place = placeOf(target, from);
	if (!place || isThere(place, site)) return undefined;
	const { path, id, hash } = place;
	const ids = site.idsAt(path);
	if (ids && ids !== 'file') return wrongPlace(target, id, path === from ? '' : path, ids);
	return isLoaded ? missingFile(target, path, site) : wrongAddress(target, path, hash, site);
}

/** Where a link of a page leads on its own site; nothing if it leads to another. */
function placeOf(target: string, from: string): Place | null {
	if (hasScheme(target) || target.startsWith('//')) return null;
	const url = URL.parse(target, `http://site${from}`);
	return url && { path: decoded(url.pathname), id: decoded(url.hash.slice(1)), hash: url.hash };
}

function isThere({ path, id }: Place, site: BuiltSite): boolean {
	const ids = site.idsAt(path);
	return ids === 'file' || (ids !== undefined && (!id || id === 'top' || ids.includes(id)));
}

function missingFile(target: string, path: string, site: BuiltSite): Flaw {
	const message = `shows ${target}, which is no file of this site`;
	const name = path.slice(path.lastIndexOf('/') + 1);
	const meant = site.files.find((file) => file.endsWith(`/${name}`)) ?? closest(path, site.files);
	if (meant) return { message, fix: `write ${meant}` };
	return { message, fix: `put the file at public${path}, or correct the path, or take it out` };
}

function wrongAddress(target: string, path: string, hash: string, site: BuiltSite): Flaw {
	if (site.isDraft(path)) {
		const message = `links to ${target}, which is a draft and so no page of this site`;
		return { message, fix: 'take “draft: true” out of that page, or take the link out' };
	}
	const message = `links to ${target}, which is no address of this site`;
	// The commonest slip first: pages end with a slash.
	const meant = site.idsAt(`${path}/`) ? `${path}/` : closest(path, site.addresses);
	if (!meant) return { message, fix: 'write the address of a page of this site, or take it out' };
	return { message, fix: `write ${meant}${hash}` };
}

function wrongPlace(target: string, id: string, path: string, ids: readonly string[]): Flaw {
	const meant = closest(id, ids);
	const message = `links to ${target}, but there is no “${id}” on that page`;
	if (meant) return { message, fix: `write ${path}#${meant}` };
	const fix = path ? `write one of its sections, or the page alone: ${path}` : 'write a section';
	return { message, fix };
}

interface Place {
	path: string;
	/** The id on that page. */
	id: string;
	/** As it was written. */
	hash: string;
}

/** Whether a file is one that pages show, by its name: a picture, a film, a recording or its text. */
export const isShown = (name: string): boolean =>
	/\.(?:avif|gif|jpe?g|png|svg|webp|mp[34]|webm|vtt)$/i.test(name);

/** A page with what it links to. */
export interface LinkingPage {
	file: string;
	/** Where it stands below the site's base: `/calcinosis-jdm/management/`. */
	address: string;
	links: readonly Link[];
}

/** What links may lead to, by address below the site's base. */
export interface BuiltSite {
	/** The addresses of all pages. */
	addresses: readonly string[];
	/** The pictures and films in it, by address. */
	files: readonly string[];
	/** Whether the page at an address is left out, being a draft. */
	isDraft: (path: string) => boolean;
	/** The ids on the page at an address, `file` for what is no page; nothing if nothing is there. */
	idsAt: (path: string) => readonly string[] | 'file' | undefined;
}
