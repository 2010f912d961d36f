import { expect, test } from 'vitest';
import { pageKey, stamp, storedOn } from './files.ts';

test('a page has one key, whether its address ends in a slash, in index.html or in neither', () => {
	expect(pageKey('/a/b/')).toBe('/a/b/');
	expect(pageKey('/a/b')).toBe('/a/b/');
	expect(pageKey('/a/b/index.html')).toBe('/a/b/');
	expect(pageKey('/')).toBe('/');
	expect(pageKey('/a/a.pdf')).toBe('/a/a.pdf');
});

test('what is stored says when and from which edition, and keeps its type', async () => {
	const before = Date.now();
	const stamped = stamp(new Response('text', { headers: { 'content-type': 'text/html' } }), {
		edition: 'e1',
		revision: 'r1',
	});

	expect(storedOn(stamped)).toBeGreaterThanOrEqual(before);
	expect(stamped.headers.get('x-edition')).toBe('e1');
	expect(stamped.headers.get('x-revision')).toBe('r1');
	expect(stamped.headers.get('content-type')).toBe('text/html');
	expect(await stamped.text()).toBe('text');
	expect(storedOn(new Response())).toBe(0);
});
