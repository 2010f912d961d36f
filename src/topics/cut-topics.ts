import { createHash } from 'node:crypto';

/**
 * Cuts topics, in order, into groups of about `size` that are indexed together: of half as many at least, and of
 * half as many again at most. Where a group ends follows from the name of its last topic if it can, so that a
 * topic more or less changes a group or two and no others.
 */
export function cutTopics<T extends { slug: string }>(
	topics: readonly T[],
	size = topicsInPart
): T[][] {
	const groups: T[][] = [];
	let group: T[] = [];
	for (const topic of topics) {
		if (group.length === 0) groups.push(group);
		group.push(topic);
		const isLong = group.length >= size / 2;
		if ((isLong && mayEnd(topic, size / 2)) || group.length >= 1.5 * size) group = [];
	}
	return groups;
}

/** Says so of one topic in `every`, and the same in every build. */
const mayEnd = ({ slug }: { slug: string }, every: number): boolean =>
	createHash('sha1').update(slug).digest().readUInt32BE() % every === 0;

/** Few enough that an edit has little indexed again, and so many that Pagefind does not begin too often. */
const topicsInPart = 16;
