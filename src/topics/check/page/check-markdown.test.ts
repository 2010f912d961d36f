import { expect, test } from 'vitest';
import { checkText } from './check-page.ts';

const check = (text: string, ending = 'mdx') =>
	checkText(`a.${ending}`, text, {
		components: ['Evidence'],
		hasFile: () => true,
		findModuleFlaw: () => undefined,
	}).map(({ line, message, fix }) => `${line} ${message} → ${fix}`);

/** What is refused: the text, the words that say why, and the text after the edit, which is not. */
const refused: [text: string, says: string | string[], mended: string][] = [
	[
		':::danger Contraindicated in pregnancy\nHalf in renal failure.\n:::',
		'1 has “Contraindicated in pregnancy”, which is not shown → write it on the line below, or as the title: “:::danger[Contraindicated in pregnancy]”',
		':::danger[Contraindicated in pregnancy]\nHalf in renal failure.\n:::',
	],
	[
		':::danger Do not give IV :::\n\nNext',
		[
			'1 has “Do not give IV”, which is not shown',
			'1 has a box “:::danger” that does not end, and takes in all that follows → write “:::” on a line of its own where it ends',
		],
		':::danger\nDo not give IV\n:::\n\nNext',
	],
	[
		':::note[5 mg]Text [b] {x="1"}\nx\n:::',
		'1 has “Text [b] {x="1"}”, which is not shown',
		':::note[5 mg]\nText [b] \\{x="1"}\nx\n:::',
	],
	[
		':::tip{title="Max 5 mg"}\nx\n:::',
		'1 has “{title="Max 5 mg"}”, which is not shown',
		':::tip[Max 5 mg]\nx\n:::',
	],
	[
		'- a\n\n  :::note\n  :::tip\n  x\n  :::\n',
		'3 has a box “:::note” that does not end',
		'- a\n\n  :::tip\n  x\n  :::\n',
	],
	[
		':::tip [Pearl]\nx\n:::',
		'1 has “[Pearl]”, which is not shown → write it on the line below, or as the title: “:::tip[Pearl]”',
		':::tip[Pearl]\nx\n:::',
	],
	[':::warning\nx\n:::', '1 has a box “:::warning”, which there is not', ':::caution\nx\n:::'],
	[
		':::Danger\nx\n:::',
		'write one of “:::note”, “:::tip”, “:::caution”, “:::danger”',
		':::danger\nx\n:::',
	],
	[
		'a\n::: danger\nx\n:::',
		['2 has “::: danger”, the line of a box that is shown as text', '4 has “:::”, the line'],
		'a\n\n:::danger\nx\n:::',
	],
	[
		'| a | b |\n|---|---|\n| 1 | 500 mcg | Max 6 mg | **x** |',
		'3 has “Max 6 mg | **x**”, which is not shown → give the head of the table as many cells as the row has, or write “\\|” for a sign that is text',
		'| a | b | c | d |\n|---|---|---|---|\n| 1 | 500 mcg | Max 6 mg | **x** |',
	],
	[
		'| a | b |\n|---|---|\n| 1 | 5 mg|kg |\n| 100 mg or || 50 mg |',
		['3 has “kg”', '4 has “50 mg”'],
		'| a | b |\n|---|---|\n| 1 | 5 mg\\|kg |\n| 100 mg or \\|\\| 50 mg |',
	],
	[
		'| Drug | Dose |\n|---|\n| a | 5 mg |',
		'2 has “|---|”, the line of a table that is shown as text → write as many “---” between “|” there as the head has cells',
		'| Drug | Dose |\n|---|---|\n| a | 5 mg |',
	],
	[
		'Ganzoni\n: weight × 2.4\n: round down',
		['2 has “: weight × 2.4”, the line of a list of definitions', '3 has “: round down”'],
		'- **Ganzoni:** weight × 2.4, round down',
	],
	[
		'| a | b |\n|---|---|\n| 1 | 2 |\nNever with clarithromycin.',
		'4 has “Never with clarithromycin.” that became a row of its table → put an empty line before it',
		'| a | b |\n|---|---|\n| 1 | 2 |\n\nNever with clarithromycin.',
	],
	[
		'| A |\n| --- |\n| 1 |\nCaption: Doses.',
		'4 has “Caption: Doses.” that became a row of its table → put an empty line before it',
		'| A |\n| --- |\n| 1 |\n\nCaption: Doses.',
	],
	[
		'a[^1] b[^1]\n\n[^1]: Max 6 mg\n\n[^1]: Max 900 mg\n\n  not with azathioprine',
		'5 has “[^1]: Max 900 mg”, which is not shown → give one of the two “[^1]” another name',
		'a[^1] b[^2]\n\n[^1]: Max 6 mg\n\n[^2]: Max 900 mg\n\n  not with azathioprine',
	],
	[
		'[a][x]\n\n[x]: /a/\n[x]: /b/',
		'4 has “[x]: /b/”, which is not shown → give one of the two “[x]”',
		'[a][x] [b][y]\n\n[x]: /a/\n[y]: /b/',
	],
	[
		'a[^3]',
		'1 has “[^3]”, which is shown as it is written: there is no such footnote',
		'a[^3]\n\n[^3]: b',
	],
	[
		'> 65 years: 5 mg\n>= 75 years: 2 mg',
		[
			'1 has “> 65 years: 5 mg”, whose “>” makes a quotation and is not shown → write “\\> 65 years: 5 mg”, or for a quotation a line “>” above it',
			'2 has “>= 75 years: 2 mg”',
		],
		'\\> 65 years: 5 mg\n\\>= 75 years: 2 mg',
	],
	[
		'- > CrCl 30\n- >=60 mL/min: full\n- Half\n  >75 years\n- > or = 5\n\n  1. >> 5 mg',
		['1 has “> CrCl 30”', '2 has “>=60', '4 has “>75 years”', '5 has', '7 has “>> 5 mg”'],
		'- \\> CrCl 30\n- \\>=60 mL/min: full\n- Half\n  \\>75 years\n- \\> or = 5\n\n  1. \\>> 5 mg',
	],
	[
		':::note\n| a | b |\n|---|---|\n| 1 | 2 |\n:::\n\nNext',
		'5 has “:::” that became a row of its table → put an empty line before it',
		':::note\n| a | b |\n|---|---|\n| 1 | 2 |\n\n:::\n\nNext',
	],
	[
		'## Hip #\n\nx',
		'1 has “## Hip #”, whose last “#” ends the heading and is not shown → write “\\#” there, or take it out',
		'## Hip \\#\n\nx\n\n### Knee ###',
	],
	[
		'Base excess\n- 5 mmol/L\n\nNext',
		'2 has “- 5 mmol/L”, whose “-” makes an item and is not shown → write “\\- 5 mmol/L”, or for an item an empty line above it',
		'Base excess\n\\- 5 mmol/L\n\nGive\n\n- 5 mg\n\n**Dose:**\n- 5 mg\n\nDoses\n- 5 mg\n- 7 mg',
	],
	['> 70 patients', '1 has “> 70 patients”', '>\n> 70 patients'],
	[
		'- amoxicillin 1 g\n+ clarithromycin 500 mg',
		'2 has “+ clarithromycin 500 mg”, whose “+” makes an item and is not shown → write “\\+ clarithromycin 500 mg”, or “-” for an item',
		'- amoxicillin 1 g\n\\+ clarithromycin 500 mg',
	],
	[
		'amoxicillin 1 g\n+ clarithromycin\n+ metronidazole',
		['2 has “+ cl', '3 has “+ me'],
		'amoxicillin 1 g\n\\+ clarithromycin\n\\+ metronidazole',
	],
	['- x\n  + y', '2 has “+ y”', '- x\n  - y'],
	[
		'| Codeine* |\n| - |\n\n* not under 12 years\n** not under 18',
		'4 has “* not under 12 years”, whose “*” makes an item',
		'| Codeine* |\n| - |\n\n\\* not under 12 years\n** not under 18',
	],
	[
		'## Fractures\n\n# NOF: pain\n\n- # Colles',
		['3 has “# NOF: pain”, whose “#” makes a heading', '5 has “# Colles”'],
		'## Fractures\n\n\\# NOF: pain\n\n- \\# Colles',
	],
	['a\n\n# NOF: pain', '3 has “# NOF: pain”', 'a\n\n## NOF: pain'],
	[
		'1. a\n2. repeat after\n10. minutes\n11. b',
		'3 begins a line with “10.”, which is shown as item 3 of a list → write “3.”, or “10\\.” if it is text',
		'1. a\n2. repeat after\n10\\. minutes\n3. b',
	],
	[
		'- a\n - b\n- c\n  - d',
		'2 has an item that is indented, but stands beside the item above, not below it',
		'- a\n  - b\n- c\n  - d',
	],
	[
		'![](Bild 1.PNG) !\\[a](Bild 2.png) [b\\](Bild 2.png)',
		'1 has “](Bild 1.PNG)”, which is shown as it is written: the address has a space',
		'![](<Bild 1.PNG>) !\\[a](Bild 2.png) [b\\](Bild 2.png)',
	],
	[
		'```js Dose 5 mg\nx\n```',
		'1 has “```js Dose 5 mg”, which is not shown',
		'```js\nDose 5 mg\nx\n```',
	],
	[
		'a\n\n~~~~~~\n\nb',
		'3 has a line “~~~~~~”, which makes code of all that follows',
		'a\n\n---\n\nb',
	],
	['```\na\n``\n\nb', '1 has a line “```”, which makes code', '```\na\n```\n\nb'],
];

const inMarkdown: typeof refused = [
	[
		'a <s>5 mg\n\nb',
		'1 has <s>, which does not end, and takes in what follows → write “</s>” where it ends',
		'a <s>5 mg</s>\n\nb',
	],
	[
		'<details>\n<summary>A</summary>\n\nb\n\n## Contraindications',
		'1 has <details>, which does not end',
		'<details>\n<summary>A</summary>\n\nb\n\n</details>\n\n## Contraindications',
	],
	['a {/* ask */} and {/*b*/}', ['1 has “{/*”', '1 has “{/*”'], 'a <!-- ask --> and <!--b-->'],
	['a\n\n    Never with b.', '3 has a line that begins with four spaces', 'a\n\nNever with b.'],
	[
		'<table><tr>\n<td>**5 mg**</td></tr></table>',
		'2 has “**5 mg**”, which is shown as it is written: no Markdown is read within HTML → write “<strong>…</strong>”',
		'<table><tr>\n<td><strong>5 mg</strong></td></tr></table>',
	],
];

test.each([
	...refused.flatMap(([...one]) => [['mdx', ...one] as const, ['md', ...one] as const]),
	...inMarkdown.map((one) => ['md', ...one] as const),
])('in .%s, %j is refused, and passes after the edit', (ending, text, says, mended) => {
	const said = check(text, ending);
	const expected = [says].flat();
	expect(said).toEqual(expected.map((words) => expect.stringContaining(words)));
	expect(check(mended, ending)).toEqual([]);
});

test.each([
	'# Gout: overview\n\n# Signs: early\n\n## Late\n\ntext',
	':::note[A **b** [c](/d/)]{icon="star"}\nx\n\n| a |\n| - |\n| 1 |\n\n:::\n\n::::tip\n:::danger\nx\n:::\n::::',
	'At 5:30, 1:1000, HLA-B\\*58:01, a :b[c]{d=1} and\n\n::leaf[z]{y=1}',
	'> He said that 5 mg\n> 10 mg\n\n> 70 patients\n> were seen.\n\nTable:\n> Table 3\n\n> 1. a\n> 2. b\n\n- > said so\n- \\> 70 y',
	'+ a\n+ b\n  + c\n\n1. a\n1. b\n1. c\n\ntext\n\n3. x\n4. y\n\ntext\n\n5. z\n6) w',
	'* Codeine* 5\n\ntext',
	'* a\n* b\n\n5\\* and *c*\n\n- [x] d\n- [ ] e\n  1. f\n\n     g\n  2. h\n\n 9. i\n10. j',
	'[a]: /x/ "5 mg"\n[b]: /y/\n\n[a][] [b] ![c *d*][a] <https://a.org> a@b.org &amp; &#53; a\\\nb[^n]  \nc\n\n[^n]: - x[^m]\n    1. y\n\n[^m]: z',
	'````\n```\n- > 70\n````\n\n- ~~~\n  5\n  ~~~\n\n| a | b |\n| :- | -: |\n| 1 |\n|  | `x \\| y` |',
	'\uFEFF---\ntitle: é 5\n---\r\n\r\n:::danger\r\nHalf 😀 5.\r\n:::\r\n\r\n- a\r\n  - b\r\n\r\n| a | b |\r\n|--|--|\r\n| 1 | 2 |\r\n',
])('lets %j be', (text) => {
	expect(check(text.replace('<https://a.org> ', ''))).toEqual([]);
	expect(check(text, 'md')).toEqual([]);
});

test('lets HTML be whose ends may be left out', () => {
	expect(
		check(
			'<p>a\n\n<ul><li>b<li>c</ul>\n\n<table><tr><td>d<td>e</table> f<br>g <!-- <b> --> 2<sup>3</sup>',
			'md'
		)
	).toEqual([]);
	expect(
		check(
			'<table>\n<tbody><tr><td>**5 mg** <Evidence of="a > 5" /></td></tr></tbody>\n</table>\n\nexport const a = 5;\n\n{/* b\n 5 */}'
		)
	).toEqual([]);
});
