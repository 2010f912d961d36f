import { expect, test } from 'vitest';
import { importDocx } from '../../fixtures/import-docx.ts';
import { item, makeDocx, paragraph, run, zip } from '../../fixtures/make-docx.ts';
import { readNotes } from '../read-notes.ts';

test('takes headings, lists and their nesting from a Word document', async () => {
	const made = await importDocx(
		paragraph('Kawasaki Disease', 'Title') +
			paragraph('Management', 'H1') +
			paragraph('Medical Management', 'H2') +
			item('Aspirin: Given first', 0, 1) +
			item('By mouth', 1, 1) +
			item('First step', 0, 2) +
			item('Second step', 0, 2)
	);

	expect(made.title).toBe('Kawasaki disease');
	expect(made['management']).toBe(
		`## Medical management

- Aspirin: Given first
  - By mouth

1. First step
2. Second step
`
	);
});

test('takes short lines in larger letters for headings, where no heading has a style', async () => {
	const sized = (text: string, size: number) =>
		`<w:p>${run(text, `<w:sz w:val="${size}"/>`)}</w:p>`;
	const body =
		sized('Kawasaki disease', 40) +
		sized('Treatment of the acute phase', 32) +
		sized('Immunoglobulin', 28) +
		paragraph(
			'Give it early, within ten days of the first fever, over half a day, and watch for a reaction to it.'
		) +
		sized('Never give it twice without asking, and write down who was asked.', 32) +
		sized('Aspirin once a day', 24) +
		sized('Outlook', 32) +
		paragraph('Good, as a rule.');
	const made = await importDocx(body);

	expect(made.title).toBe('Kawasaki disease');
	expect(made['treatment-of-the-acute-phase']).toBe(
		`## Immunoglobulin

Give it early, within ten days of the first fever, over half a day, and watch for a reaction to it.

Never give it twice without asking, and write down who was asked.

Aspirin once a day
`
	);
	expect(made['outlook']).toBe('Good, as a rule.\n');

	const styled = await importDocx(paragraph('Management', 'H1') + body);
	expect(styled['treatment-of-the-acute-phase']).toBeUndefined();
});

test('keeps the target of a link that is a field', async () => {
	const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
	const instruction = '<w:r><w:instrText> HYPERLINK "https://example.org/" </w:instrText></w:r>';
	const made = await importDocx(
		paragraph('Overview', 'H1') +
			`<w:p>${run('see ')}${mark('begin')}${instruction}${mark('separate')}${run('a site')}${mark('end')}${run(' now')}</w:p>`
	);

	expect(made['overview']).toBe('see [a site](https://example.org/) now\n');
});

test('reads a Word document without styles as it reads plain text', async () => {
	const made = await importDocx(
		paragraph('Overview') +
			paragraph('Definition:') +
			paragraph('-A vasculitis') +
			paragraph('-of arteries')
	);

	expect(made['overview']).toBe('## Definition\n\n- A vasculitis; of arteries\n');
});

test('keeps bold, italic, links, line breaks and raised digits', async () => {
	const link = (id: string, text: string) => `<w:hyperlink r:id="${id}">${run(text)}</w:hyperlink>`;
	const made = await importDocx(
		paragraph('Overview') +
			`<w:p>${run('Bo', '<w:b/>')}${run('ld ', '<w:b/>')}${run('and ')}${run('italic', '<w:i/>')}</w:p>` +
			`<w:p>${link('link', 'a site')}${run(', ')}${link('bad', 'a trap')}</w:p>` +
			`<w:p>${run('10')}${run('9', '<w:vertAlign w:val="superscript"/>')}${run('/L')}</w:p>`
	);

	expect(made['overview']).toBe(
		`**Bold** and _italic_

[a site](https://example.org/), \\[a trap](javascript\\:alert(1))

10⁹/L
`
	);
});

test('makes tables of tables, and puts footnotes on the page that refers to them', async () => {
	const row = (...cells: string[]) =>
		`<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;
	const made = await importDocx(
		paragraph('Diagnosis') +
			`<w:tbl>${row('Test', 'Shows')}${row('ESR', 'Inflammation | activity')}</w:tbl>` +
			`<w:p>${run('Raised')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`
	);

	expect(made['diagnosis']).toBe(
		`| Test | Shows                    |
| ---- | ------------------------ |
| ESR  | Inflammation \\| activity |

Raised[^1]

[^1]: A note at the foot.
`
	);
});

test('takes a star for the sign of a note only where something refers to it', async () => {
	const page = async (dose: string) =>
		(await importDocx([dose, '* half in CKD', 'Walk.'].map((one) => paragraph(one)).join('')))[
			'overview'
		];

	expect(await page('500 mg')).toBe('500 mg\n\n- half in CKD\n\nWalk.\n');
	expect(await page('500 mg*')).toBe('500 mg\\*\n\n\\* half in CKD\n\nWalk.\n');
});

test('refuses what only calls itself a Word document', async () => {
	for (const bytes of [Buffer.from('no zip'), zip({ 'a.txt': 'no document' })]) {
		expect(await readNotes(bytes, 'notes.docx')).toEqual({
			flaw: {
				message: 'is not a Word document that can be read',
				fix: 'open it in Word and save it again as .docx, or save it as plain text',
			},
		});
	}
});

test('refuses a Word document that would unpack to more than 200 MB', async () => {
	const bytes = makeDocx(paragraph('Overview'));
	const directory = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
	bytes.writeUInt32LE(3_000_000_000, directory + 24);

	expect(await readNotes(bytes, 'notes.docx')).toEqual({
		flaw: {
			message: 'unpacks to more than 200 MB',
			fix: 'take the pictures out, or save it as plain text',
		},
	});
});

test('says that words are told apart by their colour', async () => {
	const red = (text: string) => run(text, '<w:color w:val="C00000"/>');
	const colours = async (paragraphs: string) => {
		const made = await importDocx(paragraph('Doses', 'H1') + paragraphs);
		const messages = made.notices.map(({ message }: { message: string }) => message);
		return messages.filter((message: string) => message.includes('colour'));
	};

	expect(await colours(`<w:p>${run('Never ')}${red('10 mg')}</w:p>`)).toEqual([
		'tells words from others by their colour (1 paragraph), which pages do not show',
	]);
	expect(await colours(`<w:p>${red('All of it is red.')}</w:p>`)).toEqual([]);
});

test('cuts cells at tabs within a look', async () => {
	const tab = '</w:t><w:tab/><w:t>';
	const row = (text: string) => `<w:p>${run(text.replace('|', tab), '<w:b/>')}</w:p>`;
	const { overview } = await importDocx(row('Drug|Dose') + row('Gent|5 mg') + paragraph('Text.'));

	expect(overview).toContain('| **Gent** | **5 mg** |');
});

test('names paragraphs whose words spaces line up', async () => {
	const { notices } = await importDocx(
		['Drug   Child   Adult', 'Codeine      30 mg', 'Text.'].map((text) => paragraph(text)).join('')
	);

	expect(notices).toMatchObject([{ message: expect.stringContaining('at “Drug Child Adult”') }]);
});

test('keeps the minus of a number in a cell or a paragraph of its own', async () => {
	const row = (text: string) =>
		`<w:tbl><w:tr><w:tc>${paragraph('Base')}</w:tc><w:tc>${paragraph(text)}</w:tc></w:tr></w:tbl>`;
	const made = await importDocx(
		paragraph('Management', 'H1') + row('– 3') + paragraph('- 2') + paragraph('Text')
	);

	expect(made['management']).toBe('| Base | – 3 |\n| ---- | --- |\n\n\\- 2\n\nText\n');
});
