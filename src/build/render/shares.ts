import type { Shard } from '../arguments.ts';

/** Splits a list into `count` shares of about the same size, in order. Some are empty if the list is shorter. */
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
 * Splits the topics that have to be rendered into shares for child processes. Each topic in `alone` gets a process of its own. If
 * there are few others, they are left to this process, because each child process takes some seconds to start.
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

/** With fewer topics, one process is as fast as three on two processors, and uses half the memory. */
const fewestTopics = 200;

/** With more topics, a process would use too much memory. */
const mostTopicsOfShare = 400;
