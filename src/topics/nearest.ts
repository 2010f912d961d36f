import { editDistance } from '../lib/edit-distance.ts';

/**
 * The addresses that a mistyped one was most likely meant to be, best first.
 *
 * Takes the first part of the mistyped address (`calcinosis-jmd`) and those of all topics. Returns up
 * to `limit` of them: those that share its words, and those that a few letters turn it into.
 */
export function nearestSlugs(typed: string, slugs: readonly string[], limit = 3): string[] {
	const wanted = typed.toLowerCase();
	const words = new Set(wanted.split('-').filter((word) => word.length > 2));
	return slugs
		.map((slug) => ({ slug, score: score(wanted, words, slug) }))
		.filter(({ score }) => score > 0)
		.sort((a, b) => b.score - a.score)
		.slice(0, limit)
		.map(({ slug }) => slug);
}

/** 1 for the same address, 0 for one that has nothing to do with it. */
function score(wanted: string, words: ReadonlySet<string>, slug: string): number {
	const likeness = 1 - editDistance(wanted, slug) / Math.max(wanted.length, slug.length, 1);
	const shared = slug.split('-').filter((word) => words.has(word)).length;
	return likeness > 0.6 ? likeness : shared / (words.size + 1);
}
