import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
	vi.unstubAllGlobals();
	vi.resetModules();
});

test('the address of a worker of the site goes through the policy that pages allow', async () => {
	const names: string[] = [];
	vi.stubGlobal('location', new URL('https://example.org/base/page/'));
	vi.stubGlobal('trustedTypes', {
		createPolicy: (name: string) => {
			names.push(name);
			return { createScriptURL: (text: string) => `trusted ${text}` };
		},
	});
	const { trustWorker } = await import('./trusted-types.ts');

	expect(trustWorker('/base/worker.js')).toBe('trusted https://example.org/base/worker.js');
	trustWorker('/base/other.js');
	expect(names).toEqual(['vademecum']);
	expect(() => trustWorker('https://elsewhere.org/worker.js')).toThrow('is not of this site');
});

test('a browser without Trusted Types gets a text', async () => {
	vi.stubGlobal('location', new URL('https://example.org/'));
	const { trustWorker } = await import('./trusted-types.ts');

	expect(trustWorker('worker.js')).toBe('https://example.org/worker.js');
});
