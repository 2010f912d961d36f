import { expect, test } from 'vitest';
import { Progress } from './progress.ts';

function record(isTTY: boolean) {
	const written: string[] = [];
	return { written, output: { isTTY, write: (text: string) => written.push(text) } };
}

test('moves a bar on a terminal, and clears it at the end', () => {
	const { written, output } = record(true);
	const progress = new Progress(2, output, 'topics printed');
	progress.step('gout');
	progress.step('lupus');

	expect(written).toEqual([
		'\r\x1b[K████████████░░░░░░░░░░░░ 1/2 gout',
		'\r\x1b[K████████████████████████ 2/2 lupus',
		'\r\x1b[K',
	]);
});

test('writes a line for each tenth where there is no terminal', () => {
	const { written, output } = record(false);
	const progress = new Progress(20, output, 'topics printed');
	for (let step = 0; step < 20; step++) progress.step('gout');

	expect(written).toHaveLength(10);
	expect(written[0]).toBe('2/20 topics printed\n');
});
