import { editDistance } from '../lib/edit-distance.ts';

/**
 * Reads the links from a page to the pages of its topic. Takes the page's HTML as text, because the security policy does not
 * allow pages to parse HTML.
 *
 * `path` is the topic's address with the base: `/calcinosis-jdm/`.
 */
export function readPageLinks(html: string, path: string): PageLink[] {
	const links = new Map<string, string>();
	for (const [, attributes = '', inside = ''] of html.matchAll(/<a\s([^>]*)>([^]*?)<\/a>/g)) {
		const [, address = ''] = /\bhref="([^"#?]*)"/.exec(attributes) ?? [];
		const title = inside
			.replace(/<[^>]*>/g, ' ')
			.replace(/\s+/g, ' ')
			.trim();
		if (!address.startsWith(path) || address === path || !address.endsWith('/') || !title) continue;
		if (!links.has(address)) links.set(address, title.replaceAll('&amp;', '&'));
	}
	return [...links].map(([address, title]) => ({ address, title }));
}

/** Finds the page that a mistyped address was most likely meant for, or `undefined` if none is similar. */
export function nearestPage<T extends PageLink>(typed: string, pages: readonly T[]): T | undefined {
	const wanted = lastPart(typed);
	return wanted
		? nearest(pages, 0.5, ({ address }) => likeness(wanted, lastPart(address)))[0]
		: undefined;
}

/** The items with a score above the minimum, best first. */
const nearest = <T>(all: readonly T[], least: number, scoreOf: (one: T) => number): T[] =>
	all
		.map((one) => ({ one, score: scoreOf(one) }))
		.filter(({ score }) => score > least)
		.sort((a, b) => b.score - a.score)
		.map(({ one }) => one);

/**
 * The similarity of two names: 1 if they are equal. The beginning of a name counts as similar (“investigation” and
 * “investigations”, “manage” and “management”).
 */
function likeness(wanted: string, name: string): number {
	const distance = editDistance(wanted, name);
	const begins = name.startsWith(wanted) || wanted.startsWith(name);
	const same = 1 - distance / Math.max(wanted.length, name.length, 1);
	return begins && Math.min(wanted.length, name.length) > 3 ? Math.max(same, 0.75) : same;
}

const lastPart = (address: string): string =>
	address
		.toLowerCase()
		.replace(/(?:index)?\.(?:html?|mdx?)$/, '')
		.split('/')
		.findLast(Boolean) ?? '';

/** A link to a page. */
export interface PageLink {
	address: string;
	title: string;
}

/**
 * The slugs that a mistyped one was most likely meant for, best first.
 *
 * Takes the first part of the mistyped address (`calcinosis-jmd`) and the slugs of all topics. Returns up to `limit` slugs that
 * share its words or differ by a few letters.
 */
export function nearestSlugs(typed: string, slugs: readonly string[], limit = 3): string[] {
	const wanted = typed.toLowerCase();
	const words = new Set(wanted.split('-').filter((word) => word.length > 2));
	return nearest(slugs, 0, (slug) => score(wanted, words, slug)).slice(0, limit);
}

/** 1 for the same address, 0 for an unrelated one. */
function score(wanted: string, words: ReadonlySet<string>, slug: string): number {
	const likeness = 1 - editDistance(wanted, slug) / Math.max(wanted.length, slug.length, 1);
	const shared = slug.split('-').filter((word) => words.has(word)).length;
	return likeness > 0.6 ? likeness : shared / (words.size + 1);
}
