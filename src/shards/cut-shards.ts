import { cutTopics } from '../topics/cut-topics.ts';

/**
 * Cuts a library into shards of about one size, which have topics that follow each other. Takes the slugs of all
 * topics, in order; returns those of each shard.
 *
 * Topics that are indexed for search together belong to one shard if they can, so that their part of the index is
 * made there.
 */
export function cutShards(slugs: readonly string[], count: number): string[][] {
	const size = slugs.length / count;
	const groups = cutTopics(slugs.map((slug) => ({ slug })));
	let groupEnd = 0;
	const groupEnds = groups.map(({ length }) => (groupEnd += length));
	const ends = Array.from({ length: count + 1 }, (_, shard) => {
		const even = Math.round(shard * size);
		const nearest = nearestTo(even, groupEnds);
		return Math.abs(nearest - even) <= size * mostUneven ? nearest : even;
	});
	return ends.slice(1).map((end, shard) => slugs.slice(ends[shard], end));
}

const nearestTo = (sought: number, numbers: readonly number[]): number =>
	numbers.reduce((best, one) => (Math.abs(one - sought) < Math.abs(best - sought) ? one : best), 0);

/** How far the end of a shard may be from where shards would be of one size, as a part of that. */
const mostUneven = 0.1;
