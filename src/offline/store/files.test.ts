import { expect, test } from 'vitest';
import { pageKey, withMetadata, storedOn } from './files.ts';

test('a page has one key, whether its address ends in a slash, in index.html or in neither', () => {
	expect(pageKey('/a/b/')).toBe('/a/b/');
	expect(pageKey('/a/b')).toBe('/a/b/');
	expect(pageKey('/a/b/index.html')).toBe('/a/b/');
	expect(pageKey('/')).toBe('/');
	expect(pageKey('/a/a.pdf')).toBe('/a/a.pdf');
});

test('what is stored says when and from which build, and keeps its type', async () => {
	const before = Date.now();
	const storable = withMetadata(
		new Response('text', { headers: { 'content-type': 'text/html' } }),
		{
			buildId: 'e1',
			revision: 'r1',
		}
	);

	expect(storedOn(storable)).toBeGreaterThanOrEqual(before);
	expect(storable.headers.get('x-edition')).toBe('e1');
	expect(storable.headers.get('x-revision')).toBe('r1');
	expect(storable.headers.get('content-type')).toBe('text/html');
	expect(await storable.text()).toBe('text');
	expect(storedOn(new Response())).toBe(0);
});
