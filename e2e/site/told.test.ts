import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { unzipSync, strFromU8 } from 'fflate';
import { expectAccessible } from '../axe.ts';
import { builtLibrary } from './build-library.ts';
import { buildFast, prepareSite } from './build-site.ts';
import { test as onLibrary } from './library.ts';
import { readSite } from './read-site.ts';
import { makeTopic } from './topics.ts';

test.describe.configure({ timeout: 180_000 });

const page = (title: string, body: string, more = '') =>
	`---\ntitle: ${title}\ndescription: d\n${more}---\n\n${body}\n`;

test('bad content and settings, and what a page would show otherwise than written, stop the build, all at once, by line and edit', async () => {
	const root = await prepareSite({
		...makeTopic('good', 'One name'),
		...makeTopic('twin', 'A name'),
		...makeTopic('other', 'a NAME'),
		'twin/overview.mdx': page('Overview', 'Unfinished.', 'draft: true\n'),
		'twin/index.mdx': page(
			'Key points',
			'[draft](/twin/overview/)\n\n<img src="/none.png" alt="" /> <a href="/twin/managment/">m</a>'
		),
		'twin/notes.md': page('Notes', 'One\n<img src="/gone.png" alt="">'),
		'good/topic.yml':
			'title: One name\ntitel: x\nreviewed:\n  by: A\n  on: 2026-13-01\npages:\n  - lost\n',
		'good/overview.mdx': '---\ndescription: no title\n---\n\n## Definition\n',
		'good/diagnosis.mdx': '---\ntitle: "open\n---\n\ntext\n',
		'bare/index.mdx': '---\ntitle: Key points\n---\n',
		'empty/topic.yml': 'title: No landing page\n',
		'../vocabulary.yml': '- term: one\n  synonyms: [same]\n- term: two\n  synonyms: [same]\n',
		...makeTopic('a', 'Topic A'),
		'a/topic.yml': 'title: Topic A\nsource: Lecture #3\n',
		'a/overview.md': page('Overview', 'The same again.'),
		'a/index.mdx': page(
			'Key points',
			'Use one of {5, 10, 15} mg, {} and {dose}.\n\n<Tabs>x</Tabs>'
		),
		'a/signs.mdx': page('Signs', 'import restrictions apply.'),
		'a/code.mdx': page(
			'Code',
			"import A from 'no-such-package';\nimport B from '@astrojs/starlight/nowhere';\n\nUse {dose and [more](/a/managment/).\n\nOne of {5, 10}."
		),
		'a/more.mdx': page('More', '<!-- a note -->'),
		'a/pictures.mdx': page(
			'Pictures',
			'![a](./img/missing.png) ![b](./img/lost.png) ![c](/nope.png)\n\n<img src="https://example.org/x.png" alt="" /> <iframe src="https://example.org/"></iframe>'
		),
		'Gout/topic.yml': 'title: Gout\n',
		'Gout/index.mdx': page('Key points', '- k'),
		'Back Pain/topic.yml': 'title: Back pain\n',
		'Back Pain/index.mdx': page('Key points', '- k'),
	});
	await writeFile(
		join(root, 'content/site.yml'),
		'footer:\n  - { text: A, link: /about/imprnt/ }\naccent: "#ffcc00"\nicon: look/icon.svg\n'
	);
	await writeFile(
		join(root, 'content/about/Our imprint.md'),
		'---\ntitle: Imprint\nauthor: Nobody\n---\n\n[us](/about/us/) ![us](./us.png) [a](/a/#nowhere)\n'
	);
	const site = await buildFast(root, { BASE: '/revision' });

	expect(site.code).toBe(1);
	expect(existsSync(join(root, 'dist'))).toBe(false);
	const lines = site.output.split('\n').filter((line) => /^content\/.* → /.test(line));
	const withEdit = [
		'content/docs/bare/topic.yml is missing, so the folder is no topic → write it, with “title: …” at least, or move the pages out of content/docs/bare',
		'content/docs/empty/index.mdx is missing, so the topic has no landing page → write it, with the title “Key points”',
		'content/docs/good/diagnosis.mdx:2 does not parse: Missing closing "quote → end the text with the sign that it begins with, or write \\" for quotes in it',
		'content/docs/a/topic.yml:2 says “Lecture” and no more: YAML reads what follows, “#3”, as a comment → write "Lecture #3", in double quotes, or put the comment on a line of its own',
		'content/docs/good/overview.mdx:2 “title” is missing → add a line “title: …”',
		'content/docs/twin/topic.yml:1 has the title “A name”, as content/docs/other/topic.yml has → give one of the two another title',
		'content/docs/good/topic.yml:2 “titel” is not a key that is known here → write “title”',
		'content/vocabulary.yml:4 “same” is a name of “two” here and of “one” in line 2 → leave it under the term that readers mean by it',
		'content/docs/good/topic.yml:5 “reviewed.on” must be a day such as 2026-11-24 → write it in that form',
		'content/docs/twin/index.mdx:6 links to /twin/overview/, which is a draft and so no page of this site → take “draft: true” out of that page, or take the link out',
		'content/docs/twin/index.mdx:8 shows /none.png, which is no file of this site → put the file at public/none.png, or correct the path, or take it out',
		'content/docs/twin/index.mdx:8 links to /twin/managment/, which is no address of this site → write /twin/management/',
		'content/docs/twin/notes.md:7 shows /gone.png, which is no file of this site → put the file at public/gone.png, or correct the path, or take it out',
	];
	expect(lines).toEqual(expect.arrayContaining(withEdit));
	const others = lines.filter((line) => !withEdit.includes(line));
	expect(others.map((line) => line.split(' → ')[0]).sort()).toEqual(
		[
			'content/docs/Back Pain cannot be part of an address: that takes small letters a–z, digits and single hyphens',
			'content/docs/Gout cannot be part of an address: that takes small letters a–z, digits and single hyphens',
			'content/about/Our imprint.md:3 “author” is not a key that is known here',
			'content/about/Our imprint.md:6 links to /about/us/, which is no address of this site',
			'content/about/Our imprint.md:6 shows ./us.png, which is not there',
			'content/site.yml:2 links to /about/imprnt/, which is no address of this site',
			'content/site.yml:3 “accent: #ffcc00” cannot be read in the light theme: its contrast is 1.4 : 1, text needs 4.5 : 1',
			'content/site.yml:4 names the file “look/icon.svg”, which is not there',
			'content/docs/a/code.mdx:6 imports no-such-package, but no package “no-such-package” is installed',
			'content/docs/a/code.mdx:7 imports @astrojs/starlight/nowhere, which the package “@astrojs/starlight” does not have',
			'content/docs/a/code.mdx:9 does not parse as MDX: Unexpected end of file in expression, expected a corresponding closing brace for `{`',
			'content/docs/a/code.mdx:9 links to /a/managment/, which is no address of this site',
			'content/docs/a/code.mdx:11 has {5, 10}, which is code and would not be shown so',
			'content/docs/a/index.mdx:6 has {5, 10, 15}, which is code and would not be shown so',
			'content/docs/a/index.mdx:6 has {}, which is code and would not be shown so',
			'content/docs/a/index.mdx:6 has {dose}, which is code, and nothing on the page is called “dose”',
			'content/docs/a/index.mdx:8 has <Tabs>, a component that the page does not import',
			'content/docs/a/more.mdx:6 does not parse as MDX: Unexpected character `!` (U+0021) before name, expected a character that can start a name, such as a letter, `$`, or `_`',
			'content/docs/a/overview.mdx is the same page as overview.md, which has its address, too',
			'content/docs/a/pictures.mdx:6 shows ./img/missing.png, which is not there',
			'content/docs/a/pictures.mdx:6 shows ./img/lost.png, which is not there',
			'content/docs/a/pictures.mdx:6 shows /nope.png, which is no file of this site',
			'content/docs/a/pictures.mdx:8 has <iframe>, which the site’s security policy keeps from being shown',
			'content/docs/a/pictures.mdx:8 shows https://example.org/x.png, which the site’s security policy keeps from being loaded: nothing is asked of other sites',
			'content/docs/a/signs.mdx:6 does not parse as MDX: Could not parse esm with oxc: Expected `from` but found `Identifier`',
		].sort()
	);
	expect(site.output).toContain('write the comment as “{/* … */}”');
	expect(site.output).toContain('begin the line with another word than “import”');
	// What does not stop it is told as well.
	expect(site.output).toContain('is built without its drafts: overview');
	await rm(root, { recursive: true });
});

onLibrary(
	'drafts and comments are nowhere in a site; signs, tasks and raw links are what they say',
	async ({ page: browser }) => {
		const files = await readSite(builtLibrary);
		for (const [path, text] of files) {
			expect(path).not.toMatch(/wombat|\/unready\/|\/plain\/(?:overview|scores)\//i);
			expect(
				text.match(/.{0,40}wombat.{0,40}|.{0,40}\/plain\/(?:overview|scores)\/.{0,40}/i)?.[0],
				path
			).toBe(undefined);
			if (!path.endsWith('.apkg')) continue;
			for (const entry of Object.values(unzipSync(Buffer.from(text, 'latin1'))))
				expect(strFromU8(entry, true)).not.toMatch(/wombat/i);
		}
		const plain = await readFile(join(builtLibrary, 'plain/plain/index.html'), 'utf8');
		expect(plain).toContain(
			'<span class="whole">Start ~5\u00A0mg</span>; 5~10\u00A0mg, <strong>then 20~30\u00A0mg</strong>. CO~2~ <del>10\u00A0mg</del>'
		);
		expect(plain).toContain(
			'<a href="/some/base/plain/management/">raw</a> <img src="/some/base/favicon.svg"'
		);
		expect(plain).toContain('<video src="/some/base/favicon.svg">');
		expect(await readFile(join(builtLibrary, 'plain/more/index.html'), 'utf8')).toContain(
			'<span class="whole">Start ~5\u00A0mg</span>; 5~10\u00A0mg. <a href="/some/base/plain/">raw</a>'
		);
		const copy = await readFile(join(builtLibrary, 'plain/plain/index.md'), 'utf8');
		expect(copy).toContain('Write \\<script> whole.');
		expect(copy).toContain('☑ Renal function checked');
		expect(copy).toContain('then 20\\~30 mg');

		await browser.goto('plain/plain/');
		await expect(browser.getByRole('img', { name: 'Not done' })).toHaveText('☐');
		await expect(browser.getByRole('img', { name: 'Done', exact: true })).toHaveText('☑');
		const sidebar = browser.locator('#starlight__sidebar');
		await expect(sidebar).toContainText('Management');
		await expect(sidebar).not.toContainText('Prognosis');
		await expectAccessible(browser);
		await browser.emulateMedia({ media: 'print' });
		await expect(browser.getByRole('img', { name: 'Not done' })).toBeVisible();
	}
);
