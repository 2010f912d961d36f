import { expect, test } from 'vitest';
import { builtFor } from './built-for.ts';

test('PDFs are of the site of the last build, unless another address is said', () => {
	const last = { SITE: 'https://a.example', BASE: '/notes' };
	expect(builtFor({ HOME: '/' }, last)).toEqual(last);
	expect(builtFor({ SITE: 'https://b.example' }, last)).toEqual({});
	expect(builtFor({ BASE: '/other' }, last)).toEqual({});
	expect(builtFor({ SITE: '', BASE: '/' }, last)).toEqual({});
});
