/**
 * Whether this build renders the pages of a topic. Each build does for all topics, but the one of a
 * shard, which leaves the others to the other shards (`src/shards`). What is told about topics, such as
 * the library, is told about all of them wherever it is rendered.
 *
 * The environment variable `TOPIC_SHARD` names the shard and their number, as in `1/2`.
 */
export const isRendered = (slug: string): boolean => isInShard(slug, process.env['TOPIC_SHARD']);

/** Whether a topic belongs to a shard. Its slug alone tells, so that no shard has to know the others. */
export function isInShard(slug: string, shard: string | undefined): boolean {
	if (!shard) return true;
	const [number, count] = shard.split('/').map(Number);
	return count !== undefined && (hash(slug) % count) + 1 === number;
}

/** FNV-1a, 32 bits: even numbers for names that differ in a letter. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(text)) {
		value = Math.imul(value ^ byte, 0x01000193) >>> 0;
	}
	return value;
}
