import type { Shard } from '../arguments.ts';

/** Cuts a list into so many shares of about the same size, in order. Some are empty if there are more shares. */
export function cutShares<T>(items: readonly T[], count: number): T[][] {
	return Array.from({ length: count }, (_, index) =>
		items.slice(
			Math.round((index * items.length) / count),
			Math.round(((index + 1) * items.length) / count)
		)
	);
}

/** One share of a list. */
export const shareOf = <T>(items: readonly T[], { number, count }: Shard): T[] =>
	cutShares(items, count)[number - 1] ?? [];

/**
 * Cuts the topics that have to be rendered into shares for further processes of Astro. Those of `alone` get one each.
 * The others are left to this process while they are few, since each further one takes some seconds to start.
 */
export function sharesForProcesses(
	topics: readonly string[],
	alone: readonly string[],
	processes: number
): string[][] {
	const together = topics.filter((slug) => !alone.includes(slug));
	const isLarge = processes > 1 && together.length >= fewestTopics;
	const rounds = Math.ceil(together.length / processes / mostTopicsOfShare);
	return [
		...(isLarge ? cutShares(together, processes * rounds) : []),
		...alone.map((slug) => [slug]),
	];
}

/** With fewer topics one process is as fast as three, on two processors, in half of the memory. */
const fewestTopics = 200;

/** A process that has more topics takes too much memory. */
const mostTopicsOfShare = 400;
