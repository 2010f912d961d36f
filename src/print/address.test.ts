import { expect, test, vi } from 'vitest';
import { isLocal, shortAddress } from './margins.ts';

test('shortens an address to what people write', () => {
	expect(shortAddress(new URL('https://example.org/revision/gout/'))).toBe(
		'example.org/revision/gout/'
	);
	expect(shortAddress(new URL('https://example.org/g%C3%BCrtel/'))).toBe('example.org/gürtel/');
});

test('an address runs from left to right in any language', () => {
	vi.stubEnv('RIGHT_TO_LEFT', 'true');
	expect(shortAddress(new URL('https://example.org/gout/'))).toBe('\u2066example.org/gout/\u2069');
	vi.unstubAllEnvs();
});

test('writes no address that leads to the reader’s own machine', () => {
	expect(shortAddress(new URL('http://localhost:4321/gout/'))).toBe('/gout/');
	for (const address of ['http://127.0.0.1:80/', 'http://localhost/', 'http://[::1]:4321/']) {
		expect(isLocal(new URL(address))).toBe(true);
	}
	expect(isLocal(new URL('https://localhost.example.org/'))).toBe(false);
});
