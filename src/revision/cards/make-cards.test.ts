import { expect, test } from 'vitest';
import { formatProblem } from '../../lib/problems.ts';
import { TermSchema } from '../../lib/vocabulary/schema.ts';
import { frontOf, makeCards } from './make-cards.ts';
import { readPage } from './read-page.ts';
import { markedText, plainText } from './rich.ts';

const topic = { title: 'Gout', aliases: ['Urate arthropathy'] };

/** Makes the cards of one page; each as its front, an arrow, and its back. */
function cardsOf(text: string, name = 'management') {
	const page = readPage({ name, title: 'Management', file: `gout/${name}.mdx` }, text);
	const { cards, refused, problems, warnings } = makeCards([page], topic);
	return {
		cards,
		lines: cards.map((card) => {
			const items = card.items?.map(
				({ text, verdict }) => plainText(text) + (verdict ? ` [${verdict}]` : '')
			);
			const limits = card.limits?.map((text) => ` | ${markedText(text)}`) ?? [];
			return `${frontOf(card)} → ${items?.join('; ') ?? markedText(card.answer)}${limits.join('')}`;
		}),
		reasons: refused.map(({ line, reason }) => `${line} ${reason}`),
		problems: problems.map(formatProblem),
		warnings: warnings.map(formatProblem),
	};
}

test('asks for what a bold term says, below its headings and the terms that lead to it', () => {
	const { lines } = cardsOf(`## Drugs

### Acute

- **Colchicine (Colgout):** inhibits tubulin. See [Safety](/gout/safety/).
  - **Caution:** kidney failure.
`);
	expect(lines).toEqual([
		'Drugs › Acute › Colchicine (Colgout) → inhibits tubulin. | Caution: kidney failure.',
		'Drugs › Acute › Colchicine (Colgout) › Caution → kidney failure.',
	]);
});

test('keeps marks that change what a text means, and citations out of it', () => {
	const { lines } = cardsOf('- **Count:** 10<sup>9</sup> per litre, *S. aureus* [@a2020; @b2021].');
	expect(lines).toEqual(['Count → 10<sup>9</sup> per litre, <em>S. aureus</em>.']);
});

test.each([
	['**Below 50 × 10<sup>9</sup>/L:** 25 IU', 'Below 50 × 10⁹/L → 25 IU'],
	['- **SpO<sub>2</sub> in *adults*:** 94%', 'SpO₂ in adults → 94%'],
	['- **C<sub>max</sub>** 5 mg', 'Cmax → 5 mg'],
	['- **Zinc:** 10<sup>5</sup> IU\n- Never', 'Zinc → 10<sup>5</sup> IU | Never'],
	['Below 10<sup>9</sup>:\n\n- **Zinc:** 5 mg', 'Below 10⁹ › Zinc → 5 mg'],
	[
		'- **Zinc:** 5 mg\n\n## Below 10<sup>9</sup>\n\nNone.',
		'Zinc → 5 mg | Read there, too: Below 10⁹',
	],
	[
		'- **Zinc:** 5 mg\n\n:::note[Below 10<sup>9</sup>]\nNone.\n:::',
		'Zinc → 5 mg | Below 10⁹: None.',
	],
	['- **Zinc<sup>1</sup>:** 5 mg\n\n¹ Not in men.', 'Zinc¹ → 5 mg | ¹ Not in men.'],
	['| Zinc | 10<sup>6</sup> IU |\n| - | - |\n| Gout | 5 |', 'Gout — 10⁶ IU → 5'],
])('keeps figures raised or lowered wherever they stand: %s', (text, line) => {
	expect(cardsOf(text).lines[0]).toBe(line);
});

test('knows a heading with a raised figure by the id that it has on its page', () => {
	expect(cardsOf('## Below 10<sup>9</sup>\n\n- **Zinc:** 5 mg').cards[0]?.anchor).toBe('below-109');
});

test('asks for nothing that a caption says, and shows no video with an answer', () => {
	const { cards, lines } = cardsOf(
		'## Signs\n\n- **Nodules:** deposits of urate below the skin.\n\n![Ear](ear.png)\n\n**Caption:** Two nodules at the ear of a man.\n\n![Knee](knee.mp4)\n'
	);
	expect(lines).toEqual(['Signs › Nodules → deposits of urate below the skin.']);
	expect(cards[0]?.pictures?.map(({ src }) => src)).toEqual(['ear.png']);
});

test('asks for a list as so many things', () => {
	const { lines } = cardsOf(
		'## Signs\n\n- **Sites, often:** such as\n  - toe\n  - ankle\n  - knee\n'
	);
	expect(lines).toEqual(['Signs › Sites, often: such as — Name the 3 → toe; ankle; knee']);
});

test('asks for the items of a section without terms by its title', () => {
	const { lines } = cardsOf('## Late complications\n\n- Tophi\n- Nephrolithiasis\n');
	expect(lines).toEqual(['Late complications — Name the 2 → Tophi; Nephrolithiasis']);
});

const unnamed = 'it has no label in bold that a card could ask by';

test.each([
	['**Loading dose**\n\n15 mg/kg\n\n**Later**\n\n- **Old:** 5 mg', ['3']],
	['## Zinc\n\n- **Old:** 5 mg\n\nAt most 9 mg.\n\n:::note\nOr 2 mg.\n:::', ['5']],
	['- Zinc 5 mg\n\n- **Tin:** 2 mg\n  - 1 mg in men\n  - **Old:** 7 mg\n    <Card off />', ['1']],
	['- **Tin:** 2 mg\n\n## Zinc\n\n:::note[Adults]\n8.4 g od.\n:::', ['6']],
	['## Pain\n\n<details>\n<summary>Adults</summary>\n\n5 mg\n\n</details>', ['6']],
	['## Pain\n\n:::caution[Codeine]\nCodeine is contraindicated under 12 years.\n:::', ['4']],
])('says of each dose without a card that it has none: %s', (text, lines) => {
	expect(cardsOf(text).reasons).toEqual(lines.map((line) => `${line} ${unnamed}`));
});

test('asks for the only item below a drug, and not for one of several lists', () => {
	expect(cardsOf('**Metformin**\n\n- 5 mg\n\nWith food.').lines).toEqual([
		'Metformin → 5 mg | With food.',
	]);
	expect(cardsOf('## Metformin\n\n- 5 mg\n\nOld:\n\n- 2 mg\n').reasons).toEqual([
		`7 ${unnamed}`,
		'3 its section has other items, too, and the card would ask for these as all',
	]);
});

test('asks for six to nine things in two halves, each of which shows the other', () => {
	const { cards, lines } = cardsOf(
		'- **Sites:**\n' +
			'abcdefg'
				.split('')
				.map((x) => `  - part ${x}\n`)
				.join('')
	);
	expect(lines).toEqual([
		'Sites — Name the other 4 → part a; part b; part c; part d',
		'Sites — Name the other 3 → part e; part f; part g',
	]);
	expect(cards[1]?.given?.map(plainText)).toEqual(['part a', 'part b', 'part c', 'part d']);
	expect(cards[0]?.sibling).toBe(cards[1]?.sibling);
});

test('asks for a table row by row, each column after the first', () => {
	const { lines } = cardsOf(
		'## Drugs\n\n| Drug | Acts on | Harms |\n| - | - | - |\n| Colchicine | tubulin | gut |\n| Febuxostat | oxidase | heart |'
	);
	expect(lines).toEqual([
		'Drugs › Colchicine — Acts on → tubulin',
		'Drugs › Colchicine — Harms → gut',
		'Drugs › Febuxostat — Acts on → oxidase',
		'Drugs › Febuxostat — Harms → heart',
	]);
});

test('asks for the rows of a table below the sentence that leads to it', () => {
	const { lines } = cardsOf(
		'For adults, give:\n\n| Drug | Dose |\n| - | - |\n| Tin | 5 mg |\n| Iron | 7 mg |'
	);
	expect(lines).toEqual([
		'For adults, give › Tin — Dose → 5 mg | Read there, too: Iron',
		'For adults, give › Iron — Dose → 7 mg | Read there, too: Tin',
	]);
});

test.each(['  ', ''])(
	'keeps lines together with what the literature says of them: %s',
	(indent) => {
		const lines = `- **Diet:** cherries cure<br/>**Dose:** 5 cherries\n${indent}<Evidence verdict="differs">No.</Evidence>`;
		const { cards } = cardsOf(indent ? lines : lines.replace('- ', '').replace('\n', '\n\n'));
		expect(cards.map(({ kind, ask }) => [kind, plainText(ask)])).toEqual([['dispute', 'Diet']]);
	}
);

test('asks for both sides where the literature contradicts a statement', () => {
	const { cards } = cardsOf(`- **Diet:** cherries cure it.
  <Evidence verdict="differs">A trial of 50 patients saw no effect of cherries at all [@x2020]. It was small.</Evidence>
`);
	expect(cards).toMatchObject([
		{
			kind: 'dispute',
			wanted: 'What do the notes say, and what the literature?',
			literature: {
				short: 'A trial of 50 patients saw no effect of cherries at all.',
				rest: 'It was small.',
			},
		},
	]);
});

test('gives what stands below a statement the verdict of the statement, and rows of its term a doubt', () => {
	const { cards } = cardsOf(`## Drugs

| Drug        | Acts on |
| ----------- | ------- |
| Allopurinol | Purines |
| Lesinurad   | Kidneys |
| Febuxostat  | Liver   |

- **Febuxostat:** once a day.
  <Evidence verdict="supported" cite="a2020">Trials gave 40 mg at breakfast.</Evidence>
- **Allopurinol (Zyloric):** oxidase inhibitor.
  <Evidence verdict="partly" cite="a2020">Only at high doses.</Evidence>
  - **When:** after the attack.
- **Lesinurad:** transporter blocker.
  - **Caution:** stones.
    <Evidence verdict="differs" cite="a2020">Cohorts with more than four years found no stones whatever.</Evidence>
`);
	expect(cards.map(({ kind, ask, verdict }) => [kind, plainText(ask), verdict])).toEqual([
		['row', 'Allopurinol', 'partly'],
		['row', 'Febuxostat', undefined],
		['term', 'Febuxostat', 'supported'],
		['term', 'Allopurinol (Zyloric)', 'partly'],
		['term', 'When', 'partly'],
		['term', 'Lesinurad', undefined],
		['dispute', 'Caution', 'differs'],
	]);
});

test('gives a list the verdict of the thing in it that weighs most', () => {
	const { cards } = cardsOf(`- **Tried:**
  - colchicine
    <Evidence verdict="supported" cite="a2020">Yes.</Evidence>
  - cetuximab
    <Evidence verdict="not-found">No.</Evidence>
`);
	expect(cards).toMatchObject([{ kind: 'list', verdict: 'not-found' }]);
});

test.each([
	['- **Attack:** ' + 'word '.repeat(21), 'its answer has 21 words, and 20 are the most'],
	[
		'- **Swelling:** the toe is swollen, with redness and swelling.',
		'its front gives the answer away',
	],
	['- **Infected:** infection.', 'its answer says the same as its front'],
	['- **Recurrence:** common.', 'its answer can be guessed'],
	['- **Continue it:** for months of follow-up.', '“Continue it” does not say what is asked'],
	['- **Urate is high:** above 7 mg/dl.', '“Urate is high” does not say what is asked'],
	['- **Sites:**\n' + '  - part\n'.repeat(10), 'it lists 10 things, and 9 are the most'],
	['- **Toe and knee:**\n  - toe\n  - ankle', 'its front names something in its list'],
	['- **Dose:** ~~5 mg~~ 50 mg a day.', 'some of it is struck out'],
	['- **Dose:** 5 mg\\* a day.', 'a sign in it refers to a note elsewhere'],
	['- **Dose:** 5 mg¹ a day.', 'a sign in it refers to a note elsewhere'],
	['- **Dose:** 5 mg<sup>1</sup> a day.', 'a sign in it refers to a note elsewhere'],
	['- **Dose<sup>a</sup>:** 5 mg a day.', 'a sign in it refers to a note elsewhere'],
	['## Opioids†\n\n- **Dose:** 5 mg a day.', 'a sign in it refers to a note elsewhere'],
	['- **Dose:** see text.', 'its answer goes on elsewhere'],
	['- **Dose:** 5 mg **and**', 'its answer goes on elsewhere'],
	['- **Later:** the same again', 'its answer goes on elsewhere'],
	['- **Dose:** 5 mg, then', 'its answer goes on elsewhere'],
	['- **Dose:** as first line', 'its answer goes on elsewhere'],
	['- **Dose:** as in adults', 'its answer goes on elsewhere'],
	['- **Dose:** as aspirin', 'its answer goes on elsewhere'],
	[
		'- **Crystal:** needle\n- **Crystal:** needle',
		'the section has a card of the same term already',
	],
])('refuses what makes a bad card: %s', (text, reason) => {
	expect(cardsOf(text).reasons.map((one) => one.replace(/^\d+ /, ''))).toContain(reason);
});

test.each([
	['- **Dose:**<br/>5 mg<br/>10 mg at night', 'Dose → 5 mg; 10 mg at night'],
	['- **Dose:** 5 mg\n\n  Not in asthma.', 'Dose → 5 mg; Not in asthma.'],
	['- **Dose**\n\n  5 mg.\n\n  10 mg in June.', 'Dose → 5 mg. 10 mg in June.'],
	['| Drug | Dose |\n| - | - |\n| Zinc | 5 mg<br/>7 mg |', 'Zinc — Dose → 5 mg; 7 mg'],
])('parts the lines of an answer: %s', (text, line) => {
	expect(cardsOf(text).lines).toEqual([line]);
});

test.each([
	'**Zinc:** 5 mg<br/>**Tin:** 7 mg',
	'**Zinc** 5 mg  \n**Tin** 7 mg',
	'- **Zinc:** 5 mg\\\n  **Tin:** 7 mg',
	'<ul>\n<li>\n\n**Zinc:** 5 mg  \n**Tin:** 7 mg\n\n</li>\n</ul>',
])('asks for each line with a label: %s', (text) => {
	const lines = ['Zinc → 5 mg | Read there, too: Tin', 'Tin → 7 mg | Read there, too: Zinc'];
	expect(cardsOf(text).lines).toEqual(lines);
});

test.each([
	['- **Aspirin** – 300 mg', ['Aspirin → 300 mg']],
	['- **CK**, **LDH** and **aldolase** are raised', []],
	['- **CK** and **LDH** are raised', []],
	['- **CK** and **LDH:** raised', ['CK and LDH → raised']],
	['- **CK**/**LDH**: raised', ['CK/LDH → raised']],
	['- **Base excess** – 5 mmol/l', ['Base excess → – 5 mmol/l']],
	['- **Never:** as a bolus', []],
	['- **C**alcinosis', []],
	['- **CREST:**\n  - **C**utis\n  - **E**sophagus', ['CREST — Name the 2 → Cutis; Esophagus']],
])('takes bold words for a label where they are one: %s', (text, lines) => {
	expect(cardsOf(text).lines).toEqual(lines);
});

test('takes no unit, no other figure or word, and none of a parent for a hint', () => {
	const { lines } = cardsOf(
		'- **First 10 kg:** 100 ml/kg.\n- **Age 4:** 14 mg.\n- **Age 5:** 5 mg.\n- **eGFR 30–60:** 60 mg.\n- **Gen:** the generator of genes.\n\n## Quellin 5 mg/kg\n\n- **Neonates:** 5 mg/kg every 36 h'
	);
	expect(lines.map((line) => line.split(' | ')[0])).toEqual([
		'First 10 kg → 100 ml/kg.',
		'Age 4 → 14 mg.',
		'Age 5 → 5 mg.',
		'eGFR 30–60 → 60 mg.',
		'Gen → the generator of genes.',
		'Quellin 5 mg/kg › Neonates → 5 mg/kg every 36 h',
	]);
});

test('refuses both of two answers to one front', () => {
	const { cards, reasons } = cardsOf('- **Crystal:** needle\n- **Crystal:** rod');
	expect(cards).toEqual([]);
	expect(reasons).toEqual([
		'1 gout/management.mdx:2 says something else of the same term',
		'2 gout/management.mdx:1 says something else of the same term',
	]);
});

test.each([
	['In children under 2:\n\n- **Codeine:** none.', 'In children under 2 › Codeine → none.'],
	['- In children under 2\n  - **Codeine:** none.', 'In children under 2 › Codeine → none.'],
	['**Myths:** do not believe:\n\n- **Gin:** cures.', 'Myths: do not believe › Gin → cures.'],
	['**Children**\n\n- **Codeine:** none.', 'Children › Codeine → none.'],
	['In men:\n\n| Drug | Dose |\n| - | - |\n| Zinc | 5 mg |', 'In men › Zinc — Dose → 5 mg'],
	['Never give these\n\n- **Codeine:** 5 mg.', 'Never give these › Codeine → 5 mg.'],
	['*Only in men*\n\n- **Codeine:** 5 mg.', 'Only in men › Codeine → 5 mg.'],
	['These are for men.\n\n- **Codeine:** 5 mg.', 'These are for men. › Codeine → 5 mg.'],
	['In men:\n\nAcute:\n\n- **Codeine:** 5 mg.', 'In men › Acute › Codeine → 5 mg.'],
	[':::note[In men]\n\n- **Codeine:** 5 mg.\n\n:::', 'In men › Codeine → 5 mg.'],
	[
		'- **Men:** under 60 kg\n  <Card off />\n  - **Codeine:** 5 mg.',
		'Men: under 60 kg › Codeine → 5 mg.',
	],
	['| Age (men) | Dose |\n| - | - |\n| Old | 5 mg |', 'Age (men): Old — Dose → 5 mg'],
])('asks below what leads to a statement, since that may limit it: %s', (text, line) => {
	expect(cardsOf(text).lines).toEqual([line]);
});

test.each([
	[
		'- **Give:**\n  - penicillin\n    - unless allergic\n  - fluids',
		['Give — Name the 2 → penicillin; unless allergic; fluids'],
	],
	['- **Iron:** 7 mg\n  - **Not** in children', ['Iron → 7 mg; Not in children']],
	[
		'- **Iron**\n  - 7 mg\n  - **Old:** none\n  - with food',
		['Iron — Name the 3 → 7 mg; Old: none; with food', 'Iron › Old → none | 7 mg | with food'],
	],
	['**Iron:** 7 mg\n\n- not in children', ['Iron → 7 mg; not in children']],
	[
		'- **Iron:** 7 mg\n  - **If old:** 5 mg',
		['Iron → 7 mg | If old: 5 mg', 'Iron › If old → 5 mg | Iron: 7 mg'],
	],
	['- **Iron:** ==7 mg==\n  - not in men', ['Iron: […]; not in men → 7 mg']],
	['Take ==7 mg==.\n\n- not in men', ['Take […]. not in men → 7 mg']],
	['- **Iron:** 7 mg. See [Renal](/x/) if eGFR < 30.', ['Iron → 7 mg. See Renal if eGFR < 30.']],
	['- **Iron:** 7 mg. See [Signs](/x/).', ['Iron → 7 mg. See Signs.']],
	['- **Iron:** a metal. See [Signs](#signs).', ['Iron → a metal. See Signs.']],
	['- **Iron:** 7 mg. See Surgery first.', ['Iron → 7 mg. See Surgery first.']],
	['| D | A | B |\n| - | - | - |\n| **Child** | | |\n| Zinc | 5 mg | 7 mg |', []],
	['| D | A | |\n| - | - | - |\n| | Day | Night |\n| Zinc | 5 mg | 7 mg |', []],
	['- **Zinc:**\n  - **If old:** 5 mg', ['Zinc › If old → 5 mg']],
	[
		'- **Iron:** 7 mg\n  - **Maximum:** 9 mg',
		['Iron → 7 mg | Maximum: 9 mg', 'Iron › Maximum → 9 mg | Iron: 7 mg'],
	],
	[
		'- **Iron:** 7 mg weekly\n  <Card off />\n  - **Old:** 5 mg',
		['Iron › Old → 5 mg | Iron: 7 mg weekly'],
	],
	[
		'- **Iron:** 7 mg, then zinc:\n  <Card off />\n  - **Old:** 5 mg',
		['Iron: 7 mg, then zinc › Old → 5 mg'],
	],
	[
		'- **Iron:** 7 mg\n\n  **Zinc:**\n  <Card off />\n  - **Old:** 5 mg',
		['Iron: 7 mg; Zinc: › Old → 5 mg'],
	],
	['- **Iron:** (at night)\n  <Card off />\n  - **Old:** 5 mg', ['Iron: (at night) › Old → 5 mg']],
	['- **Iron, by weight:**\n  - 10 kg: 3 mg\n  - > 25 kg: 9 mg', []],
	['| D | A | B |\n| - | - | - |\n| Zinc | child | 5 mg |\n| | adult | 8 mg |', []],
])('keeps what limits an answer: %s', (text, lines) => {
	expect(cardsOf(text).lines).toEqual(lines);
});

test('keeps bold words alone above all that stands below them, as a heading', () => {
	const { lines } = cardsOf(
		'**Children**\n\nFirst:\n\n- **Zinc:** 5 mg.\n\nThen:\n\n- **Zinc:** 7 mg.\n\n**Adults**\n\n- **Zinc:** 9 mg.\n'
	);
	expect(lines).toEqual([
		'Children › First › Zinc → 5 mg. | Then › Zinc: 7 mg. | Read there, too: Adults',
		'Children › Then › Zinc → 7 mg. | First › Zinc: 5 mg. | Read there, too: Adults',
		'Adults › Zinc → 9 mg. | Read there, too: Children',
	]);
});

const pregnancy = '**Pregnancy**\n\nAvoid.';
const adults = (dose: number) => `**Adults**\n\n- **Oral:** ${dose} mg`;
test.each([
	[
		['**Calvitin**', adults(5), pregnancy, '**Dorvane**', adults(9)],
		'Calvitin › Adults › Oral → 5 mg | Pregnancy: Avoid. | Read there, too: Dorvane',
		'Dorvane › Adults › Oral → 9 mg | Calvitin › Pregnancy: Avoid. | Read there, too: Calvitin',
	],
	[
		['**Calvitin**', '- **Oral:** 5 mg', pregnancy, '**Dorvane**', adults(9), '**Not in June**'],
		'Calvitin › Oral → 5 mg | Pregnancy: Avoid. | Dorvane › Adults: Not in June | Read there, too: Dorvane',
		'Dorvane › Adults › Oral → 9 mg | Calvitin › Pregnancy: Avoid. | Not in June | Read there, too: Calvitin',
	],
	[
		['**Adults**', '**Tin**', '- **Oral:** 5 mg', '**Lead**', '- **Oral:** 9 mg', pregnancy],
		'Adults › Tin › Oral → 5 mg | Pregnancy: Avoid. | Read there, too: Lead',
		'Adults › Lead › Oral → 9 mg | Pregnancy: Avoid. | Read there, too: Tin',
	],
	[
		['**Sitagliptin**', '- **Oral:** 5 mg', '**Gliclazide:** 7 mg', '**Old:** 2 mg'],
		'Sitagliptin › Oral → 5 mg | Read there, too: Gliclazide',
		'Gliclazide → 7 mg | Old: 2 mg | Read there, too: Sitagliptin',
		'Gliclazide › Old → 2 mg | Gliclazide: 7 mg | Read there, too: Sitagliptin',
	],
	[
		[':::note', '**Zinc**', '- **Old:** 5 mg', '**Phenytoin:** 7 mg', ':::', '- **Tin:** 9 mg'],
		'Zinc › Old → 5 mg | Read there, too: Phenytoin; Tin',
		'Phenytoin → 7 mg | Read there, too: Zinc; Tin',
		'Tin → 9 mg | Zinc › Old: 5 mg | Phenytoin: 7 mg',
	],
	[
		['**Digoxin**', '- 5 mg', 'Not in June.', '**Aspirin:** 7 mg'],
		'Digoxin → 5 mg | Not in June. | Read there, too: Aspirin',
		'Aspirin → 7 mg | Read there, too: Digoxin',
	],
	[['**Digoxin**', '5 mg', '**Aspirin:** 7 mg'], 'Aspirin → 7 mg | Read there, too: Digoxin'],
	[
		[
			'**Zinc**',
			'- **Start:** 1 mg',
			'**Iron** (new)',
			'- **Start:** 2 mg',
			'**If old:**',
			'- 3 mg',
			'- 4 mg in June',
		],
		'Zinc › Start → 1 mg | Read there, too: Iron (new)',
		'Iron (new) › Start → 2 mg | If old: 3 mg; 4 mg in June | Read there, too: Zinc',
		'Iron (new) › If old — Name the 2 → 3 mg; 4 mg in June | Read there, too: Zinc; Start',
	],
	[[pregnancy, '**Calvitin**', '- **Oral:** 5 mg'], 'Calvitin › Oral → 5 mg | Pregnancy: Avoid.'],
])('keeps patients in bold words below the drug in those above: %s', (said, ...lines) => {
	expect(cardsOf(said.join('\n\n')).lines).toEqual(lines);
});

const oral = (dose: number) => `Dose\n\n- **Oral:** ${dose} mg`;
test.each([
	[
		`## Tin\n\n## ${oral(5)}\n\n## Never\n\nIn gout.\n\n## Lead\n\n## ${oral(9)}`,
		'Tin › Dose › Oral → 5 mg | Never: In gout. | Read there, too: Lead',
		'Lead › Dose › Oral → 9 mg | Read there, too: Tin',
	],
	[
		`## Drugs\n\n### Tin\n\n### ${oral(5)}\n\n### Lead\n\n#### ${oral(9)}\n\n## Else`,
		'Drugs › Tin › Dose › Oral → 5 mg | Read there, too: Lead; Else',
		'Drugs › Lead › Dose › Oral → 9 mg | Read there, too: Tin; Else',
	],
	[`## Tin\n\nA metal.\n\n## ${oral(5)}`, 'Dose › Oral → 5 mg | Read there, too: Tin'],
])('keeps headings below a name beside them that has nothing below it: %s', (text, ...lines) => {
	expect(cardsOf(text).lines).toEqual(lines);
});

const zinc = '- **Zinc:** 5 mg.';
test.each([
	[`In men:\n\n- **Iron:** 7 mg.\n\n**Zinc:** 5 mg.`, '5 “In men” above it may lead to it, too'],
	[
		`In men:\n\nAcute:\n\n- **Iron:** 7 mg.\n\nLate:\n\n${zinc}`,
		'9 “In men” above it may lead to it, too',
	],
	[
		'**Asthma**\n\n- **Oral:** 5 mg\n\n**Nephrosis:** 7 mg',
		'5 “Asthma” above it may lead to it, too',
	],
	[
		`**In men:**\n\n- **Iron:** 7 mg.\n\nHalve these in gout.\n\n${zinc}`,
		'7 “In men” above it may lead to it, too',
	],
	[
		'- In men:\n  - **Iron:** 7 mg\n\n  In women:\n  - **Zinc:** 5 mg',
		'1 a paragraph parts its lists, and which of them it leads to is not known',
	],
])('refuses what something near it may limit: %s', (text, reason) => {
	expect(cardsOf(text).reasons).toEqual([reason]);
});

test.each([
	[
		`${zinc}\n- **Iron:** 7 mg\n\nNot in men.`,
		[
			'Zinc → 5 mg. | Not in men. | Read there, too: Iron',
			'Iron → 7 mg | Not in men. | Read there, too: Zinc',
		],
	],
	[`${zinc}\n\nPatients with gout need half.`, ['Zinc → 5 mg. | Patients with gout need half.']],
	[`${zinc}\n\nAsthmatics wheeze.`, ['Zinc → 5 mg. | Asthmatics wheeze.']],
	[`${zinc}\n\nGlaucoma is a trap.`, ['Zinc → 5 mg. | Glaucoma is a trap.']],
	[`Patients with gout need half.\n\n${zinc}`, ['Zinc → 5 mg. | Patients with gout need half.']],
	[`> Only in men\n\n${zinc}`, ['Zinc → 5 mg. | Only in men']],
	[
		`${zinc}\n- **Cause:** none of the metals.\n\nNever with iron.`,
		['Zinc → 5 mg. | Cause: none of the metals. | Never with iron.', 'Cause → none of the metals.'],
	],
	[`${zinc}\n- half of it in the old`, ['Zinc → 5 mg. | half of it in the old']],
	[
		`${zinc}\n- **Renal failure:** 2 mg`,
		['Zinc → 5 mg. | Renal failure: 2 mg', 'Zinc › Renal failure → 2 mg | Zinc: 5 mg.'],
	],
	[
		`${zinc}\n\n**Caution:** bleeding.`,
		['Zinc → 5 mg. | Caution: bleeding.', 'Zinc › Caution → bleeding.'],
	],
	[
		'- **Zinc:** 5 mg.\n  - **Gout:** 2 mg\n  - **Action:** unknown',
		[
			'Zinc → 5 mg. | Gout: 2 mg | Action: unknown',
			'Zinc › Gout → 2 mg | Zinc: 5 mg. | Read there, too: Action',
			'Zinc › Action → unknown',
		],
	],
	[`${zinc}\n\n:::note\nHalve these in men.\n:::`, ['Zinc → 5 mg. | Halve these in men.']],
	[
		`${zinc}\n\n:::tip\nThey cannot be used in men.\n:::`,
		['Zinc → 5 mg. | They cannot be used in men.'],
	],
	[
		`${zinc}\n\n:::tip[Pearl]\nAsthmatics wheeze.\n:::`,
		['Zinc → 5 mg. | Pearl: Asthmatics wheeze.'],
	],
	[`${zinc}\n\n> Avoid in 10<sup>9</sup> men.`, ['Zinc → 5 mg. | Avoid in 10<sup>9</sup> men.']],
	[`${zinc}\n\n**Not in men.**`, ['Zinc → 5 mg. | <strong>Not in men.</strong>']],
	[`${zinc}\n\nWith food.\n\nNot in men.`, ['Zinc → 5 mg. | With food. | Not in men.']],
	['**Adults**\n\n- **Iron:** 7 mg\n\n**In children**', ['Adults › Iron → 7 mg | In children']],
	[`${zinc}\n\n**Not in men**`, ['Zinc → 5 mg. | Not in men']],
	[`${zinc}\n\nNot in men:\n\n## Else`, ['Zinc → 5 mg. | Not in men | Read there, too: Else']],
	[`${zinc}\n\n:::danger\n**Not in men**\n:::`, ['Zinc → 5 mg. | Not in men']],
	[`${zinc}\n\n> **Not in men**\n\nElse.`, ['Zinc → 5 mg. | Not in men | Else.']],
	[
		`## Dose\n\n${zinc}\n\n### Contraindications\n\n**Gout**\n\n**Rust**\n\n## Never\n\n**Old**`,
		['Dose › Zinc → 5 mg. | Contraindications: Gout; Rust | Read there, too: Never'],
	],
	[
		`${zinc}\n\n**Not in men**\n\n- **Quellin:** 7 mg.`,
		['Zinc → 5 mg. | Read there, too: Not in men'],
	],
	[`${zinc}\n\n:::caution[In men]\nHalf.\n:::`, ['Zinc → 5 mg. | In men: Half.']],
	[
		`${zinc}\n\n:::caution\n- Not in men\n- With food\n:::`,
		['Zinc → 5 mg. | Not in men | With food'],
	],
	[`${zinc}\n  :::caution\n  Half in men.\n  :::`, ['Zinc → 5 mg. | Half in men.']],
	[
		'1. Zinc 5 mg\n2. Iron\n\nNot in men.',
		['Management — Name the 2 → Zinc 5 mg; Iron | Not in men.'],
	],
	[
		'| Drug | Dose | Renal failure |\n| - | - | - |\n| Zinc | 5 mg | none |\n\n- half in men',
		[
			'Zinc — Dose → 5 mg | Renal failure: none | half in men',
			'Zinc — Renal failure → none | half in men',
		],
	],
	[
		'| For | Dose |\n| - | - |\n| Gout | 5 mg |\n| Elderly | 3 mg |',
		['Gout — Dose → 5 mg | For Elderly: 3 mg', 'Elderly — Dose → 3 mg | Read there, too: Gout'],
	],
	[
		'1. Zinc 5 mg\n   1. half in men\n2. Iron',
		['Management — Name the 2 → Zinc 5 mg; half in men; Iron'],
	],
	[
		'| Drug | Dose |\n| - | - |\n| Zinc | 5 mg\\* |\n| Iron | 7 mg |\n\n\\* Halve in men.',
		[
			'Zinc — Dose → 5 mg* | * Halve in men. | Read there, too: Iron',
			'Iron — Dose → 7 mg | Read there, too: Zinc',
		],
	],
	[
		`Common:\n\n${zinc}\n\nRare:\n\n- **Iron:** 7 mg\n\nNot in men.`,
		[
			'Common › Zinc → 5 mg. | Not in men. | Read there, too: Rare',
			'Rare › Iron → 7 mg | Not in men. | Read there, too: Common',
		],
	],
	[
		`## Zinc\n\n${zinc}\n\n## Tin\n\n- **Old:** 7 mg\n\nStop both before contrast.`,
		[
			'Zinc › Zinc → 5 mg. | Tin: Stop both before contrast. | Read there, too: Tin',
			'Tin › Old → 7 mg | Stop both before contrast. | Read there, too: Zinc',
		],
	],
	[
		`## Zinc\n\n${zinc}\n\n## Tin\n\n- **Old:** 7 mg\n\nIn CKD: halve the dose of both.`,
		[
			'Zinc › Zinc → 5 mg. | Tin: In CKD: halve the dose of both. | Read there, too: Tin',
			'Tin › Old → 7 mg | In CKD: halve the dose of both. | Read there, too: Zinc',
		],
	],
	[
		`**Adults**\n\n${zinc}\n\nAt most 9 mg.\n\n**Children**\n\n- **Zinc:** 1 mg\n\nAt most 3 mg.`,
		[
			'Adults › Zinc → 5 mg. | At most 9 mg. | Read there, too: Children',
			'Children › Zinc → 1 mg | At most 3 mg. | Read there, too: Adults',
		],
	],
	[
		`## Doses\n\n${zinc}\n\n## Renal failure\n\n- **Zinc:** 2 mg`,
		[
			'Doses › Zinc → 5 mg. | Renal failure › Zinc: 2 mg',
			'Renal failure › Zinc → 2 mg | Read there, too: Doses',
		],
	],
	[
		`${zinc}\n\nContraindications:\n\n- gout\n- age`,
		['Zinc → 5 mg. | Contraindications: gout; age'],
	],
	[`**Avoid in**\n\nGout.\n\n**Doses**\n\n${zinc}`, ['Doses › Zinc → 5 mg. | Avoid in: Gout.']],
	[
		`## Zinc\n\n${zinc}\n\n### Renal failure\n\nHalf of it.\n\n## Iron\n\n- **Iron:** 7 mg`,
		[
			'Zinc › Zinc → 5 mg. | Renal failure: Half of it. | Read there, too: Iron',
			'Iron › Iron → 7 mg | Read there, too: Zinc',
		],
	],
	[
		'- **Adults:** 5 mg\n- **Children:** 1 mg\n- **Dialysis:** 2 mg\n- **Avoid in:** glaucoma',
		[
			'Adults → 5 mg | Children: 1 mg | Dialysis: 2 mg | Avoid in: glaucoma',
			'Children → 1 mg | Adults: 5 mg | Dialysis: 2 mg | Avoid in: glaucoma',
			'Dialysis → 2 mg | Adults: 5 mg | Children: 1 mg | Avoid in: glaucoma',
			'Avoid in → glaucoma',
		],
	],
])('shows with an answer what else the page says that may limit it: %s', (text, lines) => {
	expect(cardsOf(text).lines).toEqual(lines);
});

const [alpha, beta, safe] = ['**Alpha:** 1 g.', '**Beta:** 2 g.', 'Safe in pregnancy.'];
test.each([
	[
		[alpha, safe, beta],
		['Alpha → 1 g. | Safe in pregnancy.', ' | Read there, too: Beta'],
		['Beta → 2 g.', ' | Read there, too: Alpha'],
	],
	[
		[alpha, 'With food.', safe, beta, `> ${safe}`],
		['Alpha → 1 g. | With food. | Safe in pregnancy.', ' | Read there, too: Beta'],
		['Beta → 2 g. | Safe in pregnancy.', ' | Read there, too: Alpha'],
	],
	[
		['Never in June.', alpha, beta, 'Halve these doses in men.'],
		['Alpha → 1 g. | Never in June. | Halve these doses in men.', ' | Read there, too: Beta'],
		['Beta → 2 g. | Never in June. | Halve these doses in men.', ' | Read there, too: Alpha'],
	],
	[
		[alpha, 'Zinc 5 mg', safe],
		['Alpha → 1 g.', ' | Read there, too: Zinc; “Safe in pregnancy.”'],
	],
	[
		[alpha, beta, 'In CKD halve it.'],
		['Alpha → 1 g.', ' | Read there, too: Beta; “In CKD halve it.”'],
		['Beta → 2 g. | In CKD halve it.', ' | Read there, too: Alpha'],
	],
	[
		[`- ${alpha}`, safe, `- ${beta}`, 'Not in men.'],
		['Alpha → 1 g. | Safe in pregnancy. | Not in men.', ' | Read there, too: Beta'],
		['Beta → 2 g. | Not in men.', ' | Read there, too: Alpha'],
	],
	[
		[alpha, ':::tip\nSafe in pregnancy.\n:::', beta, ':::tip\nNot in men.\n:::'],
		['Alpha → 1 g. | Safe in pregnancy. | Not in men.', ' | Read there, too: Beta'],
		['Beta → 2 g. | Alpha: Safe in pregnancy. | Not in men.', ' | Read there, too: Alpha'],
	],
	[
		['**Usual:** 5 mg.', safe, '**Elderly:** 2 mg.'],
		['Usual → 5 mg. | Safe in pregnancy. | Elderly: 2 mg.'],
		['Elderly → 2 mg. | Usual: 5 mg. | Usual: Safe in pregnancy.'],
	],
	[
		['**Adults:** 5 mg', '**Children:** 1 mg', 'Not in asthma.', '**Zinc:** 4 mg'],
		['Adults → 5 mg | Children: 1 mg | Not in asthma. | Zinc: 4 mg'],
		['Children → 1 mg | Adults: 5 mg | Not in asthma. | Zinc: 4 mg'],
		['Zinc → 4 mg | Adults: 5 mg | Children: 1 mg | Adults, Children: Not in asthma.'],
	],
])('takes a paragraph without a label for what the one above it names: %s', (said, ...lines) => {
	expect(cardsOf(said.join('\n\n')).lines).toEqual(lines.map((line) => line.join('')));
});

const none = 'None in pregnancy';
test.each([
	[
		'| eGFR | Dose |\n| - | - |\n| 30–59 | 60 mg |\n| 10–29 | none |',
		['eGFR 30–59: 60 mg', 'eGFR 10–29: none'],
	],
	['| Pregnant women | none |\n| - | - |', ['Pregnant women: none']],
	['| Patients | Dose |\n| - | - |\n| Asthma | 2 mg |', ['Patients Asthma: 2 mg']],
	['| Drug | Dose |\n| - | - |\n| Iron | 7 mg |', ['Read there, too: Iron']],
	[
		'<table><tr><th>eGFR</th><th>Dose</th></tr><tr><td>10–29</td><td>none</td></tr></table>',
		['eGFR 10–29: none'],
	],
	[`<Aside type="danger">${none}</Aside>`, [none]],
	[`<Aside type="danger" title="${none}">See there.</Aside>`, [`${none}: See there.`]],
	[`<Aside title="${none}" />`, [none]],
	[`:::danger[${none}]\n:::`, [none]],
	[`:::danger[${none}]\n![Box](box.png)\n\n{/* later */}\n:::`, [none]],
	[`<ul><li>${none}</li><li>half in men</li></ul>`, [none, 'half in men']],
	[`<dl><dt>Asthma</dt><dd>none</dd></dl>`, ['Asthma: none']],
	[`\`\`\`\n${none}\nhalf in men\n\`\`\``, [`${none}; half in men`]],
	[`![Box](box.png)\n\nCaption: ${none}.`, [`Caption: ${none}.`]],
	[`<Tabs>\n<TabItem label="Asthma">None.</TabItem>\n</Tabs>`, ['Asthma: None.']],
	[`<Badge text="${none}" variant="danger" />`, [none]],
	[`{"${none}"}`, [none]],
	['{dose}', ['[…]']],
	[`> ${none}[^1]\n\n[^1]: Old.`, [`${none} (Old.)`]],
	[`5 mg at noon[^1].\n\n[^1]: ${none}.`, [`5 mg at noon (${none}.).`]],
	['- **Asthma:** none', ['Asthma: none']],
	['- **Iron:** 7 mg', ['Read there, too: Iron']],
	['- **Action:** unknown', ['Read there, too: Action']],
	['See Nephrology before each dose.', ['See Nephrology before each dose.']],
	['See Nephrology.', ['See Nephrology.']],
	[
		'<Question ask="Which?">\n- [x] **Tin.** Contraindicated in gout.\n- [ ] **Lead.** It is heavy.\n</Question>',
		['Tin: Contraindicated in gout.', 'Lead: It is heavy.'],
	],
	[
		'## Quiz\n\n<Question ask="Which?">\n- [x] **Tin.** Shines.\n</Question>',
		['Read there, too: Quiz'],
	],
	['- **Metabolism:** iron is lethal', ['Read there, too: Metabolism']],
	['- **Side effects:** deafness with iron', ['Side effects: deafness with iron']],
	['- **Side effects:**\n  - none\n  - not in men', ['Read there, too: Side effects']],
	['| Drug | Dose |\n| - | - |\n| Class | teratogen |', ['Read there, too: Class']],
	['## Pharmacology\n\n- **Class:** teratogen', ['Read there, too: Pharmacology']],
	[
		'<table><tr><th>Drug</th><th>Dose</th></tr><tr><td>Iron</td><td>7 mg</td></tr><tfoot><tr><td>Not in men.</td></tr></tfoot></table>',
		['Not in men.', 'Read there, too: Iron'],
	],
	['### Renal impairment\n\n- **eGFR below 30:** none', ['Renal impairment › eGFR below 30: none']],
	[
		'### Pregnant women\n\n| Month | Dose |\n| - | - |\n| 3 | none |\n| 9 | 2 mg |',
		['Pregnant women › Month 3: none; Month 9: 2 mg'],
	],
	['### Asthma\n\nNone.\n\n### Gout\n\nNone.', ['Asthma: None.', 'Gout: None.']],
	[
		'## Pregnancy\n\nNone.\n\n## Gout\n\n| <sup>1</sup> | 0 |\n| - | - |',
		['Read there, too: Pregnancy; Gout'],
	],
	[
		'| Drug | Dose |\n| - | - |\n| Zinc | none |\n| Iron | none |',
		['Zinc: none', 'Read there, too: Iron'],
	],
	['### None in pregnancy\n\n## Other', ['None in pregnancy', 'Read there, too: Other']],
	['Give so. <Aside>None in pregnancy</Aside>', ['Give so.', none]],
	['- ![Not in gout](box.png)', ['Not in gout']],
	['<span hidden>never</span>\n\n<p style={{ display: "none" }}>never</p>', []],
])('shows or names with a dose all else that its section says: %s', (text, limits) => {
	const { cards } = cardsOf(`## Dose\n\n- **Zinc:** 5 mg\n\n${text}`);
	expect(cards[0]?.limits?.map(plainText)).toEqual(limits);
});

test.each([
	`<ul><li>${none}</li></ul>`,
	`<div>\n\n${none}\n\n</div>`,
	`<p>${none} <span hidden>never</span></p>\n<!-- never -->`,
])('reads HTML in Markdown for what it may limit: %s', (text) => {
	const page = readPage(
		{ name: 'a', title: 'A', file: 'gout/a.md' },
		`- **Zinc:** 5 mg\n\n${text}`
	);
	const [card] = makeCards([page], topic).cards;
	expect(card?.limits?.map(plainText)).toEqual([none]);
});

test('keeps a raised note with its row, and rows apart that differ in a sign', () => {
	const table = '| Weight | Dose |\n| - | - |\n| &lt;50 kg | 5 mg¹ |\n| &gt;50 kg | 7 mg |\n\n';
	const lines = [
		'Weight: <50 kg — Dose → 5 mg¹ | ¹ Not in gout. | Read there, too: Weight >50 kg',
		'Weight: >50 kg — Dose → 7 mg | Read there, too: Weight <50 kg',
	];
	expect(cardsOf(`${table}¹ Not in gout.`).lines).toEqual(lines);
	expect(cardsOf(`${table}<sup>1</sup> Not in gout.`).lines).toEqual([
		lines[0]?.replace('| ¹', '| <sup>1</sup>'),
		lines[1],
	]);
});

test.each([
	['Drug | Dose', ''],
	['Dose | Zorbital', 'Zorbital '],
	['Regimen | Given', 'Given '],
	['First line | Dose', ''],
])('leaves no row out because of the title above it: %s', (titles, title) => {
	const rows = '| Usual | 10 mg |\n| Old | 2 mg |\n| Tin | 7 mg |\n| All in dialysis | none |';
	const [card] = cardsOf(`| ${titles} |\n| - | - |\n${rows}`).cards;
	expect(card?.limits?.map(plainText)).toEqual([
		`Old: ${title}2 mg`,
		`All in dialysis: ${title}none`,
		'Read there, too: Tin',
	]);
});

test('shows doses beside one that names no drug', () => {
	const { lines } = cardsOf('- **Usual:** 5 mg\n- **Asthma:** 2 mg');
	expect(lines).toEqual(['Usual → 5 mg | Asthma: 2 mg', 'Asthma → 2 mg | Read there, too: Usual']);
});

test.each([
	['Step | Drug | Dose', '1 | Zinc | 5 mg', '2 | Quellin | 7 mg', 'Step: 2, Quellin — Dose'],
	['Step | Dose | Drug', '1 | 5 mg | Zinc', '2 | 7 mg | Quellin', 'Step: 2, Quellin — Dose'],
	[
		'For | Drug | Second line',
		'New | Zinc | Tin 5 mg',
		'Old | Tin | Zinc 7 mg',
		'Old — Second line',
	],
	['Drug | Antidote | Dose', 'Zinc | A | 5 mg', 'Iron | B | 7 mg', 'Iron — Dose'],
	['Step | Drug | Dose', '1 | Zinc | 5 mg', '2 | | 7 mg', undefined],
	[
		'Drug | Antidote | Dose',
		'Zinc | Insulin | 5 mg',
		'Iron | Saline | 7 mg',
		'Iron, Saline — Dose',
	],
	['Line | Drug | Notes', 'First | Iron 5 mg | new', 'Third | Zinc 7 mg | old', 'Third — Drug'],
	['For | PPI | Drug', 'New | Tin 5 mg | Iron 5 mg', 'Old | Tin 2 mg | Zinc 7 mg', 'Old — Drug'],
	['Drug | Premedication | Dose', 'Zinc | Tin | 5 mg', 'Iron | Lead | 7 mg', 'Iron, Lead — Dose'],
	['From | To | Dosis', 'Zinc | Iron | 5 mg', 'Iron | Zinc | 7 mg', 'Iron, Zinc — Dosis'],
	['Drug | Alternative | Dose', 'Zinc | Iron | 5 mg', 'Old | Iron | 7 mg', 'Zinc › Old — Dose'],
	['Treatment | Drug | Dose', 'A new | Zinc | 5 mg', 'Pulse | Iron | 7 mg', 'Pulse, Iron — Dose'],
])('asks for the dose of a row by its drug: %s', (titles, first, row, front) => {
	const { lines } = cardsOf(`| ${titles} |\n| - | - | - |\n| ${first} |\n| ${row} |`);
	expect(lines.find((one) => /→ (?:Zinc )?7 mg/.test(one))?.replace(/ →.*/, '')).toBe(front);
});

test.each([
	['Drug | Avoid with | Dose', 'Zinc | Iron | 7 mg', 'Gout, Zinc — Dose'],
	['Drug | Combine with | Dose', 'Zinc | Iron | 7 mg', 'Gout, Zinc — Dose'],
	['First drug | Second drug | Dose', 'Zinc | Iron | 7 mg', undefined],
	['Drug | Antidote | Dose | Antidote dose', 'Tin | Zinc | 7 mg | 9 mg', 'Gout, Tin — Dose'],
	['First line | Dose | Drug | Full dose', 'Zinc | 5 mg | Iron | 7 mg', 'Gout, Iron — Full dose'],
])('takes no drug of another column for that of a dose: %s', (titles, cells, front) => {
	const { lines } = cardsOf(
		`| For | ${titles} |\n| - | ${titles.replace(/[^|]+/g, '-')} |\n| Gout | ${cells} |`
	);
	expect(lines.find((one) => one.includes('→ 7 mg'))?.replace(/ →.*/, '')).toBe(front);
});

test('asks for a whole dose itself, and shows the list that limits it', () => {
	const below = '\n  - Half if old.\n  - Max 4 g.';
	expect(cardsOf(`- **Zinc:** 5 mg qds.${below}`).lines).toEqual([
		'Zinc → 5 mg qds. | Half if old. | Max 4 g.',
	]);
	for (const text of ['5 mg, in:', '5 mg if', '5 mg with one of these'])
		expect(cardsOf(`- **Zinc:** ${text}${below}`).lines).toEqual([
			`Zinc: ${text.replace(':', '')} — Name the 2 → Half if old.; Max 4 g.`,
		]);
});

test.each([
	['Age', '1–5 months', '1–2 mL', 'Age: 1–5 months'],
	['Age', 'Child 10–14 years', '10–15 mg', 'Child 10–14 years'],
	['eGFR', '30–59 mL/min', '30–40 mg', 'eGFR: 30–59 mL/min'],
	['Drug', 'Quellin 5–10 mg', '10 mg od', 'Quellin'],
	['Drug', 'Quellin 7 mg in men over 12 years', '7 mg od', 'Quellin in men over 12 years'],
])('takes no part of a range from what a row asks for: %s, %s, %s', (title, name, dose, front) => {
	const { lines } = cardsOf(`| ${title} | Dose |\n| - | - |\n| ${name} | ${dose} |`);
	expect(lines).toEqual([`${front} — Dose → ${dose}`]);
});

test('asks for no row of a table in which others begin alike', () => {
	const { reasons } = cardsOf(
		'| For | Stage | Care |\n| - | - | - |\n| Gout | early | ice |\n| Gout | late | rest |\n| Rust | new | oil |'
	);
	expect(reasons.at(-1)).toBe('5 other rows of its table begin alike');
});

test('takes a column of doses for a limit if it is of the same drug', () => {
	const { lines } = cardsOf(
		'| For | Tin | Iron |\n| - | - | - |\n| Gout | 5 mg | 7 mg |\n| Rust | 2 mg | none |'
	);
	expect(lines).toContain('Rust — Tin → 2 mg | Read there, too: Iron; Gout');
	expect(
		cardsOf('| Drug | Dose | Metabolism |\n| - | - | - |\n| Tin | 5 mg | iron is lethal |').lines[0]
	).toBe('Tin — Dose → 5 mg | Read there, too: Metabolism');
	expect(
		cardsOf('| Drug | Dose | Ceiling |\n| - | - | - |\n| Tin | 5 mg | 7 mg |').lines
	).toContain('Tin — Dose → 5 mg | Ceiling: 7 mg');
	expect(
		cardsOf('| Day | Drug | Dose |\n| - | - | - |\n| 1 | Tin | 5 mg |\n| 2 | Zinc | to the end |')
			.lines
	).toContain('Day: 2, Zinc — Dose → to the end');
});

const ages = '| Age | Dose |\n| - | - |\n| Adults |';
test.each([
	[
		`Table 1: Tin\n\n${ages} 5 mg |\n\nTable 2: Lead\n\n${ages} 9 mg |`,
		'Tin › Adults — Dose → 5 mg | Lead › Age Adults: 9 mg',
		'Lead › Adults — Dose → 9 mg | Tin › Age Adults: 5 mg',
	],
	[
		`**Zinc:** 9 mg\n\nTable 1. Tin\n\n${ages} 5 mg |`,
		'Zinc → 9 mg | Tin › Age Adults: 5 mg',
		'Tin › Adults — Dose → 5 mg | Read there, too: Zinc',
	],
	[`Table 1: Not in men\n\n${ages} 5 mg |`, 'Adults — Dose → 5 mg | Table 1: Not in men'],
	[
		'<table><caption>Not in men</caption><tr><th>Drug</th><th>Dose</th></tr><tr><td>Tin</td><td>5 mg</td></tr></table>',
		'Not in men › Tin — Dose → 5 mg',
	],
	[
		'- **Zinc:** 5 mg\n\n  <table><caption>Not in men</caption><tr><td>Old</td><td>2 mg</td></tr></table>',
		'Zinc → 5 mg | Not in men; Old: 2 mg',
	],
])('keeps what the caption of a table says: %s', (text, ...lines) => {
	expect(cardsOf(text).lines).toEqual(lines);
});

const cells = (tag: string, ...texts: string[]) =>
	`<tr>${texts.map((text) => `<${tag}${text.replace(/^(?!.*>)/, '>')}</${tag}>`).join('')}</tr>`;
test.each([
	[[cells('th', 'Drug', ' colspan="2">Dose'), cells('td', 'Tin', '5 mg', '1 mg in men')], []],
	[[cells('th', 'Drug', 'Dose'), cells('td', 'Tin', '5 mg', '1 mg in men')], []],
	[
		[
			cells('th', ' rowspan="2">Drug', ' colspan="2">Dose'),
			cells('th', 'Usual', 'CKD'),
			cells('td', 'Tin', '5 mg', '1 mg'),
		],
		['Tin — Dose Usual → 5 mg | Dose CKD: 1 mg', 'Tin — Dose CKD → 1 mg | Dose Usual: 5 mg'],
	],
	[
		[cells('th', 'Drug', 'Day', 'Night'), cells('td', 'Tin', ' colspan="2">5 mg')],
		['Tin — Day → 5 mg | Night: 5 mg', 'Tin — Night → 5 mg | Day: 5 mg'],
	],
	[[cells('th', 'Drug', 'Dose'), cells('td', ' rowspan="2">Tin', '5 mg'), cells('td', '1 mg')], []],
])('reads cells that reach over several rows or columns: %s', (rows, lines) => {
	expect(cardsOf(`<table>${rows.join('')}</table>`).lines).toEqual(lines);
});

test('keeps all of prose that has a sentence that limits a dose, and names the rest', () => {
	const prose = 'Zinc is a metal of the earth, and has been used for ages by many peoples. '.repeat(
		3
	);
	expect(cardsOf(`${prose}Never give it in June. It shines.\n\n${zinc}`).lines).toEqual([
		`Zinc → 5 mg. | ${prose}Never give it in June. It shines.`,
	]);
	expect(cardsOf(`${zinc}\n\n${prose}`).lines).toEqual([
		'Zinc → 5 mg. | Read there, too: “Zinc is a metal of the earth, and has be…”',
	]);
	const frail = `${prose}Grapefruit raises its level. The frail get less.`;
	expect(cardsOf(`${zinc}\n\n${frail}`).lines).toEqual([`Zinc → 5 mg. | ${frail}`]);
	const june = `Never in ${'June '.repeat(80)}.`;
	expect(cardsOf(`${zinc}\n\n${june}`).lines).toEqual([
		`Zinc → 5 mg. | ${june.replace(' .', '.')}`,
	]);
});

test('names what has the sign of a note without that, and takes no sign for a name', () => {
	const { lines } = cardsOf(
		'- **Quellin<sup>a</sup>:** 5 mg\n- **Zinc:** 2 g<sup>b</sup>\n\n<sup>a</sup> By level.\n\n<sup>b</sup> 1 g in men.'
	);
	expect(lines).toEqual([
		'Quellinᵃ → 5 mg | <sup>a</sup> By level. | Read there, too: Zinc',
		'Zinc → 2 g<sup>b</sup> | <sup>b</sup> 1 g in men. | Read there, too: Quellin',
	]);
});

test('keeps what stands beside a dose with the sign of a note', () => {
	const table = '| Drug | Adults | Children |\n| - | - | - |\n| Zinc | 10 mg<sup>a</sup> | 5 mg |';
	expect(cardsOf(`${table}\n\n<sup>a</sup> Not in gout.`).lines[0]).toBe(
		'Zinc — Adults → 10 mg<sup>a</sup> | Children: 5 mg | <sup>a</sup> Not in gout.'
	);
});

test.each([
	['- **==Zinc==:** 5 mg', 'Zinc → 5 mg'],
	['## ==Zinc==\n\n- **Dose:** 5 mg', 'Zinc › Dose → 5 mg'],
	['==Zinc==: 5 mg', 'Zinc → 5 mg'],
	['==Zinc==\n\n- **Dose:** 5 mg', 'Zinc › Dose → 5 mg'],
	['| Drug | ==Dose== |\n| - | - |\n| ==Zinc== | ==5 mg== |', 'Zinc — Dose → 5 mg'],
])('has no marks of gaps in what names something: %s', (text, line) => {
	expect(cardsOf(text).lines).toEqual([line]);
});

test('shows all items of a list with a dose or names it', () => {
	const list = (...items: string[]) =>
		cardsOf(
			`## Zinc\n\n- **Zinc:** 5 mg\n\n### Lists\n\nFound in:\n\n${items.map((item) => `- ${item}\n`).join('')}`
		).lines[0];
	expect(list('asthma', 'jaundice', 'children below 2 years')).toBe(
		'Zinc › Zinc → 5 mg | Lists › Found in: asthma; jaundice; children below 2 years'
	);
	expect(list('asthma', 'jaundice')).toBe('Zinc › Zinc → 5 mg | Read there, too: Lists');
});

test('has what stands right above a deeper heading lead to all below it', () => {
	expect(
		cardsOf(
			`## Doses\n\nIn adults:\n\n### Oral\n\n${zinc}\n\n### IV\n\n- **Iron:** 7 mg\n\n## Else\n\n- **Tin:** 1 mg`
		).lines
	).toEqual([
		'Doses › Oral › In adults › Zinc → 5 mg. | Read there, too: IV; Else',
		'Doses › IV › In adults › Iron → 7 mg | Read there, too: Oral; Else',
		'Else › Tin → 1 mg | Read there, too: Doses',
	]);
});

test('reads what an aside holds without blank lines, and colons that begin none', () => {
	expect(cardsOf(':::note\n- **Zinc:** 5 mg at 5:30\n- **Iron:** 1:1000\n:::').lines).toEqual([
		'Zinc → 5 mg at 5:30 | Iron: 1:1000',
		'Iron → 1:1000 | Read there, too: Zinc',
	]);
});

test('asks for each list that a paragraph of its own leads to', () => {
	const { lines } = cardsOf(
		'## Causes\n\nCommon:\n\n- beer\n- liver\n\nRare:\n\n- lead\n- enzymes\n'
	);
	expect(lines).toEqual([
		'Causes › Common — Name the 2 → beer; liver',
		'Causes › Rare — Name the 2 → lead; enzymes',
	]);
});

test('makes no card of a list below what a card cannot show', () => {
	const { cards, reasons } = cardsOf(
		'In {2 + 2} men:\n\n- **Codeine:** 5 mg.\n  - **Night:** 3 mg.\n'
	);
	expect(cards).toEqual([]);
	expect(reasons).toEqual(
		[3, 4].map((line) => `${line} it says nothing, or something that a card cannot show`)
	);
});

test('does not take the words that the topic is named by for a hint', () => {
	expect(cardsOf('- **Urate crystals:** needles of urate.').lines).toEqual([
		'Urate crystals → needles of urate.',
	]);
});

test.each([
	['| A | B |\n| - | - |\n| x | toe |\n| x | knee |', 'another row begins alike'],
	['| A | B |\n| - | - |\n| x | toe |\n| y | toe |', 'another row has the same value'],
])('refuses rows that are not unique', (text, reason) => {
	const { reasons, cards } = cardsOf(text);
	expect(reasons.map((one) => one.replace(/^\d+ /, ''))).toEqual([reason, reason]);
	expect(cards).toEqual([]);
});

test('refuses both of two contradictory answers to one term, and warns of both places', () => {
	const { cards, warnings } = cardsOf(
		'## First\n\n- **Exercise:** gentle, every day.\n\n## Later\n\n- **Exercise (sport):** aggressive, with weights.\n'
	);
	expect(cards).toEqual([]);
	expect(warnings).toEqual([
		'gout/management.mdx:3 says “gentle” of “Exercise”, and gout/management.mdx:7 says “aggressive” → say on both pages when which is meant, or ask for it by <Card ask="…" short="…" />',
	]);
});

test('asks what authors ask, and is silent where they say so', () => {
	const { lines } = cardsOf(`- **Dose:** ${'word '.repeat(30)}
  <Card ask="Which dose is the highest?" short="900 mg" />
- **Limit:** renal failure.
  <Card off />
- **Pegloticase:** ${'word '.repeat(30)}
  <Card short="lowers urate at once" />
`);
	expect(lines).toEqual([
		`Which dose is the highest? → 900 mg | Dose: ${'word '.repeat(30).trim()} | Limit: renal failure. | Read there, too: Pegloticase`,
		'Pegloticase → lowers urate at once',
	]);
});

test.each([
	['- 40 mg, but 20 mg in men. <Card ask="Dose?" short="40 mg" />', '40 mg, but 20 mg in men.'],
	['- **Zinc:** 40 mg[^1] <Card short="40 mg" />\n\n[^1]: Old.', 'Zinc: 40 mg (Old.)'],
	['**Zinc:** one, ==two== in men.\n\n<Card short="one" />', 'Zinc: one, two in men.'],
	['- **Zinc:** kills, not in men. <Card short="kills" />', 'Zinc: kills, not in men.'],
	['- **Zinc:** shining metal. <Card short="metal" />', undefined],
	['- **Zinc:** 40 mg. <Card ask="Dose?" short="40 mg" />', undefined],
	['- **Zinc:** <Card ask="Dose?" short="40 mg" />', undefined],
])('shows what a short answer leaves out of its statement: %s', (text, limit) => {
	const [card] = cardsOf(text).cards;
	expect(card?.limits?.map(plainText)).toEqual(limit ? [limit] : []);
});

const dose = '<Card ask="Dose?" short="5 mg" />';
test.each([
	[`## Sleep\n\n${dose}`, ['Sleep › Dose? → 5 mg | Read there, too: Fever']],
	[`**Sleep**\n\n${dose}`, ['Fever › Sleep › Dose? → 5 mg | Old: 40 mg']],
	[`:::note[In men]\n${dose}\n:::`, ['Fever › In men › Dose? → 5 mg | Read there, too: Old']],
	[
		`## Sleep\n\n| Drug | Dose |\n| - | - |\n| Zinc | 7 mg |\n\n${dose}`,
		[
			'Sleep › Zinc — Dose → 7 mg | Read there, too: Fever',
			'Sleep › Dose? → 5 mg | Read there, too: Fever; Zinc',
		],
	],
	['## Sleep\n\n<Evidence verdict="differs">No.</Evidence>\n\n<Card off />', []],
])('asks below its own headings what authors ask by itself: %s', (text, lines) => {
	const made = cardsOf(`## Fever\n\n- **Old:** 40 mg\n\n${text}`);
	expect(made.cards[0]).toMatchObject({ kind: 'term', ask: ['Old'] });
	expect(made.lines.slice(1)).toEqual(lines);
});

test.each(['- **~~Daily~~ Weekly:** 5 mg', '**~~Daily~~ Weekly**: 5 mg'])(
	'refuses a label of which something is struck out: %s',
	(text) => {
		expect(cardsOf(text).reasons).toEqual(['1 some of it is struck out']);
	}
);

test('asks for the gaps that authors mark, one by one', () => {
	const { lines } = cardsOf('- **Target:** below ==6 mg/dl==, for ==life==.');
	expect(lines).toEqual([
		'Target: below […], for life. → 6 mg/dl',
		'Target: below 6 mg/dl, for […]. → life',
	]);
});

const question = (options: string) =>
	`<Question ask="Which crystal is it?">\n${options}\n</Question>`;

test('takes a question with one key and a reason for each option', () => {
	const { cards, problems } = cardsOf(
		question(
			'- [x] **Urate.** Needles.\n- [ ] **Oxalate.** Envelopes.\n- [ ] **Apatite.** Too small.'
		)
	);
	expect(problems).toEqual([]);
	expect(cards).toMatchObject([
		{
			kind: 'question',
			ask: ['Which crystal is it?'],
			options: [
				{ text: ['Urate'], reason: ['Needles.'], isKey: true },
				{ text: ['Oxalate'], reason: ['Envelopes.'], isKey: false },
				{ text: ['Apatite'], reason: ['Too small.'], isKey: false },
			],
		},
	]);
});

test('says everything that is wrong with a question, with the edit', () => {
	const { problems } = cardsOf(
		question(
			'- [x] **Urate.** Needles.\n- [x] **Oxalate, which is by far the most likely crystal of all.**\n- [ ] **All of the above.** No.'
		)
	);
	expect(problems).toEqual([
		'gout/management.mdx:1 has a <Question> with 2 right options → mark one of them as “- [x]”, the others as “- [ ]”',
		'gout/management.mdx:3 gives no reason for the option “Oxalate, which is by far the most likely crystal of all” → write “- [x] **option.** the reason”',
		'gout/management.mdx:4 has the option “All of the above” → name something that can be right or wrong by itself',
		'gout/management.mdx:1 has options of 1 to 11 words, so that their lengths tell the answer → make them alike',
	]);
});

test('says what is wrong with a card that an author has written', () => {
	const { problems } = cardsOf('- **Dose:** high.\n  <Card question="Why?" />');
	expect(problems).toEqual([
		'gout/management.mdx:2 gives a <Card> “question”, which it does not know → it takes ask="…", short="…" or off',
		'gout/management.mdx:2 has a <Card> that asks nothing → write ask="…", short="…" or off into it',
	]);
});

test('never makes a question with options by rule', () => {
	const { cards } = cardsOf(
		'- **Sites:**\n  - toe\n  - knee\n\n| A | B |\n| - | - |\n| x | toe |\n| y | knee |'
	);
	expect(cards.every(({ options }) => options === undefined)).toBe(true);
});

test.each([
	['4% of adults.', '4% of adults.', undefined],
	['before age 5', 'before age five', undefined],
	['1,000 mg at night', '1000 mg at night, by level', undefined],
	['800 mg at night', '400 mg at night', '400 mg at night'],
	['800 mg four times daily', '800 mg twice daily', '800 mg twice daily'],
	['800 mg at night', 'never 800 mg', 'never 800 mg'],
	['harmless in June', 'not harmless in June', 'not harmless in June'],
])(
	'leaves out a repetition among the key points, and warns of a contradiction: %s, %s',
	(...said) => {
		const [point, answer, words] = said;
		const pages = ['index', 'overview'].map((name, at) =>
			readPage({ name, title: name, file: `gout/${name}.mdx` }, `- **Quellin:** ${said[at]}`)
		);
		const { cards, refused, warnings } = makeCards(pages, topic);
		const reason = words ? `says “${words}” of the same term` : 'asks the same';
		expect(refused[0]).toMatchObject({ line: 1, reason: `gout/overview.mdx:1 ${reason}` });
		expect(cards.map(({ page }) => page)).toEqual(words ? [] : ['overview']);
		expect(warnings.map(({ message }) => message)).toEqual(
			words ? [`says “${point}” of “Quellin”, and gout/overview.mdx:1 says “${answer}”`] : []
		);
	}
);

test('says all of two answers that differ only at their ends', () => {
	const texts = [9, 5].map((dose) => `after a meal with plenty of water by night ${dose} mg`);
	const pages = texts.map((text, at) =>
		readPage({ name: at ? 'a' : 'index', title: 'A', file: 'a.mdx' }, `- **Quellin:** ${text}`)
	);
	expect(makeCards(pages, topic).warnings[0]?.message).toBe(
		`says “${texts[0]}” of “Quellin”, and a.mdx:1 says “${texts[1]}”`
	);
});

test.each([
	['- **First drug:** zinc 9 mg', '- **Zinc:** 5 mg', 'zinc 9 mg” of “First drug', '5 mg'],
	['- **Zinc:** 9 mg', '## Zinc\n\n- **Dose:** 5 mg', '9 mg” of “Zinc', '5 mg'],
	['- **Zinc:** 9 mg', '| Drug | Dose |\n| - | - |\n| Zinc | 5 mg |', '9 mg” of “Zinc', '5 mg'],
	['- **First drug:** zinc 5 mg', '- **Zinc:** 5 mg'],
	['- **First drug:** zinc 9 mg', '- **Loading dose:** zinc 5 mg'],
	['- **First drug:** zinc 9 mg <Card short="zinc 9 mg" />', '- **Zinc:** 5 mg'],
	['- **First drug:** zinc 9 mg', '## Children\n\n- **Zinc:** 5 mg'],
	['- **First drug:** zinc 9 mg', '## Acute\n\n- **Zinc:** 5 mg\n\n## Late\n\n- **Zinc:** 9 mg'],
])('warns of two doses of a drug, whatever asks for it: %s, %s', (...texts) => {
	const [point, text, said, there] = texts;
	const pages = [point, text].map((text, at) =>
		readPage({ name: at ? 'a' : 'index', title: 'A', file: at ? 'a.mdx' : 'i.mdx' }, text)
	);
	const { cards, warnings } = makeCards(pages, topic);
	const line = text.split('\n').length;
	expect(warnings.map(({ message }) => message)).toEqual(
		said ? [`says “${said}”, and a.mdx:${line} says “${there}”`] : []
	);
	expect(cards.length > 0).toBe(!said);
});

test('keeps a key point that says more of a dose than another page', () => {
	const pages = ['5 mg for three days', '5 mg'].map((answer, at) =>
		readPage({ name: at ? 'a' : 'index', title: 'A', file: 'a.mdx' }, `- **Zinc:** ${answer}`)
	);
	const { cards, refused } = makeCards(pages, topic);
	expect(cards.map(({ page }) => page)).toEqual(['index', 'a']);
	expect(refused).toEqual([]);
});

test.each([
	['UMN lesion', 'LMN lesion'],
	['Adults', 'Children'],
])('takes answers below headings of other things for no contradiction: %s, %s', (...titles) => {
	const [first, second] = ['increased', 'decreased'].map(
		(word, at) => `## ${titles[at]}\n\n**Tone:** ${word} in limbs\n`
	);
	expect(cardsOf(`${first}\n${second}`)).toMatchObject({ reasons: [], warnings: [] });
});

test('leaves a component alone that the page imports under the same name', () => {
	const { problems, lines } = cardsOf(
		'import { Card } from \'@astrojs/starlight/components\';\n\n- **Dose:** 5 mg a day.\n\n<Card title="x">y</Card>'
	);
	expect(problems).toEqual([]);
	expect(lines).toEqual(['Dose → 5 mg a day. | x: y']);
});

test('shows the pictures of a statement, and those of a section, with the answer', () => {
	const { cards, lines, reasons } = cardsOf(`## Signs

![Both feet](./feet.png)

- **Tophi:** chalk under the skin. ![A tophus](/tophus.svg)
- **Stones:** oxalate.
- **Ear:** ![A tophus on an ear](ear.jpg)
- **Sites:**
  - toe
  - knee
  - ![Where they are](sites.png)

## Far

- **Foreign:** shown ![Elsewhere](https://example.org/a.png)
- **Nameless:** ![](a.png)
`);
	expect(cards.map(({ pictures }) => pictures?.map(({ src }) => src))).toEqual([
		['/tophus.svg'],
		['./feet.png'],
		['ear.jpg'],
		['sites.png'],
	]);
	expect(lines).toEqual([
		'Signs › Tophi → chalk under the skin.',
		'Signs › Stones → oxalate.',
		'Signs › Ear → ',
		'Signs › Sites — Name the 2 → toe; knee',
	]);
	expect(reasons).toEqual([
		'15 it says nothing, or something that a card cannot show',
		'16 it says nothing, or something that a card cannot show',
	]);
});

test('keeps what HTML in Markdown says of a text, in either kind of page', () => {
	const text =
		'- **Count:** 10<sup>9</sup> <s>5 mg</s> <u>not</u> given <!-- x -->H<sub>2</sub>O.\n';
	const { lines } = cardsOf(text.replace(/ <!--.*?-->/, ' '));
	const markdown = readPage({ name: 'a', title: 'A', file: 'gout/a.md' }, text);
	const { cards, refused } = makeCards([markdown], topic);
	expect(refused.map(({ reason }) => reason)).toEqual(['some of it is struck out']);
	expect(cards).toEqual([]);
	expect(lines).toEqual([]);
	const [block] = readPage(
		{ name: 'a', title: 'A', file: 'gout/a.md' },
		text.replace('<s>5 mg</s> ', '')
	).blocks;
	expect(block?.type === 'statement' && markedText(block.text ?? [])).toBe(
		'10<sup>9</sup> not given H<sub>2</sub>O.'
	);
	const half = cardsOf('- **Count:** 10 <Badge text="x" /> mg.\n- **Sum:** {2 + 2} ml.');
	expect(half.reasons).toEqual([
		'1 it says nothing, or something that a card cannot show',
		'2 it says nothing, or something that a card cannot show',
	]);
});

test('counts every item of a list, and makes no list of a part of one', () => {
	const { lines, reasons } = cardsOf(
		`## Fever

- **Causes:**
  - infection
  - trauma
  - **constructor** syndrome
  - **Drugs:** allopurinol

## Rash

- Face
- Trunk
- **Palms:** spared
- Legs
`
	);
	expect(lines).toEqual([
		'Fever › Causes — Name the 4 → infection; trauma; constructor syndrome; Drugs',
		'Fever › Causes › constructor → syndrome',
		'Fever › Causes › Drugs → allopurinol',
		'Rash › Palms → spared',
	]);
	expect(reasons).toEqual([
		'11 its section has other items, too, and the card would ask for these as all',
	]);
});

test.each([
	['- **Dose:** 5 mg daily[^1].', 'Dose → 5 mg daily (Not in men [Old]).'],
	['**Dose[^1]:** 5 mg', 'Dose (Not in men [Old]) → 5 mg'],
	['**Dose**[^1]: 5 mg', 'Dose → (Not in men [Old]) 5 mg'],
	['In gout[^1]:\n\n- **Zinc:** 5 mg', 'In gout (Not in men [Old]) › Zinc → 5 mg'],
	['| Drug | Dose[^1] |\n| - | - |\n| Zinc | 7 mg |', 'Zinc — Dose (Not in men [Old]) → 7 mg'],
	[
		'| Drug[^1] | Dose |\n| - | - |\n| Zinc | 7 mg |',
		'Drug (Not in men [Old]): Zinc — Dose → 7 mg',
	],
	['## Dose[^1]\n\n- **Zinc:** 5 mg', 'Dose (Not in men [Old]) › Zinc → 5 mg'],
	['- **Dose:** <b>5 mg</b>[^3]', 'Dose → <strong>5 mg</strong> (Not <em>in</em> men; a; b)'],
])('shows a footnote where it is referred to: %s', (text, line) => {
	const notes = '[^1]: Not in men[^2]\n\n[^2]: Old\n\n[^3]: Not *in* men\n\n    - a\n    - b';
	const { cards, lines } = cardsOf(`${text}\n\n${notes}\n`);
	expect(lines).toEqual([line.replace('[Old]', '(Old)')]);
	expect(cards[0]?.anchor).toBe(text.startsWith('##') ? 'dose1' : '');
});

test.each([
	['<Tab label="In men">\n- **Zinc:** 5 mg\n</Tab>', '2 it stands in <Tab>', 'In men › Zinc: 5 mg'],
	[
		'<Foo>\n\n| A | B |\n| - | - |\n| Gout | 7 mg |\n\n</Foo>',
		'5 it stands in <Foo>',
		'A Gout: B 7 mg',
	],
	['<my-box>\n- **Zinc:** 5 mg\n</my-box>', '2 it stands in <my-box>', 'Zinc'],
])('refuses what stands in a component that it does not know: %s', (text, reason, limit) => {
	const { lines, reasons } = cardsOf(`${text}\n\n- **Usual:** 9 mg`);
	expect(reasons).toEqual([`${reason}, and what that makes of it is not known`]);
	expect(lines[0]).toContain(limit);
});

test.each([
	['<div>\n\n- **Zinc:** 5 mg\n\n</div>', 'Zinc → 5 mg'],
	['> - **Zinc:** 5 mg', 'Zinc → 5 mg'],
	['<details>\n<summary>In men</summary>\n\n- **Zinc:** 5 mg\n</details>', 'In men › Zinc → 5 mg'],
	['<ul>\n<li><strong>Zinc:</strong> 5 mg</li>\n</ul>', 'Zinc → 5 mg'],
	['<p><b>Zinc:</b> 5 mg</p>', 'Zinc → 5 mg'],
	['<div hidden>\n\nNever\n\n</div>\n\n**Zinc:** 5 <i>mg</i>', 'Zinc → 5 <em>mg</em>'],
])('asks for what stands in an element, in either kind of page: %s', (text, line) => {
	const page = readPage({ name: 'a', title: 'A', file: 'gout/a.md' }, text);
	const [card] = makeCards([page], topic).cards;
	expect(card && `${frontOf(card)} → ${markedText(card.answer)}`).toBe(line);
	expect(cardsOf(text).lines).toEqual([line]);
});

test.each([
	['Halve these in gout.', ['Tin → 2 mg | Halve these in gout. | Read there, too: Zinc; Iron']],
	[
		'Not in renal failure',
		['Iron → 7 mg | Not in renal failure | Read there, too: Zinc; Not in renal failure'],
	],
	['In women:', ['In women › Tin → 2 mg | Read there, too: Zinc; Iron']],
])('says with both lists what stands between them: %s', (text, [last = '']) => {
	const { lines } = cardsOf(`${zinc}\n- **Iron:** 7 mg\n\n${text}\n\n- **Tin:** 2 mg`);
	expect(lines.at(-1)).toBe(last);
	expect(lines[0]?.includes(` | ${text} |`)).toBe(!text.endsWith(':'));
});

test.each([
	['- **Zinc:** one tablet', true],
	['- **Zinc:** one to two inhalations', true],
	['- **Zinc:** one enema', true],
	['- **Zinc:** twice daily', true],
	['- **Zinc:** weekly', true],
	['- **Zinc:** every 6 hours', true],
	['- **Zinc:** t.d.s.', true],
	['- **Zinc:** every 20 minutes', true],
	['- **Zinc:** 40% of normal', true],
	['- **Zinc:** within 4.5 hours', true],
	['- **Zinc:** apply thinly to the skin of the hands and feet twice daily', true],
	['- **Zinc:** on exertion', false],
	['- **Cream:** 5%', true],
	['- **Recurrence:** 5%', false],
	['- **Relief:** 5% of patients', false],
	['- **Zinc:** contraindicated in men', true],
	['- **Zinc:** avoid', true],
	['- **Zinc:** not seen', false],
	['- **Cause:** none', false],
])(
	'names other sections and pages with what is given, and with that none is: %s',
	(text, isNamed) => {
		const { lines } = cardsOf(`## First\n\n${text}\n\n## Gout\n\nHalf.`);
		expect(lines[0]?.includes('Read there, too: Gout')).toBe(isNamed);
	}
);

test('names a sentence on one drug of a list with the others, unless more is said behind it', () => {
	const limitsOf = (text: string) => {
		const list = '- **Phenytoin:** 20 mg/kg\n- **Valproate:** 40 mg/kg';
		const page = readPage(
			{ name: 'm', title: 'M', file: 'fits/m.mdx' },
			`## Second line\n\n${list}\n\n${text}`
		);
		return makeCards([page], topic).cards.map(({ limits }) => limits?.map(plainText).join(' | '));
	};
	const own = 'Phenytoin is not given twice.';
	expect(limitsOf(own)).toEqual([
		`${own} | Read there, too: Valproate`,
		`Read there, too: Phenytoin; “${own}”`,
	]);
	const more = `${own} All need an ECG.`;
	expect(limitsOf(more)[1]).toBe(`${more} | Read there, too: Phenytoin`);
});

test('names other pages of the topic that speak of the same drug', () => {
	const texts = {
		a: '- **Zinc (Zn):** 5 mg\n- **Rest:** in bed',
		b: '## Zinc\n\nNever.',
		c: 'Iron.',
	};
	const pages = Object.entries(texts).map(([name, text]) =>
		readPage({ name, title: name.toUpperCase(), file: `gout/${name}.mdx` }, text)
	);
	const { cards } = makeCards(pages, topic);
	expect(cards.map(({ limits }) => limits?.map(plainText))).toEqual([
		['Rest: in bed', 'Read there, too: B › Zinc (Zn)'],
		[],
	]);
});

test.each([
	['- **Insulin:** 5 units', 'Never give insulin.', 'B › Insulin'],
	['- **Dosulepin:** 5 mg', '- **Dosulepin:** never', 'B › Dosulepin'],
	['- **Zinc in pregnancy:** 5 mg', 'Zinc harms.', 'B › Zinc'],
	['| Step | Dose | Drug |\n| - | - | - |\n| 1 | 5 mg | Zinc |', 'Zinc harms.', 'B › Zinc'],
	['## Quellin\n\n- **By mouth:** 5 mg', 'Quellin harms.', 'B › Quellin'],
	['## Quellin\n\n- **By mouth:** 5 mg', 'By mouth is best.', undefined],
	['- **Gout:** 5 mg', 'Gout is old.', undefined],
	['## Colchicine\n\n- **Flare:** 5 mg', 'Never colchicine.', 'B › Colchicine'],
	['## Quellin\n\n- **Flare:** 5 mg', 'Never quellin.', 'B › Quellin'],
	['| For | Ibuprofen |\n| - | - |\n| Fever | 5 mg |', 'Never ibuprofen.', 'B › Ibuprofen'],
	['- **Iohexol 300:** 5 ml', 'Never iohexol.', 'B › Iohexol 300'],
	['- **Morphine sulfate:** 5 mg', 'Never morphine.', 'B › Morphine'],
	['- **Folic acid:** 5 mg', 'Uric acid is high.', undefined],
	['- **First choice:** alteplase 5 mg', 'Never alteplase.', 'B › alteplase'],
	['## Tramadol for pain\n\n- **Dose:** 5 mg', 'Never tramadol.', 'B › Tramadol'],
	['Give tramadol ==5 mg== a day.', 'Never tramadol.', 'B › tramadol'],
	['- **Frusemide:** 5 mg', 'Never furosemide.', 'B › Frusemide'],
	['- **Noradrenaline:** 5 mg', 'Never norepinephrine.', 'B › Noradrenaline'],
	['- **Amoxycillin:** 5 mg', 'Never amoxicillin.', 'B › Amoxycillin'],
	['- **Cefalexin:** 5 mg', 'Never cephalexin.', 'B › Cefalexin'],
	['- **Oestradiol:** 5 mg', 'Never estradiol.', 'B › Oestradiol'],
	['- **MTX:** 5 mg', 'Never methotrexate.', 'B › MTX'],
	['- **GTN:** 5 mg', 'Never nitroglycerin.', 'B › GTN'],
	['- **Co-trimoxazole:** 5 mg', 'Never TMP-SMX.', 'B › Co-trimoxazole'],
	['- **First choice:** Trexall 5 mg', 'Never MTX.', 'B › methotrexate'],
])('names other pages for the drug whose dose %s is', (text, other, name) => {
	const pages = ['a', 'b'].map((page, index) =>
		readPage(
			{ name: page, title: page.toUpperCase(), file: `gout/${page}.mdx` },
			[text, other][index]!
		)
	);
	const vocabulary = [
		{ term: 'methotrexate', abbreviations: ['MTX'], synonyms: ['Trexall'] },
		{ term: 'glyceryl trinitrate', abbreviations: ['GTN'], synonyms: ['nitroglycerin'] },
		{
			term: 'trimethoprim-sulfamethoxazole',
			abbreviations: ['TMP-SMX'],
			synonyms: ['co-trimoxazole'],
		},
		{ term: 'furosemide', synonyms: ['frusemide'] },
		{ term: 'noradrenaline', synonyms: ['norepinephrine'] },
	].map((term) => TermSchema.parse(term));
	const named = (kind: string, title = 'Gout') =>
		makeCards(pages, { ...topic, kind, title, vocabulary }).cards[0]?.limits?.map(plainText) ?? [];
	expect(named('disease')).toEqual(name ? [`Read there, too: ${name}`] : []);
	// All pages of a topic that is a drug are about it, and of one with a drug in its title.
	expect(named('drug')).toEqual(['Read there, too: B']);
	expect(named('disease', 'Lithium toxicity')).toEqual(['Read there, too: B']);
});

test.each([
	['- **Contraindicated:** asthma', 'Contraindicated', 0],
	['## Cautions\n\n- **Contraindications:**\n  - asthma\n  - gout', 'Contraindications', 0],
	['## Quellin\n\n- **Contraindicated:** asthma', '', 1],
	['- **Contraindicated:** live vaccines', '', 1],
	['- **Avoid:** pregnancy and infections', '', 1],
])('asks for whom something is not given only where that is named: %s', (text, label, count) => {
	const { lines, reasons } = cardsOf(text);
	const reason = `“${label}” does not say what is not given, nor does anything above it`;
	expect(reasons.map((one) => one.replace(/^\d+ /, ''))).toEqual(label ? [reason] : []);
	expect(lines.length).toBe(count);
	// In a topic of a procedure it is that.
	const page = readPage({ name: 'a', title: 'A', file: 'a.mdx' }, text);
	expect(makeCards([page], { title: 'Biopsy', kind: 'procedure' }).refused).toEqual([]);
});

test('puts no drug before a side of the disease', () => {
	const { lines } = cardsOf(
		'- **First drug:** zinc 5 mg\n- **Severity:** by flow\n- **Route:** oral'
	);
	expect(lines.slice(1)).toEqual(['Severity → by flow', 'zinc › Route → oral']);
});

test.each(['Daily maximum', 'Absolute max', 'Total daily dose', 'Lifetime maximum'])(
	'takes no other drug for that of a maximum: %s',
	(label) => {
		const texts = [`## Zinc\n\n- **Oral:** 1 g\n- **${label}:** 4 g`, `- **Tin:** ${label} 9 mg`];
		const pages = texts.map((text, at) =>
			readPage({ name: `${at}`, title: `Page ${at}`, file: 'a.mdx' }, text)
		);
		const [oral, most] = makeCards(pages, topic).cards;
		expect(oral?.limits?.map(plainText)).toEqual([`${label}: 4 g`]);
		expect(most?.limits?.map(plainText)).toEqual(['Oral: 1 g']);
	}
);

test.each([
	[
		'- **Zinc:** 5 mg\n  - Iron 7 mg\n  - with food',
		['Zinc → 5 mg; with food | Iron 7 mg'],
		[`2 ${unnamed}`],
	],
	[
		'**Zinc:** 5 mg\n\n- Iron 7 mg\n- Tin 2 mg',
		[
			'Zinc → 5 mg | Read there, too: Iron; Tin',
			'Management — Name the 2 → Iron 7 mg; Tin 2 mg | Read there, too: Zinc',
		],
		[],
	],
	// Of several that are given together none is apart.
	[
		'- **Three together:** zinc 5 mg\n  - iron 7 mg\n  - tin 2 mg',
		['Three together: zinc 5 mg — Name the 2 → iron 7 mg; tin 2 mg'],
		[],
	],
])('joins no item of another drug to the answer of a dose: %s', (text, lines, refused) => {
	expect(cardsOf(text)).toMatchObject({ lines, reasons: refused });
});

const byWeight = '- below 60 kg: 4 mg\n- above: 6 mg';
const heavy = 'below 60 kg: 4 mg; above: 6 mg';
test.each([
	[
		`Zinc is given by weight.\n\n${byWeight}`,
		`Zinc › Management — Name the 2 → ${heavy} | Zinc is given by weight.`,
		[],
	],
	[
		`This goes by weight.\n\n${byWeight}`,
		undefined,
		['3 “Management” does not say of what, nor do the doses in its list'],
	],
	[
		'## Treatment of shock\n\n- 20 ml/kg of crystalloid\n- warmth',
		'Treatment of shock — Name the 2 → 20 ml/kg of crystalloid; warmth',
		[],
	],
	[
		`**Tin:** 5 mg\n\nZinc is given by weight.\n\n${byWeight}`,
		'Tin → 5 mg | Zinc is given by weight. | Read there, too: “below 60 kg: 4 mg”; “above: 6 mg”',
		['5 “below 60 kg: 4 mg” does not say of what: Tin, Zinc'],
	],
	['**Zinc:** 4 mg.\n\n**Second fit:** 2 g.', 'Zinc › Second fit → 2 g. | Zinc: 4 mg.', []],
	[
		'- **Zinc:** 4 mg\n- **Tin:** 4 mg\n- **Then:** 2 g',
		'Tin → 4 mg | Read there, too: Zinc; Then',
		['3 “Then” does not say of what: Zinc, Tin'],
	],
	[
		'- **Zinc:** 4 mg\n- **Quellin:** by level\n- **Children:** 2 mg',
		'Quellin → by level',
		['3 “Children” does not say of what: Zinc, Quellin'],
	],
	[
		'**Zinc:** 4 mg\n\nQuellin 5 mg.\n\n**Maximum:** 9 mg',
		'Zinc → 4 mg | Read there, too: Quellin; Maximum',
		[`3 ${unnamed}`, '5 “Maximum” does not say of what: Zinc, Quellin'],
	],
	['**Loading dose:** 80 mg\n\n- **Tin:** 5 mg', 'Tin → 5 mg | Read there, too: Loading dose', []],
	['**Lead:** 80 mg\n\n- **Zinc:** 5 mg', 'Zinc → 5 mg | Read there, too: Lead', []],
	[
		'**Zinc:** 80 mg\n\n- **Gout:** 5 mg\n- **Old:** 4 mg',
		'Zinc › Old → 4 mg | Zinc: 80 mg | Read there, too: Gout',
		['3 whether it is of “Zinc” above it is not known'],
	],
	[
		'**Maximum:** 80 mg\n\n| Drug | Dose |\n| - | - |\n| Tin | 5 mg |',
		'Tin — Dose → 5 mg | Maximum: 80 mg',
		[],
	],
	['- **Increase:** 2 mg\n- **Maximum:** 9 mg', 'Maximum → 9 mg | Increase: 2 mg', []],
	['- **Normal:** 5 g\n- **CrCl below 9:** 2 g', 'CrCl below 9 → 2 g | Normal: 5 g', []],
	[
		'- **Zinc:** 4 mg\n- **Hepatitis B vaccine:** 1 ml',
		'Hepatitis B vaccine → 1 ml | Zinc: 4 mg',
		[],
	],
	['Table 1: doses\n\n- **Zinc:** 4 mg', 'Zinc → 4 mg | Table 1: doses', []],
	[
		'| Drug | Dose |\n| - | - |\n| Zinc | 4 mg |\n| Elderly | half |',
		'Zinc › Elderly — Dose → half | Zinc: 4 mg',
		[],
	],
	[
		'| Drug | Dose |\n| - | - |\n| Tin | 4 mg |\n| Lead | 7 mg |\n| Adults | 2 mg |',
		'Lead — Dose → 7 mg | Read there, too: Tin; Adults',
		['5 “Adults” does not say of what: Tin, Lead'],
	],
	[
		'| Drug | Dose | With quinidine |\n| - | - | - |\n| Tin | 4 mg | 1 mg |\n| Adults | 2 mg | 3 mg |',
		'Tin › Adults — With quinidine → 3 mg | Dose: 2 mg | Tin: Dose 4 mg; With quinidine 1 mg',
		[],
	],
	[
		'| Patients | Dose |\n| - | - |\n| Gout | 4 mg |\n| Rust | 7 mg |\n| Adults | 2 mg |',
		'Adults — Dose → 2 mg | Read there, too: Gout; Rust',
		[],
	],
	[
		'- **Tin:** 4 mg\n- **Children:** 1 mg\n- **Lead:** 7 mg',
		'Lead → 7 mg | Read there, too: Tin',
		['2 “Children” does not say of what: Tin'],
	],
	[
		'- **Drugs:**\n  - **Zinc:** 4 mg\n  - **Elderly:** 2 mg\n  - **Tin:** 7 mg',
		'Drugs › Tin → 7 mg | Read there, too: Zinc',
		['1 it says nothing, or something that a card cannot show'],
	],
	[
		'## Ages\n\nZinc is given once daily.\n\n| Age | Dose |\n| - | - |\n| Old | 5 mg |',
		'Ages › Zinc › Old — Dose → 5 mg | Zinc is given once daily.',
		[],
	],
	[
		'- **Zinc:** 4 mg\n- **Route:** oral\n- **Maximum:** 9 mg',
		'Zinc › Maximum → 9 mg | Zinc: 4 mg | Route: oral',
		[],
	],
	[
		'Zinc 5 mg, then phenytoin:\n\n- adults 2 mg\n- old 1 mg',
		'Zinc 5 mg, then phenytoin — Name the 2 → adults 2 mg; old 1 mg',
		[`1 ${unnamed}`],
	],
	[
		'Zinc 5 mg, then:\n\n- phenytoin\n- folic acid',
		undefined,
		[`1 ${unnamed}`, '3 “Zinc 5 mg, then” above it gives the dose of something else'],
	],
	[
		'- Quellin: half a tablet\n- **Zinc:** 4 mg',
		'Zinc → 4 mg | Read there, too: Quellin',
		[`1 ${unnamed}`],
	],
	[
		'Iron 2 mg\n\n- **Zinc:** 4 mg',
		undefined,
		[`1 ${unnamed}`, '3 “Iron 2 mg” above it gives the dose of something else'],
	],
	[
		'Quellin: half a tablet\n\n**Zinc:** 4 mg',
		'Zinc → 4 mg | Read there, too: Quellin',
		[`1 ${unnamed}`],
	],
	[
		'**Tin / Lead**\n\n- **Maximum:** 9 mg\n\n**Iron**\n\n- **Zinc:** 4 mg',
		'Iron › Zinc → 4 mg | Read there, too: Tin / Lead',
		[],
	],
])(
	'asks for a dose below what it is of, and for nothing below a caption: %s',
	(text, line, refused) => {
		const { lines, reasons } = cardsOf(text);
		expect([lines.at(-1), reasons]).toEqual([line, refused]);
	}
);

test.each([
	'≥ 80 y',
	'> 80 years',
	'≤60 kg',
	'CrCl 30–50',
	'10–20 kg',
	'1–2 months',
	'BMI > 40',
	'creatinine ≥ 133',
	'stage 3b',
	'– with CrCl below 50',
	'With verapamil',
	'If also on verapamil',
	'Children with asthma',
	'Erwachsene',
	'Niños',
	'Femmes enceintes',
])('takes a row of patients for one of the drug above it: %s', (label) => {
	const table = (...rows: string[]) =>
		cardsOf(['| Drug | Dose |', '| - | - |', ...rows.map((row) => `| ${row} |`)].join('\n'));
	const row = `${label.replace('<', '&lt;')} | 2 mg`;
	const { lines } = table('Tin | 5 mg', row, 'Lead | 7 mg');
	expect(lines).toEqual([
		`Tin — Dose → 5 mg | ${label}: 2 mg | Read there, too: Lead`,
		`Tin › ${label} — Dose → 2 mg | Tin: 5 mg | Read there, too: Lead`,
		'Lead — Dose → 7 mg | Read there, too: Tin',
	]);
	const unclear = table('Tin | 5 mg', 'Lead | 7 mg', row);
	expect(unclear.reasons).toEqual([`5 “${label}” does not say of what: Tin, Lead`]);
	expect(unclear.lines.at(-1)).toBe(`Lead — Dose → 7 mg | Read there, too: Tin; ${label}`);
});

test.each(['5-ASA', 'Vitamin D > 20', 'Alteplase', '3TC'])(
	'takes a drug in figures or signs for one: %s',
	(name) => {
		const { lines } = cardsOf(`- **Zinc:** 5 mg\n- **${name}:** 2 mg`);
		expect(lines[1]).toBe(`${name} → 2 mg | Read there, too: Zinc`);
	}
);

test('shows two rows of one dose, the cell above for “ditto”, and notes on one line', () => {
	const tableOf = (row: string) =>
		`| Drug | Dose† | Limit |\n| - | - | - |\n| Tin | 5 mg | 9 mg* |\n| Lead | ${row} |\n\n\\* In men. † Daily.`;
	expect(cardsOf(tableOf('" | 9 mg*')).lines.slice(0, 3)).toEqual([
		'Tin — Dose† → 5 mg | Limit: 9 mg* | * In men. † Daily. | Read there, too: Lead',
		'Tin — Limit → 9 mg* | Dose†: 5 mg | * In men. † Daily. | Read there, too: Lead',
		'Lead — Dose† → 5 mg | Limit: 9 mg* | * In men. † Daily. | Read there, too: Tin',
	]);
	// The cell before it may be meant.
	const { lines, reasons } = cardsOf(tableOf('7 mg\\* | "'));
	expect(lines.at(-1)).toContain('Lead — Dose† → 7 mg* | Limit: " | ');
	expect(reasons).toContain('4 its answer goes on elsewhere');
});

test('keeps a note with all cards that show its sign', () => {
	const rows = '| Drug | Dose |\n| - | - |\n| Tin | 5 mg\\* |\n| Old | 2 mg |\n| Lead | 7 mg |';
	expect(cardsOf(`${rows}\n\n\\* Not in gout.`).lines).toEqual([
		'Tin — Dose → 5 mg* | Old: 2 mg | * Not in gout. | Read there, too: Lead',
		'Tin › Old — Dose → 2 mg | Tin: 5 mg* | * Not in gout. | Read there, too: Lead',
		'Lead — Dose → 7 mg | Read there, too: Tin',
	]);
});

const doses = (...titles: string[]) =>
	titles.map((title, index) => `**${title}**\n\n- **Oral:** ${index + 1} mg`).join('\n\n');
test.each([
	['**Zinc**', doses('Erwachsene', 'Kinder ab 6 Jahren'), 'Zinc › Kinder ab 6 Jahren › Oral'],
	[
		'**Antibiotics**\n\n**Tin**',
		doses('Adults', 'Children'),
		'Antibiotics › Tin › Children › Oral',
	],
	['**First line**\n\n**Adults**', doses('Tin', 'Lead'), 'First line › Adults › Lead › Oral'],
	['**Zinc**\n\n**Dose**', doses('IV', 'Children'), 'Zinc › Children › Oral'],
])('keeps the drug above titles of another kind: %s', (above, below, front) => {
	expect(cardsOf(`${above}\n\n${below}`).lines.at(-1)).toContain(`${front} → 2 mg`);
});

test.each([
	[doses('Tin', 'Children'), '7 “Oral” does not say of what: Tin'],
	[
		'## Tin\n\n- **Oral:** 5 mg\n\n## Lead\n\n- **Oral:** 7 mg\n\n## Old\n\n- **Day 1:** 2 mg',
		'11 “Day 1” does not say of what: Tin, Lead',
	],
	['**Tin:** 5 mg\n\n**Old:** 2 mg', '3 “Old” does not say of what: Tin'],
	[
		'- **Zinc:** 5 mg + phenytoin 7 mg\n- **Old:** 2 mg',
		'2 “Old” does not say of what: Zinc, phenytoin',
	],
	[
		'- **Zinc:** 5 mg\n- **Iron:** 7 mg\n- **Heart failure:** 2 mg',
		'3 “Heart failure” does not say of what: Zinc, Iron',
	],
	[
		'- **Digoxin:** 5 mg\n- **Digoxin antibody:** 7 mg\n- **Old:** 2 mg',
		'3 “Old” does not say of what: Digoxin, Digoxin antibody',
	],
	[
		'- **Zinc:** 5 mg\n- **Pregnancy:** 7 mg iron daily\n- **Old:** 2 mg',
		'3 “Old” does not say of what: Zinc, iron',
	],
	[
		'- **Tin:** 5 mg\n- **Zinc:** 7 mg\n- **Old:** no adjustment',
		'3 “Old” does not say of what: Tin, Zinc',
	],
	[
		'**Loading dose 9 mg**\n\n- **Tin:** 5 mg',
		'3 “Loading dose 9 mg” above it gives the dose of something else',
	],
	[
		'- **Loading dose:** 80 mg\n  - **Tin:** 5 mg',
		'2 whether it is of “Loading dose” above it is not known',
	],
	['**Tin:** 5 mg\n\n**+ aspirin:** 7 mg', '3 “+ aspirin” does not say of what: Tin, aspirin'],
	[
		'| Drug | Antidote | Max dose |\n| - | - | - |\n| Tin | Zinc | 4 g |',
		'3 its row does not say of what',
	],
	[
		'**Tin:** 5 mg\n\n**Not in gout**\n\n**Lead:** 7 mg',
		'5 “Not in gout” above it may lead to it, too',
	],
	[
		`${doses('Zinc', 'Dialysis')}\n\n| Drug | Dose |\n| - | - |\n| Tin | 1 mg |`,
		'11 “Zinc › Dialysis” above it gives the dose of something else',
	],
	[
		'- **Zinc:** 5 mg\n- **Caution, give naloxone:** 4 mg\n- **Old:** 2 mg',
		'3 “Old” does not say of what: Zinc, Caution, give naloxone',
	],
	[
		'- **Tin:** 5 mg\n\n**Maximum 4 g**\n\n- **Lead:** 7 mg',
		'5 “Maximum 4 g” above it may lead to it, too',
	],
	[
		'**Zinc**\n\n**Dialysis**\n\n- **Insulin:** 1 mg',
		'5 “Zinc › Dialysis” above it gives the dose of something else',
	],
	[
		'## Morphine\n\n- **Dose:** 5 mg\n- **Naloxone:** 2 mg\n- **Old:** 1 mg',
		'5 “Old” does not say of what: Morphine, Naloxone',
	],
	[
		'- **First:** lorazepam 4 mg\n- **Second:** phenytoin 9 mg\n\nElderly:\n\n- 1 mg\n- 2 mg daily',
		'6 “Elderly” does not say of what: lorazepam, phenytoin',
	],
	[
		'- **Zinc:** 5 mg\n- **Tin:** 7 mg\n\n## Children\n\n- 1 mg\n- 2 mg daily',
		'6 “Children” does not say of what: Zinc, Tin',
	],
	[
		'- **Tenofovir:** 5 mg\n- **Abacavir:** 7 mg\n- **HLA-B*5701:** never',
		'3 “HLA-B*5701” does not say of what: Tenofovir, Abacavir',
	],
	[
		'- **Tenofovir:** 5 mg\n- **Abacavir:** 7 mg\n- **Porphyria:** never',
		'3 “Porphyria” does not say of what: Tenofovir, Abacavir',
	],
	[
		'- **Zinc:** 5 mg\n- **Tin:** 7 mg\n\n## Ages\n\n| Age | Dose |\n| - | - |\n| Under 1 year | 1 mg |',
		'8 “Under 1 year” does not say of what: Zinc, Tin',
	],
	[
		'## Lead\n\n**Dose:** 5 mg\n\n**Zinc:** 2 mg\n\n**Pregnancy:** never',
		'7 “Pregnancy” does not say of what: Lead, Zinc',
	],
	[
		'**Lorazepam:** 4 mg.\n\nIf this fails, give phenytoin 20 mg.\n\n**Old:** 9 mg.',
		'5 “Old” does not say of what: Lorazepam, phenytoin',
	],
	[
		'## Lorazepam\n\n4 mg, then phenytoin.\n\n**Old:** 9 mg.',
		'5 “Old” does not say of what: Lorazepam, phenytoin',
	],
	[
		'- **First:** piperacillin 4 g\n  - **Penicillin allergy:** meropenem 1 g\n  - **Old:** 2 g',
		'3 “Old” does not say of what: piperacillin, meropenem',
	],
	[
		'## Heparin\n\n- **Bolus:** 9 units\n- **Reversal:** protamine 1 mg\n- **Max:** 5 mg',
		'5 “Max” does not say of what: Heparin, protamine',
	],
	[
		'## Lidocaine\n\n- **Dose:** 3 mg\n- **Toxicity:** lipid emulsion 2 ml\n- **Max:** 9 ml',
		'5 “Max” does not say of what: Lidocaine, Toxicity',
	],
	[
		'**Morphine**\n\n| For | Dose |\n| - | - |\n| Adults | 5 mg |\n| Naloxone | 2 mg |\n| Old | 1 mg |',
		'7 “Old” does not say of what: Morphine, Naloxone',
	],
])('refuses a dose of which it is not known what it is of: %s', (text, reason) => {
	expect(cardsOf(text).reasons.filter((one) => !one.endsWith(unnamed))).toEqual([reason]);
});

const item = (...rows: string[]) => rows.map((row) => `- ${row}`).join('\n');
test.each([
	[
		'## Digoxin\n\n- **Usual:** 1 mg\n- eGFR 9: 2 mg\n- **Amiodarone:** 5 mg',
		'Digoxin › Amiodarone → 5 mg | Read there, too: Usual; “eGFR 9: 2 mg”',
	],
	[item('**Zinc:** 5 mg', '2 mg in men', '**Lead:** 7 mg'), 'Lead → 7 mg | Read there, too: Zinc'],
	[
		item('**Zinc:** 5 mg', '**Iron:** 1 mg', '2 mg in men', '**Lead:** 7 mg'),
		'Lead → 7 mg | Read there, too: Zinc; Iron; “2 mg in men”',
	],
	[
		'| Drug | Dose |\n| - | - |\n| Zinc | 5 mg |\n| Penicillin allergy | iron 1 mg |',
		'Penicillin allergy — Dose → iron 1 mg | Read there, too: Zinc',
	],
	[
		'| Name | Dose |\n| - | - |\n| Tin | 5 mg |\n| – in CKD | 1 mg |\n| Lead | 7 mg |',
		'Lead — Dose → 7 mg | Read there, too: Tin',
	],
	[
		'## Zinc\n\n- **Adults:** 5 mg\n- **Iron:** 7 mg\n\n### Children\n\n2 mg',
		'Zinc › Iron → 7 mg | Read there, too: Adults; Children',
	],
	[
		'## Drugs\n\n**Iron:** 5 mg\n\n**Zinc:** 7 mg\n\n### Children\n\n2 mg',
		'Drugs › Zinc → 7 mg | Read there, too: Iron; Children',
	],
	[
		'## Digoxin\n\n- **Usual:** 5 mg\n- **Digoxin antibody:** 7 mg',
		'Digoxin › Digoxin antibody → 7 mg | Read there, too: Usual',
	],
	['**Loading:** 5 mg\n\n- **Tin:** weekly', 'Tin → weekly | Read there, too: Loading'],
	[
		item('**Zinc:** 5 mg', '**Interactions:** azathioprine', '**Heart failure:** 2 mg'),
		'Zinc › Heart failure → 2 mg | Zinc: 5 mg | Interactions: azathioprine',
	],
	[
		`## Zinc\n\n${item('**Usual:** 5 mg', '**Penicillin allergy:** iron 7 mg', '**Old:** 2 mg')}`,
		'Zinc › Old → 2 mg | Usual: 5 mg | Penicillin allergy: iron 7 mg',
	],
	[item('**Zinc:** 5 mg', '**Old:** no change'), 'Zinc › Old → no change | Zinc: 5 mg'],
	[
		'| Drug | Dose | CKD |\n| - | - | - |\n| Zinc | 5 mg | half |',
		'Zinc — CKD → half | Dose: 5 mg',
	],
	[
		'## Zinc\n\nAdults 2 mg, old 1 mg.\n\n**Iron** 7 mg',
		'Zinc › Iron → 7 mg | Zinc: Adults 2 mg, old 1 mg.',
	],
	[
		'| For | Drug | Time |\n| - | - | - |\n| Old | Zinc 5 mg | 7 d |',
		'Old — Time → 7 d | Drug: Zinc 5 mg',
	],
])('shows no dose without what it is of: %s', (text, line) => {
	expect(cardsOf(text).lines.at(-1)).toBe(line);
});

const notKnown = (label: string) => `5 whether it is of “${label}” above it is not known`;
test.each([
	['**Contraindicated:** gout\n\n- **Adults:** 5 mg', 'Adults → 5 mg | Contraindicated: gout'],
	['**Renal failure:** halve\n\n- **Adults:** 5 mg', notKnown('Renal failure')],
	['**CKD:** reduce dose\n\n- **30–60:** 5 mg', 'CKD: reduce dose › 30–60 → 5 mg'],
	['**Children:** never\n\n- 5 mg daily\n- 2 mg in men', 'Name the 2 → 5 mg daily; 2 mg in men'],
	['**CKD:** avoid in dialysis\n\n- **Adults:** 5 mg', 'Adults → 5 mg | CKD: avoid in dialysis'],
	['**CKD:** by eGFR\n\n- **30–60:** 5 mg', 'CKD › 30–60 → 5 mg | CKD: by eGFR'],
	['**Dose:** 5 mg\n\n- **Children:** 2 mg', 'Dose › Children → 2 mg | Dose: 5 mg'],
	['**Elderly:** 2 mg\n\n- **Buccal:** 5 mg', notKnown('Elderly')],
	['**Max:** 10 mg/kg\n\n- **Adults:** 8 vials', notKnown('Max')],
	['**Toxicity:** calcium gluconate 1 g\n\n- **Loading:** 4 g', notKnown('Toxicity')],
	['**Next:** hydralazine 5 mg\n\n- **Old:** 3 mg', notKnown('Next')],
	['**Interactions:** halve\n\n- **Phenytoin:** 3 mg', notKnown('Interactions')],
	[
		'**Children:** at most 4 mg.\n\n| Route | Dose |\n| - | - |\n| PO | 8 mg |',
		notKnown('Children').replace('5', '7'),
	],
])('takes doses below a paragraph for its own only where it leads to them: %s', (text, found) => {
	const { lines, reasons } = cardsOf(`## Digoxin\n\n${text}`);
	expect([...lines, ...reasons].join('\n')).toContain(found);
});

test('asks for the patients of a drug that stands in the words above them', () => {
	expect(cardsOf('- **First:** zinc 5 mg\n- **Old:** 2 mg').lines).toEqual([
		'First → zinc 5 mg | Old: 2 mg',
		'zinc › Old → 2 mg | First: zinc 5 mg',
	]);
	const other = '## Quellin\n\n- **Adults:** 5 mg\n- **Children:** 2 mg';
	expect(cardsOf(`- **Zinc:** 5 mg\n- **Tin:** 7 mg\n\n${other}`).reasons).toEqual([]);
});

test.each([
	['**ACS:** 5 mg\n\n**Pain:** 7 mg\n\n**Maintenance:** 2 mg', 'Maintenance → 2 mg'],
	['## Prophylaxis\n\n- 5 mg daily', 'Prophylaxis → 5 mg daily'],
])('takes in a topic of a drug what is no drug for what that is for: %s', (text, line) => {
	const page = readPage({ name: 'a', title: 'A', file: 'gout/a.mdx' }, text);
	const { cards, refused } = makeCards([page], { title: 'Quellin', kind: 'drug' });
	const lines = cards.map(
		(card) => `${frontOf(card)} → ${plainText(card.items?.[0]?.text ?? card.answer)}`
	);
	expect([lines.at(-1), refused]).toEqual([line, []]);
});

test('refuses in a topic of a drug the patients behind another one', () => {
	const text = '- **Loading:** 9 mg\n- **Zinc:** 5 mg\n- **Old:** 2 mg';
	const page = readPage({ name: 'a', title: 'A', file: 'gout/a.mdx' }, text);
	const { refused } = makeCards([page], { title: 'Quellin', kind: 'drug' });
	expect(refused).toMatchObject([{ reason: '“Old” does not say of what: Quellin, Zinc' }]);
});

test.each([
	['**Zinc:** 5 mg\n\n**If still none:** lead 7 mg', 'If still none → lead 7 mg'],
	['- **Tin:** 5 mg\n- **Old:** zinc 2 mg', 'Old → zinc 2 mg'],
	['**Tin:** 5 mg\n\nCrCl 9: avoid\n\n**Lead:** 7 mg', 'Lead → 7 mg | Read there, too: Tin'],
	['- **Zinc:** 5 mg\n\n**Old:** avoid\n\n- **Lead:** 7 mg', 'Lead → 7 mg | Read there, too: Zinc'],
	['**Tin:** 5 mg\n\n**Max doses**\n\n- **Lead:** 7 mg', 'Max doses › Lead → 7 mg'],
])('asks for a dose whose words or title name its drug: %s', (text, front) => {
	expect(cardsOf(text).lines.at(-1)).toContain(front);
});

test.each([
	'## ~~Old~~ New\n\n- **Zinc:** 5 mg',
	'In ~~men~~ women:\n\n- **Zinc:** 5 mg',
	'- **In ~~men~~ women:** all\n  - **Zinc:** 5 mg',
	'| Drug | ~~Old~~ Dose |\n| - | - |\n| Zinc | 5 mg |',
	'<Tabs>\n<TabItem label="Men">\n\n**~~Old~~ New**\n\n- **Zinc:** 5 mg\n\n</TabItem>\n</Tabs>',
])('refuses what stands below a title of which something is struck out: %s', (text) => {
	const { lines, reasons } = cardsOf(text);
	expect([lines, reasons.at(-1)?.slice(2)]).toEqual([[], 'some of it is struck out']);
});

test.each([
	['Zinc 500 mg', '500 mg at noon', 'Zinc — Dose → 500 mg at noon'],
	['Zinc (5 mg)', '5 mg', 'Zinc — Dose → 5 mg'],
	['Iron salts', '5 mg of iron salts', 'Iron salts — Dose → 5 mg of iron salts'],
	['5 mg', '5 mg', undefined],
	['Tin 5 mg', '5 mg', undefined],
])('asks for the dose of a row by a front that does not tell it: %s', (name, answer, line) => {
	const { lines } = cardsOf(`| Drug | Dose |\n| - | - |\n| ${name} | ${answer} |\n| Tin | 9 mg |`);
	expect(lines.find((one) => !one.startsWith('Tin'))?.replace(/ \|.*/, '')).toBe(line);
});

test.each([
	[':::danger[Not in men]\n  :::', 'Not in men'],
	[':::danger[Not in men]\n  Ever.\n  :::', 'Not in men: Ever.'],
	['<Aside title="Not in men" />', 'Not in men'],
	['<Aside title="Not in men">Ever.</Aside>', 'Not in men: Ever.'],
])('ends no label with a colon behind which nothing stands: %s', (text, limit) => {
	const { cards } = cardsOf(`- **Zinc:** 5 mg\n\n  ${text}`);
	expect(cards[0]?.limits?.map(plainText)).toEqual([limit]);
});

test('says of a dose what an item, a table or an aside below it says', () => {
	const { lines, reasons } = cardsOf(
		`- **Insulin:** 0.1 units per hour
  - but half of it in renal failure
- **Vancomycin:** 15 mg twice a day, except:
  - eGFR below 30: once a day
    - or every other day
- **Gentamicin:** 5 mg

  | eGFR | Dose |
  | --- | --- |
  | 30 | none |

- **Digoxin:** 10 mg
  :::caution
  Half of it in the frail.
  :::
- **Heparin:** 5000 units
  - not after spinal anaesthesia
    <Evidence verdict="differs" short="it can be">
      It can be.
    </Evidence>
`
	);
	expect(lines.map((line) => line.replace(/ \| Read there.*/, ''))).toEqual([
		'Insulin → 0.1 units per hour; but half of it in renal failure',
		'Vancomycin → 15 mg twice a day, except: eGFR below 30: once a day; or every other day',
		'Gentamicin → 5 mg | eGFR 30: none',
		'Digoxin → 10 mg | Half of it in the frail.',
		'Heparin → 5000 units; not after spinal anaesthesia (the literature differs)',
		expect.stringContaining('What do the notes say, and what the literature?'),
	]);
	expect(reasons).toEqual([]);
});

test('a page that does not parse is named, since it has no cards', () => {
	const page = readPage({ name: 'a', title: 'A', file: 'gout/a.mdx' }, '- **Dose:** 5 mg, <50 kg.');
	const { cards, problems } = makeCards([page], topic);
	expect(cards).toEqual([]);
	expect(problems).toMatchObject([
		{ file: 'gout/a.mdx', line: 1, fix: expect.stringContaining('\\<') },
	]);
});

test('a tab has its label above its statements', () => {
	const { lines } = cardsOf(`## Dosing

<Tabs>
  <TabItem label="Adults">
    - **Xanol:** 125 mg daily.
  </TabItem>
  <TabItem label="Children">
    - **Xanol:** 1 mg/kg daily.

    Not below 2 years.
  </TabItem>
</Tabs>
`);
	expect(lines).toEqual([
		'Dosing › Adults › Xanol → 125 mg daily. | Read there, too: Children',
		'Dosing › Children › Xanol → 1 mg/kg daily. | Not below 2 years. | Read there, too: Adults',
	]);
});

test('what stands above tabs leads to each of them, and to nothing behind them', () => {
	const tab = (age: string) =>
		`<TabItem label="${age}">\n\n- **IM:** ${age.length} mg\n\n</TabItem>`;
	const tabs = `<Tabs>\n${tab('Adults')}\n${tab('Children')}\n</Tabs>`;
	const { lines, reasons } = cardsOf(`**Zinc** by age:\n\n${tabs}\n\n- **Tin:** 7 mg`);
	expect(lines.map((line) => line.replace(/ \|.*/, ''))).toEqual([
		'Zinc by age › Adults › IM → 6 mg',
		'Zinc by age › Children › IM → 8 mg',
	]);
	expect(reasons).toEqual(['16 “Zinc by age” above it may lead to it, too']);
});

test('a table stands below no paragraph of another section', () => {
	const { lines } = cardsOf(
		'## First\n\n**Dantol:** 50 mg daily.\n\n## Second\n\n| Amount | Renal failure |\n| --- | --- |\n| Adults | halve it |\n'
	);
	expect(lines.at(-1)).toMatch(/^Second › Adults — Renal failure → halve it/);
});

test('leads below a heading by nothing that has its own dose above it', () => {
	const adults = '\n### Adults\n\n- **Status:** 10 mg.\n';
	expect(cardsOf(`## Midazolam\n\nChildren\n\n0.15 mg/kg\n${adults}`).lines).toEqual([
		'Midazolam › Adults › Status → 10 mg. | Children | 0.15 mg/kg',
	]);
	expect(cardsOf(`Neonates only\n\n5 mg\n\n## Adults\n\n- **Status:** 10 mg.\n`).lines).toEqual([
		'Adults › Status → 10 mg. | Neonates only | 5 mg',
	]);
	expect(cardsOf(`## Midazolam\n\nIn hospital\n${adults}`).lines).toEqual([
		'Midazolam › Adults › In hospital › Status → 10 mg.',
	]);
});

test.each([
	['- **Insulin:** 0.1 units/kg/h\n- **Bolus:** 10 mL/kg', 'Insulin → 0.1 units/kg/h'],
	['- **Saline:** 10 mL/kg\n- **Bolus:** 20 mL/kg', 'Saline → 10 mL/kg | Bolus: 20 mL/kg'],
])('takes a volume by weight for that of nothing given by another unit: %s', (text, line) => {
	expect(cardsOf(text).lines[0]?.replace(/ \| Read.*/, '')).toBe(line);
});

test('takes a level that others are held against for no dose', () => {
	expect(cardsOf('All of:\n\n- Glucose above 11 mmol/L\n- Ketones > 3 mmol/L').lines).toEqual([
		'All of — Name the 2 → Glucose above 11 mmol/L; Ketones > 3 mmol/L',
	]);
	const levels = ['< 3.5 mmol/L | 40 mmol/L', '3.5–5.5 mmol/L | 20 mmol/L', '> 5.5 mmol/L | none'];
	const rows = levels.map((level) => `| ${level} |`).join('\n');
	const { cards } = cardsOf(`| Potassium | Give |\n| - | - |\n${rows}`);
	expect(cards.map(frontOf)).toEqual([
		'Potassium: < 3.5 mmol/L — Give',
		'Potassium: 3.5–5.5 mmol/L — Give',
		'Potassium: > 5.5 mmol/L — Give',
	]);
});

test('takes a label of routes and patients for no name of a drug', () => {
	const { lines } = cardsOf('**Zinc**\n\n- **IV, over 10 kg:** 5 mg\n- **Maximum:** 60 mg');
	expect(lines).toEqual([
		'Zinc › IV, over 10 kg → 5 mg | Maximum: 60 mg',
		'Zinc › Maximum → 60 mg | IV, over 10 kg: 5 mg',
	]);
});

test('takes what is done for no name of a drug', () => {
	const { lines } = cardsOf('- **Zinc:** 5 mg\n  - raise by 2 mg a week\n  - **CKD:** 1 mg');
	expect(lines.at(-1)).toBe('Zinc › CKD → 1 mg | Zinc: 5 mg | raise by 2 mg a week');
});

test('shows a dose in an aside behind a drug with no other drug', () => {
	const { lines, reasons } = cardsOf(
		'- **Tin:** 5 mg\n\n**Zinc** is next.\n\n:::note\n7 mg SC daily\n:::'
	);
	expect(lines).toEqual(['Tin → 5 mg | Read there, too: Zinc; “7 mg SC daily”', 'Zinc → is next.']);
	expect(reasons).toEqual([`6 ${unnamed}`]);
});

test('does not say of what an aside is that stands below a drug', () => {
	const box = ':::danger\nHalve it if old. Tin 2 mg must be at hand.\n:::';
	expect(cardsOf(`**Zinc** is slow.\n\n${box}\n\n- **IV:** 5 mg`).lines.at(-1)).toBe(
		'Zinc › IV → 5 mg | Zinc is slow. | Halve it if old. Tin 2 mg must be at hand.'
	);
});

test('asks for the most that patients are given below their dose by weight, if no others have one', () => {
	const children = '**Children:** 10 mg/kg\n\n- **Max:** 300 mg';
	expect(cardsOf(`## Digoxin\n\n**Adults:** 200 mg\n\n${children}`).lines).toContain(
		'Digoxin › Children › Max → 300 mg | Adults: 200 mg | Children: 10 mg/kg'
	);
	for (const text of [
		`**Adults:** 15 mg/kg\n\n${children}`,
		children.replace('Child', '**Old:** 5 mg/kg\n\n**Child'),
	])
		expect(cardsOf(`## Digoxin\n\n${text}`).reasons.join()).toContain('above it is not known');
});

test('takes what a first drug is for what the patients below it are given, and another drug for none of it', () => {
	const below = '- **Adults:** 5 mg\n- **Ipratropium:** 0.5 mg';
	expect(cardsOf(`**First drug:** salbutamol\n\n${below}`).lines).toEqual([
		'First drug → salbutamol | Adults: 5 mg',
		'First drug › salbutamol › Adults → 5 mg | Read there, too: Ipratropium',
		'Ipratropium → 0.5 mg | Read there, too: First drug',
	]);
});

test('asks for each drug of patients that several rows have', () => {
	const rows =
		'<tr><td rowspan="2">Men</td><td>Zinc</td><td>5 mg</td></tr><tr><td>Tin</td><td>7 mg</td></tr>';
	const { cards, lines, reasons } = cardsOf(
		`<table><tr><th>Age</th><th>Drug</th><th>Dose</th></tr>${rows}<tr><td>Women</td><td>Tin</td><td>2 mg</td></tr></table>`
	);
	expect(lines).toEqual([
		'Men, Zinc — Dose → 5 mg | Age Men: Drug Tin; Dose 7 mg | Read there, too: Women',
		'Men, Tin — Dose → 7 mg | Age Men: Drug Zinc; Dose 5 mg | Read there, too: Women',
		'Women, Tin — Dose → 2 mg | Read there, too: Men',
	]);
	expect(cards.map(({ place }) => place.split('/').at(-2))).toEqual([
		'men-zinc',
		'men-tin',
		'women',
	]);
	expect(reasons).toHaveLength(3);
});

test('names what other pages have by no figure that they have not', () => {
	const texts = { a: '## Step 2\n\n- **Potassium: < 3 mmol/L:** 5 mmol', b: 'Step 1: potassium.' };
	const pages = Object.entries(texts).map(([name, text]) =>
		readPage({ name, title: name.toUpperCase(), file: `gout/${name}.mdx` }, text)
	);
	expect(makeCards(pages, topic).cards[0]?.limits?.map(plainText)).toEqual([
		'Read there, too: B › Potassium',
	]);
});

test('takes an empty first cell for that of the row above', () => {
	const { cards } = cardsOf(
		'| Age | Drug | Dose |\n| - | - | - |\n| Men | Zinc | 5 mg |\n| | Tin | 7 mg |\n| Old | Tin | 2 mg |'
	);
	expect(cards.map(frontOf)).toEqual(['Men, Zinc — Dose', 'Men, Tin — Dose', 'Old, Tin — Dose']);
});

test('shows with the dose of a drug in a column the other rows of the table', () => {
	const { lines } = cardsOf(
		'| | Apixaban | Rivaroxaban |\n| - | - | - |\n| Reduced dose | 2 mg | 7 mg |\n| When reduced | below 60 kg | CrCl 15 |'
	);
	expect(lines).toContain(
		'Reduced dose — Apixaban → 2 mg | When reduced: Apixaban below 60 kg; Rivaroxaban CrCl 15 | Read there, too: Rivaroxaban'
	);
});

test('takes a level in blood for no dose', () => {
	const { lines } = cardsOf(
		'**Digoxin:** 62 micrograms daily\n\n- **Level:** 0.5–0.9 micrograms/L'
	);
	expect(lines[1]).toBe('Digoxin › Level → 0.5–0.9 micrograms/L | Digoxin: 62 micrograms daily');
	// Of a solution it is none.
	const { lines: of } = cardsOf('- **Zinc:** ampolla de 10 mg/ml\n- **Old:** 5 mg');
	expect(of[0]).toBe('Zinc → ampolla de 10 mg/ml | Old: 5 mg');
});

test('refuses contradictory doses of one term below the same title on two pages, and asks for equal ones once', () => {
	const made = (...doses: string[]) =>
		makeCards(
			doses.map((dose, at) =>
				readPage({ name: `${at}`, title: `${at}`, file: `gout/${at}.mdx` }, `## Flare\n\n${dose}`)
			),
			topic
		).refused.map(({ reason }) => reason);
	expect(made('- **Zinc:** 5 mg', '- **Zinc:** 7 mg')).toEqual([
		'gout/1.mdx:3 says “7 mg” of the same term',
		'gout/0.mdx:3 says “5 mg” of the same term',
	]);
	expect(made('- **Zinc:** 5 mg', '- **Zinc:** 5 mg')).toEqual(['gout/0.mdx:3 asks the same']);
});

test('asks for no part of what stands below a label that says nothing itself', () => {
	const { lines, reasons } = cardsOf('- **Tin:**\n  - **Old:** 5 mg monthly\n  - with mesna');
	expect(lines).toEqual(['Tin › Old → 5 mg monthly | with mesna']);
	expect(reasons).toEqual(['1 it has other items, too, and the card would ask for these as all']);
	expect(cardsOf('- **Tin**\n  - **Old:** 2 mg\n  - 5 mg').lines[0]).toBe('Tin → 5 mg | Old: 2 mg');
	expect(cardsOf('- **Tin:**\n  - **Not** in men').lines[0]).toBe('Tin → Not in men');
});
