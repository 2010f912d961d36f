import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { countColoured, isTelling } from './colours.ts';

test.each([
	['FF0000', true],
	['#f00', true],
	['rgb(200, 0, 0)', true],
	['darkred', true],
	['hsl(0, 100%, 50%)', true],
	['hsla(0deg 0% 50% / .5)', false],
	['rgb(100% 0% 0% / 50%)', true],
	['#FF000080', true],
	['auto', false],
	['000000', false],
	['#333', false],
	['rgba(17, 24, 39, 1)', false],
	['DarkGray', false],
	['var(--text)', false],
])('knows whether a colour may mean something: %s', (colour, telling) => {
	expect(isTelling(colour)).toBe(telling);
});

test.each([
	['<p>Never <span style="color:#c00">10 mg</span>.</p>', 1],
	['<p>Never <font color="red">10 mg</font>.</p>', 1],
	['<ul><li>5 mg</li><li style="color: red">50 mg</li></ul>', 1],
	['<ul><li><p style="color: red !important">50 mg</p></li><li><p>5 mg</p></li></ul>', 1],
	['<div style="color: #1F3864"><p>A</p><ul><li>B</li><li>C</li></ul></div>', 0],
	['<p style="color: red">All of it.</p>', 0],
	['<h2>A <span style="color: red">title</span></h2><p>See <a style="color: blue">here</a></p>', 0],
	['<pre>x <span style="color: red">y</span></pre>', 0],
])('counts what is told apart by its colour: %s', (html, count) => {
	expect(countColoured(fromHtml(html, { fragment: true }))).toBe(count);
});
