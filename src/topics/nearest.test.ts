import { expect, test } from 'vitest';
import { nearestSlugs } from './page-links.ts';

const slugs = ['calcinosis-jdm', 'asthma', 'juvenile-arthritis', 'lupus'];

test('finds the topic behind a slip of the keys', () => {
	expect(nearestSlugs('calcinosis-jmd', slugs)).toEqual(['calcinosis-jdm']);
});

test('finds topics that share a word with the address', () => {
	expect(nearestSlugs('arthritis', slugs)).toEqual(['juvenile-arthritis']);
});

test('suggests nothing for an address that is like no topic', () => {
	expect(nearestSlugs('wp-admin', slugs)).toEqual([]);
});
