import { expect, test } from 'vitest';
import { fromDisk, styleFromDisk } from './addresses.ts';

test('addresses of the site become relative and name files', () => {
	const turn = (address: string) => fromDisk(address, 'gout/print/index.html', '/b/');

	expect(turn('/b/')).toBe('../../index.html');
	expect(turn('/b/gout/management/?x=1#signs')).toBe('../../gout/management/index.html?x=1#signs');
	expect(turn('/b/gout/gout.pdf')).toBe('../../gout/gout.pdf');
	expect(fromDisk('/b/#a', 'index.html', '/b/')).toBe('./index.html#a');
});

test('all other addresses stay as they are', () => {
	for (const address of ['#signs', 'https://doi.org/10.1/x', '//elsewhere.test/b/', '/other/']) {
		expect(fromDisk(address, 'index.html', '/b/')).toBe(address);
	}
	expect(fromDisk('//elsewhere.test/', 'index.html', '/')).toBe('//elsewhere.test/');
});

test('styles find their faces from where they stand', () => {
	const css = 'a{src:url(/b/_astro/x.woff2)}b{src:url("/b/y.svg")}c{src:url(data:x)}';

	expect(styleFromDisk(css, '_astro/c.css', '/b/')).toBe(
		'a{src:url(../_astro/x.woff2)}b{src:url("../y.svg")}c{src:url(data:x)}'
	);
});
