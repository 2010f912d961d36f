import { expect, test } from 'vitest';
import { builtFor } from './built-for.ts';

test('PDFs are of the site of the last build, unless another address is said', () => {
	const last = { SITE: 'https://a.example', BASE: '/notes' };
	expect(builtFor({ HOME: '/' }, last)).toEqual({ HOME: '/', ...last });
	expect(builtFor({ SITE: 'https://b.example' }, last)).toEqual({ SITE: 'https://b.example' });
	expect(builtFor({ BASE: '/other' }, last)).toEqual({ BASE: '/other' });
	expect(builtFor({ SITE: '', BASE: '/' }, last)).toEqual({ SITE: '', BASE: '/' });
});
