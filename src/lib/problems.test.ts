import { expect, test } from 'vitest';
import { formatProblem } from './problems.ts';

test('writes file, line, what is wrong and the fix on one line', () => {
	expect(
		formatProblem({ file: 'a/topic.yml', line: 3, message: '“x” is wrong', fix: 'write y' })
	).toBe('a/topic.yml:3 “x” is wrong → write y');
});

test('leaves the line out where the whole file is at fault', () => {
	expect(formatProblem({ file: 'a', message: 'has no topic.yml', fix: 'add one' })).toBe(
		'a has no topic.yml → add one'
	);
});
