import { expect, test } from 'vitest';
import { wantsFolder } from './make-folder.ts';
import { pageFromDisk, type Module } from './page.ts';

const page = `<!doctype html><html><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<link rel="manifest" href="/manifest.webmanifest"><link rel="stylesheet" href="/_astro/a.css">
<script>theme()</script><script type="module" src="/_astro/a.js"></script></head>
<body><div data-keep="gout"></div><a href="/gout/">Gout</a>
<script type="module">b()</script></body></html>`;

test('a page has relative addresses and one classic script in the place of its modules', () => {
	const found: Module[][] = [];
	const html = pageFromDisk(page, 'gout/index.html', '/', (modules) => {
		found.push(modules);
		return '_astro/page.js';
	});

	expect(found).toEqual([[{ src: '/_astro/a.js' }, { code: 'b()' }]]);
	expect(html).not.toMatch(/module|Content-Security-Policy|manifest|data-keep|(?:src|href)="\//);
	expect(html).toContain('<script src="../_astro/from-disk.js" data-base="/"></script>');
	expect(html).toContain('<script>theme()</script>');
	expect(html).toContain('<script src="../_astro/page.js" defer></script></head>');
	expect(html).toContain('<link rel="stylesheet" href="../_astro/a.css">');
	expect(html).toContain('<a href="../gout/index.html">Gout</a>');
});

test('a copy is made where it is asked for, and then with every build of the site', () => {
	expect(wantsFolder(['build', '--folder'], false)).toBe(true);
	expect(wantsFolder(['build'], true)).toBe(true);
	expect(wantsFolder(['build'], false)).toBe(false);
	expect(wantsFolder(['build', '--outDir', '.cache/checked'], true)).toBe(false);
});
