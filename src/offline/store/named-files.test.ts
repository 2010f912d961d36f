import { expect, test } from 'vitest';
import { namedFiles, neededFiles } from './named-files.ts';

test('finds the files that a page, a script and a style name', () => {
	const html =
		'<script type="module" src="/b/_astro/page.L3J2NImL.js"></script><p>See ./notes.md and a.b.c</p>';
	const script = 'import{t}from"./dom.DzSC61aM.js";const d=["_astro/start.B1d-Hw3Z.js"]';
	const style = '@font-face{src:url(/b/_astro/serif.0j97Jm6B.woff2)}';

	expect([...namedFiles(html, '/b/')]).toEqual(['_astro/page.L3J2NImL.js']);
	expect([...namedFiles(script, '/b/')]).toEqual([
		'_astro/dom.DzSC61aM.js',
		'_astro/start.B1d-Hw3Z.js',
	]);
	expect([...namedFiles(style, '/b/')]).toEqual(['_astro/serif.0j97Jm6B.woff2']);
});

test('finds images of the site below its base, not those of others', () => {
	const html =
		'<img alt="" src="/b/images/hand.png"><img src="/other/x.png"><img src="//elsewhere/x.png">';

	expect([...namedFiles(html, '/b/')]).toEqual(['images/hand.png']);
});

test('follows names from file to file, in circles too, and leaves out what is not there', async () => {
	const files: Record<string, string> = {
		'_astro/a.AAAAAAAA.js': 'import "./b.BBBBBBBB.js"',
		'_astro/b.BBBBBBBB.js': 'import "./a.AAAAAAAA.js";import("./c.CCCCCCCC.js")',
	};
	const needed = await neededFiles('src="/_astro/a.AAAAAAAA.js"', '/', async (path) => files[path]);

	expect([...needed]).toEqual(['_astro/a.AAAAAAAA.js', '_astro/b.BBBBBBBB.js']);
});
