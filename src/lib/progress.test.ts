import { expect, test } from 'vitest';
import { showProgress } from './progress.ts';

test('writes a line for each tenth of the way', () => {
	const written: string[] = [];
	const step = showProgress(20, 'topics printed', { write: (text) => written.push(text) });
	for (let done = 0; done < 20; done++) step();

	expect(written).toHaveLength(10);
	expect(written[0]).toBe('2/20 topics printed\n');
});
