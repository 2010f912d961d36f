import { expect, test } from 'vitest';
import { setTimeout } from 'node:timers/promises';
import { whileAlone } from './lock.ts';

test('lets the second of two imports into one folder wait, and refuses one that would wait too long', async () => {
	const folder = `/nowhere/${process.pid}`;
	const done: string[] = [];
	const work = (name: string, time: number) => async () => {
		done.push(`${name} begins`);
		await setTimeout(time);
		return done.push(`${name} ends`);
	};
	const first = whileAlone(folder, work('first', 300));
	await setTimeout(20);

	expect(await whileAlone(folder, work('hasty', 0), 0)).toBeUndefined();
	expect(await Promise.all([first, whileAlone(folder, work('second', 0))])).toEqual([2, 4]);
	expect(done).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

test('frees the folder if an import stops with an error', async () => {
	const folder = `/nowhere/${process.pid}`;
	const fails = whileAlone(folder, () => Promise.reject(new Error('stop')));

	await expect(fails).rejects.toThrow('stop');
	expect(await whileAlone(folder, () => Promise.resolve('next'), 0)).toBe('next');
});
