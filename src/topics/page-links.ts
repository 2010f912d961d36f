import { editDistance } from '../lib/edit-distance.ts';

/**
 * Reads the links of a page of a topic to the topic's pages, from its HTML as text: pages may not parse HTML.
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

/** Finds the page whose address a mistyped one was most likely meant to be; nothing if none is like it. */
export function nearestPage<T extends PageLink>(typed: string, pages: readonly T[]): T | undefined {
	const wanted = lastPart(typed);
	return wanted
		? nearest(pages, 0.5, ({ address }) => likeness(wanted, lastPart(address)))[0]
		: undefined;
}

/** Those of some things of which a score is above the least, best first. */
const nearest = <T>(all: readonly T[], least: number, scoreOf: (one: T) => number): T[] =>
	all
		.map((one) => ({ one, score: scoreOf(one) }))
		.filter(({ score }) => score > least)
		.sort((a, b) => b.score - a.score)
		.map(({ one }) => one);

/** 1 for the same name; the beginning of a name ("investigation" of "investigations", "manage" of "management") is like it. */
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

/** A page to go to. */
export interface PageLink {
	address: string;
	title: string;
}

/**
 * The addresses that a mistyped one was most likely meant to be, best first.
 *
 * Takes the first part of the mistyped address (`calcinosis-jmd`) and those of all topics. Returns up
 * to `limit` of them: those that share its words, and those that a few letters turn it into.
 */
export function nearestSlugs(typed: string, slugs: readonly string[], limit = 3): string[] {
	const wanted = typed.toLowerCase();
	const words = new Set(wanted.split('-').filter((word) => word.length > 2));
	return nearest(slugs, 0, (slug) => score(wanted, words, slug)).slice(0, limit);
}

/** 1 for the same address, 0 for one that has nothing to do with it. */
function score(wanted: string, words: ReadonlySet<string>, slug: string): number {
	const likeness = 1 - editDistance(wanted, slug) / Math.max(wanted.length, slug.length, 1);
	const shared = slug.split('-').filter((word) => words.has(word)).length;
	return likeness > 0.6 ? likeness : shared / (words.size + 1);
}
