import { expect, test } from 'vitest';
import { readTask } from './arguments.ts';

test('reads which shard is asked for', () => {
	expect(readTask(['build', '--shard', '2/3'])).toEqual({ kind: 'shard', number: 2, count: 3 });
	expect(readTask(['build', '--shard=1/1'])).toEqual({ kind: 'shard', number: 1, count: 1 });
});

test('joins the shards of the usual folder, or of the one that is named', () => {
	const join = { kind: 'join' };
	expect(readTask(['build', '--join'])).toEqual({ ...join, folder: 'dist-shards' });
	expect(readTask(['build', '--join', '--folder'])).toEqual({ ...join, folder: 'dist-shards' });
	expect(readTask(['build', '--join', 'parts'])).toEqual({ ...join, folder: 'parts' });
});

test('has nothing to do in a build in one piece', () => {
	expect(readTask(['build', '--folder'])).toBeUndefined();
});

test.each(['0/2', '3/2', '1', 'one/two', ''])('refuses “%s” as a shard', (shard) => {
	expect(() => readTask(['build', `--shard=${shard}`])).toThrow(
		`“${shard}” is no shard → write --shard 1/2 for the first of two`
	);
});

test('refuses a shard that is a join', () => {
	expect(() => readTask(['build', '--shard', '1/2', '--join'])).toThrow(
		'leave --shard or --join out'
	);
});
