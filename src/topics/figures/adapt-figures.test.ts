import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { markdownToHast, mdxToHast } from 'satteri';
import { expect, test } from 'vitest';
import { adaptFigures } from './adapt-figures.ts';

const read = (text: string) => adaptFigures(markdownToHast(text) as Root);
const html = (text: string) => toHtml(read(text).root).trim();
const flaws = (text: string) =>
	read(text).flaws.map(({ line, message, fix }) => `${line} ${message} → ${fix}`);

test('a picture has the caption below it, with source and licence', () => {
	const text = `![A plaque](hand.jpg)

Caption: A calcified plaque, *arrow*.
Source: [@balin2012]
Licence: cc-by-4.0`;
	const expected =
		'<figure class="captioned"><img src="hand.jpg" alt="A plaque"><figcaption>A calcified plaque, <em>arrow</em>.' +
		' <span class="figure-source" data-search-ignore="">Source: [@balin2012]</span>' +
		' <span class="figure-licence" data-search-ignore="">Licence: <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">CC BY 4.0</a></span>' +
		'</figcaption></figure>';
	expect(html(text)).toBe(expected);
	expect(html(text.replace('\n\n', '\n'))).toBe(expected);
	expect(html(text.replace('Caption:', '**Caption:**'))).toBe(expected);
	expect(read(text).flaws).toEqual([]);
});

test('a table has the caption above it or below it', () => {
	const table = '| A |\n| --- |\n| 1 |';
	const captioned = /^<table><caption>Doses\.<\/caption>\s*<thead>/;
	expect(html(`Caption: Doses.\n\n${table}`)).toMatch(captioned);
	expect(html(`${table}\n\nCaption: Doses.`)).toMatch(captioned);
	expect(html(`${table}\n\nCaption: Doses.\n\n${table}\n\nCaption: Levels.`)).toMatch(
		/Doses.*<\/table>\s*<table><caption>Levels/s
	);
});

test('elements of MDX have captions, too, and so has what stands in a list', () => {
	const adapted = adaptFigures(
		mdxToHast(
			'<table><tbody><tr><td>1</td></tr></tbody></table>\n\nCaption: Doses.\n\n- ![a](a.png)\n\n  Caption: B.'
		) as Root
	);
	expect(adapted.flaws).toEqual([]);
	const [table] = adapted.root.children;
	expect(table).toMatchObject({ name: 'table', children: [{ tagName: 'caption' }, {}] });
	expect(toHtml(adapted.root.children.slice(1) as never)).toContain('<figcaption>B.</figcaption>');
});

test('a licence that has no address stays as it is written', () => {
	expect(
		html('![a](a.png)\n\nCaption: B.\nLicence: All rights reserved; with permission.')
	).toContain(
		'<span class="figure-licence" data-search-ignore="">Licence: All rights reserved; with permission.</span>'
	);
});

test('search knows a source in words, and no citation without its number', () => {
	expect(html('![a](a.png)\n\nCaption: B.\nSource: the clinic’s archive')).toContain(
		'<span class="figure-source">Source: the clinic’s archive</span>'
	);
});

test('text that merely speaks of captions stays text', () => {
	const text = '![a](a.png)\n\nSource: a book.\n\nThe caption: it helps.';
	expect(html(text)).toBe(toHtml(markdownToHast(text) as Root).trim());
	expect(read(text).flaws).toEqual([]);
});

test('says what is wrong with a caption, and the edit', () => {
	expect(flaws('Text.\n\nCaption: Alone.\n\nMore.')).toEqual([
		'3 has a caption, but no picture or table stands right above or below it → put it there with an empty line between, or take “Caption:” out',
	]);
	const table = '| A |\n| --- |\n| 1 |';
	for (const one of [table, '![a](a.png)']) {
		expect(flaws(`${table}\n\nCaption: Doses in children.\n\n${one}`)).toEqual([
			'5 has a caption between two pictures or tables, and could be that of either → put a line of text between it and the one that it is not of, or give that a caption, too',
		]);
		for (const end of [`In children:\n\n${one}`, `${one}\n\nCaption: B.`]) {
			expect(flaws(`${table}\n\nCaption: Doses in adults.\n\n${end}`)).toEqual([]);
		}
	}
	const caption = (lines: string) => flaws(`![a](a.png)\n\nCaption: B.\n${lines}`);
	expect(caption('Sorce: [@a]')).toEqual([
		'3 has a caption with a line that begins with “sorce:” → write “Source:”',
	]);
	expect(caption('Licence: CC BY')).toEqual([
		'3 names the licence “CC BY” without its version → write it as the source has it, such as “CC BY 4.0”',
	]);
	expect(caption('Licence: CC BY-AS 4.0')).toEqual([
		'3 names the licence “CC BY-AS 4.0”, which Creative Commons does not have → write “CC BY-SA 4.0”',
	]);
	expect(flaws('![a](a.png)\n\nCaption:')).toEqual([
		'3 has a caption that says nothing → write what it shall say behind “Caption:”, or take the line out',
	]);
});
