import { expect, test } from 'vitest';
import { convert } from '../../fixtures/convert.ts';
import { asLines } from '../as-lines.ts';
import { rawLines } from '../raw-lines.ts';
import { readMarkdown } from './markdown.ts';

/** Imports Markdown and returns its pages by name, without front matter. */
function importMarkdown(text: string): Record<string, string> {
	const made = convert(asLines(readMarkdown(text)), { fallbackTitle: 'Notes' });
	if ('flaws' in made) throw new Error(made.flaws.map(({ message }) => message).join());
	const pages = made.topic.pages.map((page) => [page.name, page.text.split('---\n\n')[1] ?? '']);
	return { title: made.topic.title, ...Object.fromEntries(pages) };
}

test('makes title, pages and sections of headings', () => {
	const made = importMarkdown(`# Kawasaki Disease

## Overview

Text before.

### Definition

#### In Short

## Drug Doses

- Aspirin
`);

	expect(made['title']).toBe('Kawasaki disease');
	expect(made['overview']).toBe('Text before.\n\n## Definition\n\n### In short\n');
	expect(made['drug-doses']).toBe('- Aspirin\n');
});

test('understands emphasis, links, lists, tables and quotations', () => {
	const content = `_Often_ **severe**, ~~rare~~, \`ESR\`, see [a site](https://example.org/).

1. One
   - Nested
2. Two

- [x] Done

| Drug    | Dose |
| ------- | ---- |
| Aspirin | High |

> Quoted
`;

	expect(importMarkdown(`## Management\n\n${content}`)['management']).toBe(content);
});

test('keeps apart what a browser shows apart', () => {
	const box = (text: string) => `<b style="display:inline-block">${text}</b>`;
	const made = importMarkdown(
		`Dose ${box('5')}${box('10')}mg<div>7</div>8\n\n<div style="display:flex"><i>7</i><i>12</i></div>`
	);

	expect(made['overview']).toBe('Dose **5** **10** mg<br />7<br />8\n\n_7_ _12_\n');
});

test('reads tags around and within what Markdown marks', () => {
	expect(
		importMarkdown(
			'> Flag <kbd>v</kbd>, <b>x [y<sup>2</sup>](https://y.org) *z*</b> 10<sup>9</sup>/L'
		)['overview']
	).toBe('> Flag v, **x [y²](https://y.org/) _z_** 10⁹/L\n');
});

test('leaves out what could run and says so, and makes words of links that lead nowhere', () => {
	const source = readMarkdown(`## Management

<script>alert(1)</script>

Text <b>bold</b> {x} ![picture](x.png) [bad](javascript:alert) [page](other.md)

<img src=x onerror=alert(1)>
`);
	const made = convert(source, { fallbackTitle: 'Notes' });
	if ('flaws' in made) throw new Error('flaws');

	expect(made.topic.pages[1]?.text.split('---\n\n')[1])
		.toBe(`Text **bold** \\{x} \\[Picture: picture] \\[bad](javascript\\:alert) page

\\[x]
`);
	expect(
		[...source.notices, ...made.topic.notices].map(({ line, message }) => `${line} ${message}`)
	).toEqual([
		'3 has “<script>”, which only the program can show: left out',
		'7 shows the file “x”, which stays behind',
		'5 shows the picture “x.png”, which is missing',
		'5 has a link to “javascript:alert”, which a page cannot lead to: its address stands behind its words',
		'5 links to “other.md”, but no such note was imported',
	]);
});

test('keeps footnotes with their page, and writes the rest of the front matter to topic.yml', () => {
	const text = `---
title: From the file
tags: [a, b]
---

## Management

Given early[^1] as [they say][1].

[^1]: In most places.

[1]: https://example.org/
[2]: https://example.com/
`;
	const made = importMarkdown(text);

	expect(made['title']).toBe('From the file');
	expect(readMarkdown(text).properties).toEqual([['tags', 'a, b']]);
	expect(made['management']).toBe(`Given early[^1] as [they say](https://example.org/).

\\[2]: https://example.com/

[^1]: In most places.
`);
});

test('reads notes in the form of the export as such', () => {
	const made = importMarkdown(`Overview

Definition:
-A vasculitis
-of arteries
Signs:
-Fever: Often
`);

	expect(made['overview']).toBe(
		'## Definition\n\n- A vasculitis; of arteries\n\n## Signs\n\n- **Fever:** Often\n'
	);
});

test('gives up with a RangeError on lists that are nested without end', () => {
	expect(() => readMarkdown(`## Overview\n\n${'- '.repeat(20_000)}x`)).toThrow(RangeError);
});

test('makes no page of a heading without words', () => {
	const made = importMarkdown('## Overview\n\nText\n\n##\n\nmore\n');

	expect(made).toEqual({ title: 'Notes', index: expect.any(String), overview: 'Text\n\nmore\n' });
});

test('says what a file says of itself, of which readers see nothing', () => {
	const { notices, properties, title, aliases } = readMarkdown(
		'---\ntitle: [Gout, Podagra]\ndose: 0.50\n---\ntags:: a\ntags:: b\ntitle:: Tophi\nicon:: x\n\nText.\n'
	);

	expect([title, aliases]).toEqual(['Gout', ['Podagra', 'Tophi']]);
	expect(properties).toEqual([
		['dose', '0.50'],
		['tags', 'a'],
		['tags', 'b'],
	]);
	expect(notices).toEqual([
		expect.objectContaining({ message: expect.stringMatching(/itself dose, tags:/), quiet: false }),
		expect.objectContaining({ message: expect.stringMatching(/\(icon\): left out/), quiet: true }),
	]);
});

test('publishes no status and no reviewer of Notion, but what a status of the subject is', () => {
	const { properties, root } = readMarkdown(
		'# Asthma\n\nStatus: Reviewed\nReviewed by: A. B.\nStatus: give lorazepam\nReview: weekly\n\nText.\n'
	);

	expect(properties).toEqual([
		['Status', 'Reviewed'],
		['Reviewed by', 'A. B.'],
	]);
	expect(JSON.stringify(root)).toMatch(/Status: give lorazepam.*Review: weekly/);
});

test('keeps every line of front matter that is no YAML', () => {
	const { properties } = readMarkdown(
		'---\nÜbersicht: a: b\nsources:\n  - one: [\n  - two\n---\nText.\n'
	);

	expect(properties).toEqual([
		['Übersicht', 'a: b'],
		['sources', 'one: [, two'],
	]);
});

test('takes the width off the name of a picture, and no other number', () => {
	const text = '![Stage 3](a.png) ![Rash|300](b.png) ![[c.png|Grade 2|300x200]] ![40](d.png)';

	expect(importMarkdown(text)['overview']).toBe(
		'\\[Picture: Stage 3] \\[Picture: Rash] \\[Picture: Grade 2] \\[Picture: d.png]\n'
	);
});

test('finds pictures and notes whose addresses have spaces, and keeps the titles of pictures', () => {
	const text =
		'![ECG](img/my ecg.png) ![](ecg (1).png) ![](a%20b.png "2 mm") ![Toe](a b.png "3 mm") [see](My note.md#a b) `![x](a b.png)`';

	expect(importMarkdown(text)['overview']).toBe(
		'\\[Picture: ECG] \\[Picture: ecg (1).png] \\[Picture: 2 mm] \\[Picture: Toe: 3 mm] see `![x](a b.png)`\n'
	);
	expect(rawLines(text)[0]?.text.replace(/\s+/g, ' ')).toBe(
		'![ECG ![ ![ 2 mm ![Toe 3 mm [see `![x](a b.png)`'
	);
});

test('reads front matter that ends with dots, as pandoc writes it', () => {
	const { title, root } = readMarkdown('---\ntitle: Gout\n...\n\nText.\n');

	expect(title).toBe('Gout');
	expect(root?.children).toHaveLength(1);
});

test('says that a comment which does not end takes the rest of the notes with it', () => {
	const { notices } = readMarkdown('Give <!-- a --> 5 mg\n\n- <!-- ask\n- never 10 mg\n');

	expect(notices).toMatchObject([
		{ message: expect.stringMatching(/^1 comment is left out/) },
		{ line: 3, message: expect.stringMatching(/does not end: all that follows is left out/) },
	]);
});

test('keeps ticks, crosses and boxes that items begin with', () => {
	expect(importMarkdown('✓ steroid\n✗ aspirin\n☐ asked\n☑ told\n')['overview']).toBe(
		'- ✓ steroid\n- ✗ aspirin\n- ☐ asked\n- ☑ told\n'
	);
});

test('keeps citations, and shows those that the site cannot read as they were typed', () => {
	const text = 'Ten days [@balin2012; @wang2021], or seven [@smith2004, p. 33].';
	const made = convert(readMarkdown(text), { fallbackTitle: 'Gout' });

	expect(importMarkdown(text)['overview']).toBe(
		'Ten days \\[@balin2012; @wang2021], or seven `[@smith2004, p. 33]`.\n'
	);
	expect('topic' in made && made.topic.notices.map(({ message }) => message)).toEqual([
		'cites “[@balin2012; @wang2021]”',
		'cites “[@smith2004, p. 33]”, which is shown as it was typed',
	]);
});

test('begins no page with a rule, which would begin more front matter', () => {
	expect(importMarkdown('# Sepsis\n\n## Doses\n\n---\n\n5 mg\n\n---\n')['doses']).toBe(
		'5 mg\n\n---\n'
	);
});

test('leaves no text out after a drawer or a query that is not closed', () => {
	const made = importMarkdown(
		'## Overview\n\n:PROPERTIES:\n:id: x\n:END:\n\nOne.\n\n:LOGBOOK:\n\nTwo.\n\n#+BEGIN_QUERY\n\nThree.\n'
	);

	expect(made['overview']).toBe('One.\n\n\\:LOGBOOK:\n\nTwo.\n\n\\#+BEGIN_QUERY\n\nThree.\n');
});

test('puts links that stand in the words of a link behind it', () => {
	const text =
		'[![Knee](https://example.org/k.png)](https://example.org/) [as **[[Gout]]** says](https://example.org/)';

	expect(importMarkdown(text)['overview']).toBe(
		'[Picture: Knee](https://example.org/) ([Picture: Knee](https://example.org/k.png)) [as **Gout** says](https://example.org/)\n'
	);
});

test('heads a box by its kind, and leaves no item behind of which only tags were left out', () => {
	const made = importMarkdown(
		'## Doses\n\n> [!contraindication]\n> CKD\n\n> [!note]\n> Mild\n\n- tags: #gout #card\n- One\n'
	);

	expect(made['doses']).toBe(
		':::note[Contraindication]\nCKD\n:::\n\n:::note\nMild\n:::\n\n- One\n'
	);
});

test('keeps numbers apart that signs stand between', () => {
	const text = '## Doses\n\n5*3*2 mg, 5 *x*, HCO~3~^-^, SO~4~^2-^\n';

	expect(importMarkdown(text)['doses']).toBe('5\\*3\\*2 mg, 5 _x_, HCO₃⁻, SO₄²⁻\n');
});

test('reads links in the properties of a file as their words', () => {
	const { aliases, properties } = readMarkdown(
		'alias:: [[Podagra]], Gouty arthritis\ntype:: [[Disease]]\n\n- x\n'
	);

	expect(aliases).toEqual(['Podagra', 'Gouty arthritis']);
	expect(properties).toEqual([['type', 'Disease']]);
});

test('reads items that are indented under nothing as items, and fenced ones as code', () => {
	const made = importMarkdown(
		'## Overview\n\n\t- DIP\n\t\t- end stage\n\n```\n- code\n```\n\n    1 + 1\n'
	);

	expect(made['overview']).toBe('- DIP\n  - end stage\n\n```\n- code\n```\n\n```\n1 + 1\n```\n');
});

test('keeps a heading that names the notes otherwise than their properties do', () => {
	const made = convert(readMarkdown('---\ntitle: Gout\n---\n# Gout in CKD 4\n\nText.\n'), {
		fallbackTitle: 'Notes',
	});

	expect(made).toMatchObject({
		topic: { title: 'Gout', topicFile: expect.stringContaining('aliases:\n  - Gout in CKD 4\n') },
	});
});

test('takes no comparison for a tag, and no id for a part of a heading', () => {
	const made = importMarkdown(
		'## Doses {#doses}\n\nIf a<b and c>d, or a<b>c, give 5 mg, <b>never</b> 50.\n'
	);

	expect(made['doses']).toBe('If a\\<b and c>d, or a\\<b>c, give 5 mg, **never** 50.\n');
});

test('reads the front matter of Hugo, drafts too', () => {
	const notes = readMarkdown(
		'+++\ntitle = "Gout"\naliases = ["Podagra", "Tophi"]\ndraft = true\nweight = 0.50\n+++\n\nText.\n'
	);

	expect(notes).toMatchObject({
		title: 'Gout',
		aliases: ['Podagra', 'Tophi'],
		unpublished: 'draft: true',
		properties: [['weight', '0.50']],
	});
	expect(importMarkdown('+++\nNo keys.\n+++\n')['overview']).toContain('No keys.');
});

test('keeps signs that stand where Markdown has marks of quotations and lists', () => {
	const made = importMarkdown(`## Management

- > 65 years
- >= 3: ICU
- + Gram stain
-      far behind its mark

Age
> 65: 1 point
> 75: 2 points

>50%

> Quoted

- > Quoted, 5 times
- > 12 patients
  > and more

\`\`\`
- > 65
\`\`\`
`);

	expect(made['management']).toBe(`- \\> 65 years
- \\>= 3: ICU
- \\+ Gram stain
- far behind its mark

Age<br />> 65: 1 point<br />> 75: 2 points

\\>50%

> Quoted

- > Quoted, 5 times
- >
  >
  > 12 patients<br />and more

\`\`\`
- > 65
\`\`\`
`);
});

test('keeps a minus and a plus that an item says', () => {
	const made = importMarkdown('# Urine\n\n- − ketones\n- glucose\n- +\n- ++\n');

	expect(made['overview']).toBe('- − ketones\n- glucose\n- \\+\n- ++\n');
});

test('keeps signs before numbers in quotations, and in items above them, or names them', () => {
	const read = (text: string) => importMarkdown(`## Management\n\n${text}\n`)['management'];

	expect(read('> Halve\n> >65 years')).toBe('> Halve<br />>65 years\n');
	expect(read('- >5 mg\n> Quoted')).toBe('- \\>5 mg\n\n> Quoted\n');
	expect(read('- >5 mg\n  >7 mg')).toBe('- \\>5 mg<br />>7 mg\n');
	expect(readMarkdown('Text.\n\n> > 65 years\n').notices).toHaveLength(1);
	expect(readMarkdown('Text.\n\n>65 years\n>or less\n').notices).toHaveLength(1);
	expect(read('> x\n\n>65 years\n> or less')).toBe('> x\n\n> \\>65 years<br />or less\n');
	expect(read('> x\n\n>**8 mg**')).toBe('> x\n\n\\>**8 mg**\n');
	expect(read('>$8$ mg\n\n>&nbsp;8 mg\n\n>8. mg')).toBe('\\>8 mg\n\n\\>\u00A08 mg\n\n\\>8. mg\n');
	expect(read('>1. One\n>2. Two')).toBe('> 1. One\n> 2. Two\n');
	expect(readMarkdown('Text.\n\n> 8. mg\n').notices).toHaveLength(1);
});

test('keeps a minus at the beginning of a line between paragraphs, and lists of amounts', () => {
	const read = (text: string) => importMarkdown(`## Management\n\n${text}\n`)['management'];

	expect(read('Base excess\n- 3 mmol/L\npH 7.2')).toBe('Base excess<br />- 3 mmol/L<br />pH 7.2\n');
	expect(read('T score\n\n- .5\n\nLow')).toBe('T score\n\n\\- .5\n\nLow\n');
	expect(read('> BE\n> - 3')).toBe('> BE<br />- 3\n');
	expect(read('- - - 4\n- - **3**')).toBe('- - \\- 4\n- \\- **3**\n');
	expect(read('Give\n- 3 mg\n\n- 4 mg')).toBe('Give\n\n- 3 mg\n\n- 4 mg\n');
	expect(read('Give:\n- 3 mg')).toBe('Give:\n\n- 3 mg\n');
	expect(importMarkdown('icon:: x\n\n- 5 mg')['overview']).toBe('- 5 mg\n');
});

test('keeps the sign for a fracture at the end of a heading', () => {
	const made = importMarkdown('# Hip\n\n## Management\n\n### NOF #\n\nx\n\n### Knee ###\n\ny\n');

	expect(made['management']).toBe('## NOF \\#\n\nx\n\n## Knee\n\ny\n');
});

test('says of a quotation of one line that its sign is not shown if it compares', () => {
	const { notices } = readMarkdown('Text.\n\n> 12 hours\n\nText.\n');

	expect(notices).toMatchObject([
		{ line: 3, message: expect.stringContaining('without the sign') },
	]);
});

test('reads a table that stands directly below a line of text', () => {
	const made = importMarkdown(
		'## Management\n\nDoses of 2024:\n| Drug | Dose |\n|---|---|\n| A | 5 |\n\n| no | table\n'
	);

	expect(made['management']).toBe(
		'Doses of 2024:\n\n| Drug | Dose |\n| ---- | ---- |\n| A    | 5    |\n\n\\| no \\| table\n'
	);
});

test('puts links, footnotes and pictures of headings below titles, which are words', () => {
	const made = importMarkdown(`## [Dose](https://example.org/dose) of [[Aspirin]][^1]

Text

## Evidence![](https://example.org/a.png)##

### Trials ![[pic.png]]

[^1]: Note
`);

	expect(made['dose-of-aspirin']).toBe(
		'[Dose](https://example.org/dose)[^1]\n\nText\n\n[^1]: Note\n'
	);
	expect(made['evidence-2']).toBe(
		'[Picture](https://example.org/a.png)\n\n## Trials\n\n\\[Picture: pic.png]\n'
	);
});

test('takes a heading in an item of Logseq for no title, unless all stands under it', () => {
	expect(importMarkdown('- # Indication\n\t- Stones\n')).toMatchObject({
		title: 'Notes',
		indication: '- Stones\n',
	});
	expect(importMarkdown('- # History\n- # Signs\n\t- Rash\n')).toMatchObject({ title: 'Notes' });
	expect(importMarkdown('- # Gout\n\t- ## Signs\n\t\t- Tophi\n')).toMatchObject({ title: 'Gout' });
});

test('lets no heading in an item or of a fold take what stands behind it, but not below it', () => {
	expect(importMarkdown('- # Adult\n\t- 1 g\n- # Child\n\t- 10 mg\n- Max 1 g\n')['overview']).toBe(
		'- **Adult**\n  - 1 g\n- **Child**\n  - 10 mg\n- Max 1 g\n'
	);
	expect(importMarkdown('- ## Acute\n\t- A\n\t- ### CKD\n\t\t- B\n\t- C\n')['acute']).toBe(
		'- A\n- **CKD**\n  - B\n- C\n'
	);
	const fold = (name: string) =>
		`<details><summary>${name}</summary>\n\n### Dose\n\n5 mg\n\n</details>\n\n`;
	expect(importMarkdown(`# Gout\n\n## Pain\n\n${fold('CKD')}Naproxen\n`)['pain']).toBe(
		':::note[CKD]\n### Dose\n\n5 mg\n:::\n\nNaproxen\n'
	);
	expect(Object.keys(importMarkdown(fold('<h2>Adult</h2>') + fold('<h2>Child</h2>')))).toEqual(
		expect.arrayContaining(['adult', 'child'])
	);
});

test('makes no heading of an item of Logseq with an empty one or with nothing but a block below it', () => {
	const id = '6715b699-7a58-4342-ab0f-1a816b0895c6';
	expect(importMarkdown('- Types\n\t- Full\n- Doses\n\t-\n- Casts\n')['overview']).toBe(
		'- Types\n  - Full\n\n- Doses\n\n- Casts\n'
	);
	expect(importMarkdown(`- Definition ((${id}))\n`)['overview']).toBe('- Definition \n');
});

test('leaves tags at the end of lines out, but keeps amounts that are written alike', () => {
	const made = importMarkdown(
		'## Causes #year2 #obs\n\n- Iron #obGyn\n- Size #5\n- Amoxicillin #30caps\n'
	);

	expect(made['causes']).toBe('- Iron\n- Size #5\n- Amoxicillin #30caps\n');
});

test('keeps the lines of notices behind a box that text follows directly, in another box, too', () => {
	const { root, notices } = readMarkdown(`Text

!!! note
    Rest
Behind $\\widehat{x}$

:::tip
!!! warning
    Stop
After
:::

Last $\\widehat{x}$
`);
	const boxes = root?.children.filter(({ type }) => type === 'containerDirective') ?? [];

	expect(notices.map(({ line }) => line)).toEqual([5, 13]);
	expect(boxes).toHaveLength(2);
	expect(JSON.stringify(boxes.at(-1))).toContain('After');
});

test('takes a usual name that is no highest heading for a page, whatever stands below it', () => {
	expect(importMarkdown('## Treatment\n\n### Diet\n\n- Fish\n')).toMatchObject({
		title: 'Notes',
		management: '## Diet\n\n- Fish\n',
	});
	expect(importMarkdown('# Steps\n\n## Before\n\n- Fast\n')).toMatchObject({ title: 'Steps' });
});

test('keeps footnotes that nothing refers to as text, and leaves empty ones out', () => {
	expect(importMarkdown('## Management\n\nRest\n\n[^1]:\n\n[^2]: 5 mg\n')['management']).toBe(
		'Rest\n\n2: 5 mg\n'
	);
});

test('takes a footnote whose name another one has for that of the text above it', () => {
	const text = '## Adults\n\n5 mg[^1]\n\n[^1]: Max 6\n\n## Children\n\n2 mg[^1]\n\n';
	expect(importMarkdown(`${text}[^1]: Max 3\n`)).toMatchObject({
		adults: '5 mg[^1-5]\n\n[^1-5]: Max 6\n',
		children: '2 mg[^1-11]\n\n[^1-11]: Max 3\n',
	});
	const unclear = readMarkdown(`${text}[^1]: Max 3\n\n[^1]: Max 1\n`);
	expect(unclear.notices.map(({ line, message }) => `${line} ${message}`)).toEqual([
		'13 has a second footnote “[^1]”, which no text can be told to mean',
	]);
});

test('takes a line between two rules at the beginning for no property', () => {
	expect(importMarkdown('---\nIn children:\n---\n\n- Rest\n')).toMatchObject({
		title: 'In children:',
	});
	expect(importMarkdown('---\ntags:\n---\n\n## Management\n\n- Rest\n')).toMatchObject({
		management: '- Rest\n',
	});
});

test('reads what pandoc says of a term behind colons, and marks of notes at the beginning of a line', () => {
	const made = (text: string) => importMarkdown(`## Management\n\n${text}\n`)['management'];

	expect(made('Treatment\n: Saline 150 mL\n: **Never** > 10 mmol/L')).toBe(
		'Treatment\n\n- Saline 150 mL\n- **Never** > 10 mmol/L\n'
	);
	expect(made('Treatment\n\n: Saline 150 mL')).toBe('Treatment\n\n- Saline 150 mL\n');
	expect(made('Time\n12 h\n: no item')).toBe('Time<br />12 h<br />: no item\n');
	expect(made('Dose^a^\n\n^a^ after meals')).toBe('Dose<sup>a</sup>\n\n<sup>a</sup> after meals\n');
});

test('takes off what pandoc says of looks, and keeps what its marks mean', () => {
	const made = importMarkdown(
		'# Gout {.unnumbered}\n\n## Overview {-}\n\n### Acute {#a key="v"}\n\n[Old]{.strikeout} [Never]{.mark} [give]{.underline .x} `y`{.z}, {.5} of [it]{lang=en}.\n'
	);

	expect(made['title']).toBe('Gout');
	expect(made['overview']).toBe(
		'## Acute\n\n~~Old~~ <mark>Never</mark> <u>give</u> `y`, \\{.5} of it.\n'
	);
});

test.each(['-', '--', '+', '=', '>'])(
	'keeps a “%s” alone below what it says something of',
	(sign) => {
		const shown = (text: string) =>
			importMarkdown(`## Management\n\n${text}`)['management']?.replace('\\', '');

		expect(shown(`Gram:\n${sign}\n`)).toBe(`Gram:\n${sign}\n`.replace('\n', '<br />'));
		expect(shown(`Gram:\n\n${sign}\n\nRest\n`)).toBe(`Gram:\n\n${sign}\n\nRest\n`);
		expect(shown(`- Gram:\n  ${sign}\n`)).toBe(`- Gram:<br />${sign}\n`);
	}
);

test('keeps plus and minus that stand beside each other, and lists of which one nests the other', () => {
	const read = (text: string) => importMarkdown(`## Management\n\n${text}\n`)['management'];

	expect(read('+ patellar\n– Babinski\n± ankle')).toBe(
		'- \\+ patellar\n- \\- Babinski\n- ± ankle\n'
	);
	expect(read('- Reflexes\n  - Babinski\n  + patellar\n- Tone\n  - normal')).toBe(
		'- Reflexes\n  - \\- Babinski\n  - \\+ patellar\n- Tone\n  - normal\n'
	);
	expect(read('- One\n  + Two\n- Three')).toBe('- One\n  - Two\n- Three\n');
	expect(read('+ ankle\n++ knee')).toBe('- \\+ ankle\n- ++ knee\n');
	expect(read('+ 1 D right\n+ **2.5** D left')).toBe('- \\+ 1 D right\n- \\+ **2.5** D left\n');
	expect(read('+ Rest\n+ 500 mg')).toBe('- Rest\n- 500 mg\n');
});

test('makes a heading of a line in bold that is like a warning but has neither a dose nor a condition', () => {
	const lines = ['Maximum dose', 'Do not miss', 'Max dose in CKD', 'Max 2 g', 'Do not give in AKI'];
	const made = importMarkdown(lines.map((line) => `**${line}**\n\nText\n\n`).join(''));

	expect(Object.keys(made)).toEqual(['title', 'index', 'maximum-dose', 'do-not-miss']);
});

test('makes neither a heading nor an item of a dash whose text was never written', () => {
	expect(importMarkdown('## Management\n\nSigns:\n-\n- Fever\n')['management']).toBe(
		'Signs:\n\n- Fever\n'
	);
	for (const end of ['\t-', '-', '\t- red\n- '])
		expect(importMarkdown(`## Management\n\n- Gout\n${end}\n`)['management']).toBe(
			end.includes('red') ? '- Gout\n  - red\n' : '- Gout\n'
		);
});

test('keeps a line at the margin apart from the nested item above it', () => {
	const content = (...lines: string[]) =>
		importMarkdown(['## Management', '', ...lines].join('\n'))['management'];
	const item = '  - not in acute attack';

	expect(content('- Colchicine', item, 'Warfarin 1 1/2 tabs od')).toBe(
		`- Colchicine\n${item}\n\nWarfarin 1 1/2 tabs od\n`
	);
	expect(content('- Colchicine', item, 'warfarin 5 mg')).toContain('\n\nwarfarin');
	expect(content('1. First dose', '   a. 80 mg', '   b. 120 mg', 'Never more than 2 days.')).toBe(
		'1. First dose\n   - a. 80 mg\n   - b. 120 mg\n\nNever more than 2 days.\n'
	);
	expect(content('1. First dose', '   80 mg', '(max 2 days)')).toContain('\n\n(max 2 days)');
	expect(content('> - a', '>   - b', '> Never')).toBe('> - a\n>   - b\n>\n> Never\n');
	expect(
		content('- Give it', `${item}, unless there is nothing else to give, and`, 'then half')
	).toMatch(/give, and.then half/);
});

test('keeps lines of equal length apart, each of which is about another drug, and joins wrapped prose', () => {
	const doses = [
		'Vancomycin 1 g twice daily IV in adults with normal kidneys',
		'Gentamicin 5 mg/kg once daily IV, then by the serum levels',
		'Amikacin 15 mg/kg once daily IV, then by the serum levels',
		'Teicoplanin 400 mg every 12 hours for three doses, then od',
	];
	const prose = ['Measure the level of gentamicin before the second dose, as the', 'Ward does.'];

	expect(importMarkdown(doses.join('\n'))['overview']).toBe(`${doses.join('<br />')}\n`);
	expect(importMarkdown('**A 5 mg\nB 6 mg** [C 7 mg\nD](https://a.b/)')['overview']).toBe(
		'**A 5 mg<br />B 6 mg** [C 7 mg<br />D](https://a.b/)\n'
	);
	expect(importMarkdown(prose.join('\n'))['overview']).toBe(`${prose.join(' ')}\n`);
});

test('keeps a table apart from one directly above it', () => {
	const table = '| A | B |\n| - | - |\n| 1 | 2 |\n';

	expect(importMarkdown(`## Management\n\n${table}${table}`)['management']).toBe(
		`${table}\n${table}`
	);
});

test('keeps a dash behind the mark of an item, which may be a sign', () => {
	const page = (text: string) => importMarkdown(text)['overview'];

	expect(page('- – ketones\n- — glucose\n\n1. − Kernig\n')).toBe(
		'- – ketones\n- — glucose\n\n1. − Kernig\n'
	);
	expect(page('Text\n\n    >=5 mg\n')).toBe('Text\n\n```\n>=5 mg\n```\n');
	expect(page('> ==Never== in CKD\n')).toBe('> <mark>Never</mark> in CKD\n');
	expect(page('- Urine\n  – ketones\n  – glucose\n')).toBe('- Urine\n  - ketones\n  - glucose\n');
});

test('ends a box where its tag does', () => {
	const box = '<details><summary>Doses</summary>\n5 mg';
	const made = ':::note[Doses]\n5 mg\n:::\n\n**Not** in CKD\n';

	for (const end of ['\n</details>\n', '</details> ', '\n\n</details>\n'])
		expect(importMarkdown(`${box}${end}**Not** in CKD\n`)['overview']).toBe(made);
	expect(importMarkdown(`${box}\n</details><b>Not</b> in CKD\n`)['overview']).toBe(made);
	for (const above of ['<p>More</p>', '<hr>', '</dl>'])
		expect(
			importMarkdown(`${above}\n${box}\n\n</details>\n**Not** in CKD\n`)['overview']
		).toContain(made);
	expect(importMarkdown('## Dose\n\n5 mg\n\nBans\n---\n\nBanned\n------\n\nCKD\n')).toMatchObject({
		dose: '5 mg\n\nBans\n\n---\n',
		banned: 'CKD\n',
	});
	expect(importMarkdown('As `</details>` ends\n')['overview']).toBe('As `</details>` ends\n');
});

test('moves no cell to another head where a row takes two lines, and makes no row of text below a table', () => {
	const page = (...rows: string[]) =>
		importMarkdown(['| Drug | Dose | Max |', '|---|---|---|', ...rows].join('\n'))[
			'overview'
		]?.replace(/ +/g, ' ');
	const head = '| Drug | Dose | Max |\n| ---- | ------- | --- |\n';

	expect(page('| Gent | 7 mg', 'bd | 3 g |', 'Not in CKD')).toBe(
		`${head}| Gent | 7 mg bd | 3 g |\n\nNot in CKD\n`
	);
	expect(page('| Gent | 7 mg bd |', '3 g |')).toBe(`${head}| Gent | 7 mg bd | 3 g |\n`);
});

test('names cells that no head is above, and lines between rows that may be a part of one', () => {
	const { notices } = readMarkdown('Drug | Dose\n---|---\nGent | 7 mg\nor 8 mg\nAmik | 9 mg | 3 g');

	expect(notices[0]?.fix).toContain('write a “|” within a cell as “\\|”');
	expect(notices.map(({ line, message }) => `${line} ${message}`)).toEqual([
		'5 has the row “Amik | 9 mg | 3 g” of 3 cells below a head of 2',
		expect.stringMatching(/^4 has a table.* whose row “or 8 mg” may be a part of the one above/),
	]);
});

test('makes no heading of several lines, or of a sentence, above dashes', () => {
	const page = (text: string) => importMarkdown(text)['overview'];

	// What stands above the rule.
	expect(page('500 mcg\nNot in CKD\n---\nNext\n')).toBe('500 mcg<br />Not in CKD\n\n');
	expect(page('Begin early.\n---\nNext\n')).toBe('Begin early.\n\n');
	expect(importMarkdown('Management\n---\nNext\n')['management']).toBe('Next\n');
});

test('reads a table of HTML in whose cells Markdown stands between blank lines', () => {
	const table =
		'<table>\n  <tr><th>Drug</th><th>Dose</th></tr>\n  <tr>\n    <td>\n\n**Colchicine**\n\n    </td>\n' +
		'    <td>500 mcg</td>\n  </tr>\n\n  <tr><td>Naproxen</td><td>\n\n- 500 mg\n- bd\n\n</td></tr>\n</table>\n';

	expect(importMarkdown(`${table}\nAfter.\n`)['overview']).toBe(
		'| Drug           | Dose               |\n| -------------- | ------------------ |\n' +
			'| **Colchicine** | 500 mcg            |\n| Naproxen       | • 500 mg<br />• bd |\n\nAfter.\n'
	);
	for (const [cell, shown] of [
		['\n\n- a\n- <b>250</b> mg', '• a<br />• **250** mg'],
		['1\n\n    250 mg', '1 250 mg'],
	])
		expect(
			importMarkdown(`<table>\n<tr><td>A</td><td>${cell}</td>\n</tr>\n</table>\n`)['overview']
		).toContain(`| A | ${shown} |`);
});
