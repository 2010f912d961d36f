import { expect, test } from 'vitest';
import { formatProblem } from '../../../lib/problems.ts';
import { checkLinks, isBroken, type BuiltSite } from './check-links.ts';
import { readLinks } from './read-links.ts';

const pages = new Map([
	['/', [] as string[]],
	['/jdm/', ['exam-focus']],
	['/jdm/management/', ['surgical-management', 'medical-management']],
]);
const site: BuiltSite = {
	addresses: [...pages.keys()],
	files: ['/hand.png', '/img/foot.png'],
	isDraft: (path) => path === '/jdm/draft/',
	idsAt: (path) =>
		pages.get(path) ??
		(/^\/(?:jdm\/jdm-a4.pdf|hand.png|img\/foot.png)$/.test(path) ? 'file' : undefined),
};

const check = (text: string, address = '/jdm/') =>
	checkLinks([{ file: 'jdm/index.mdx', address, links: readLinks(text, true) }], site).map(
		formatProblem
	);

test('finds nothing wrong with links that lead somewhere', () => {
	const text = `---
title: Key points
---
[page](/jdm/management/), [section](/jdm/management/#surgical-management), [here](#exam-focus),
[near](./management/#medical-management), [up](../), [file](/jdm/jdm-a4.pdf), [query](/jdm/?a=b),
[away](https://example.org/x#y), [mail](mailto:a@example.org), <a href="/jdm/">again</a>, [ref]

[ref]: /jdm/management/#top
`;
	expect(check(text)).toEqual([]);
});

test('says of each broken link where it stands and what to write', () => {
	const text = `---
title: Key points
---

[slash](/jdm/management) and [slip](/jdm/managment/#medical-management)

- <a href="#exam-focsu">focus</a>
- [moved](/jdm/management/#surgery), [gone](/somewhere/else/entirely/)
- [x][ref]

[ref]: /jdm/management/#surgical-managment
`;
	expect(check(text)).toEqual([
		'jdm/index.mdx:5 links to /jdm/management, which is no address of this site → write /jdm/management/',
		'jdm/index.mdx:5 links to /jdm/managment/#medical-management, which is no address of this site → write /jdm/management/#medical-management',
		'jdm/index.mdx:7 links to #exam-focsu, but there is no “exam-focsu” on that page → write #exam-focus',
		'jdm/index.mdx:8 links to /jdm/management/#surgery, but there is no “surgery” on that page → write one of its sections, or the page alone: /jdm/management/',
		'jdm/index.mdx:8 links to /somewhere/else/entirely/, which is no address of this site → write the address of a page of this site, or take it out',
		'jdm/index.mdx:11 links to /jdm/management/#surgical-managment, but there is no “surgical-managment” on that page → write /jdm/management/#surgical-management',
	]);
});

test('checks pictures and what is written as HTML, in MDX and in Markdown', () => {
	const text = `---
title: Key points
---

![a](/hand.png) ![b](/hnd.png) ![c][d] <img src="/foot.png" alt="" /> <a href="/jdm/draft/">e</a>

<video poster="/img/foot.png"><source src="/v.mp4" /></video> <img srcset="/hand.png 1x, /2.png 2x" />

[d]: /nope.gif
`;
	const page = (isMdx: boolean) => ({
		file: 'x',
		address: '/jdm/',
		links: readLinks(text, isMdx),
	});
	for (const isMdx of [true, false]) {
		expect(checkLinks([page(isMdx)], site).map(formatProblem)).toEqual([
			'x:5 shows /hnd.png, which is no file of this site → write /hand.png',
			'x:5 shows /foot.png, which is no file of this site → write /img/foot.png',
			'x:5 links to /jdm/draft/, which is a draft and so no page of this site → take “draft: true” out of that page, or take the link out',
			'x:7 shows /v.mp4, which is no file of this site → put the file at public/v.mp4, or correct the path, or take it out',
			'x:7 shows /2.png, which is no file of this site → put the file at public/2.png, or correct the path, or take it out',
			'x:9 shows /nope.gif, which is no file of this site → put the file at public/nope.gif, or correct the path, or take it out',
		]);
	}
});

test('reads links of plain Markdown, and none from code or from a page that does not parse', () => {
	expect(readLinks('<b>[a](/a/)</b>\n\n`[b](/b/)`\n\n{x} [c](/c/)', false)).toEqual([
		{ target: '/a/', line: 1, isLoaded: false },
		{ target: '/c/', line: 5, isLoaded: false },
	]);
	expect(readLinks('[a](/a/) <b', true)).toEqual([]);
});

test('tells whether a link is broken without looking for what was meant', () => {
	const huge: BuiltSite = {
		...site,
		get addresses(): never {
			throw new Error('Not for every link of a large site.');
		},
	};
	expect(isBroken('/jdm/jdm-cards.pdf', '/jdm/', huge)).toBe(true);
	expect(isBroken('/jdm/management/#surgical-management', '/jdm/', huge)).toBe(false);
});
