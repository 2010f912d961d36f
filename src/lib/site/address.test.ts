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
	[
		{ SITE: 'https://user.github.io/notes' },
		'SITE is “https://user.github.io/notes”, which has a path → write SITE=https://user.github.io BASE=/notes',
	],
	[
		{ SITE: 'example.org' },
		'SITE is “example.org”, which is no address of a site → write SITE=https://example.org',
	],
	[{ SITE: 'example.org/notes' }, '→ write SITE=https://example.org BASE=/notes'],
	[{ SITE: 'https://a.example/old', BASE: '/notes' }, 'has a path → write SITE=https://a.example'],
	[
		{ BASE: 'https://example.org/revision' },
		'BASE is “https://example.org/revision”, which is no path → write BASE=/revision',
	],
	[{ BASE: 'C:/Program Files/Git/notes' }, 'BASE is “C:/Program Files/Git/notes”'],
])('%j is refused with the edit', (environment, message) => {
	expect(() => readAddress(environment)).toThrow(message);
});
