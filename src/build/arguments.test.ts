import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

const read = (args: string) => readArguments(args.split(' ').filter(Boolean));

test('takes the options of a build and those of Astro', () => {
	expect(read('')).toEqual({ force: false, shard: undefined });
	expect(read('--folder --pdf --force --shard 1/4 --outDir .cache/checked --silent')).toEqual({
		force: true,
		shard: { number: 1, count: 4 },
	});
});

test('refuses what would have no effect', () => {
	expect(() => read('--fodler')).toThrow("Unknown option '--fodler'");
	expect(() => read('--forc')).toThrow("Unknown option '--forc'");
	expect(() => read('gout')).toThrow("Unexpected argument 'gout'");
	expect(() => read('--shard 5/4')).toThrow('--shard 5/4 is not a share of the topics');
});
