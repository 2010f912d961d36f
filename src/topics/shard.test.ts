import { expect, test } from 'vitest';
import { isInShard } from './shard.ts';

const slugs = Array.from({ length: 1000 }, (_, number) => `topic-${number}`);

test('each topic is in one shard, and all are in a build without shards', () => {
	for (const slug of slugs) {
		const shards = ['1/3', '2/3', '3/3'].filter((shard) => isInShard(slug, shard));
		expect(shards).toHaveLength(1);
		expect(isInShard(slug, undefined)).toBe(true);
	}
});

test('no topic is in shard 0, which a join takes', () => {
	expect(slugs.filter((slug) => isInShard(slug, '0/3'))).toEqual([]);
});

test('shards are of about one size', () => {
	for (const shard of ['1/4', '2/4', '3/4', '4/4']) {
		const { length } = slugs.filter((slug) => isInShard(slug, shard));
		expect(length).toBeGreaterThan(200);
		expect(length).toBeLessThan(300);
	}
});
