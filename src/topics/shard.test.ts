import { expect, test, vi } from 'vitest';
import { isInShard, isShard, joining, shardOf } from './shard.ts';

const slugs = ['', 'croup', 'gout', 'gout-tophi', 'lupus'];
const topicsOf = (shard: string | undefined) => slugs.filter((slug) => isInShard(slug, shard));

test('each topic is in one shard, pages of none in the first', () => {
	const shards = [['croup'], ['gout', 'gout-tophi'], ['lupus']];

	expect(topicsOf(shardOf(shards, 1))).toEqual(['', 'croup']);
	expect(topicsOf(shardOf(shards, 2))).toEqual(['gout', 'gout-tophi']);
	expect(topicsOf(shardOf(shards, 3))).toEqual(['lupus']);
});

test('a shard that is alone, and a build without shards, have all topics', () => {
	expect(topicsOf(shardOf([slugs.slice(1)], 1))).toEqual(slugs);
	expect(topicsOf(undefined)).toEqual(slugs);
});

test('a shard may have no topics, as the build that joins the others', () => {
	const shards = [['croup', 'gout'], [], ['gout-tophi', 'lupus']];

	expect(topicsOf(shardOf(shards, 1))).toEqual(['', 'croup', 'gout']);
	expect(topicsOf(shardOf(shards, 2))).toEqual([]);
	expect(topicsOf(joining)).toEqual([]);
});

test('a build knows whether it is the one of a shard, also of an empty one', () => {
	const builds = [undefined, joining, shardOf([[], []], 2), shardOf([slugs], 1)].map((shard) => {
		vi.stubEnv('TOPIC_SHARD', shard);
		return isShard();
	});
	vi.unstubAllEnvs();
	expect(builds).toEqual([false, false, true, true]);
});
