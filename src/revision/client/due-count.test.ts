import { expect, test } from 'vitest';
import { readDueCount } from './due-count.ts';

test('counts the cards of a topic that are due by now', () => {
	const summary = JSON.stringify({ gout: { 100: 2, 200: 1, 300: 5 }, other: { 100: 9 } });
	expect(readDueCount(summary, 'gout', 200)).toBe(3);
});

test.each([null, '', 'junk', '7', '{"gout":null}', '{"gout":{"x":{},"1":-2,"2":"3"}}', '[]'])(
	'counts nothing where there is nothing to count: %s',
	(text) => {
		expect(readDueCount(text, 'gout', 1000)).toBe(0);
	}
);
