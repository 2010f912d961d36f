import { createHash } from 'node:crypto';

/**
 * Cuts topics, in order, into groups of about `size` that are indexed together. Where a group ends follows
 * from the name of its last topic, so that a topic more or less changes one group and no other.
 */
export function cutTopics<T extends { slug: string }>(
	topics: readonly T[],
	size = topicsInPart
): T[][] {
	const groups: T[][] = [];
	let isOpen = false;
	for (const topic of topics) {
		if (isOpen) groups.at(-1)?.push(topic);
		else groups.push([topic]);
		isOpen = createHash('sha1').update(topic.slug).digest().readUInt32BE() % size !== 0;
	}
	return groups;
}

/** Few enough that an edit has little indexed again, and so many that Pagefind does not begin too often. */
const topicsInPart = 32;
