import { expect, test } from 'vitest';
import { readAddress } from './address.ts';

test('a site stands at an address and below a path, or nobody has said where', () => {
	expect(readAddress({})).toEqual({ base: '/' });
	expect(readAddress({ SITE: '', BASE: '' })).toEqual({ base: '' });
	for (const BASE of ['/notes', '/notes/', 'notes', '/some/base/'])
		expect(readAddress({ SITE: 'https://example.org/', BASE })).toEqual({
			site: 'https://example.org/',
			base: BASE,
		});
	expect(readAddress({ SITE: 'https://a.example/notes/', BASE: '/notes' }).base).toBe('/notes');
});

test.each([
	[{ SITE: 'https://a.example/notes' }, 'SITE=https://a.example BASE=/notes'],
	[{ SITE: 'https://a.example/old', BASE: '/notes' }, 'SITE=https://a.example BASE=/notes'],
	[{ SITE: 'example.org' }, 'SITE=https://example.org BASE=/'],
	[{ SITE: 'example.org/notes' }, 'SITE=https://example.org BASE=/notes'],
	[{ SITE: 'https://' }, 'SITE=https://example.org BASE=/'],
	[{ SITE: 'https://a.example', BASE: 'https://a.example/b' }, 'SITE=https://a.example BASE=/b'],
	[{ BASE: 'C:/Program Files/Git/notes' }, 'SITE=https://example.org BASE=/'],
])('%j is refused with the edit', ({ SITE = '', BASE = '/' }: Record<string, string>, right) => {
	expect(() => readAddress({ SITE, BASE })).toThrow(
		`SITE=${SITE} BASE=${BASE} is no address → write ${right}`
	);
});
