import { expect, test } from 'vitest';
import type { Notice } from '../parts.ts';
import { importDocx } from '../../fixtures/import-docx.ts';
import { item, paragraph, run } from '../../fixtures/make-docx.ts';

/* Parts of Word whose words, numbers or order are easily lost without a notice. */

const cell = (content: string, look = '') => `<w:tc><w:tcPr>${look}</w:tcPr>${content}</w:tc>`;
const row = (cells: string, look = '') => `<w:tr><w:trPr>${look}</w:trPr>${cells}</w:tr>`;
const mark = (kind: string, data = '') =>
	`<w:r><w:fldChar w:fldCharType="${kind}">${data}</w:fldChar></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const field = (text: string, result = '') =>
	mark('begin') + instruction(text) + mark('separate') + result + mark('end');
const numbered = (text: string, level: number) =>
	item(text, level, 2).replace('<w:numId w:val="2"/>', '<w:numId w:val="7"/>');
const levels = (...all: string[]) => ({
	'word/numbering.xml': `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="1">${all
		.map((level, index) => `<w:lvl w:ilvl="${index}">${level}</w:lvl>`)
		.join(
			''
		)}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
});

/** Reads a document of one page. */
async function readPage(body: string, more?: Record<string, string>) {
	const made = await importDocx(body, more);
	return { text: made['overview'], said: made.notices.map(({ message }: Notice) => message) };
}

test('leaves rows and cells out that are deleted, and says so', async () => {
	const { text, said } = await readPage(
		`<w:tbl>${row(cell(paragraph('Drug')) + cell(paragraph('Dose')))}${row(
			cell(paragraph('Old')) + cell(paragraph('9 mg')),
			'<w:del w:id="1"/>'
		)}${row(cell(paragraph('New')) + cell(paragraph('5 mg')) + cell(paragraph('x'), '<w:cellDel/>'), '<w:ins w:id="2"/>')}</w:tbl>`
	);

	expect(text).toBe('| Drug | Dose |\n| ---- | ---- |\n| New  | 5 mg |\n');
	expect(said).toEqual([
		'2 tracked deletions are left out',
		'1 tracked insertion stands as if accepted',
	]);
});

test.each([
	['✗', 'Arial', '✗ ibuprofen'],
	['→', 'Arial', '→ ibuprofen'],
	['−', 'Arial', '− ibuprofen'],
	['&gt;', 'Arial', '\\> ibuprofen'],
	['\uF0B3', 'Symbol', '≥ ibuprofen'],
	['\uF0FB', 'Wingdings', '✗ ibuprofen'],
	['\uF0E9', 'Wingdings', '⇑ ibuprofen'],
	['\uF0EE', 'Wingdings', '⇘ ibuprofen'],
	['\uF023', 'Wingdings 3', '⭡ ibuprofen'],
	['\uF0B7', 'Symbol', 'ibuprofen'],
	['\uF0D8', 'Wingdings', 'ibuprofen'],
	['o', 'Courier New', 'ibuprofen'],
	['–', 'Arial', 'ibuprofen'],
])(
	'writes a bullet that says something before its item: %s of %s',
	async (bullet, font, written) => {
		const level = `<w:numFmt w:val="bullet"/><w:lvlText w:val="${bullet}"/><w:rPr><w:rFonts w:ascii="${font}"/></w:rPr>`;
		const { text } = await readPage(numbered('ibuprofen', 0), levels(level));

		expect(text).toBe(`- ${written}\n`);
	}
);

test.each([
	['3', '2∛8'],
	['', '2√8'],
	['5', '2(8^(1/5))'],
])('writes a root of degree “%s” apart from the number before it', async (degree, written) => {
	const math = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
	const { text, said } = await readPage(
		`<w:p><m:oMath>${math('2')}<m:rad><m:deg>${degree && math(degree)}</m:deg><m:e>${math('8')}</m:e></m:rad></m:oMath></w:p>`
	);

	expect(text).toBe(`${written}\n`);
	expect(said).toEqual([]);
});

test('joins paragraphs whose mark is deleted, and large initials', async () => {
	const { text } = await readPage(
		`<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('Give 5')}</w:p>${paragraph(' mg')}` +
			`<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>${run('N')}</w:p>${paragraph('ever more.')}`
	);

	expect(text).toBe('Give 5 mg\n\nNever more.\n');
});

test('counts no paragraph that was moved from a numbered list', async () => {
	const moved = (text: string) =>
		numbered(text, 0)
			.replace('</w:numPr>', '</w:numPr><w:rPr><w:moveFrom w:id="1"/></w:rPr>')
			.replace(/<w:r>.*<\/w:r>/, '<w:moveFrom>$&</w:moveFrom>');
	const { text } = await readPage(
		numbered('a', 0) + moved('b') + numbered('c', 0) + moved('d') + paragraph('End'),
		levels('<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>')
	);

	expect(text).toBe('1. a\n2. c\n\nEnd\n');
});

test('shows what fields show: no part of a condition, the entry that is chosen, fractions and symbols', async () => {
	const condition =
		mark('begin') +
		instruction(' IF ') +
		field(' MERGEFIELD age ', run('70')) +
		instruction(' > 65 "5 mg" "10 mg" ') +
		mark('separate') +
		run('5 mg') +
		mark('end');
	const list =
		'<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="1 mg"/><w:listEntry w:val="2 mg"/></w:ddList></w:ffData>';
	const { text, said } = await readPage(
		`<w:p>${run('Give ')}${condition}${run(', then ')}${mark('begin', list)}${instruction(' FORMDROPDOWN ')}${mark('end')}</w:p>` +
			`<w:p>${run('If ')}${field(' SYMBOL 179 \\f "Symbol" ')}${run('5: 1')}<w:fldSimple w:instr=" EQ \\f(1;2) "/>${run(' tablet')}</w:p>` +
			`<w:p>${run('Then ')}${field(' EQ \\r(3) ')}</w:p>`
	);

	expect(text).toBe('Give 5 mg, then 2 mg\n\nIf ≥5: 1 1/2 tablet\n\nThen \n');
	expect(said).toEqual([
		'at “Then”: a field (EQ \\r(3)) shows nothing',
		'has “1 mg”, which Word only shows to the mouse, reads aloud or offers to choose: left out',
	]);
});

test('shows the words of buttons, and names numbers that only Word counts', async () => {
	const button = mark('begin') + instruction(' MACROBUTTON NoMacro [colchicine ');
	const { text, said } = await readPage(
		`<w:p>${button}${field(' REF dose ', run('500 mcg'))}${instruction(']')}${mark('end')}</w:p>` +
			`<w:p><w:fldSimple w:instr=" GOTOBUTTON place 6 mg"/>${run(' daily')}</w:p>` +
			`<w:p>${field(' AUTONUMLGL ')}${run('Stop')}${field(' LISTNUM ')}</w:p>`
	);

	expect(text).toBe('\\[colchicine 500 mcg]\n\n6 mg daily\n\nStop\n');
	expect(said).toEqual([
		'at “Stop”: a field (AUTONUMLGL) shows nothing',
		'at “Stop”: a field (LISTNUM) shows nothing',
	]);
});

test('raises what fields move up, names those that move it aside, and documents that are only referred to', async () => {
	const { text, said } = await readPage(
		`<w:p>${run('10')}${field(' ADVANCE \\u 4 ')}${run('9')}${field(' ADVANCE \\d 4 ')}${run('/L')}${field(' ADVANCE \\l 4 ')}</w:p><w:p>${run('x')}<w:subDoc r:id="a"/></w:p>`
	);

	expect(text).toBe('10⁹/L\n\nx\n');
	expect(said.filter((message: string) => /ADVANCE|w:subDoc/.test(message))).toHaveLength(2);
});

test('joins cells that an old document merges with those beside them', async () => {
	const merged = (val: string) => `<w:hMerge w:val="${val}"/>`;
	const { text, said } = await readPage(
		`<w:tbl>${row(cell(paragraph('Drug')) + cell(paragraph('Dose'), merged('restart')) + cell(paragraph(''), '<w:hMerge/>'))}` +
			`${row(cell(paragraph('A')) + cell(paragraph('5 mg')) + cell(paragraph('9 mg')))}</w:tbl>`
	);

	expect(text).toBe('| Drug | Dose |      |\n| ---- | ---- | ---- |\n| A    | 5 mg | 9 mg |\n');
	expect(said).toEqual([
		'the table that begins with “Drug” has merged cells: each stands in its first place, the others are empty',
	]);
});

test('leaves out what only asks to be filled in', async () => {
	const { text, said } = await readPage(
		`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('Click here')}</w:sdtContent></w:sdt>${paragraph('Text')}`
	);

	expect(text).toBe('Text\n');
	expect(said).toEqual(['1 unfilled field is left out']);
});

test('numbers items as Word does: empty ones, legal numbers, levels that go on counting', async () => {
	const legal = await readPage(
		numbered('a', 0) + numbered('b', 1) + numbered('', 0) + numbered('c', 0) + numbered('d', 1),
		levels(
			'<w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/>',
			'<w:isLgl/><w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/><w:lvlText w:val="%1.%2"/>'
		)
	);
	const ordinal = await readPage(
		numbered('a', 0) + numbered('b', 0),
		levels('<w:numFmt w:val="ordinal"/><w:lvlText w:val="%1"/>')
	);

	expect(legal.text).toBe('- I. a\n  - 1.1 b\n- III. c\n  - 3.2 d\n');
	expect(ordinal.text).toBe('- 1st a\n- 2nd b\n');
});

test('keeps bars, functions and lines of equations apart', async () => {
	const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
	const { text } = await readPage(
		`<w:p><m:oMath><m:bar><m:barPr><m:pos m:val="top"/></m:barPr><m:e>${t('x')}</m:e></m:bar></m:oMath>${run(', ')}` +
			`<m:oMath><m:func><m:fName>${t('log')}</m:fName><m:e>${t('y')}</m:e></m:func></m:oMath>${run(', ')}` +
			`<m:oMath><m:eqArr><m:e>${t('a=1')}</m:e><m:e>${t('b=2')}</m:e></m:eqArr></m:oMath>${run(', ')}` +
			`<m:oMath><m:sPre><m:sub/><m:sup>${t('99')}</m:sup><m:e>${t('Tc')}</m:e></m:sPre></m:oMath>${run(', ')}` +
			`<m:oMath><m:f><m:num>${t('a')}</m:num><m:den>${t('72')}</m:den></m:f>${t('b+1')}` +
			`<m:f><m:num>${t('1')}</m:num><m:den>${t('2')}</m:den></m:f></m:oMath></w:p>`
	);

	expect(text).toBe('x\u0305, log y, a=1; b=2, ⁹⁹Tc, (a/72)b+1 1/2\n');
});

test.each([
	[
		'<m:r><m:t>Dose=5</m:t><w:br/></m:r><m:r><m:t>10 mg is the most</m:t></m:r>',
		'Dose=5<br />10 mg is the most',
	],
	['<m:r><m:t>5</m:t><w:tab/><m:t>10</m:t></m:r>', '5 10'],
	[
		'<m:r><w:rPr><w:strike/></w:rPr><m:t>10 mg</m:t></m:r><m:r><m:t> 5 mg</m:t></m:r>',
		'~~10 mg~~ 5 mg',
	],
	[
		'<m:r><m:t>5</m:t></m:r><m:r><w:rPr><w:vanish/></w:rPr><m:t>0 mg</m:t></m:r>',
		'5',
		'1 piece of hidden text is left out: “0 mg”',
	],
	[
		'<m:r><m:t>10</m:t></m:r><m:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><m:t>9</m:t></m:r>',
		'10⁹',
	],
	[
		'<m:borderBox><m:borderBoxPr><m:strikeH m:val="on"/></m:borderBoxPr><m:e><m:r><m:t>10 mg</m:t></m:r></m:e></m:borderBox>',
		'~~10 mg~~',
	],
	[
		'<m:r><m:t>5</m:t></m:r><m:phant><m:phantPr><m:show m:val="0"/></m:phantPr><m:e><m:r><m:t>0 mg</m:t></m:r></m:e></m:phant>',
		'5',
		'1 piece of hidden text is left out: “0 mg”',
	],
	[
		'<m:f><m:fPr><m:type m:val="noBar"/></m:fPr><m:num><m:r><m:t>5</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>',
		'\\[5; 2]',
	],
	[
		'<m:r><m:t>A</m:t></m:r><m:groupChr><m:groupChrPr><m:chr m:val="→"/></m:groupChrPr><m:e><m:r><m:t>5 mg</m:t></m:r></m:e></m:groupChr><m:r><m:t>B</m:t></m:r>',
		'A → (5 mg) B',
	],
	[
		'<m:m><m:mr><m:e><m:r><m:t>1</m:t></m:r></m:e><m:e/></m:mr><m:mr><m:e/><m:e><m:r><m:t>2</m:t></m:r></m:e></m:mr></m:m>',
		'\\[1, ; , 2]',
	],
])('shows in an equation what Word shows: %s', async (math, written, ...told) => {
	const { text, said } = await readPage(`<w:p><m:oMath>${math}</m:oMath></w:p>`);

	expect(text).toBe(`${written}\n`);
	expect(said).toEqual(told);
});

test('keeps the equations of a paragraph of equations apart', async () => {
	const math = (text: string) => `<m:oMath><m:r><m:t>${text}</m:t></m:r></m:oMath>`;
	const { text, said } = await readPage(
		`<w:p><m:oMathPara>${math('a=5')}${math('10 mg')}</m:oMathPara></w:p><m:oMathPara>${math('b=5')}${math('20 mg')}</m:oMathPara>`
	);

	expect(text).toBe('a=5; 10 mg\n\nb=5; 20 mg\n');
	expect(said).toEqual([]);
});

test('raises the whole of a fraction, a root or a power in an equation to a power', async () => {
	const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
	const squared = (base: string) => `<m:sSup><m:e>${base}</m:e><m:sup>${t('2')}</m:sup></m:sSup>`;
	const fraction = `<m:f><m:num>${t('weight')}</m:num><m:den>${t('70')}</m:den></m:f>`;
	const bases = [fraction, `<m:d><m:e>${fraction}</m:e></m:d>`, squared(t('x')), t('x')];
	const { text } = await readPage(
		`<w:p><m:oMath>${bases.map(squared).join(t(', '))}</m:oMath></w:p>`
	);
	const root = `<m:rad><m:deg/><m:e>${fraction}</m:e></m:rad>`;

	expect(text).toBe('(weight/70)², (weight/70)², (x²)², x²\n');
	expect(await readPage(`<w:p><m:oMath>${t('a=')}${root}</m:oMath></w:p>`)).toEqual({
		text: 'a=√(weight/70)\n',
		said: [],
	});
});

test('leaves what is deleted out of equations, and says so', async () => {
	const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
	const { text, said } = await readPage(
		`<w:p><m:oMath>${t('dose=')}<w:del>${t('600')}</w:del><w:ins>${t('500')}</w:ins></m:oMath></w:p>`
	);

	expect(text).toBe('dose=500\n');
	expect(said).toEqual([
		'1 tracked deletion is left out',
		'1 tracked insertion stands as if accepted',
	]);
});

test('names the words of headers once, those of text boxes too', async () => {
	const box = (kind: string) =>
		`<mc:${kind}><w:txbxContent>${paragraph('Draft')}</w:txbxContent></mc:${kind}>`;
	const { said } = await readPage(paragraph('Text'), {
		'word/header1.xml': `<w:hdr xmlns:w="w"><w:p><w:r><mc:AlternateContent>${box('Choice')}${box('Fallback')}</mc:AlternateContent></w:r></w:p>${paragraph('Ward')}</w:hdr>`,
	});

	expect(said).toEqual([
		'has “Draft / Ward” at the head or foot of its sheets, which stays behind',
	]);
});

test('makes a table of lines whose cells are parted by tabs', async () => {
	const tab = '<w:r><w:tab/></w:r>';
	const line = (...cells: string[]) => `<w:p>${cells.join(tab)}</w:p>`;
	const { text } = await readPage(
		paragraph('Before.') +
			line(run('Drug', '<w:b/>'), run('Dose'), run('Most')) +
			line(run('Aspirin'), run('75 mg'), run('300 mg')) +
			line(run('Ibuprofen'), '', run('2.4 g')) +
			line(run('•'), run('item'))
	);

	expect(text).toBe(
		'Before.\n\n| **Drug**  | Dose  | Most   |\n| --------- | ----- | ------ |\n| Aspirin   | 75 mg | 300 mg |\n| Ibuprofen |       | 2.4 g  |\n\n- item\n'
	);
});

test('reads the words of WordArt', async () => {
	const { text } = await readPage(
		'<w:p><w:r><w:pict><v:shape><v:textpath string="Stop at 5 mg"/></v:shape></w:pict></w:r></w:p>'
	);

	expect(text?.trim()).toBe('Stop at 5 mg');
});

test('names a number that is nowhere, though another one holds its digits', async () => {
	const { said } = await readPage(
		`${paragraph('15 mg')}<w:p>${run('Give ')}<w:permStart>${run('5')}</w:permStart>${run(' mg')}</w:p>`
	);

	expect(said).toEqual(['at “Give 5 mg”: has “5”, which is on no page']);
});

test('misses no number that a hyphen without a break parts from another', async () => {
	const { text, said } = await readPage(
		'<w:p><w:r><w:t>Give 4</w:t><w:noBreakHyphen/><w:t>6 U</w:t></w:r></w:p>'
	);

	expect(text).toBe('Give 4‑6 U\n');
	expect(said).toEqual([]);
});

test('names titles of links and of tables, and choices that were not chosen', async () => {
	const link = (more: string, words: string) =>
		field(` HYPERLINK "https://example.org" ${more}`, run(words));
	const choice = (text: string) => `<w:listItem w:displayText="${text}" w:value="x"/>`;
	const { said } = await readPage(
		`<w:p>${field(' TOC \\o "1-3" ', run('Doses '))}${link('\\o "max 40 U"', 'insulin')}</w:p>` +
			`<w:tbl><w:tblPr><w:tblDescription w:val="max 42 U"/></w:tblPr>${row(cell(paragraph('A')))}</w:tbl>` +
			`<w:p>${run('Give ')}<w:sdt><w:sdtPr><w:dropDownList>${choice('5 mg')}${choice('10 mg')}</w:dropDownList></w:sdtPr><w:sdtContent>${run('5 mg')}</w:sdtContent></w:sdt></w:p>`
	);

	expect(said.map((message: string) => /“(.*)”/.exec(message)?.[1])).toEqual([
		'max 40 U',
		'max 42 U',
		'10 mg',
	]);
});
