import { expect, test } from 'vitest';
import { reportAddress } from './report-address.ts';

const page = { title: 'Gout: Signs', address: 'https://example.org/gout/signs/' };

test('writes a letter that says which page it is about', () => {
	expect(reportAddress('notes@example.org', page)).toBe(
		'mailto:notes@example.org?subject=Error%20on%20%E2%80%9CGout%3A%20Signs%E2%80%9D&body=https%3A%2F%2Fexample.org%2Fgout%2Fsigns%2F%0A%0A'
	);
});

test('leads to a page that takes reports', () => {
	expect(reportAddress('https://example.org/@us/report', page)).toBe(
		'https://example.org/@us/report'
	);
});
