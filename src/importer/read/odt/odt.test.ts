import { expect, test } from 'vitest';
import { convert } from '../../fixtures/convert.ts';
import { zip } from '../../fixtures/make-docx.ts';
import { readNotes } from '../read-notes.ts';

const style = (name: string, look: string, more = '') =>
	`<style:style style:name="${name}" ${more}><style:text-properties ${look}/></style:style>`;
const p = (content: string, name = 'Standard') =>
	`<text:p text:style-name="${name}">${content}</text:p>`;
const h = (content: string, level = 1) =>
	`<text:h text:outline-level="${level}">${content}</text:h>`;
const span = (content: string, name: string) =>
	`<text:span text:style-name="${name}">${content}</text:span>`;

/** Imports a text and returns its pages by name, without front matter. */
async function importOdt(body: string, styles = '') {
	const bytes = zip({
		'content.xml': `<office:document-content><office:text>${body}</office:text></office:document-content>`,
		'styles.xml': `<office:styles>${styles}</office:styles>`,
	});
	const read = await readNotes(bytes, 'notes.odt');
	if ('flaw' in read) throw new Error(read.flaw.message);
	const made = convert(read.notes, { fallbackTitle: 'Notes' });
	if ('flaws' in made) throw new Error(made.flaws.map(({ message }) => message).join());
	const pages = made.topic.pages.map(({ name, text }) => [name, text.split('---\n\n')[1] ?? '']);
	return {
		notices: read.notes.notices.map(({ message }) => message),
		pages: Object.fromEntries(pages) as Record<string, string>,
	};
}

test('takes looks and headings over from the styles that a style is based on', async () => {
	const { pages } = await importOdt(
		h('Management') + p(`Do ${span('not', 'T1')} give`) + p('Doses', 'P2') + p('struck', 'P3'),
		style('Gone', 'style:text-line-through-style="solid"') +
			style('T1', '', 'style:parent-style-name="Gone"') +
			style('P1', '', 'style:parent-style-name="Heading_20_2"') +
			style('P2', '', 'style:parent-style-name="P1"') +
			style('P3', 'style:text-line-through-type="single"')
	);

	expect(pages['management']).toBe('Do ~~not~~ give\n\n## Doses\n\n~~struck~~\n');
});

test('reads letters of symbol fonts as the signs that they are drawn as', async () => {
	const { pages } = await importOdt(
		p(`INR ${span('\uF0B3', 'S')}2, 5 ${span('m', 'S')}g`),
		style('S', 'style:font-name="Symbol"')
	);

	expect(pages['overview']).toBe('INR ≥2, 5 μg\n');
});

test('puts text boxes behind the paragraph that they are anchored in, and says so', async () => {
	const box = `<draw:frame><draw:text-box>${p('Max 4 g')}${p('a day')}</draw:text-box></draw:frame>`;
	const { pages, notices } = await importOdt(p(`See ${span(box, 'T')}the box`));

	expect(pages['overview']).toBe('See the box\n\nMax 4 g\n\na day\n');
	expect(notices).toEqual(['1 text box stands after the paragraph that it is anchored to']);
});

test('writes bullets that say something before their items', async () => {
	const level = (number: number, bullet: string) =>
		`<text:list-level-style-bullet text:level="${number}" text:bullet-char="${bullet}"/>`;
	const list = (item: string) =>
		`<text:list text:style-name="L"><text:list-item>${item}</text:list-item></text:list>`;
	const { pages } = await importOdt(
		list(p('ibuprofen') + list(p('in CKD'))),
		`<text:list-style style:name="L">${level(1, '✗')}${level(2, '•')}</text:list-style>`
	);

	expect(pages['overview']).toBe('- ✗ ibuprofen\n\n  - in CKD\n');
});

test('numbers paragraphs that are items by themselves', async () => {
	const level = (at: number, format: string, suffix: string) =>
		`<text:list-level-style-number text:level="${at}" style:num-format="${format}" style:num-suffix="${suffix}"/>`;
	const numbered = (content: string, at: number, id = 'a') =>
		`<text:numbered-paragraph text:list-id="${id}" text:style-name="L" text:level="${at}">${p(content)}</text:numbered-paragraph>`;
	const { pages, notices } = await importOdt(
		numbered('Fluids', 1) +
			numbered('mask', 2) +
			numbered('tube', 2) +
			numbered('Pressors', 1) +
			numbered('line', 2) +
			p('Then') +
			numbered('Echo', 1, 'b'),
		`<text:list-style style:name="L">${level(1, '1', '.')}${level(2, 'a', ')')}</text:list-style>`
	);

	expect(pages['overview']?.replace(/\n+/g, '\n')).toBe(
		'1. Fluids\n   - a) mask\n   - b) tube\n2. Pressors\n   - a) line\nThen\n1. Echo\n'
	);
	expect(notices).toEqual([]);
});

test('numbers chapters, in the outline and in lists, and no item that only holds a list', async () => {
	const level = (number: number, more = '') =>
		`<text:outline-level-style text:level="${number}" style:num-format="1" text:display-levels="${number}" ${more}/>`;
	const list = (items: string) => `<text:list text:style-name="L">${items}</text:list>`;
	const item = (content: string) => `<text:list-item>${content}</text:list-item>`;
	const { pages } = await importOdt(
		h('Signs') +
			list(item(p('a')) + item(list(item(p('b')))) + item(p('c'))) +
			h('Care') +
			h('Acute', 2) +
			p('Rest') +
			list(item(h('Later', 2))) +
			p('Walk'),
		`<text:outline-style>${level(1)}${level(2)}</text:outline-style>` +
			'<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>'
	);

	expect(pages['1-signs']).toBe('1. a\n\n   - b\n\n2. c\n');
	expect(pages['2-care']).toBe('## 2.1 Acute\n\nRest\n\n## 1. Later\n\nWalk\n');
});

test('repeats rows', async () => {
	const cell = (text: string) => `<table:table-cell>${p(text)}</table:table-cell>`;
	const { pages } = await importOdt(
		`<table:table><table:table-row>${cell('Day')}${cell('Dose')}</table:table-row><table:table-row table:number-rows-repeated="2">${cell('next')}${cell('5')}</table:table-row></table:table>`
	);

	expect(pages['overview']).toBe(
		'| Day  | Dose |\n| ---- | ---- |\n| next | 5    |\n| next | 5    |\n'
	);
});

test('makes tables of paragraphs whose cells are parted by tabs, and no other', async () => {
	const { pages } = await importOdt(
		p('Drug<text:tab/>Dose') +
			p(`${span('A', 'B')}<text:tab/>5 mg`) +
			p(span('B<text:tab/>10 mg', 'B')) +
			p('No table') +
			p('One line<text:tab/>alone') +
			p('1.<text:tab/>first') +
			p('2.<text:tab/>second'),
		style('B', 'fo:font-weight="bold"')
	);

	expect(pages['overview']).toBe(`| Drug  | Dose      |
| ----- | --------- |
| **A** | 5 mg      |
| **B** | **10 mg** |

No table

One line alone

1. first
2. second
`);
});
