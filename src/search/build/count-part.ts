import type { PageCounts } from './count-page.ts';

/** What is counted in each section, with the text outside the main text counted separately. */
const counted = ['words', 'aside', 'cited', 'names', 'asideNames', 'citedNames'] as const;
const fields = ['kinds', 'topics', ...counted] as const;

/**
 * Adds up the counts of the pages of a part, in a form that can be stored. Combining a hundred such sums for the manifest of a
 * large site is much faster than going through all sections.
 */
export function countPart(pages: Iterable<PageCounts>): PartCounts {
	const part = joinCounts([]);
	for (const { kind, topic, sections } of pages) {
		addCount(part.kinds, kind, sections.length);
		addCount(part.topics, topic, sections.length);
		for (const section of sections)
			for (const field of counted) for (const one of section[field]) addCount(part[field], one, 1);
	}
	return Object.fromEntries(fields.map((field) => [field, [...part[field]]])) as PartCounts;
}

/** Adds up the counts of parts. */
export function joinCounts(parts: readonly PartCounts[]): JoinedCounts {
	const sum = Object.fromEntries(fields.map((field) => [field, new Map()])) as JoinedCounts;
	for (const part of parts)
		for (const field of fields)
			for (const [key, count] of part[field]) addCount(sum[field], key, count);
	return sum;
}

function addCount(counts: Map<string, number>, key: string, number: number): void {
	counts.set(key, (counts.get(key) ?? 0) + number);
}

/**
 * The number of sections with each word and with each name of a term (by its key), and the number of sections on pages of each
 * kind and topic, in order of appearance.
 */
export type PartCounts = Record<(typeof fields)[number], [string, number][]>;

/** The same of several parts. */
export type JoinedCounts = Record<(typeof fields)[number], Map<string, number>>;
