import { expect, test } from 'vitest';
import { checkPage } from './check-page.ts';
import { moduleFinder } from './find-module.ts';

const there = [
	'content/docs/a/knee.mp4',
	'content/docs/b/knee.mp4',
	'content/docs/a/img/hand.png',
	'content/docs/a/img/ha\u0308nde.png',
	'content/docs/a/note.txt',
	'content/docs/a/X.astro',
	'public/a/img/ear.png',
];

const check = (text: string, file = 'content/docs/a/index.mdx') =>
	checkPage(file, `---\ntitle: A\n---\n\n${text}\n`, {
		components: ['Evidence', 'Card'],
		hasFile: (path) => there.includes(path),
		mediaHosts: ['www.youtube-nocookie.com'],
		findModuleFlaw: moduleFinder(new URL('../../../../', import.meta.url)),
	}).map(({ line, message, fix }) => `${line} ${message} → ${fix}`);

const checkMarkdown = (text: string) => check(text, 'content/docs/a/index.md');

test.each([
	['{5, 10, 15}', 'would not be shown so', '\\{5, 10, 15}'],
	['{}', 'would not be shown so', '\\{}'],
	['{ }', 'would not be shown so', '\\{'],
	['{[1,2]}', 'would not be shown so', '\\{[1,2]}'],
	['{5}', 'would not be shown so', '\\{5}'],
	['{5\n10}', 'does not parse as MDX', '\\{'],
	['{dose}', 'nothing on the page is called “dose”', '\\{dose}'],
	['{dose', 'does not parse as MDX', '\\{'],
	['{weight * 5}', 'nothing on the page is called “weight”', '\\{weight * 5}'],
])('refuses %j in a text, a heading, a list and a table', (braces, says, fix) => {
	for (const text of [`Use ${braces} mg.`, `## Dose ${braces}`, `- a\n  - ${braces}`]) {
		const [first = '', ...others] = check(text);
		expect(others).toEqual([]);
		expect(first).toContain(says);
		expect(first.split(' → ')[1]).toContain(fix);
	}
});

test('tells the line of each brace, on its own line, over several lines and in cells', () => {
	expect(check('Use {5,\n10} mg.')[0]).toMatch(/^5 has \{5, 10\}, .*would not be shown so/);
	expect(check('{dose}\n\n| a | b |\n| - | - |\n| {5, 10} | {} |').map((said) => said[0])).toEqual([
		'5',
		'9',
		'9',
	]);
});

test('lets braces be that are code on purpose, comments or text', () => {
	const page = `import data from './X.astro';
export const dose = 5;

{dose} {data.dose} {data.list.map((one) => <li key={one}>{one}</li>)} {frontmatter.title}

{/* a comment */} {'{5, 10}'} {\` \`} \\{5, 10} \`{5, 10}\`

<Evidence verdict="x" cite={['a']} /> <b style={{ color: data.colour }}>x</b>`;
	expect(check(page)).toEqual([]);
	expect(checkMarkdown('Use {5, 10} and {dose}.')).toEqual([]);
});

test('refuses components that no one has imported', () => {
	expect(check('<Tabs>x</Tabs>\n\n<Evidnce/> <a.b/>\n\n<b class={dose}>x</b>')).toEqual([
		"5 has <Tabs>, a component that the page does not import → write “import Tabs from '…';” under the front matter, or “\\<” if it is text",
		'7 has <Evidnce>, a component that the page does not import → write <Evidence>',
		"7 has <a.b>, a component that the page does not import → write “import a from '…';” under the front matter, or “\\<” if it is text",
		'9 has {dose}, which is code, and nothing on the page is called “dose” → put the value into quotes',
	]);
	expect(check("import { Tabs } from '@astrojs/starlight/components';\n\n<Tabs>x</Tabs>")).toEqual(
		[]
	);
	expect(check("import X from './X.astro'\nimport Y from './Y.astro'\n\n<X/> <Y/>")).toEqual([
		'6 imports ./Y.astro, which is no file → correct the path, which begins at the folder of the page, or take the line out',
	]);
});

test.each([
	['<img src=https://a.org/x.png>', 'img'],
	['a <IMG alt=x SRC=/x.png/> b', 'IMG'],
	['- b\n- <a href=/nope/>c</a>', 'a'],
	['| a |\n| - |\n| <video src=./x.mp4 controls></video> |', 'video'],
])('refuses %s in Markdown, whose parser takes it for text', (written, name) => {
	const line = 4 + written.split('\n').length;
	const said = expect.stringMatching(
		new RegExp(`^${line} has “<${name}.*put each value into quotes`)
	);
	expect(checkMarkdown(written)).toEqual([said]);
	expect(checkMarkdown(`${written.replace('<', '\\<').replace(/<(?=\/)/, '\\<')}`)).toEqual([]);
	expect(checkMarkdown(`\`\`\`\n${written}\n\`\`\``)).toEqual([]);
});

test('lets signs be that begin no tag', () => {
	expect(checkMarkdown('CK <a b=3 and x=/y <b 3 is text> < img src=/x')).toEqual([]);
});

test('refuses signs that are read as HTML and vanish', () => {
	expect(check('Take <dose>5</dose> mg.')).toEqual([
		'5 has <dose>, which is no element of HTML: browsers would not show it → write “\\<dose>” if it is text',
	]);
	expect(checkMarkdown('Take\n<dose> mg.\n\n<Evidence verdict="x" />')).toEqual([
		'6 has <dose>, which is no element of HTML: browsers would not show it → write “\\<dose>” if it is text',
		'8 has <Evidence>, which is no element of HTML: browsers would not show it → end the name of the file in .mdx, for pages of Markdown have none',
	]);
	expect(
		checkMarkdown('<https://a.org> <svg><path d="x"/></svg> <my-own>x</my-own> `<dose>`')
	).toEqual([]);
});

test.each([
	['import restrictions apply.', 'begin the line with another word than “import”'],
	['export of calcium rises.', 'begin the line with another word than “export”'],
	['<!-- x -->', 'write the comment as “{/* … */}”'],
	['a <!-- x --> b', 'write the comment as “{/* … */}”'],
	['a <5 mg', 'write “\\<” for a sign that is text'],
	['one<br>two', 'write “<br … />”, with a slash at its end'],
	['x </b>', 'take it out, or write “\\<” if it is text'],
	['<https://a.org>', 'the words in square brackets, the address behind them in round ones'],
	['<a href=x>y</a>', 'put each value into quotes'],
	['<details><summary>More</summary> x\n</details>', '“<details>” and “</details>” each on a line'],
	['- <div>x\n\n  y</div>', '“<div>” and “</div>” each on a line'],
	['<div>\nx\n\ny</div>', 'put “</div>” on a line of its own'],
	['a <b>x\n\ny</b>', 'write “</b>” where it ends'],
])('says of %j, which does not parse, how to fix it', (text, fix) => {
	const [said = ''] = check(text);
	expect(said.split(' → ')[1]).toContain(fix);
});

test('names footnotes that nothing refers to, each by its line', () => {
	for (const said of [check, checkMarkdown].map((one) =>
		one('a[^A]\n\n[^a]: x[^b]\n\n[^b]: y\n\n[^c]: 5 mg')
	))
		expect(said).toEqual([
			'11 has “[^c]: 5 mg”, which is not shown → write “[^c]” where it belongs, or make a paragraph of it',
		]);
});

test('refuses pictures that are not there, each by its line', () => {
	const text =
		'![a](./img/hand.png) ![b](img/hand.png?x) ![c](./img/missing.png)\n\n![d][e] ![f](/nope.png)\n\n![g](note.txt)\n\n[e]: img/none.png';
	for (const said of [check(text), checkMarkdown(text)]) {
		expect(said).toEqual([
			'5 shows ./img/missing.png, which is not there → put the file there, or correct the path, or take it out',
			'9 shows note.txt, which is no picture that the build can read → save it as .png, .jpg, .webp or .svg',
			'11 shows img/none.png, which is not there → put the file there, or correct the path, or take it out',
		]);
	}
});

test('says that the name of a picture is written with other signs than that of its file', () => {
	expect(check('![a](img/h\u00e4nde.png)')).toEqual([
		'5 shows img/h\u00e4nde.png, which is not there → give the file a name without accents, and write that',
	]);
	expect(check('![a](img/ha\u0308nde.png)')).toEqual([]);
});

test('refuses what comes from other sites or in frames, and says why', () => {
	const text = `![a](https://a.org/x.png)

<img src="//a.org/x.png" alt="a" /> <iframe src="/x/"></iframe>

<video poster="https://a.org/p.jpg"><source src="https://a.org/v.mp4" /></video>

<img srcset="/a.png 1x, https://a.org/b.png 2x" alt="b" /> <script src="https://a.org/s.js"></script>

<a href="https://a.org/">fine</a> <img src="data:image/png;base64,AA" alt="" />`;
	for (const said of [check(text), checkMarkdown(text)]) {
		expect(said.map((one) => one.split(', which')[0])).toEqual([
			'5 shows https://a.org/x.png',
			'7 shows //a.org/x.png',
			'7 has <iframe>',
			'9 shows https://a.org/p.jpg',
			'9 shows https://a.org/v.mp4',
			'11 shows https://a.org/b.png',
			'11 shows https://a.org/s.js',
		]);
		expect(said[0]).toContain('security policy');
	}
});

test('refuses videos of hosts that are not named, without a title, and of other topics', () => {
	const text = `![Knee](knee.mp4) ![Knee](https://youtu.be/aB1) ![Knee](/knee.mp4)

![Hip](https://vimeo.com/123)

![](knee.mp4)

![Knee](../b/knee.mp4)

![Knee](lost.mp4)

![Knee](https://other.org/knee.mp4)`;
	for (const said of [check(text), checkMarkdown(text)]) {
		expect(said).toEqual([
			'7 shows https://vimeo.com/123, but content/site.yml does not name the host “player.vimeo.com” → write “mediaHosts: [www.youtube-nocookie.com, player.vimeo.com]” there, or link to it in its place',
			'9 shows knee.mp4 and does not say what it is → write its title into the square brackets: ![Title](knee.mp4)',
			'11 shows ../b/knee.mp4, a video file in another folder than its own → put the file beside the page, or into public/ and write its path, beginning with a slash',
			'13 shows lost.mp4, which is not there → put the file there, or correct the path, or take it out',
			'15 shows https://other.org/knee.mp4, but content/site.yml does not name the host “other.org” → write “mediaHosts: [www.youtube-nocookie.com, other.org]” there, or link to it in its place',
		]);
	}
});

test.each([
	['<div style="background: url(\'https://b.org/x.png\')">x</div>', 'shows https://b.org/x.png'],
	['<img src={"https://b.org/x.png"} alt="" />', 'shows https://b.org/x.png'],
	[
		'<table background="//b.org/x.png"><tbody><tr><td>x</td></tr></tbody></table>',
		'shows //b.org/x.png',
	],
	['- a\n  - <img src="./img/foot.png" alt="" />', 'shows ./img/foot.png, which is not there'],
	['<Evidence verdict="differs" short={dose}>x</Evidence>', 'nothing on the page is called “dose”'],
])('refuses what would not be shown in %j', (text, says) => {
	expect(check(text)).toEqual([expect.stringContaining(says)]);
});

test('lets a raw picture be that stands in public, below the address of the page', () => {
	expect(check('<img src="img/foot.png" alt="" />')).toHaveLength(1);
	expect(check('<img src="img/ear.png" alt="" />')).toEqual([]);
});

test('says that a raw picture does not take its file along, and that a comment does not end', () => {
	expect(
		checkMarkdown('<img src="img/hand.png" alt="">\n\n<div>\n<!-- a\n\nb -->\n\n</div>')
	).toEqual([
		'5 shows img/hand.png by <img>, which does not take the file along → write it in Markdown: “!”, what it shows in square brackets, img/hand.png in round ones',
		'7 has a comment that does not end → write “-->” where it ends; a blank line before that ends the HTML around it',
	]);
});

test.each([
	[
		'| Weight | Hb <100 | Hb <=90 |\n|---|---|---|\n| 1 | 2 | 3 |',
		'write “\\<” for a sign that is text',
	],
	['<Evidence verdict=“partly”>A</Evidence>', 'write straight quotes in the tag'],
	['<card off />', 'write <Card>'],
])('names one edit for %j', (text, fix) => {
	expect(check(text)).toEqual([expect.stringContaining(fix)]);
});

test('where a page does not parse, tells what is wrong with the rest of it, too', () => {
	const said = check(
		'<!-- a -->\n\nUnder <5 mg, {dose}.\n\nMore.\n\n<!-- b -->\n\n![x](./lost.png) {5, 10}\n\n- <https://example.org>'
	);
	expect(said.map((line) => line.split(/: |, which| →/, 1)[0])).toEqual([
		'5 does not parse as MDX',
		'7 does not parse as MDX',
		'7 has {dose}',
		'11 does not parse as MDX',
		'13 has {5, 10}',
		'13 shows ./lost.png',
		'15 does not parse as MDX',
	]);
});

test('what may come of the line at fault is not told as a second problem', () => {
	for (const text of [
		'<Card>\n\n<Card a=b>\n\nText.\n\n</Card>\n\n</Card>',
		'import X fom "./X.astro";\n\n<X />',
		'<b>{5\n\n10}</b>',
	]) {
		expect(check(text)).toHaveLength(1);
	}
});

test('refuses imports of packages that are not installed, and of modules that they do not have', () => {
	const said = check(`import A from 'no-such-package';
import B from '@no-such/package/b.css';
import { Tabs } from '@astrojs/starlight/components';
import C from '@astrojs/starlight/nowhere';
import { Image } from 'astro:assets';
import { z } from 'astro/zod';
import fs from 'node:fs';
import D from 'satteri?raw';
import E from '~/x.astro';
import F from '@/x.astro';
import G from 'src/x.astro';`);
	expect(said.map((line) => line.split(' → ')[0])).toEqual([
		'5 imports no-such-package, but no package “no-such-package” is installed',
		'6 imports @no-such/package/b.css, but no package “@no-such/package” is installed',
		'8 imports @astrojs/starlight/nowhere, which the package “@astrojs/starlight” does not have',
	]);
	expect(said[0]).toContain('run “npm install no-such-package”');
});

test('refuses imports of Markdown, which would pass no check', () => {
	expect(check("import X from './X.astro';\nimport y from './x.md?raw';").join()).not.toContain(
		'unchecked'
	);
	for (const code of ["import P from './_part.mdx';\n\n<P />", "export { default } from '~/b.md'"])
		expect(check(code)).toEqual([
			expect.stringMatching(
				/^5 imports \S+, whose Markdown would be shown unchecked.* → take the line out/
			),
		]);
});

test('a brace or a tag that nothing closes hides no other problem of the page', () => {
	for (const open of ['Use {dose and more.', '- {a\n- b', 'Take <Card> here.']) {
		const said = check(`${open}\n\nMore {5, 10} and {x\n\n![x](./lost.png)`);
		expect(
			said.map((line) => line.slice(line.indexOf(' ') + 1).split(/: |, which| →/, 1)[0])
		).toEqual([
			'does not parse as MDX',
			'does not parse as MDX',
			'has {5, 10}',
			'shows ./lost.png',
		]);
	}
});
