import type { PageCounts } from './count-page.ts';

/** What is counted of each section; what stands aside, by itself. */
const counted = ['words', 'aside', 'cited', 'names', 'asideNames', 'citedNames'] as const;
const fields = ['kinds', 'topics', ...counted] as const;

/**
 * Sums up what the pages of a part have, as it can be stored: the manifest of a large site is made of a hundred such sums in
 * a small part of the time that it takes to go through all sections.
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

/** Sums up what parts have. */
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
 * In how many sections some pages have each word and name of a term, the latter by its key, and how many sections stand on
 * pages of each kind and topic, in the order in which they came.
 */
export type PartCounts = Record<(typeof fields)[number], [string, number][]>;

/** The same of several parts. */
export type JoinedCounts = Record<(typeof fields)[number], Map<string, number>>;
