import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { formatProblem } from '../../lib/problems.ts';
import { findStray } from './check-content.ts';
import { checkTopics } from './check-topics.ts';
import { checkFrontMatter } from './front-matter.ts';

const page = (name: string, text = '---\ntitle: A page\n---\n\ntext\n') => ({
	name,
	file: `content/docs/a/${name}`,
	address: '',
	text,
});
const standard = [
	'index.mdx',
	'overview.mdx',
	'presentation.mdx',
	'diagnosis.mdx',
	'management.mdx',
	'complications.mdx',
	'prognosis.mdx',
].map((name) => page(name));

const folder = (slug: string, text: string | undefined, pages = standard) => ({
	slug,
	topicFile: text === undefined ? undefined : { text },
	pages: pages.filter(({ text }) => !text.includes('draft: true')),
	drafts: pages.filter(({ text }) => text.includes('draft: true')),
	files: ['topic.yml', ...pages.map(({ name }) => name)],
});

const check = (topicFile: string | undefined, pages = standard, slug = 'a') => {
	const { problems, warnings } = checkTopics([folder(slug, topicFile, pages)]);
	return { problems: problems.map(formatProblem), warnings: warnings.map(formatProblem) };
};

test('finds nothing wrong with a whole topic', () => {
	expect(check('title: A\nreviewed:\n  by: Someone\n  on: 2026-01-31\n')).toEqual({
		problems: [],
		warnings: [],
	});
});

test('names every wrong line of topic.yml at once', () => {
	expect(
		check('title: ""\nshortitle: A\naliases: B\nreviewed:\n  on: 31 January\n').problems
	).toEqual([
		'content/docs/a/topic.yml:1 “title” is empty → write something there or remove the line',
		'content/docs/a/topic.yml:2 “shortitle” is not a key that is known here → write “shortTitle”',
		'content/docs/a/topic.yml:3 “aliases” must be a list → write each entry on a line of its own, beginning with “- ”',
		'content/docs/a/topic.yml:4 “reviewed.by” is missing → add a line “by: …”',
		'content/docs/a/topic.yml:5 “reviewed.on” must be a day such as 2026-11-24 → write it in that form',
	]);
});

test('asks for a topic.yml and for a landing page', () => {
	expect(check(undefined, standard.slice(1)).problems).toEqual([
		'content/docs/a/topic.yml is missing, so the folder is no topic → write it, with “title: …” at least, or move the pages out of content/docs/a',
		'content/docs/a/index.mdx is missing, so the topic has no landing page → write it, with the title “Key points”',
	]);
});

test('names the line of a page that topic.yml lists and nobody wrote', () => {
	expect(check('title: A\npages:\n  - scores\n').problems).toEqual([
		'content/docs/a/topic.yml:3 lists the page “scores”, which does not exist → write scores.mdx beside it or remove the entry',
	]);
});

test('refuses pages of topic.yml that stand there twice or with an ending', () => {
	const pages = [...standard, page('scores.mdx'), page('doses.md')];
	expect(check('title: A\npages: [scores.mdx, doses, doses]\n', pages).problems).toEqual([
		'content/docs/a/topic.yml:2 lists the page “scores.mdx”, which does not exist → write “scores”',
		'content/docs/a/topic.yml:2 lists the page “doses” twice → remove one of the two',
	]);
});

test('warns by name of standard pages that are missing and of pages without a place', () => {
	expect(check('title: A\n', [...standard.slice(0, 5), page('scores.mdx')])).toEqual({
		problems: [],
		warnings: [
			'content/docs/a lacks the pages complications, prognosis and is shown without them → write them when there is something to say',
			'content/docs/a/topic.yml does not say where these pages stand: scores → add them to “pages:” in the order in which they follow the others',
		],
	});
});

test('finds front matter that is absent, open, broken or without a title', () => {
	const texts = [
		'text',
		'---\ntitle: A\n',
		'---\ntitle: A: B\n---\n',
		'---\ndescription: A\n---\n',
	];
	const pages = texts.map((text, number) => page(`${number}.mdx`, text));

	expect(
		check('title: A\npages: ["0", "1", "2", "3"]\n', [...standard, ...pages]).problems
	).toEqual([
		'content/docs/a/0.mdx:1 has no front matter → begin the file with “---”, “title: …”, “---”',
		'content/docs/a/1.mdx:1 has front matter that does not end → close it with a line “---”',
		'content/docs/a/2.mdx:2 does not parse: Nested mappings are not allowed in compact mappings → put texts that begin with a sign, or have “: ”, “#” or quotes, into double quotes, and indent lists alike',
		'content/docs/a/3.mdx:2 “title” is missing → add a line “title: …”',
	]);
});

test.each([
	['---\ntitle: *Staph*', '2 does not parse: “*Staph*” is no text', '---\ntitle: "*Staph*"'],
	['---\ntitle: 2026-11-24', '2 “title” must be a text', '---\ntitle: "2026-11-24"'],
	['---\ntitle: # NOF', '2 “title” is empty', '---\ntitle: "# NOF"'],
	['---\ntitle: A\ndescription:', '3 “description” is empty', '---\ntitle: A'],
	[
		'---\ntitle: A\nlastUpdated: 24.11.2026',
		'3 “lastUpdated” must be a day such as 2026-11-24 or true or false',
		'---\ntitle: A\nlastUpdated: 2026-11-24',
	],
	[
		'---\ntitle: A\ntableOfContents: no',
		'3 “tableOfContents” must be a group of indented “key: value” lines or true or false',
		'---\ntitle: A\ntableOfContents: false',
	],
	['\n ---\ntitle: A', '1 has no front matter', '---\ntitle: A'],
	['---\ntitle: A\n ', '1 has front matter that does not end', '---\ntitle: A'],
])('refuses the front matter of %j, and takes it as mended', (text, said, mended) => {
	const check = (written: string) =>
		checkFrontMatter(`${written.replace(/(?<! )$/, '\n')}---\n\nText.\n`);
	expect(check(text).map(({ line, message }) => `${line} ${message}`)).toEqual([
		expect.stringContaining(said),
	]);
	expect(check(mended)).toEqual([]);
});

test('says where a page does not parse', () => {
	const text = '---\ntitle: A\n---\n\n- One <b>two\n';
	expect(check('title: A\n', [...standard.slice(1), page('index.mdx', text)]).problems).toEqual([
		'content/docs/a/index.mdx:5 does not parse as MDX: Expected a closing tag for `<b>` (5:7) before the end of `paragraph` → write “</b>” where it ends, or “\\<” if it is text',
	]);
});

test('refuses two topics of one name', () => {
	const { problems } = checkTopics([
		folder('a', 'title: H\u00e4matom\n'),
		folder('b', 'title: ha\u0308matom\n'),
	]);

	expect(problems.map(formatProblem)).toEqual([
		'content/docs/b/topic.yml:1 has the title “ha\u0308matom”, as content/docs/a/topic.yml has → give one of the two another title',
	]);
});

test('leaves drafts out, and asks for a landing page that is none', () => {
	const draft = (name: string) =>
		page(name, '---\ntitle: A page\ndraft: true\n---\n\n<b> {dose}\n');

	expect(check('title: A\n', [...standard.slice(0, 6), draft('prognosis.mdx')])).toEqual({
		problems: [],
		warnings: [
			'content/docs/a is built without its drafts: prognosis → take “draft: true” out of those that are ready',
		],
	});
	expect(check('title: A\n', [draft('index.mdx'), ...standard.slice(1)]).problems).toEqual([
		'content/docs/a/index.mdx:3 is a draft, so the topic has no landing page → take “draft: true” out, or make drafts of all its pages',
	]);
});

test('refuses keys of front matter that say nothing here, or in a way that is not understood', () => {
	const text =
		'---\ntitle: A\ndraft: yes\npagefind: no\nsidebar:\n  hidden: 1\nslug: elsewhere\n---\n';
	expect(check('title: A\n', [page('index.mdx', text), ...standard.slice(1)]).problems).toEqual([
		'content/docs/a/index.mdx:3 “draft” must be true or false → write true or false',
		'content/docs/a/index.mdx:4 “pagefind” must be true or false → write true or false',
		'content/docs/a/index.mdx:6 “sidebar.hidden” must be true or false → write true or false',
		'content/docs/a/index.mdx:7 “slug” is not followed here: a page’s address is the name of its file → take the line out, and rename the file',
	]);
});

test('refuses keys of front matter that nobody knows, and names the one that was meant', () => {
	const text =
		'---\ntitle: A\nDraft: true\ndescripton: d\nsidebar:\n  hiden: true\nreviewer: me\n---\n';
	const { problems } = check('title: A\n', [page('index.mdx', text), ...standard.slice(1)]);
	expect(problems.map((problem) => problem.split('.mdx:')[1])).toEqual([
		'3 “Draft” is not a key that is known here → write “draft”',
		'4 “descripton” is not a key that is known here → write “description”',
		'6 “hiden” is not a key that is known here → write “hidden”',
		'7 “reviewer” is not a key that is known here → remove it; the keys are: title, description, head, lastUpdated, tableOfContents, template, draft, pagefind, sidebar, editUrl',
	]);
});

test('refuses by name what Starlight knows of front matter and pages here do not follow', () => {
	const text =
		'---\ntitle: A\nsidebar:\n  order: 1\n  label: B\n  badge: New\n  attrs: { class: x }\nprev: false\nnext: Other\nhero:\n  title: A\nbanner:\n  content: B\neditUrl: true\n---\n';
	expect(check('title: A\n', [page('index.mdx', text), ...standard.slice(1)]).problems).toEqual(
		[
			'4 “sidebar.order” is not followed here: topic.yml puts pages in order → take the line out, and list the pages under “pages:” in topic.yml',
			'5 “sidebar.label” is not followed here: the sidebar shows the page’s title → take the line out, and write a shorter title',
			'6 “sidebar.badge” is not followed here: no entry of the sidebar has one → take the line out',
			'7 “sidebar.attrs” is not followed here: no entry of the sidebar has any → take the line out',
			'8 “prev” is not followed here: the pages before and after are those of the topic, in its order → take the line out, and list the pages under “pages:” in topic.yml',
			'9 “next” is not followed here: the pages before and after are those of the topic, in its order → take the line out, and list the pages under “pages:” in topic.yml',
			'10 “hero” is not followed here: it would take the place of the title, and of what tells whether the page was reviewed → take the line out, and write its words as the first lines of the page',
			'12 “banner” is not followed here: paper, search and copies of the page would lack it → take the line out, and write it as an aside, “:::caution”, at the head of the page',
			'14 “editUrl” is not followed here: nothing says where pages are edited → write the address at which this page is edited, or take the line out',
		].map((said) => `content/docs/a/index.mdx:${said}`)
	);
	const honoured =
		'---\ntitle: A\ntemplate: splash\ntableOfContents: false\nlastUpdated: 2026-01-01\neditUrl: https://example.org/a\nhead: []\npagefind: false\nsidebar:\n  hidden: true\n---\n';
	expect(check('title: A\n', [page('index.mdx', honoured), ...standard.slice(1)]).problems).toEqual(
		[]
	);
});

test.each([
	['Gout', 'gout'],
	['Back Pain', 'back-pain'],
	['Sjögren', 'sjogren'],
	['gout_', 'gout'],
])('refuses “%s” as the name of a topic’s folder', (name, better) => {
	expect(check('title: A\n', standard, name).problems).toEqual([
		`content/docs/${name} cannot be part of an address: that takes small letters a–z, digits and single hyphens → rename it to ${better}`,
	]);
});

test('refuses names of pages that are no addresses, or those of others', () => {
	const names = ['Scores.mdx', 'more/Drug doses.md', 'print.md', 'other.markdown', 'notes.MD'];
	expect(check('title: A\n', [...standard, ...names.map((name) => page(name))]).problems).toEqual([
		'content/docs/a/other.markdown has an ending that pages do not have → rename it to other.md',
		'content/docs/a/notes.MD has an ending that pages do not have → rename it to notes.md',
		'content/docs/a/Scores.mdx cannot be part of an address: that takes small letters a–z, digits and single hyphens → rename it to scores.mdx',
		'content/docs/a/more/Drug doses.md cannot be part of an address: that takes small letters a–z, digits and single hyphens → rename it to more/drug-doses.md',
		'content/docs/a/print.md has the address of another page of the topic → rename it to print-page.md or another name',
	]);
	for (const name of ['search', 'about']) {
		expect(check('title: A\n', standard, name).problems).toEqual([
			`content/docs/${name} has the address of another part of the site → rename it to ${name}-topic or another name`,
		]);
	}
});

test('refuses two files of one page', () => {
	const names = ['overview.md', 'prognosis/index.mdx', 'Overview.mdx'];
	expect(
		check('title: A\n', [...standard, ...names.map((name) => page(name))]).problems.filter((said) =>
			said.includes('same page')
		)
	).toEqual([
		'content/docs/a/overview.md is the same page as overview.mdx, which has its address, too → put the two together, and remove one of them',
		'content/docs/a/Overview.mdx is the same page as overview.mdx, which has its address, too → put the two together, and remove one of them',
		'content/docs/a/prognosis/index.mdx is the same page as prognosis.mdx, which has its address, too → put the two together, and remove one of them',
	]);
});

test('a kind that has no page set is refused with the one that was meant', () => {
	const { problems } = checkTopics([folder('a', 'title: Heparin\nkind: durg\n')]);

	expect(problems.map(formatProblem)).toEqual([
		'content/docs/a/topic.yml:2 has the kind “durg”, for which there is no page set → write “drug”',
	]);
});

test('tells of each topic that should have been reviewed again by now, of those without changes, too', () => {
	const reviewed = { by: ['Dr X'], on: '2020-01-01', next: '2021-01-01' };
	const topics = [
		folder('a', 'title: A\nreviewed: { by: Dr X, on: 2020-01-01, next: 2021-01-01 }\n'),
		folder('b', 'title: B\nreviewed: { by: Dr X, on: 2020-01-01, next: 2999-01-01 }\n'),
	];
	const { warnings } = checkTopics(topics, [{ slug: 'c', title: 'C', reviewed }]);
	const overdue = warnings.map(formatProblem).filter((text) => text.includes('reviewed'));
	expect(overdue).toEqual(
		['c', 'a'].map(
			(slug) =>
				`content/docs/${slug}/topic.yml wanted to be reviewed again by 2021-01-01 → have it reviewed, and write by whom and when`
		)
	);
});

test('refuses an id that another topic has, and a review that has yet to come', () => {
	const topics = [
		folder('a', 'title: A\nid: c\n'),
		folder('b', 'title: B\nreviewed: { by: Dr X, on: 2999-01-01 }\n'),
		folder('c', 'title: C\n'),
	];
	expect(checkTopics(topics).problems.map(formatProblem)).toEqual([
		'content/docs/b/topic.yml:2 has a review on a day that has yet to come → write the day on which it was reviewed',
		'content/docs/a/topic.yml has the id “c”, which is that of the topic content/docs/c, too → take the line out, or write the former name of this folder',
	]);
});

test('refuses what the head of a page would load from another site', () => {
	const head = (entry: string) =>
		check('title: A\n', [
			page('index.mdx', `---\ntitle: A\nhead:\n  - ${entry}\n---\n`),
			...standard.slice(1),
		]).problems;
	for (const entry of [
		'{ tag: script, attrs: { src: "https://example.org/x.js", defer: true } }',
		'{ tag: link, attrs: { rel: stylesheet, href: "//example.org/x.css" } }',
	]) {
		expect(head(entry)).toEqual([
			'content/docs/a/index.mdx:3 “head” loads a file from another site, which the site’s security policy refuses → put the file into public/ and write its path, or take the entry out',
		]);
	}
	expect(head('{ tag: link, attrs: { rel: canonical, href: "https://example.org/" } }')).toEqual(
		[]
	);
	expect(head('{ tag: meta, attrs: { name: author, content: Us } }')).toEqual([]);
});

test('names a page beside the folders of topics', () => {
	const root = mkdtempSync(join(tmpdir(), 'stray-'));
	mkdirSync(join(root, 'content/docs/gout'), { recursive: true });
	for (const name of ['stray.mdx', '_note.md', 'gout/index.md', 'a.png']) {
		writeFileSync(join(root, 'content/docs', name), '');
	}
	expect(findStray(pathToFileURL(`${root}/`)).map(formatProblem)).toEqual([
		'content/docs/stray.mdx is a page of no topic, which does not say whether it was reviewed → move it into the folder of a topic or, if it is on the site as a whole, into content/about/',
	]);
	rmSync(root, { recursive: true });
});

test('a site without a topic is named', () => {
	expect(checkTopics([]).warnings.map(formatProblem)).toEqual([
		'content/docs has no topic, so the library is empty → give each topic a folder there, with topic.yml and index.mdx: content/docs/gout',
	]);
});
