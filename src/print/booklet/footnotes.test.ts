import { expect, test } from 'vitest';
import { joinPages } from './join-pages.ts';

const mark = (id: string, number: number) => `<a href="#fn-${id}" data-footnote-ref>${number}</a>`;
const notes = (...ids: string[]) =>
	`<section data-footnotes><h2>Footnotes</h2><ol>${ids
		.map(
			(id, at) =>
				`<li id="fn-${id}">Note <ol><li>inside</li></ol><a data-footnote-backref="" aria-label="Back to [${at + 1}]"></a></li>`
		)
		.join('')}</ol></section>`;
const marksOf = (content: string) =>
	[...content.matchAll(/data-footnote-ref>(\d+)</g)].map(([, number]) => Number(number));
const valuesOf = (content: string) =>
	[...content.matchAll(/<li id="[^"]+" value="(\d+)"/g)].map(([, number]) => Number(number));
const backTo = (content: string) =>
	[...content.matchAll(/aria-label="Back to \[(\d+)\]"/g)].map(([, number]) => Number(number));

test('no two footnotes of a booklet have the same number; those of a written sheet begin anew', () => {
	const { pages } = joinPages(
		`<div data-page="overview"><p>${mark('b', 1)}${mark('a', 2)}${mark('b', 1)}</p>${notes('b', 'a')}</div>` +
			'<div data-page="signs"><p>None</p></div>' +
			`<div data-page="management"><p>${mark('a', 1)}</p>${notes('a')}</div>` +
			`<div data-page="revision-sheet"><p>${mark('a', 1)}</p>${notes('a')}</div>`,
		(page) => ({ page, address: new URL(`https://a.org/gout/${page}/`), pages: new Map() })
	);
	const contents = pages.map(({ content }) => content);

	expect(contents.map(marksOf)).toEqual([[1, 2, 1], [], [3], [1]]);
	expect(contents.map(valuesOf)).toEqual([[1, 2], [], [3], [1]]);
	expect(contents.map(backTo)).toEqual([[1, 2], [], [3], [1]]);
});

test('a footnote is on the sheet of its mark, and its mark leads to no other page', () => {
	const { pages } = joinPages(
		`<div data-page="overview"><p>${mark('a', 1)}</p>${notes('a')}</div>`,
		(page) => ({ page, address: new URL(`https://a.org/gout/${page}/`), pages: new Map() })
	);
	expect(pages[0]?.content).not.toContain('page-of');
});
