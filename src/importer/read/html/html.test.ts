import { expect, test } from 'vitest';
import { convert } from '../../fixtures/convert.ts';
import { partFractions } from '../mixed-numbers.ts';
import { readHtml } from './html.ts';

/** Imports HTML and returns its one page, without front matter, and the notices. */
function importHtml(html: string) {
	const source = readHtml(html);
	partFractions(source.root);
	const made = convert(source, { fallbackTitle: 'Notes' });
	if ('flaws' in made) throw new Error(made.flaws.map(({ message }) => message).join());
	const text = made.topic.pages.at(-1)?.text.split('---\n\n')[1];
	return { text, notices: source.notices.map(({ message }) => message) };
}

test('takes the first bold line for the title, though an empty line stands below it', () => {
	const line = (content: string) => `<div>${content}</div>`;
	const source = readHtml(
		['<b>Croup</b>', '<br>', '<b>Steps</b>', 'x', '<b>Course</b>', 'y'].map(line).join('')
	);
	const made = convert(source, { fallbackTitle: 'Notes' });

	expect('topic' in made && [made.topic.title, made.topic.pages.map(({ name }) => name)]).toEqual([
		'Croup',
		['index', 'steps', 'course'],
	]);
});

test('reads letters of symbol fonts as the signs that they are drawn as', () => {
	const { text } = importHtml(
		'<p>INR <span style="font-family:Symbol">³</span> 2, 5 <font face="Symbol">m</font>g, ' +
			'<span style="font-family:Symbol">m<span style="font:7pt Arial">m</span>&nbsp;b</span></p>'
	);

	expect(text).toBe('INR ≥ 2, 5 μg, μm\u00A0β\n');
});

test('strikes blocks whose style says so, and none whose style says no more', () => {
	const { text } = importHtml(
		'<p style="text-decoration:line-through">8 <b>mg</b></p><ul><li style="text-decoration: line-through">a</li><li>b</li></ul>' +
			'<p><span style="text-decoration:line-through;text-decoration:none">c</span></p>'
	);

	expect(text).toBe('~~8 **mg**~~\n\n- ~~a~~\n- b\n\nc\n');
});

test('keeps all looks of a piece of text that has several', () => {
	const { text } = importHtml(
		'<style>.y{background-color:#ff0}.w{background:#ffffff}.u{text-decoration:underline}</style>' +
			'<p>10<span style="vertical-align:super;text-decoration:line-through">9</span>, <span class="y">never</span> ' +
			'<span class="w u">x</span> <span style="font-weight:700;font-style:italic">y</span> <a href="https://a.b/"><span class="u">z</span></a></p>'
	);

	expect(text).toBe('10~~⁹~~, <mark>never</mark> <u>x</u> **_y_** [z](https://a.b/)\n');
});

test('heeds the style sheet of the page where it changes what a text says', () => {
	const { text, notices } = importHtml(
		'<style>.a{vertical-align:super} span.b,.x{text-decoration:line-through} .c{display:none}</style>' +
			'<p>10<span class="a">9</span>/L, do <span class="b">not</span> <span class="c">hidden </span>give</p>'
	);

	expect(text).toBe('10⁹/L, do ~~not~~ give\n');
	expect(notices).toEqual(['1 piece of hidden text is left out: “hidden”']);
});

test.each([
	['@media (max-width: 600px){.a{display:none}}', '5 mg'],
	['@media print, (width < 40em){@page{margin:0} .a{text-decoration:line-through}}', '5 mg'],
	['@media screen and (min-width: 40em){.a{text-decoration:line-through}}', '~~5~~ mg'],
	['@supports (color:red){@media not print{.a{text-decoration:line-through}}}', '~~5~~ mg'],
	[
		'@media (prefers-color-scheme: dark){.a{display:none}} .b{text-decoration:line-through}',
		'~~5~~ mg',
	],
	['</style><style media="print">.a{display:none}', '5 mg'],
	['.a{display:none} .b{display:inline}', '5 mg'],
	['.a{text-decoration:line-through!important}', '~~5~~ mg'],
])('heeds of a style sheet what holds on a screen: %s', (sheet, written) => {
	const own = sheet.includes('!') ? ' style="text-decoration:none"' : '';
	const { text, notices } = importHtml(
		`<style>${sheet}</style><p><span class="a b"${own}>5</span> mg</p>`
	);
	expect(text).toBe(`${written}\n`);
	expect(notices).toEqual([]);
});

test.each([
	['<p>Dose <b class="b">6</b><i class="b">11</i></p>', 'Dose<br />**6**<br />_11_'],
	['<h2>Care</h2><p><span class="b">6</span><span class="b">11</span></p>', '6<br />11'],
	['<div class="r"><a>5</a><a>10</a></div>', '5 10'],
	['<div style="display: flex"><span>7</span><span>12</span></div>', '7 12'],
	['<p><a class="c">7</a><a class="c">12</a></p>', '7 12'],
	['<p>5<span style="margin-left:2em">10</span></p>', '5 10'],
	['<p>5<wbr> 10 mg, ana<wbr>phylaxis</p>', '5 10 mg, anaphylaxis'],
	['<p>10<sup class="c">9</sup>/L <span style="float:left">D</span>rug</p>', '10⁹/L Drug'],
])('keeps apart what a browser shows apart: %s', (html, written) => {
	const sheet =
		'<style>.b{display:block} .r > a{display:table-cell} .c{display:inline-block}</style>';

	expect(importHtml(sheet + html).text).toBe(`${written}\n`);
});

test('writes bullets that say something before their items, and signs that the style sheet writes', () => {
	const { text } = importHtml(
		'<style>.a li:before{content:"\\2192  "} .b>li::marker{content:"\\2022 "} .c:before{content:"≥"}</style>' +
			`<ul style='list-style-type:"✗ "'><li>a<ul><li>b</ul></ul><p>x</p>` +
			'<ul class="a"><li><p>c</p></ul><p>x</p><ul class="b"><li>d</ul><p><i class="c">8</i> mg</p>'
	);

	expect(text).toBe('- ✗ a\n  - b\n\nx\n\n- → c\n\nx\n\n- d\n\n_≥ 8_ mg\n');
});

test('says what a tooltip says, and no head of a table a second time', () => {
	const said = (html: string) => readHtml(html).said?.map(({ text }) => text.trim());

	expect(said('<p>Give <b data-tooltip="max 4 g">a</b></p>')).toContain('max 4 g');
	expect(said('<p>Give <b data-label="max 4 g">a</b></p>')).toContain('max 4 g');
	expect(
		said('<p>Dose</p><p data-label="Dose">5</p>')?.filter((one) => one === 'Dose')
	).toHaveLength(1);
});

test('keeps what is done of the tasks of Evernote and OneNote', () => {
	const { text } = importHtml(
		'<ul style="--en-todo:true"><li style="--en-checked:true;"><div>IVIG</div></li><li style="--en-checked:false"><div>Echo</div></li></ul>' +
			'<p data-tag="to-do:completed">BP</p><p data-tag="important,to-do">ECG</p>'
	);

	expect(text).toBe('- ☑ IVIG\n- ☐ Echo\n\n* ☑ BP\n* ☐ ECG\n');
});

test('makes boxes of admonitions and of what is folded away', () => {
	const { text } = importHtml(
		'<h1>Gout</h1><h2>Care</h2><div class="admonition warning"><p class="admonition-title">Sepsis</p><p>Aspirate.</p></div>' +
			'<div class="alert alert-danger">Stop.</div><details><summary>Doses</summary><p>5 mg</p></details>' +
			'<ul class="toggle"><li><details><summary>Diet</summary><p>Fish</p></details></li></ul>'
	);

	expect(text).toBe(
		':::caution[Sepsis]\nAspirate.\n:::\n\n:::danger\nStop.\n:::\n\n:::note[Doses]\n5 mg\n:::\n\n:::note[Diet]\nFish\n:::\n'
	);
});

test('nests the lists of Google Docs, whose classes name their levels, and numbers them as it does', () => {
	const list = (tag: string, level: number, items: string, more = '') =>
		`<${tag} class="c3 lst-kix_ab1c-${level}${more}>${items}</${tag}>`;
	const { text } = importHtml(
		'<style>ol{margin:0}.lst-kix_ab1c-0>li:before{content:"" counter(lst-ctn-kix_ab1c-0,decimal) ". "}' +
			'.lst-kix_ab1c-1>li:before{content:"(" counter(lst-ctn-kix_ab1c-1,lower-latin) ") "}</style>' +
			list('ol', 0, '<li>Oxygen</li>', ' start" start="1"') +
			list('ol', 1, '<li>mask</li><li>tube</li>', ' start" start="1"') +
			list('ul', 2, '<li>size 7</li>', ' start"') +
			list('ol', 1, '<li>line</li>', '" start="3"') +
			list('ol', 0, '<li>Fluids</li>', '" start="2"') +
			'<p>Then</p>' +
			list('ol', 0, '<li>Pressors</li>', '" start="3"')
	);

	expect(text).toBe(`1. Oxygen

   - (a) mask
   - (b) tube
     - size 7
   - (c) line

2. Fluids

Then

3. Pressors
`);
});

test('nests the lists of Word on the web, each item of which stands in a list of its own', () => {
	const item = (level: number, words: string) =>
		`<div class="ListContainerWrapper SCXW1"><ul><li data-aria-level="${level}"><p>${words}</p></li></ul></div>`;
	const { text } = importHtml(item(1, 'NSAID') + item(2, 'with PPI') + item(1, 'Colchicine'));

	expect(text?.replace(/\n+/g, '\n')).toBe('- NSAID\n  - with PPI\n- Colchicine\n');
});

test('reads simple formulas of MathML, and names the others', () => {
	const { text, notices } = importHtml(
		'<p>BMI = <math><mfrac><mi>kg</mi><msup><mi>m</mi><mn>2</mn></msup></mfrac></math>, ' +
			'<math><mn>5</mn><mo>×</mo><msup><mn>10</mn><mrow><mo>−</mo><mn>6</mn></mrow></msup><mo>\u2062</mo><mi>g</mi></math>, ' +
			'<math><msub><mi>CO</mi><mn>2</mn></msub><mo>&lt;</mo><msqrt><mi>x</mi></msqrt></math></p>' +
			'<p>Last <math><munder><mi>lim</mi><mn>0</mn></munder></math></p>'
	);

	expect(text).toBe('BMI = kg/m², 5×10⁻⁶g, CO₂\\<√x\n\nLast\n');
	expect(notices).toEqual(['holds a part (<math>) that a page cannot show: left out']);
});

test.each([
	['<mn style="text-decoration:line-through">10</mn><mn>5</mn>', 'Give mg', '<math>'],
	['<mstyle><mfrac linethickness="0"><mn>5</mn><mn>2</mn></mfrac></mstyle>', 'Give mg', '<math>'],
	['<mn>5</mn><mphantom><mn>0</mn></mphantom>', 'Give 5 mg', 'hidden'],
	[
		'<mn>5</mn></math></p><p style="text-decoration:line-through">Not <math><mn>9</mn>',
		'Give 5\n\n~~Not 9 mg~~',
		undefined,
	],
])('shows no formula of MathML as another one: %s', (math, written, named) => {
	const { text, notices } = importHtml(`<p>Give <math>${math}</math> mg</p>`);

	expect(text?.replace(/ +/g, ' ')).toBe(`${written}\n`);
	if (named === undefined) expect(notices).toEqual([]);
	else expect(notices.join()).toContain(named);
});

test('reads footnotes that are links to and fro, and leaves out comments of Google Docs', () => {
	const { text, notices } = importHtml(
		'<p>Word<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a>, wiki<sup id="r_0"><a href="#n">[2]</a></sup>' +
			'<sup id="r_1"><a href="#n">[2]</a></sup>, Docs<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>.</p>' +
			'<ol class="references"><li id="n"><span class="mw-cite-backlink">^ <a href="#r_0">a</a> <a href="#r_1">b</a></span> ' +
			'2&nbsp;mg</li></ol><div><hr><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Max <b>5</b> mg.</p><p>Not IV.</p>' +
			'</div></div><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>Ask.</p></div>'
	);

	expect(text).toBe(
		'Word[^1], wiki[^2][^2], Docs.\n\n[^1]: Max **5** mg.\n\n    Not IV.\n\n[^2]: 2\u00A0mg\n'
	);
	expect(notices).toEqual(['1 comment is left out']);
});

test('takes no list of contents for footnotes, and no condition of Word for a comment', () => {
	const { text, notices } = importHtml(
		'<p><a href="#a" id="to-a">1</a></p><![if !supportLists]><p>x</p><![endif]><div><h2 id="a"><a href="#to-a">Doses</a></h2><p>5 mg</p></div>'
	);

	expect(text).toContain('5 mg');
	expect(notices).toEqual([]);
});

test('nests the items of Word by the levels that it names', () => {
	const item = (level: number, mark: string, text: string) =>
		`<p style="mso-list:l0 level${level} lfo1"><span style="mso-list:Ignore">${mark}&nbsp; </span>${text}</p>`;
	const { text } = importHtml(
		item(1, '5.', 'Fluids') +
			item(2, 'a)', 'not<br>if K &lt;3') +
			item(3, '·', 'x') +
			item(1, '6.', 'Insulin')
	);

	expect(text).toBe('5. Fluids\n   - a) not<br />if K \\<3\n     - x\n6. Insulin\n');
});

test('takes the title of Google Docs for a title', () => {
	const { root } = readHtml('<p class="title"><span>Gout</span></p><p class="subtitle">x</p>');

	expect(root?.children.map(({ type }) => type)).toEqual(['heading', 'paragraph']);
});

test('leaves a caption whose picture is missing without its label', () => {
	const { text } = importHtml(
		'<figure><img src="a.png"><figcaption>Fig 1: 6 mm</figcaption></figure>'
	);

	expect(text).toBe('\\[Picture: Fig 1: 6 mm]\n\nFig 1: 6 mm\n');
});

test('keeps dialogs that are open and the items of menus, and names what it leaves out', () => {
	const { text, notices } = importHtml(
		'<dialog open>Stop</dialog><dialog>closed</dialog><menu><li>One</menu><template>x</template>'
	);

	expect(text).toBe('Stop\n\n- One\n');
	expect(notices).toEqual([
		'1 piece of hidden text is left out: “closed”',
		'holds a part (<template>) that a page cannot show: left out',
	]);
});

test('reads the title of Google Docs and what abbreviations stand for', () => {
	const source = readHtml(
		'<p class="title">Gout</p><h1>Overview</h1><p><abbr title="uric acid">UA</abbr></p><h1>Signs</h1>'
	);
	const made = convert(source, { fallbackTitle: 'Notes' });

	expect(made).toMatchObject({ topic: { title: 'Gout' } });
	expect(JSON.stringify(made)).toContain('UA (uric acid)');
});

test('keeps the boxes of Confluence, whose titles are no title of the notes', () => {
	const source = readHtml(
		'<h1>Heart failure</h1><p>EF low.</p><h2>Drugs</h2>' +
			'<div class="confluence-information-macro confluence-information-macro-warning"><p class="title">Pregnancy</p>' +
			'<span class="aui-icon confluence-information-macro-icon"></span>' +
			'<div class="confluence-information-macro-body"><p>No ACE inhibitors.</p></div></div>' +
			'<p class="title">Renal failure</p><p>Halve the dose.</p>'
	);
	const made = convert(source, { fallbackTitle: 'Notes' });

	expect(made).toMatchObject({ topic: { title: 'Heart failure' } });
	expect(JSON.stringify(made)).toContain(':::caution[Pregnancy]\\nNo ACE inhibitors.\\n:::');
});

test('reads boxes to tick and tables as Apple Notes and Evernote write them', () => {
	const { text } = importHtml(
		'<ul><li class="checked">IVIG</li><li class="unchecked">Echo</li></ul><p><en-todo checked="false"></en-todo>BP</p>' +
			'<object><table><tr><td>A</td></tr></table></object>'
	);

	expect(text).toBe('- [x] IVIG\n- [ ] Echo\n\n* ☐ BP\n\n| A |\n| - |\n');
});

test('makes one item of what stands beside the items of a list', () => {
	const { text } = importHtml('<ul><li>a</li>10<sup>9</sup>/L <b>not</b> 5<li>b</li></ul>');

	expect(text).toBe('- a\n- 10⁹/L **not** 5\n- b\n');
});

test('leaves out places and links without words, also where they begin an item', () => {
	const { text } = importHtml(
		'<ol><li><a name="z"></a><div>5 mg</div></li><li><a href="#z"></a><p>7 mg</p></li></ol>'
	);

	expect(text).toBe('1. 5 mg\n\n2. 7 mg\n');
});

test('nests what styles or spaces indent', () => {
	const indented = (text: string) => `<p style="margin-left:40px">${text}</p>`;

	expect(importHtml(`<p>Adults</p>${indented('5 mg')}<p>&nbsp; &nbsp;10 mg</p>`).text).toBe(
		'Adults\n\n- 5 mg\n- 10 mg\n'
	);
	expect(importHtml(`<p>- Adults</p>${indented('- 5 mg')}<p>- Children</p>`).text).toBe(
		'- Adults\n  - 5 mg\n- Children\n'
	);
	expect(importHtml('<ul><li>Adults</li><li style="margin-left:1em">5 mg</li></ul>').text).toMatch(
		/^- Adults\n+ {2}- 5 mg\n$/
	);
});

test('keeps the lines of text that a style shows as it was typed', () => {
	expect(importHtml('<p style="white-space:pre-wrap">5 mg\n10 mg</p>').text).toBe(
		'5 mg<br />10 mg\n'
	);
	expect(importHtml('<div style="white-space:pre">Gout\n- acute\n  - rest</div>').text).toBe(
		'Gout\n\n- acute\n  - rest\n'
	);
	expect(
		importHtml('<p style="white-space:pre">Drug\tDose\tMax\nGent\t\t1 g</p><p>A\tB</p>').text
	).toBe('| Drug | Dose | Max |\n| ---- | ---- | --- |\n| Gent |      | 1 g |\n\nA B\n');
});

test('lets a cell cover no rows but those of its part of the table, and all of them where it says so', () => {
	const { text } = importHtml(
		'<table><thead><tr><th rowspan="3">Drug<th>Dose</thead><tbody><tr><td rowspan="0">Amox<td>5 mg<tr><td>7 mg</tbody><tbody><tr><td>Gent<td>9 mg</table>'
	);

	expect(text?.replace(/ +/g, ' ')).toBe(
		'| Drug | Dose |\n| ---- | ---- |\n| Amox | 5 mg |\n| | 7 mg |\n| Gent | 9 mg |\n'
	);
});

test('takes the title of a drawing for none of the page', () => {
	expect(readHtml('<svg><title>Logo</title></svg><p>Text</p>').title).toBeUndefined();
});

test('shows bullets that a style gives some items, or that it makes up', () => {
	const sheet = `<style>.a li:nth-child(2n)::before{content:"✗"} .b li:last-child::marker{content:"≥"}
		@counter-style no{system:cyclic;symbols:"✓" "\\2717";suffix:" "} ul.c{list-style:no}</style>`;
	const list = (name: string) => `<ul class=${name}><li>One<li>Two</ul>`;

	expect(importHtml(sheet + list('a')).text).toBe('- One\n- ✗ Two\n');
	expect(importHtml(sheet + list('b')).text).toBe('- One\n- ≥ Two\n');
	expect(importHtml(sheet + list('c')).text).toBe('- ✓ One\n- ✗ Two\n');
});

test('shows the foot of a table below its body, wherever it is written', () => {
	const { text } = importHtml(
		'<table><tfoot><tr><td>Max<td>9 mg</tfoot><tbody><tr><td>Amox<td>5 mg</tbody><thead><tr><th>Drug<th>Dose</thead></table>'
	);
	expect(text?.match(/Drug|Amox|Max/g)).toEqual(['Drug', 'Amox', 'Max']);
});

test('keeps what stands between the rows of a table in its place', () => {
	const { text } = importHtml(
		'<table><tr><td>Amox<td>po</tr>Not <b>in</b> CKD<tr><td>Gent<td>iv</tr></table>'
	);
	expect(text?.replace(/ +/g, ' ')).toBe(
		'| Amox | po |\n| -------------- | -- |\n| Not **in** CKD | |\n| Gent | iv |\n'
	);
});

test('keeps the lines of code in a cell', () => {
	const { text } = importHtml(
		'<table><tr><td>Colchicine</td><td><pre>500 mcg bd\n\nmax 6 mg</pre></td></tr></table>'
	);

	expect(text).toContain('| Colchicine | `500 mcg bd`<br />`max 6 mg` |');
});

test('makes nothing of empty lines that programs write as paragraphs of a hard space', () => {
	const empty = '<p>&nbsp;</p><p><b>&nbsp;</b></p>';
	const { text } = importHtml(
		`<p>A 5 mg</p>${empty}<p>B 6 mg</p>${empty}<ul><li>x${empty}</li></ul>${empty}<p>C</p>`
	);

	expect(text).toBe('A 5 mg\n\nB 6 mg\n\n- x\n\nC\n');
});

test('takes the addresses behind those that Google Docs writes', () => {
	const { text } = importHtml(
		'<p><a href="https://www.google.com/url?q=https://example.org/a?b%3D1&amp;sa=D">x</a> <a href="https://www.google.com/url?q=about">y</a></p>'
	);

	expect(text).toBe('[x](https://example.org/a?b=1) [y](https://www.google.com/url?q=about)\n');
});
