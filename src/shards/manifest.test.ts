import { expect, test } from 'vitest';
import { findFlaw } from './manifest.ts';

const shard = (number: number, count: number, state = 'now') => ({
	number,
	count,
	state,
	pages: [],
	folder: `${number}-of-${count}`,
});

test('takes all shards of one state', () => {
	expect(findFlaw([shard(1, 2), shard(2, 2)], 'now')).toBeUndefined();
});

test('says which shard is missing and how it is made', () => {
	expect(findFlaw([shard(1, 2)], 'now')).toBe(
		'there is no shard 2 of 2 → npm run build -- --shard 2/2'
	);
	expect(findFlaw([], 'now')).toBe('there is no shard 1 of 1 → npm run build -- --shard 1/1');
});

test('refuses shards of different cuts, and one shard twice', () => {
	expect(findFlaw([shard(1, 2), shard(1, 3)], 'now')).toBe(
		'there are shards of 2 and of 3 → remove those of an earlier build'
	);
	expect(findFlaw([shard(1, 1), shard(1, 1)], 'now')).toBe(
		'there are 2 shards 1 of 1 → remove one of them'
	);
});

test('refuses a shard of other files', () => {
	expect(findFlaw([shard(1, 2), shard(2, 2, 'before')], 'now')).toBe(
		'shard 2 was built from other files, another SITE or another BASE → build it again'
	);
});
