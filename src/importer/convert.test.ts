import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TopicSchema } from '../topics/schema.ts';
import { parse } from 'yaml';
import { convert } from './fixtures/convert.ts';
import { decode } from './read/decode.ts';
import { readMarkdown } from './read/markdown/markdown.ts';
import { readText } from './read/text.ts';

/** Imports plain text and returns title, `topic.yml` and pages by name. */
function importText(text: string, title?: string): Record<string, string> {
	const made = convert(readText(text), { title, fallbackTitle: 'Notes' });
	if ('flaws' in made) throw new Error(made.flaws.map(({ message }) => message).join());
	const { topic } = made;
	const pages = topic.pages.map((page) => [page.name, page.text]);
	return { title: topic.title, topicFile: topic.topicFile, ...Object.fromEntries(pages) };
}

/** The content of a page that holds these lines and nothing else. */
const contentOf = (...lines: string[]): string =>
	(importText(['Overview', '', ...lines].join('\n'))['overview'] ?? '').replace(
		/^---\n[^]*?---\n\n/,
		''
	);

const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, 'fixtures', name));
const kawasaki = fixture('kawasaki.txt').toString();

test('makes a topic of notes in the form of the export', () => {
	const made = importText(kawasaki);

	expect(made['management']).toBe(`---
title: Management
description: 'Management of Kawasaki disease: medical management and supportive care.'
---

## Medical management

- Treatment begins as soon as the diagnosis is likely
- Pharmacological options include:
  - **Intravenous immunoglobulin (IVIG):** The mainstay of treatment; it is best given early
  - **Aspirin:** Given with IVIG; its dose is lowered once the fever has gone
  - **Corticosteroids:** Added in severe disease
- Live vaccines are put off after IVIG
- anti-TNF agents are used when the fever comes back.

## Supportive care

- **Fluids:** As needed
- Family support.
`);
	expect(made['presentation']).toContain(`- **Extremity changes:** Swelling first
  - Palms and soles are red
  - Later the skin peels
- **Lymph node:** Usually one, in the neck.
`);
	expect(made['diagnosis']).toContain(`## Investigations

1. Inflammatory markers (ESR, CRP)
2. Full blood count
3. Echocardiogram

## Echocardiography looks for

- dilatation
- aneurysm
- effusion
`);
	expect(made['prognosis']).toContain('\n\nThis sentence fits no rule and stays a paragraph.\n');
	expect(made['index']).toContain("## Gottron\\'s papules and the DNB\n");
});

test('gives further pages files of their own and lists them in topic.yml', () => {
	const made = importText(kawasaki);

	expect(made['title']).toBe('Kawasaki disease');
	expect(made['follow-up-of-aneurysms']).toContain('title: Follow-up of aneurysms\n');
	expect(TopicSchema.parse(parse(made['topicFile'] ?? ''))).toMatchObject({
		title: 'Kawasaki disease',
		pages: expect.arrayContaining(['management', 'follow-up-of-aneurysms', 'prognosis']),
	});
});

test('makes the same of it whatever the encoding and the ends of lines', () => {
	const windows = `\uFEFF${kawasaki.replaceAll('\n', '\r\n')}`;
	for (const bytes of [Buffer.from(windows), Buffer.from(windows, 'utf16le')]) {
		const decoded = decode(bytes);
		expect('text' in decoded && importText(decoded.text)).toEqual(importText(kawasaki));
	}
});

test('keeps the title of the notes as another name where it is given another title', () => {
	const made = importText(kawasaki, 'Mucocutaneous lymph node syndrome');

	expect(made['title']).toBe('Mucocutaneous lymph node syndrome');
	expect(made['topicFile']).toContain('aliases:\n  - Kawasaki disease\n');
});

test('makes a landing page that says so where the notes have no key points', () => {
	const made = importText('Text before all pages.\n\nOverview\n\n-Fever\n');

	expect(made['index']).toBe(`---
title: Key points
description: Key points on Notes.
---

The notes on “Notes” have no key points.

Text before all pages.
`);
});

test('takes a page whose name ends in a colon for a section, unless all do', () => {
	expect(contentOf('Prognosis:', '-Good')).toBe('## Prognosis\n\n- Good\n');
	expect(Object.keys(importText('Overview:\n-Fever\nPrognosis:\n-Good'))).toEqual([
		'title',
		'topicFile',
		'index',
		'overview',
		'prognosis',
	]);
});

test.each([
	['Do not give if:', '- glaucoma', '', 'Salbutamol 5 mg'],
	['Under 5 years:', '- 2.5 mg', '', 'Salbutamol 5 mg'],
	['eGFR < 30:', '- 2.5 mg', '', 'Salbutamol 5 mg'],
	['Colchicine', '  CKD:', '    avoid', 'Naproxen'],
	['1. Colchicine', '   CKD:', '   avoid', '2. Naproxen'],
])('makes no heading of a condition, nor of an indented line: %s %s', (...lines) => {
	expect(contentOf(...lines)).not.toContain('##');
});

test('makes a page of a usual name between items without empty lines', () => {
	const text = 'Indications\n- Sepsis\nContraindications\n- Myasthenia\nDose\n- 5 mg';
	for (const title of ['', 'Gent\n', 'Gent\n\n'])
		expect(importText(title + text)).toMatchObject({
			title: title.trim() || 'Notes',
			indications: expect.stringContaining('\n- Sepsis\n'),
			contraindications: expect.any(String),
			dose: expect.any(String),
		});
});

test('makes no page of a line in bold or in capitals that is a dose or a warning', () => {
	const namesOf = (made: Record<string, string>) => Object.keys(made).slice(2);
	const shouted = [
		'Gentamicin',
		'DOSE',
		'ADULT: 5 MG/KG',
		'DO NOT GIVE IN AKI',
		'MONITORING',
		'Levels',
	];
	expect(namesOf(importText(shouted.join('\n\n')))).toEqual(['index', 'dose', 'monitoring']);
});

test('keeps the sign of the paragraph of a law, which bullets of Word are like', () => {
	expect(contentOf('§ 12 BtMG', '§ 13 BtMG', '', '• Drugs', '§ 5 mg', '§ 10 mg')).toBe(
		'§ 12 BtMG\n\n§ 13 BtMG\n\n- Drugs\n  - 5 mg\n  - 10 mg\n'
	);
});

test('makes no heading and no title of what an e-mail begins with', () => {
	const made = importText('Hi Bob,\n\nOn 2 May, Ann wrote:\n5 mg');

	expect(made['title']).toBe('Notes');
	expect(made['overview']).toContain('Hi Bob,\n\nOn 2 May, Ann wrote:\n\n5 mg\n');
});

test('nests items by spaces and by tabs', () => {
	expect(contentOf('- A', '  - B', '    - C', '- D', '\t- E')).toBe(
		'- A\n  - B\n    - C\n- D\n  - E\n'
	);
	const deep = Array.from({ length: 12 }, (_, level) => `${'  '.repeat(level)}- ${level}`);
	expect(contentOf(...deep)).toBe(`${deep.join('\n')}\n`);
	expect(contentOf('\tA', '\t\tB', '\tC')).toBe('- A\n  - B\n- C\n');
});

test('makes items of lines that only their indents nest, and keeps short lines of an item apart', () => {
	expect(contentOf('Never', '  aspirin < 16 y', '  codeine', '    in children', 'Ask.')).toBe(
		'Never\n\n- aspirin \\< 16 y\n- codeine\n  - in children\n\nAsk.\n'
	);
	expect(contentOf('1. Adrenaline', '   0.01 mg/kg', '2. Fluids')).toBe(
		'1. Adrenaline<br />0.01 mg/kg\n2. Fluids\n'
	);
});

test('a number at the end of a line has its unit on the next one, but a day is none of the day before', () => {
	expect(contentOf('Thiamine 500 mg IV tds for 2', 'days, then 250 mg')).toBe(
		'Thiamine 500 mg IV tds for 2 days, then 250 mg\n'
	);
	expect(contentOf('day 1', 'day 2 of it')).toBe('day 1\n\nday 2 of it\n');
});

test('joins lines that an editor broke', () => {
	expect(contentOf('An inflam-', 'matory disease at 4–', '10 years (mg/', 'kg).')).toBe(
		'An inflam-matory disease at 4–10 years (mg/kg).\n'
	);
	const start = 'Children who have had it before are asked to come to the clinic every';
	expect(contentOf(start, 'year, and')).toBe(`${start} year, and\n`);
	expect(contentOf('- A long item', '  that goes on', '- Next')).toBe(
		'- A long item that goes on\n- Next\n'
	);
});

test('keeps lines apart that may stand for themselves, however long the first is', () => {
	const lines = [
		'Never give potassium chloride faster than 20 mmol per hour IV',
		'Magnesium 2 g over 20 minutes by mouth or by vein in hepatitis A',
		'Gentamicin 5 mg/kg once daily in adults whose kidneys do work',
		'benzathine benzylpenicillin 900 mg three times daily for seven days',
		'amoxicillin 500 mg three times daily for five to seven days orally',
		'10 mg/kg',
	];
	expect(contentOf('Drugs', '  Vancomycin 1 g twice daily IV', '  co-amoxiclav 1.2 g tds IV')).toBe(
		'Drugs\n\n- Vancomycin 1 g twice daily IV\n- co-amoxiclav 1.2 g tds IV\n'
	);
	expect(contentOf(...lines)).toBe(`${lines.join('\n\n')}\n`);
	expect(contentOf(`- ${lines[1]}`, `  ${lines[2]}`)).toBe(`- ${lines[1]}<br />${lines[2]}\n`);
});

test('names lines above lists that may be the titles of pages', () => {
	const notes =
		'Gout\n\nDefinition\nCrystals.\n\nFlare on the ward\n- colchicine\n\nGive daily.\n- x\n';
	const made = convert(readText(notes), { fallbackTitle: 'Notes' });

	expect('topic' in made && made.topic.notices.map(({ message }) => message)).toEqual([
		'has “Flare on the ward” above a list: it stays text of the page “Definition”',
	]);
});

test('joins wrapped prose, also where a line of it begins with a name or a figure', () => {
	const lines = [
		'A disease of muscle and skin in childhood, which has been described',
		'Unverricht says in 1887, and which is seen at any age, though most',
		'children are about seven years old. It is treated with steroids and',
		'methotrexate, which is given once a week in the dose that the table',
		'shows, and with folic acid on the other days.',
	];
	expect(contentOf(...lines)).toBe(`${lines.join(' ')}\n`);
	expect(contentOf(`- ${lines[0]}`, ...lines.slice(1).map((line) => `  ${line}`))).toBe(
		`- ${lines.join(' ')}\n`
	);
});

test('makes items of indented lines side by side, long ones too', () => {
	const [low, moderate, severe] = [
		'Low severity - amoxicillin 500 mg tds',
		'Moderate - amoxicillin 500 mg tds PLUS clarithromycin 500 mg bd',
		'Severe - co-amoxiclav 1.2 g tds iv',
	];
	for (const lines of [
		[low, moderate, severe],
		[moderate, low, severe],
	])
		expect(contentOf('Treatment:', ...lines.map((line) => `  ${line}`))).toBe(
			`## Treatment\n\n${lines.map((line) => `- ${line}\n`).join('')}`
		);
});

test('joins indented lines that go on with those above them, as text of a PDF has them', () => {
	const wrapped = [
		'   Start 1 mg at once, then 0.5 mg',
		'     after one hour, not more than',
		'     1.5 mg',
	];
	expect(contentOf('Acute attack', ...wrapped, '   Rest')).toBe(
		'Acute attack\n\n- Start 1 mg at once, then 0.5 mg after one hour, not more than 1.5 mg\n- Rest\n'
	);
	expect(contentOf('Never', '  fever', '  rash')).toBe('Never\n\n- fever\n- rash\n');
});

test('keeps the items of a list that is all in lower case apart', () => {
	expect(contentOf('-fever', '-rash', '-arthritis')).toBe('- fever\n- rash\n- arthritis\n');
});

test('keeps a minus at the beginning of a line, and lists of amounts', () => {
	expect(contentOf('Base excess', '- 3 mmol/L', 'pH 7.2')).toBe(
		'Base excess\n\n\\- 3 mmol/L\n\npH 7.2\n'
	);
	expect(contentOf('Give', '- 3 mg', '- 4 mg')).toBe('Give\n\n- 3 mg\n- 4 mg\n');
});

test('keeps plus and minus that stand beside each other', () => {
	expect(contentOf('+ patellar', '– Hoffmann', '- Babinski', '', 'Other', '- Tone')).toBe(
		'- \\+ patellar\n- – Hoffmann\n- \\- Babinski\n\nOther\n\n- Tone\n'
	);
});

test('keeps what stands on the line below a term', () => {
	expect(contentOf('- Gram:', '  -', '- Dose:', '  5 mg')).toBe(
		'- **Gram:** -\n- **Dose:** 5 mg\n'
	);
});

test('keeps numbers that do not count up', () => {
	expect(contentOf('1. One', '3. Three', '4) Four')).toBe('1. One\n\n3) Three\n4) Four\n');
});

test('puts all items under a head that stands on a line of its own', () => {
	expect(contentOf('-Causes include:', '-Infection', '-Trauma', '-Later: Other things')).toBe(
		'- Causes include:\n  - Infection\n  - Trauma\n- **Later:** Other things\n'
	);
	expect(contentOf('-Causes include: infection, trauma', '-Others')).toBe(
		'- Causes include: infection, trauma\n- Others\n'
	);
});

test('drops a line that only underlines a heading, and keeps one that parts two paragraphs', () => {
	expect(contentOf('Signs:', '------', 'One.', '', '* * *', '', 'Two.')).toBe(
		'## Signs\n\nOne.\n\n---\n\nTwo.\n'
	);
});

test('makes one page of notes without headings', () => {
	expect(importText('One.\nTwo.')['overview']).toContain('\nOne.\n\nTwo.\n');
});

test('takes pages and their titles from the set of the kind, and notes the kind', () => {
	const notes = `Heparin

Indications

- Thrombosis

Side effects

- Bleeding

Dosage

- By weight
`;
	const made = convert(readText(notes), { fallbackTitle: 'Heparin', kind: 'drug' });
	if (!('topic' in made)) throw new Error('the notes were refused');

	expect(made.topic.pages.map(({ name, title }) => `${name}: ${title}`)).toEqual([
		'index: Key points',
		'indications: Indications',
		'adverse-effects: Side effects',
		'dosing: Dosage',
	]);
	expect(made.topic.topicFile).toMatch(/^title: Heparin\nkind: drug\npages:\n/);
});

test('knows the pages of a set of the site’s own', () => {
	const pages = [{ name: 'scope', title: 'Scope', recognises: ['Remit'] }];
	const site = { kind: 'guideline', pageSets: { guideline: pages } };
	const made = convert(readText('Gout\n\nRemit\n\n- Adults\n'), { fallbackTitle: 'Gout', site });

	expect('topic' in made && made.topic.pages.map(({ name }) => name)).toEqual(['index', 'scope']);
	expect('topic' in made && made.topic.topicFile).not.toContain('kind:');
});

test('knows the pages of a kind by their usual titles in the language of the site', () => {
	const pagesOf = (language: string, notes: string) => {
		const site = { kind: 'procedure', pageSets: {}, language };
		const made = convert(readText(notes), { fallbackTitle: 'Topic', site });
		return 'topic' in made && made.topic.pages.map(({ name, title }) => `${name}: ${title}`);
	};

	const german = ['Kernpunkte', 'Gegenanzeigen', 'Vorgehen', 'Nachsorge', 'Komplikationen'];
	const notes = (titles: string[]) =>
		`Punktion\n\n${titles.map((title) => `${title}\n\n- Eins\n`).join('\n')}`;
	expect(pagesOf('de', notes(german))).toEqual([
		'index: Kernpunkte',
		'contraindications: Gegenanzeigen',
		'technique: Vorgehen',
		'aftercare: Nachsorge',
		'complications: Komplikationen',
	]);
	expect(pagesOf('hi', notes(['मुख्य बिंदु', 'निषेध', 'विधि']))).toEqual([
		'index: मुख्य बिंदु',
		'contraindications: निषेध',
		'technique: विधि',
	]);
});

test.each([
	['Rate (ml/h) = dose x weight', '              -------------', '              concentration'],
	['AG - 12', '-------', '24 - HCO3'],
	['            72 kg', 'CrCl = --------------', '            Cr'],
	['      UNa x PCr', 'FENa = --------- x 100', '      PNa x UCr'],
])('keeps the fraction %j as it is drawn', (...lines) => {
	const drawn = `\`\`\`\n${lines.join('\n')}\n\`\`\`\n`;
	const made = convert(readMarkdown(`# Doses\n\nSo:\n\n${lines.join('\n')}\n\nEnd`), {
		fallbackTitle: 'Notes',
	});

	expect(contentOf(...lines)).toBe(drawn);
	expect('topic' in made && made.topic.pages[1]?.text).toContain(`So:\n\n${drawn}\nEnd`);
});

test('keeps the sign of a paragraph of a law beside bullets, and takes that of an amount for one', () => {
	expect(contentOf('• Act', '§ 2 e', '• Rest', '§ 5 g at most')).toBe(
		'- Act\n\n§ 2 e\n\n- Rest\n  - 5 g at most\n'
	);
});

test('makes items of short lines below an item that heads them', () => {
	expect(contentOf('- Avoid:', '    asthma', '    HR < 50', '- Dose:', '    5 mg')).toBe(
		'- Avoid:\n  - asthma\n  - HR \\< 50\n- **Dose:** 5 mg\n'
	);
	const long = '1. NOT if on NOAC -> clopidogrel 300 mg (600 mg if PCI)';
	expect(contentOf(long, ' 1.3 Fondaparinux')).toContain('PCI)<br />1.3 Fondaparinux\n');
});

test.each([
	[
		['Stop if ill. Do not', '  restart until eGFR > 30.'],
		'Stop if ill. Do not restart until eGFR > 30.',
	],
	[['CrCl must be more than', '30. Never give it.'], 'CrCl must be more than 30. Never give it.'],
	[['1. Give no more than', '2. Stop'], '1. Give no more than\n2. Stop'],
])('keeps limits in %j with what they limit', (lines, made) => {
	expect(contentOf(...lines)).toBe(`${made}\n`);
});

test('joins a word that a soft hyphen parts at the end of a line', () => {
	expect(contentOf('Until it is re\u00AD', 'lieved.')).toBe('Until it is re\u00ADlieved.\n');
});

test('keeps a line apart from one above it that stands farther in', () => {
	const lines = [
		'    PEF > 75 % of best,',
		'      diurnal variation < 25 %',
		'    on inhalers for 24 h',
	];

	expect(contentOf('Discharge if:', ...lines)).toContain(
		'- PEF > 75 % of best,\n  - diurnal variation \\< 25 %\n- on inhalers for 24 h\n'
	);
});

test('keeps an unindented line apart from the indented item above it', () => {
	expect(contentOf('- Colchicine', '  - not in renal failure (see', '2 tabs of warfarin')).toBe(
		'- Colchicine\n  - not in renal failure (see\n\n2 tabs of warfarin\n'
	);
});

test('reads tables with a rule below the head or drawn with lines, and keeps two of them apart', () => {
	const table = '| Drug    | Dose  |\n| ------- | ----- |\n| Aspirin | 75 mg |\n';
	const ruled = ['Drug       Dose', '---------------', 'Aspirin    75 mg'];
	const drawn = [
		'┌─────────┬───────┐',
		'│ Drug    │ Dose  │',
		'├─────────┼───────┤',
		'│ Aspirin │ 75 mg │',
		'└─────────┴───────┘',
	];
	const grid = [
		'+---------+-------+',
		'| Drug    | Dose  |',
		'+=========+=======+',
		'| Aspirin | 75 mg |',
		'+---------+-------+',
	];
	const barred = ['| Drug | Dose |', '|---|---|', '| Aspirin | 75 mg |'];

	expect(contentOf(...ruled)).toBe(table);
	for (const lines of [ruled, drawn, grid, barred])
		expect(contentOf(...lines, ...lines)).toBe(`${table}\n${table}`);
});
