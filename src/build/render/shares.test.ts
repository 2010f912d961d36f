import { expect, test } from 'vitest';
import { cutShares, shareOf, sharesForProcesses } from './shares.ts';

const topics = Array.from({ length: 300 }, (_, index) => `topic-${index}`);

test('shares have all topics, each once, and about as many', () => {
	for (const count of [1, 3, 7, 150]) {
		const shares = cutShares(topics, count);
		expect(shares.flat()).toEqual(topics);
		expect(Math.max(...shares.map(({ length }) => length))).toBeLessThanOrEqual(
			Math.ceil(300 / count)
		);
	}
	expect(shareOf(topics, { number: 2, count: 2 })).toEqual(topics.slice(150));
});

test('few topics are left to the process that joins, many are cut for several', () => {
	expect(sharesForProcesses(topics.slice(0, 100), [], 2)).toEqual([]);
	expect(sharesForProcesses(topics, [], 1)).toEqual([]);
	expect(sharesForProcesses(topics, [], 2).map(({ length }) => length)).toEqual([150, 150]);
});

test('a topic that imports something is rendered alone, also where it is the only one', () => {
	expect(sharesForProcesses(['a', 'b'], ['b'], 2)).toEqual([['b']]);
	expect(sharesForProcesses(topics, ['topic-3'], 2).at(-1)).toEqual(['topic-3']);
	expect(sharesForProcesses(topics, ['topic-3'], 2).flat()).toHaveLength(300);
});
