import { expect, test } from 'vitest';
import { cutTopics } from '../topics/cut-topics.ts';
import { cutShards } from './cut-shards.ts';

const slugs = (count: number) =>
	Array.from({ length: count }, (_, number) => `topic-${String(number).padStart(4, '0')}`);

test('shards have all topics, each once and in order', () => {
	for (const [topics, count] of [
		[1430, 4],
		[1430, 7],
		[7, 2],
		[3, 3],
		[1, 1],
	] as const) {
		const shards = cutShards(slugs(topics), count);
		expect(shards).toHaveLength(count);
		expect(shards.flat()).toEqual(slugs(topics));
	}
});

test('shards are of about one size, also those of a small library', () => {
	for (const { length } of cutShards(slugs(1430), 4)) {
		expect(length).toBeGreaterThan(357 * 0.8);
		expect(length).toBeLessThan(357 * 1.2);
	}
	expect(cutShards(slugs(7), 2).map(({ length }) => length)).toEqual([4, 3]);
});

test('in a large library, what is indexed together is in one shard', () => {
	const shards = cutShards(slugs(1430), 4);
	const groups = cutTopics(slugs(1430).map((slug) => ({ slug })));

	for (const group of groups) {
		const own = shards.filter((shard) => group.some(({ slug }) => shard.includes(slug)));
		expect(own).toHaveLength(1);
	}
});

test('of more shards than topics, some have none', () => {
	expect(cutShards(slugs(2), 3).flat()).toEqual(slugs(2));
	expect(cutShards([], 2)).toEqual([[], []]);
});
