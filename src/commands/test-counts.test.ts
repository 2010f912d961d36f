import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from './test-counts.ts';

test('counts the tests that passed and failed', () => {
	expect(countVitest({ numPassedTests: 5, numFailedTests: 2 }, 1)).toEqual({
		passed: 5,
		failed: 2,
	});
	expect(countPlaywright({ stats: { expected: 4, flaky: 1, unexpected: 0 } }, 0)).toEqual({
		passed: 5,
		failed: 0,
	});
});

test('counts a run that ended badly as a failure even if every test passed', () => {
	expect(countVitest({ numPassedTests: 5, numFailedTests: 0 }, 1)).toEqual({
		passed: 5,
		failed: 1,
	});
});

test('counts a run of no test as a failure', () => {
	expect(countVitest({ numPassedTests: 0, numFailedTests: 0 }, 0)).toEqual({
		passed: 0,
		failed: 1,
	});
});
