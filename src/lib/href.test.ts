import { expect, test } from 'vitest';
import { withBase, withoutBase } from './href.ts';

test('puts the base in front of an address and takes it off again', () => {
	for (const base of ['/revision', '/revision/']) {
		expect(withBase('/a/', base)).toBe('/revision/a/');
		expect(withoutBase('/revision/a/', base)).toBe('/a/');
	}
	expect(withBase('/a/', '/')).toBe('/a/');
	expect(withoutBase('/revisions/a/', '/revision')).toBe('/revisions/a/');
});
