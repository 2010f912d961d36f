/**
 * Whether this build renders the pages of a topic. Each build does for all topics, but the one of a
 * shard, which leaves the others to the other shards (`src/shards`). What is told about topics, such as
 * the library, is told about all of them wherever it is rendered.
 *
 * The environment variable `TOPIC_SHARD` says which topics those are, as `shardOf` does.
 */
export const isRendered = (slug: string): boolean => isInShard(slug, process.env['TOPIC_SHARD']);

/** Whether this is the build of a shard. */
export const isShard = (): boolean =>
	![undefined, '', joining].includes(process.env['TOPIC_SHARD']);

/** Whether this build reads what authors have written on a topic: each all of it, but that of a shard its own alone. */
export const isReadHere = (slug: string): boolean => !isShard() || isRendered(slug);

/** Whether a topic belongs to a shard, as `shardOf` says which those are; without one, all do. */
export function isInShard(slug: string, shard: string | undefined): boolean {
	if (!shard) return true;
	const [first = '', next = ''] = shard.split('/');
	if (shard === noTopics || shard === joining) return false;
	return slug >= first && (next === '' || slug < next);
}

/**
 * Says which topics belong to a shard, by its number, from 1 on. `shards` are the slugs of the topics of each, in order
 * from shard to shard. Pages that stand before all topics belong to the first one.
 */
export function shardOf(shards: readonly (readonly string[])[], number: number): string {
	const own = shards[number - 1] ?? [];
	const [next = ''] = shards.slice(number).flat();
	if (number === 1) return `/${next}`;
	return own[0] === undefined ? noTopics : `${own[0]}/${next}`;
}

/** The shard that has no topics, since there are more shards. */
const noTopics = 'none';

/** What stands in the place of a shard for the build which joins them: it has no topics, either. */
export const joining = 'join';
