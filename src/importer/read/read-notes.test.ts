import { expect, test } from 'vitest';
import { convert } from '../fixtures/convert.ts';
import { makeDocx, run, zip } from '../fixtures/make-docx.ts';
import { readNotes } from './read-notes.ts';

/** The last page that is made of a file, without front matter, and what is said of the file. */
async function importFile(name: string, text: string) {
	const read = await readNotes(Buffer.from(text), name);
	if ('flaw' in read) return { said: [read.flaw.message] };
	const made = convert(read.notes, { fallbackTitle: 'Notes' });
	if ('flaws' in made) throw new Error(made.flaws.map(({ message }) => message).join());
	const page = made.topic.pages.at(-1)?.text.split('---\n\n')[1];
	return {
		page,
		said: [...read.notes.notices, ...made.topic.notices].map(({ message }) => message),
	};
}

test.each([
	['a.md', Buffer.from('10<sup>&minus;6</sup>')],
	['a.html', Buffer.from('<p>10<span style="vertical-align:super">&minus;6</span></p>')],
	['a.docx', makeDocx(`<w:p>${run('10')}${run('−6', '<w:vertAlign w:val="superscript"/>')}</w:p>`)],
	[
		'a.odt',
		zip({
			'content.xml':
				'<office:text><text:p>10<text:span text:style-name="T">−6</text:span></text:p></office:text>',
			'styles.xml':
				'<style:style style:name="T"><style:text-properties style:text-position="super 58%"/></style:style>',
		}),
	],
])('knows what is raised in %s before anything is read', async (name, bytes) => {
	const read = await readNotes(bytes, name);
	const said = 'notes' in read ? (read.notes.said ?? []) : [];

	expect(said.map(({ text }) => text).join('')).toBe('10⁻⁶');
});

test('reads cards of Anki as items, and leaves out what is for Anki alone', async () => {
	const cards =
		'#separator:tab\n#html:true\n#tags column:3\nDrug in <b>MIS-C</b>?\tIVIG 2&nbsp;g/kg<br>once\tx\n{{c1::Aspirin::hint}}?\t"a ""b"", <ul><li>&gt;5</li></ul>"\tx\n';

	expect(await importFile('cards.txt', cards)).toEqual({
		page: '- Drug in **MIS-C**?\n\n  IVIG 2\u00A0g/kg<br />once\n\n- Aspirin?\n\n  a \\"b\\",\n\n  - \\>5\n',
		said: [
			'holds cards of Anki, of which what is for Anki alone (tags) is left out',
			'has “hint”, which is on no page',
		],
	});
	expect((await importFile('cards.txt', 'A<br>b\tc\nd\te\n')).page).toBe(
		'- A<br />b\n\n  c\n\n- d\n\n  e\n'
	);
});

test('names a quotation mark that is never closed, with its line', async () => {
	const flawOf = async (name: string, text: string) => {
		const read = await readNotes(Buffer.from(text), name);
		return 'flaw' in read && [read.flaw.line, read.flaw.message.split(': ')[1]];
	};
	expect(await flawOf('a.csv', 'A,b\nµ,"m\nn"\nC,"7.5 tube\nD,d\n')).toEqual([4, '“C,"7.5 tube”']);
	expect(await flawOf('a.tsv', 'A\tb\n"7.5 tube\td\n')).toEqual([2, '“"7.5 tube\td”']);
	// Another cell closes it.
	const closed = 'sep=,\nA,b\nC,"5 mg\nD,"7 mg"\nE,9 mg\n';
	expect(await flawOf('a.csv', closed)).toEqual([3, '“"5 mg”']);
});

test('ticks what is done in an outline', async () => {
	const outline =
		'<outline text="Stop it" _complete="true"/><outline text="500 mcg" _complete="false"/>';
	const { page } = await importFile('a.opml', `<opml><body>${outline}</body></opml>`);
	expect(page).toBe('- [x] Stop it\n- 500 mcg\n');
});

test('takes for tags in an outline only those that a line may have', async () => {
	const outline =
		'<outline text="1 mg (GFR&lt;limit: &lt;b&gt;never&lt;/b&gt;)" Dose="if K&lt;b then c&gt;d"/>';
	const { page, said } = await importFile('a.opml', `<opml><body>${outline}</body></opml>`);
	expect(page).toBe('- 1 mg (GFR\\<limit: **never**)\n\n  Dose: if K\\<b then c>d\n');
	expect(said).toEqual([]);
});

test('reads XHTML and what Confluence stores, whose elements close themselves', async () => {
	const head =
		'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">\n<html xmlns="http://www.w3.org/1999/xhtml"><head>' +
		'<script src="a.js"/><style>/*<![CDATA[*/ p > .x{vertical-align:super} /*]]>*/</style></head>';
	const xhtml = await importFile(
		'a.html',
		`${head}<body><div/><p>Not <b/>10<span class="x">9</span><br/>y</p></body></html>`
	);
	expect(xhtml).toEqual({ page: 'Not 10⁹<br />y\n', said: [] });
	const stored = await importFile(
		'a.html',
		'<p>See <ac:link><ri:page ri:content-title="Doses"/></ac:link> or <ac:link><ri:page ri:content-title="x"/>' +
			'<ac:plain-text-link-body><![CDATA[A > B]]></ac:plain-text-link-body></ac:link>.</p>' +
			'<ac:plain-text-body><![CDATA[5 mg if < 10 kg\n7 mg if > 10 kg]]></ac:plain-text-body>'
	);
	expect(stored.page).toBe('See Doses or A > B.\n\n```\n5 mg if < 10 kg\n7 mg if > 10 kg\n```\n');
	expect(stored.said).toEqual([]);
	const drawn = await importFile(
		'a.html',
		'<p><ac:image ac:alt="Max 40 mg"><ri:url ri:value="https://example.org/x.png"/></ac:image></p>' +
			'<p><ac:image><ri:attachment ri:filename="flow.png"/></ac:image></p>' +
			'<p><ac:emoticon ac:name="cross"/> NSAIDs until <time datetime="2026-03-01"/>, see ' +
			'<ac:link><ri:attachment ri:filename="doses.pdf"/></ac:link></p>' +
			'<ac:structured-macro ac:name="drawio"/><ac:structured-macro ac:name="warning">' +
			'<ac:parameter ac:name="icon">false</ac:parameter><ac:parameter ac:name="title">If K &gt;6</ac:parameter>' +
			'<ac:rich-text-body>stop</ac:rich-text-body></ac:structured-macro>'
	);
	expect(drawn.page).toBe(
		'[Picture: Max 40 mg](https://example.org/x.png)\n\n\\[Picture: flow.png]\n\n' +
			'(cross) NSAIDs until 2026-03-01, see doses.pdf\n\n:::caution[If K >6]\nstop\n:::\n'
	);
	expect(drawn.said).toContain(
		'holds a part (<ac:structured-macro: drawio>) that a page cannot show: left out'
	);
});

test('misses no number of an item, and nothing that plain text shows as it was typed', async () => {
	const said = async (name: string, text: string) => (await importFile(name, text)).said;
	expect(await said('a.txt', '1.Colchicine 500 mcg\n2.Naproxen 500 mg\n3.Prednisolone\n')).toEqual(
		[]
	);
	expect(await said('a.txt', '1)Colchicine\n2)Naproxen\n')).toEqual([]);
	expect(await said('a.txt', 'Of 10<sup>6</sup>:\n\nGive $500\\,\\mu g$.\n')).toEqual([]);
	expect(await said('a.md', 'a\n\n```math\n\\frac{a}{b} \\times 10\n```\n')).toEqual([]);
	expect(await said('a.md', '$\\sqrt{\\frac{a}{b}}c$\n')).toEqual([]);
});

test('names Org mode in plain text, and no text with stars', async () => {
	const org = 'is an Org mode file, which cannot be read';
	expect((await importFile('a.txt', '#+TITLE: Gout\nText.\n')).said).toEqual([org]);
	expect((await importFile('a.txt', '* A\n** B\n** C\n')).said).toEqual([org]);
	expect((await importFile('a.txt', 'Dose*\n\n* in adults\n** in children\n')).said).toEqual([]);
});

test('names markup of other kinds, which would be shown with its signs', async () => {
	const said = async (name: string) => (await importFile(name, '== Dose\n\n* 5 mg\n')).said;
	expect(await said('a.adoc')).toEqual(['is AsciiDoc, which cannot be read']);
	expect(await said('a.rst')).toEqual(['is reStructuredText, which cannot be read']);
});

test('writes wide letters and ligatures as the usual ones, but not in text of such a script', async () => {
	const wide = 'Dose（short）：１０ mg／kg，max．　＜５ y。\n\n・ ﬁrst\n・ last\n';
	expect((await importFile('a.md', wide)).page).toBe(
		'Dose (short): 10 mg/kg, max. \\<5 y.\n\n- first\n- last\n'
	);
	expect((await importFile('a.md', '用量：１０ mg。\n')).page).toBe('用量：１０ mg。\n');
});

test('keeps the number before a fraction of a formula apart from it', async () => {
	const page = async (name: string, text: string) => (await importFile(name, text)).page;
	expect(await page('a.md', '- 1$\\frac{1}{2}$ tab\n- **2**$\\frac12$\n- $1{\\frac12}$\n')).toBe(
		'- 1 1/2 tab\n- **2** 1/2\n- 1 1/2\n'
	);
	expect(await page('a.md', '$1/\\frac{2}{3}$, $2^{\\frac12}$, $\\frac12$ tab\n')).toBe(
		'1/(2/3), 2<sup>1/2</sup>, 1/2 tab\n'
	);
	expect(
		await page('a.md', '${\\frac{w}{70}}^2$, ${\\frac{a}{b}}c$, $\\frac{\\frac{a}{b}}{c}$\n')
	).toBe('(w/70)², (a/b)c, (a/b)/c\n');
	expect(await page('a.md', '${w/70}^2$, $\\mathrm{kg/m}^2$, $a{b+c}^{2}$\n')).toBe(
		'(w/70)², kg/m², a(b+c)²\n'
	);
	const half = '<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>';
	expect(await page('a.html', `<p>1${half} tab (${half})</p>`)).toBe('1 1/2 tab (1/2)\n');
	const power = `<math><msup>${half.slice(6, -7)}<mn>2</mn></msup></math>`;
	expect(await page('a.html', `<p>${power}</p>`)).toBe('(1/2)²\n');
});

test('reads a number of TeX whose comma stands in braces, and no amount of money', async () => {
	const { page } = await importFile('a.md', 'Give $1{,}000$ mg: $5 {each} or 10$\n');
	expect(page).toBe('Give 1,000 mg: $5 \\{each} or 10$\n');
});

test('keeps the minus of a number that no other line with a dash stands beside', async () => {
	const page = async (name: string, text: string) => (await importFile(name, text)).page;
	expect(await page('a.md', '- – 4 mmol/L\n- - 5\n- - <6\n\n1. – 5\n\n> – 7\n\n– 8 alone\n')).toBe(
		'- – 4 mmol/L\n- \\- 5\n- \\- \\<6\n\n1. – 5\n\n> – 7\n\n– 8 alone\n'
	);
	expect(await page('a.md', 'Give:\n– 5 mg\n– 6 mg\n\n- - 7 mg\n  - 8 mg\n')).toBe(
		'Give:\n\n- 5 mg\n- 6 mg\n\n* * 7 mg\n  * 8 mg\n'
	);
	expect(await page('a.html', '<p>– 3 mmol/L</p><table><tr><td>- 2</td></tr></table>')).toBe(
		'– 3 mmol/L\n\n| - 2 |\n| --- |\n'
	);
	expect(await page('a.txt', 'Overview\n\n- 3 mg\n')).toBe('- 3 mg\n');
	expect(await page('a.txt', 'BE:\n– 8 mmol/L\n\nDose:\n– 8 mg\n– 9 mg\n')).toBe(
		'## BE\n\n– 8 mmol/L\n\n## Dose\n\n- 8 mg\n- 9 mg\n'
	);
});

test('keeps the sign of a figure where items have no space behind their mark, and says so', async () => {
	const { page, said } = await importFile('a.txt', 'Base excess\n-Mild 0\n-5 moderate\n');
	expect(page).toBe('Base excess\n\n- Mild 0\n- -5 moderate\n');
	expect(said).toEqual(['has “-5 moderate”, whose sign may mark an item or be a minus: it stays']);
	const html = '<p>-Mild 0</p><p>-5 moderate</p>';
	expect(await importFile('a.html', html)).toEqual({ page: '- Mild 0\n- -5 moderate\n', said });
});

test('takes a star before a line for the sign of a note only below what has the sign', async () => {
	const page = async (text: string, name = 'a.md') => (await importFile(name, text)).page;
	for (const dose of ['500 mg', '500 mg*']) {
		const shown = dose.replace('*', '\\*');
		const made = `${shown}\n\n${shown === dose ? '-' : '\\*'} half in CKD\n\nThen walk.\n`;
		expect(await page(`<p>${dose}</p><p>* half in CKD</p><p>Then walk.</p>`, 'a.html')).toBe(made);
		expect(await page(`Overview\n\n${dose}\n\n* half in CKD\n\nThen walk.\n`, 'a.txt')).toBe(made);
	}
	expect(await page('* Gliclazide *80 mg* od\n')).toBe('- Gliclazide _80 mg_ od\n');
	expect(await page('500 mg*\n\n1. Check HbA1c\n* Insulin\n')).toBe(
		'500 mg\\*\n\n1. Check HbA1c\n\n- Insulin\n'
	);
	expect(await page('* Insulin\n\n500 mg*\n\n* half in *CKD*\n')).toBe(
		'- Insulin\n\n500 mg\\*\n\n\\* half in _CKD_\n'
	);
});

test('refuses e-mails, whose text may be encoded, by what they hold', async () => {
	const mail = ['is an e-mail, which cannot be read'];
	const head = 'Received: from a\r\n\tby b\r\nSubject: Doses\r\n';
	const body = '\r\n\r\nbWF4IDUgbWc=\r\n';
	expect((await importFile('a.eml', 'Subject: Doses\n\n5 mg\n')).said).toEqual(mail);
	expect((await importFile('a.txt', `${head}MIME-Version: 1.0${body}`)).said).toEqual(mail);
	expect((await importFile('a', `${head}Content-Transfer-Encoding: base64${body}`)).said).toEqual(
		mail
	);
	expect((await importFile('a.txt', 'Subject: Doses\n\n5 mg\n')).page).toContain('5 mg');
});

test('misses no number whose cells a comma parts, and names rows that are longer than the head', async () => {
	const said = async (text: string) => (await importFile('a.csv', text)).said;
	expect(await said('Drug,From,To\nAmlodipine,5,10\nX,"5,5",1.000\n')).toEqual([]);
	expect(await said('Drug;From;To\nX;5,5;10\n')).toEqual([]);
	expect(await said('Drug,Dose\nAmlodipine,5,10\n')).toEqual([
		'has the row “Amlodipine | 5 | 10” of 3 cells below a head of 2',
	]);
});

test('names what a style sheet writes into a page, and what only Word draws', async () => {
	const { said } = await importFile(
		'a.html',
		`<style>p::after{content:"max 77 mg"} li::before{content:'\\2022 '} h1{mso-x-content:"9 mg"}</style><p>Text</p>` +
			'<!--[if gte vml 1]><v:textbox inset="1"><div>max 55&nbsp;g <b>iv</b></div></v:textbox><![endif]-->' +
			'<!--[if gte vml 1]><v:textbox><p>8 U</p></v:textbox><![endif]--><![if !vml]><p>8 U</p><![endif]>'
	);
	expect(said).toEqual([
		'has “max 77 mg”, which is on no page',
		'has “max 55\u00A0g  iv”, which is on no page',
	]);
});

test('takes no hidden key for a part of a number, nor each base of a ruby for a word', async () => {
	const key = '<span style="display:none">0005</span>';
	const ruby = '<ruby><rb>川</rb><rb>崎</rb><rt>kawa</rt></ruby>';
	const { page, said } = await importFile('a.html', `<p>Give ${key}5 mg in ${ruby}</p>`);
	expect(page).toBe('Give 5 mg in 川崎 (kawa)\n');
	expect(said).toEqual(['1 piece of hidden text is left out: “0005”']);
});

test.each(['a.txt', 'a.md', 'a.tsv'])(
	'moves no cell to another head where tabs part cells: %s',
	async (name) => {
		const read = async (text: string) => importFile(name, text.replaceAll('>', '\t'));
		const typed = (row: string) => [
			`has a table, lined up by tabs, whose row “${row}” does not fit its head: its lines stay as they were typed`,
		];
		const short = await read('Drug>>Dose>Max\nClopidogrel>75>600\nAspirin>>75\n');
		expect(short.page).not.toContain('|');
		expect(short.said).toEqual(typed('Clopidogrel | 75 | 600'));
		const long = await read('Electrolyte>Dose>Max\nK>>40>120\nPhosphate>20\n');
		expect(long.page).not.toContain('|');
		expect(long.said).toEqual(typed('K | 40 | 120'));
		const unsure = ['K | 5', 'Amox | 7'].flatMap(typed);
		expect((await read('Drug>Dose>Max\nK>>5\nAmox>7\n')).said).toEqual(unsure);
		expect((await read('Drug>>Dose\nClopidogrel>75\nAspirin>>300\n')).page).toContain(
			'| Clopidogrel | 75   |\n| Aspirin     | 300  |'
		);
		expect(await read('>Neonate>Child\nGent>5>7\nAmik>9\n')).toEqual({
			page: '|      | Neonate | Child |\n| ---- | ------- | ----- |\n| Gent | 5       | 7     |\n| Amik | 9       |       |\n',
			said: ['has the row “Amik | 9” of 2 cells below a head of 3'],
		});
	}
);

test.each(['a.txt', 'a.md', 'a.tsv'])(
	'keeps a row in its table that is wider than the head: %s',
	async (name) => {
		const read = async (text: string) => importFile(name, text.replaceAll('>', '\t'));
		expect(await read('Weight>Dose\n10>150\n20>300>max\n30>450\n')).toEqual({
			page: '| Weight | Dose |     |\n| ------ | ---- | --- |\n| 10     | 150  |     |\n| 20     | 300  | max |\n| 30     | 450  |     |\n',
			said: ['has the row “20 | 300 | max” of 3 cells below a head of 2'],
		});
		expect((await read('Drug>Dose\nAmox>500\nGent>5>mg/kg\n')).page).toContain(
			'| Gent | 5    | mg/kg |'
		);
	}
);

test('reads no head in the line that says which sign parts the cells', async () => {
	expect(await importFile('a.csv', 'sep=;\r\nDrug;Dose;Max\r\nAmox;500\r\n')).toEqual({
		page: '| Drug | Dose | Max |\n| ---- | ---- | --- |\n| Amox | 500  |     |\n',
		said: ['has the row “Amox | 500” of 2 cells below a head of 3'],
	});
});

test.each(['a.txt', 'a.md'])(
	'begins a row of a drawn table where a first cell is filled and no rules part rows: %s',
	async (name) => {
		const rule = '+------+------+';
		const grid = async (...lines: string[]) => importFile(name, lines.join('\n'));
		const body = ['| Amox | 5 mg |', '|      | tds  |', '| Vanc | 6 mg |'];
		const rows = '| Amox | 5 mg tds |\n| Vanc | 6 mg     |';
		const headed = await grid(rule, '| Drug | Dose |', rule, ...body, rule);
		expect(headed.page).toContain(rows);
		expect(headed.said).toEqual([]);
		expect((await grid(rule, '| Drug | Dose |', ...body, rule)).page).toContain(rows);
		expect(
			(
				await grid(
					'┌──────┬──────┐',
					'│ Drug │ Dose │',
					'╞══════╪══════╡',
					...body.map((line) => line.replaceAll('|', '│')),
					'└──────┴──────┘'
				)
			).page
		).toContain(rows);
		// Nothing below a rule goes on with the head above it.
		const below = ['|      | 5 mg |', '|amox  |per os|'];
		for (const line of below)
			expect((await grid(rule, '| Drug | Dose |', rule, line, rule)).page).toMatch(
				/\| Drug \| Dose +\|\n\| -+ \| -+ \|\n\| (?:amox)? +\| (?:5 mg|per os) \|/
			);
		// What may be several rows is no head, and its grid may be indented.
		const several = [rule, '| Amox | 5 mg |', '| Vanc | 6 mg |', rule, '| Gent | 7 mg |', rule];
		const data = await grid(...several.map((line) => `  ${line}`));
		expect(data.page).toMatch(/^\| +\| +\|\n.*\n\| Amox \| 5 mg \|\n\| Vanc \| 6 mg \|\n\| Gent/);
		expect(data.said).toEqual([expect.stringContaining('row “Amox | 5 mg” (and 1 more) may be')]);
		// Rules may part groups of rows, or rows.
		const ruled = await grid(rule, '| Drug | Dose |', rule, ...body, rule, '| Gent | 7 mg |', rule);
		expect(ruled.said).toEqual([expect.stringContaining('row “Amox Vanc | 5 mg tds 6 mg” may be')]);
		const parted = await grid(
			rule,
			'| Amox | 5 mg |',
			'|      |      |',
			'| caps | - po |',
			rule,
			'| Vanc | 6 mg |',
			rule
		);
		expect(parted.page).toContain('| Amox<br />caps | 5 mg<br />- po |');
	}
);

test.each(['a.txt', 'a.md'])('reads the head of a table of reStructuredText: %s', async (name) => {
	const page = async (...lines: string[]) => (await importFile(name, lines.join('\n'))).page;
	const rule = '=====  =====';
	const rows = ['Amox   5 mg', '       tds', '', 'Vanc   6 mg', rule];
	const made =
		'| Drug | Dose     |\n| ---- | -------- |\n| Amox | 5 mg tds |\n| Vanc | 6 mg     |\n';
	expect(await page('Text', '', rule, 'Drug   Dose', rule, ...rows, '', 'Text')).toContain(made);
	expect(await page(rule, 'Drug   Dose', rule, ...rows)).toBe(made);
	for (const above of [[], ['Text']])
		expect(await page(...above, 'Drug   Dose', '-----  ----', 'Amox   5 mg')).toContain(
			'| Drug | Dose |\n| ---- | ---- |\n| Amox | 5 mg |\n'
		);
});

test('names nothing of plain text that looks like an entity, nor of numbers in a nested quotation', async () => {
	const { page, said } = await importFile('a.txt', 'Overview\n\nNa &lt;5 &amp; K\n');
	expect(page).toBe('Na \\&lt;5 \\&amp; K\n');
	expect(said).toEqual([]);
	const nested = async (text: string) => (await importFile('a.md', text)).said;
	expect(await nested('> [!note]\n> > [!tip]\n> > 500 mL\n> > 600 mL\n')).toEqual([]);
	expect(await nested('> Text\n> > Text\n> > 500 mL\n')).toEqual([]);
	expect(await nested('> [!note]\n> > 500 mL\n> > 600 mL\n')).toHaveLength(2);
});

test('does not go on with a long row of a table in the line below it', async () => {
	const rows = 'What is the dose of adrenaline?\t0.5 mg, and a longer answer than that\nB\ty\n';
	expect((await importFile('a.txt', `${rows}multi\nline\tz\t\n`)).page).toMatch(
		/\| y .*\|\n\nmulti\n\nline z\n$/
	);
});

test.each([
	['a.txt', 'Gent\t5 mg\nAmik\t15 mg'],
	['a.md', '| Gent | 5 mg |\n| Amik | 15 mg |'],
	['a.md', '===== =====\nGent  5 mg\nAmik  15 mg\n===== ====='],
	['a.txt', '┌──────┬───────┐\n│ Gent │ 5 mg  │\n│ Amik │ 15 mg │\n└──────┴───────┘'],
	['a.html', '<table><tr><td>Gent<td>5 mg<tr><td>Amik<td>15 mg</table>'],
	['a.csv', 'Gent,5 mg/kg\nAmik,15 mg'],
	['a.tsv', 'Gent\t5 mg\nAmik\t15'],
	['a.txt', 'Gent    500\nAmik    15'],
	['a.txt', 'eGFR 30-60\thalf\neGFR <30\tnone'],
])('takes no dose for the head of a table that has none: %s %s', async (name, text) => {
	const { page } = await importFile(name, text);
	expect(page?.replace(/ +/g, ' ')).toMatch(
		/^\| \| \|\n\| -+ \| -+ \|\n(?:\|[^|]+\|[^|]+\|\n){2}$/
	);
});

test('keeps a head whose amounts are others than those below it', async () => {
	const { page } = await importFile('a.txt', 'Weight\t5 mg/kg\t250 mg tab\n10 kg\t50 mg\t½');
	expect(page).toMatch(/^\| Weight \| 5 mg\/kg \| 250 mg tab \|\n/);
	const limited = await importFile('a.txt', 'Drug\tMax 4 g/day\nParacetamol\t1 g');
	expect(limited.page).toMatch(/^\| Drug +\| Max 4 g\/day \|\n/);
	const row = await importFile('a.txt', 'Paracetamol\tMax 4 g/day\nIbuprofen\t400 mg');
	expect(row.page).toMatch(/^\| +\| +\|\n/);
	for (const head of ['Sign,0,1', 'Drug,2019,2020', 'eGFR,>60,<60', 'Drug,Day 1,Day 2'])
		expect((await importFile('a.csv', `${head}\nAmox,5,7\n`)).page).not.toMatch(/^\| +\|/);
	// What says that it is a head is one.
	for (const [name, table] of [
		['a.html', '<table><tr><th>Weight<th>5 mg tab<tr><td>9 kg<td>5 mg</table>'],
		[
			'a.txt',
			'+--------+----------+\n| Weight | 5 mg tab |\n+========+==========+\n| 9 kg   | 5 mg     |\n+--------+----------+',
		],
		['a.txt', '| Weight | 5 mg tab |\n|---|---|\n| 9 kg | 5 mg |'],
	] as const)
		expect((await importFile(name, table)).page).toMatch(/^\| Weight \| 5 mg tab \|\n/);
});

test.each(['a.md', 'a.txt'])('makes no rows of rules that part all rows: %s', async (name) => {
	const rule = '|---|---|';
	const rows = ['| Drug | Dose |', rule, '| Gent | 5 mg |', rule, '| Amik | 15 mg |', rule];
	const made = '| Drug | Dose  |\n| ---- | ----- |\n| Gent | 5 mg  |\n| Amik | 15 mg |\n\nText\n';
	for (const lines of [rows, [rule, ...rows]])
		expect((await importFile(name, [...lines, '', 'Text'].join('\n'))).page).toBe(made);
});

test('takes labels for no table, and names a head that it takes for that of a second one', async () => {
	expect((await importFile('a.md', 'Name:\tGout\nDose:\t5 mg\n')).page).toBe(
		'Name:\tGout<br />Dose:\t5 mg\n'
	);
	const { said } = await importFile(
		'a.txt',
		'Drug\tDose\nGent\t5 mg\nDrug\tDose\tMax\nAmik\t15 mg\t1 g\n'
	);
	expect(said[0]).toMatch(
		/^has the row “Drug \| Dose \| Max”, taken for the head of a second table/
	);
});

test('misses nothing of an escaped point and of a sign that only begins as an entity does', async () => {
	expect((await importFile('a.md', '0\\.75 mg &notan 5, \\$6 or $7\n')).said).toEqual([]);
});

test('makes no row of what a table is called', async () => {
	const table = 'Table 1:   Doses\nDrug   Dose   Max\nGent   5 mg   1 g\nAmik   15 mg  2 g\n';
	expect((await importFile('a.txt', table)).page).toContain('\n| Drug | Dose  | Max |\n');
});

test.each([
	['a.md', '\n            Dose    Max\nGent        5 mg    9 mg\nAmik                7 mg\n'],
	['a.txt', '            Dose    Max\n-----------------------\nOral\nGent        5 mg    9 mg\n'],
])('reads a head whose first cell is empty: %s', async (name, text) => {
	const { page, said } = await importFile(name, text);
	expect(page).toMatch(/^\| {6}\| Dose \| Max {2}\|\n/);
	expect(said).toEqual([]);
});

test('moves no head over the first cells of rows that tabs line up', async () => {
	const { said } = await importFile('a.txt', '\t\t\tDose\t\tMax\nGent\t\t\t5 mg\nAmik\t\t\t7 mg\n');
	expect(said).toEqual([expect.stringMatching(/does not fit its head: its lines stay/)]);
});
