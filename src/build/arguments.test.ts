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

test('refuses what would have no effect, all at once', () => {
	expect(() => read('--fodler --forc gout -x')).toThrow(
		[
			'A build has no option --fodler → write “--folder”',
			'A build has no option --forc → write “--force”',
			'A build has no option -x → take it out; there are --shard, --force, --folder, --pdf',
			'A build takes no “gout” → take it out',
		].join('\n')
	);
	expect(() => read('--shard 5/4')).toThrow('--shard 5/4 says no share of the topics.');
});
