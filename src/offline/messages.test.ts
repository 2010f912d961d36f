import { expect, test } from 'vitest';
import { readMessage } from './messages.ts';

test('only what pages of the site say is a message', () => {
	expect(readMessage({ say: 'show-new-edition' })).toEqual({ say: 'show-new-edition' });
	expect(readMessage({ say: 'page-was-read', path: '/a/' })).toEqual({
		say: 'page-was-read',
		path: '/a/',
	});
	for (const junk of [null, 7, 'show-new-edition', {}, { say: 'page-was-read' }, { say: {} }]) {
		expect(readMessage(junk)).toBeUndefined();
	}
	expect(readMessage({ say: 'page-was-read', path: 'https://elsewhere.test/' })).toBeUndefined();
});
