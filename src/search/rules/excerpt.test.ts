import { expect, test } from 'vitest';
import { join, stems } from '../../lib/words/words.ts';
import { excerpt } from './excerpt.ts';
import { cutSections } from './sections.ts';
import { findName } from './find.ts';
import { makeLibrary, makeSite } from './fixture.ts';
import { scoreSections } from './rank.ts';
import * as several from './several.ts';
import { understand } from './understand.ts';

function cut(text: string, name: string, length: number) {
	const section = makeSite({ Section: text }).sections[0];
	if (!section) throw new Error('no section');
	const { pieces, found } = excerpt(section, findName(join(stems(name)), section.words), length);
	return {
		text: pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join(''),
		found,
	};
}

test('shows the words around what was found, with a phrase marked as one', () => {
	const words =
		'one two three four five six seven zoledronic acid nine ten eleven twelve thirteen a b c d e f g h i j k l.';

	expect(cut(words, 'zoledronic acid', 8)).toEqual({
		text: '… three four five six seven [zoledronic acid] nine …',
		found: ['zoledronic acid'],
	});
});

test('shows a short section whole, and marks a name that is cut otherwise there', () => {
	expect(cut('Plain X-rays show it.', 'xray', 20)).toEqual({
		text: 'Plain [X-rays] show it.',
		found: ['X-rays'],
	});
});

test.each([
	[
		'a b c d e mortality 3.1%, anti-NXP2 less remission today than there.',
		'today',
		'… 3.1%, anti-',
	],
	['a b c d e 15–20 mg/m² b c d dose d e f g h i j', 'dose', '… 15–20 mg/m² b'],
	['a b c d e, < 5 % in b c d dose d e f g h i j k', 'dose', '… < 5 % in'],
	['a b c d e −35 v b c d dose d e f g h i j k', 'dose', '… −35 v'],
	['dose b c d 25.0% in e f g h i j k l m n o p q r', 'dose', 'd 25.0% …'],
	['a b c d e f 0.1 mg/kg b c d dose e f g h i j k', 'dose', '… 0.1 mg/kg b'],
	['dose b c d 10 mg in e f g h i j k l m n o p q r', 'dose', 'd 10 mg …'],
	['dose b c d 50 × 10⁹/L in e f g h i j k l m n o p q r', 'dose', 'd 50 × 10⁹/L …'],
])('cuts no number: “%s”', (text, name, expected) => {
	expect(cut(text, name, expected.startsWith('…') ? 9 : 5).text.replace(/[[\]]/g, '')).toContain(
		expected
	);
});

test('shows the subject rather than more words of what is asked of others', () => {
	const text = 'Iron dose 5 mg dose dose b c d e f g h i j k l m n o p. Zinc r s t u v w x y z.';
	const section = makeSite({ Section: text }).sections[0]!;
	const findsOf = (name: string) => findName(join(stems(name)), section.words);
	const finds = [
		...findsOf('dose'),
		...findsOf('zinc').map((find) => ({ ...find, role: 'subject' as const })),
	];
	const shown = excerpt(section, finds, 10)
		.pieces.map(({ text }) => text)
		.join('');
	expect(shown).toContain('Zinc');
	expect(shown).not.toContain('5 mg');
});

test('begins with the item of the subject, whatever doses stand before it', () => {
	const text =
		'Zinc: 5 mg once. Low: 3 mg. Iron: 7 mg twice, then rest. Lead: 9 mg and more of it.';
	const section = makeSite({ Section: text }).sections[0]!;
	const doses = findName('mg', section.words).map((find) => ({ ...find, role: 'aspect' as const }));
	const iron = findName('iron', section.words).map((find) => ({
		...find,
		role: 'subject' as const,
	}));
	const finds = [...doses, ...iron].map((find) => ({
		...find,
		concept: find.role === 'subject' ? 1 : 0,
	}));
	const [first, second] = excerpt(section, finds, 8).pieces;
	expect(`${first?.text}${second?.text}`).toBe('… Iron');
});

/** A section of one statement, “Zinc: cures gout.”, and the note on it. */
const [disputed] = cutSections({
	content: 'Zinc: cures gout. No trial of zinc found so. Rest.',
	anchors: [
		{ element: 'strong', id: 'search-lead', text: 'Zinc:', location: 0 },
		{ element: 'p', id: 'search-evidence-differs', text: '', location: 3 },
		{ element: 'p', id: 'search-end', text: '', location: 9 },
	],
});

test('is cut out of the text or out of a note, and says whether the literature contradicts it', () => {
	const cutFor = (name: string) => {
		const finds = findName(name, disputed?.words ?? []);
		const { pieces, aside, lead, isDisputed } = excerpt(disputed!, finds);
		return { text: pieces.map(({ text }) => text).join(''), aside, lead, isDisputed };
	};

	expect(cutFor('gout')).toEqual({
		text: 'Zinc: cures gout. Rest.',
		aside: undefined,
		lead: 'Zinc',
		isDisputed: true,
	});
	expect(cutFor('trial')).toEqual({
		text: 'No trial of zinc found so.',
		aside: { kind: 'evidence', verdict: 'differs' },
		lead: 'Zinc',
		isDisputed: false,
	});
	expect(cutFor('rest').isDisputed).toBe(false);
});

test('begins with the heading right above, which says for whom a dose is', () => {
	const filler = 'and so on '.repeat(12);
	const [section] = cutSections({
		content: `${filler}Children. Zinc 5 mg. ${filler}`.trim(),
		anchors: [{ element: 'h3', id: 'children', text: 'Children.', location: 36 }],
	});
	const finds = findName('zinc', section!.words).map((find) => ({
		...find,
		role: 'subject' as const,
	}));
	expect(excerpt(section!, finds, 6).pieces[0]!.text).toBe('… Children. ');
});

test('begins with the row that has most of a query, and does not cut the item of what was asked for', () => {
	const rows = ['Elderly 25', 'Pregnancy 20', 'Diabetes 10', 'Liver 12', 'Dialysis 15'].map(
		(row) => `<tr><td>${row.replace(' ', '</td><td>')} mg</td><td>avoid</td></tr>`
	);
	const ages = ['Over 12 years', '6–12 years', '6 months–6 years', 'Below 6 months'].map(
		(age) => `<li>${age}: adrenaline once, into the muscle of the thigh</li>`
	);
	const { lexicon, dictionary, contexts } = makeLibrary({
		Gout: `<table><thead><tr><th>Patient</th><th>Prednisolone</th><th>Colchicine</th></tr></thead>${rows.join('')}</table>`,
		Kidneys: `<p><strong>Amoxicillin</strong></p><p>Below an eGFR of 10 at most 250 mg every 12 hours.</p>
			<p><strong>Co-amoxiclav</strong></p><p>1.2 g once, then half of that: ${'that is '.repeat(10)} 600 mg.</p>`,
		Ketoacidosis: `<h2 id="i">Insulin</h2><ul><li>Fixed rate 0.1 units/kg/h, which is halved later on when the glucose has fallen far enough to do so.</li><li>Go on with long-acting insulin.</li><li>Children: 0.05 units/kg/h</li></ul>`,
		Fever: `<h2 id="p">Paracetamol</h2><ul><li>Adults: 1 g up to four times a day, for as long as the fever lasts</li><li>Over 10 kg: 15 mg/kg, at most 60 mg/kg a day</li><li>Below 10 kg: 7 mg/kg, at most 30 mg/kg a day</li></ul>`,
		Cystitis: `<table><thead><tr><th>Patient</th><th>First</th><th>Second</th></tr></thead><tr><td>Women</td><td>Nitrofurantoin 100 mg for 3 days</td><td>Trimethoprim 200 mg</td></tr>
			<tr><td>Pregnant women</td><td>Nitrofurantoin 100 mg for 7 days (avoid at term)</td><td>Cefalexin 500 mg</td></tr></table>`,
		Shock: `<ul>${ages.join('')}</ul>`,
		Clots: `<table><tr><th>Drug</th><th>Usual dose</th><th>Avoid</th></tr><tr><td>Apixaban</td><td>5 mg twice daily, or
			half of it for ${'those and '.repeat(9)} those with CrCl 15–29</td><td>CrCl &lt; 15</td></tr><tr><td>Edoxaban</td><td>60 mg</td><td>Bleeding</td></tr></table>`,
		Stents: `<p>Cangrelor by infusion, for as long as it takes${', and longer if need be'.repeat(8)}. Never after a stroke. Later a tablet.</p>
			<p><strong>Contraindications:</strong> active bleeding.</p>`,
		Bleeding: `<h2 id="h">High INR</h2><table><tr><th>INR</th><th>Bleeding</th><th>Action</th></tr>
			<tr><td>5.0–8.0</td><td>None</td><td>Leave out one dose or two, and lower the daily dose from then on</td></tr><tr><td>&gt; 8.0</td><td>None</td><td>Vitamin K</td></tr></table>`,
		Wheeze: `<ul><li>Moderate: PEF 50–75%</li><li>Severe: PEF 33–50%</li><li>Worst: PEF &lt; 33%</li></ul><p>${'and so on '.repeat(9)}</p>`,
		Pressure: `<table><tr><th>Drug</th><th>Step</th><th>Dose</th></tr><tr><td rowspan="2">Labetalol</td><td>First</td><td>200 mg by mouth, once</td></tr>
			<tr><td>Infusion</td><td>20 mg/h, twice that every 30 minutes</td></tr><tr><td>Nifedipine</td><td>First</td><td>10 mg</td></tr>
			<tr><td></td><td>Again if the pressure has not fallen after 30 minutes</td><td>10 mg</td></tr><tr><td></td><td>Later</td><td>20 mg twice daily</td></tr>
			<tr><td>Hydralazine</td><td>Slow</td><td>5 mg</td></tr></table>`,
		Status: `<p>Midazolam by age${', in the cheek'.repeat(9)}: 1–4 years 5 mg. Or lorazepam 0.1 mg/kg (max 4 mg).</p>`,
		Malaria: `<p>Artesunate 2.4 mg/kg. Children under 20 kg: 3 mg/kg. Or quinine 20 mg/kg${', slowly'.repeat(20)}.</p>`,
		Preterm: `<h2 id="g">Gentamicin</h2><p>5 mg/kg every 36 hours${', or longer'.repeat(9)}.</p><table><tr><th>Weight</th><th>Vancomycin</th></tr>
			<tr><td>&lt; 1 kg</td><td>12 mg/kg</td></tr><tr><td>1–2 kg</td><td>15 mg/kg</td></tr></table>`,
		Otitis: `<p>If allergic to penicillin: azithromycin${' once daily'.repeat(9)}:</p><ul><li>8–11 kg: 62.5 mg</li><li>12–19 kg: 125 mg</li></ul>`,
		Leukaemia: `<p>Vincristine 1.4 mg${', slowly'.repeat(14)}. Halve if the bilirubin is 25–50 micromol/L. Omit if it is more.</p>`,
		Psychosis: `<p>Clozapine 12.5 mg${' once daily'.repeat(12)}. Usual 200 mg; maximum 900 mg daily.</p>`,
	});
	const shown = (query: string) => {
		const named = several.withOtherNames(understand(query, lexicon, dictionary).concepts, lexicon);
		const concepts = [...named, ...several.numbersOf(query, lexicon)];
		const scores = scoreSections(contexts, concepts, 9, several);
		const best = scores.toSorted((a, b) => b.score - a.score)[0]!;
		const { pieces } = excerpt(contexts[scores.indexOf(best)]!.section, best.finds);
		return pieces.map(({ text }) => text).join('');
	};
	expect(shown('prednisolone dialysis')).toBe(
		'… Dialysis · Prednisolone: 15 mg · Colchicine: avoid'
	);
	expect(shown('insulin dose')).toMatch(/^Fixed rate 0\.1 units/);
	expect(shown('paracetamol dose')).toMatch(/^Adults: 1 g/);
	expect(shown('cefalexin dose')).toMatch(/^… Pregnant women · First/);
	expect(shown('prednisolone diabetes')).toMatch(/^… Diabetes · Prednisolone: 10 mg/);
	expect(shown('adrenaline 10 years')).toMatch(/^… 6–12 years/);
	expect(shown('adrenaline 3 years')).toMatch(/^… 6 months–6 years/);
	expect(shown('adrenaline 4 months')).toMatch(/^… Below 6 months/);
	expect(shown('adrenaline 5 days'), 'a span of time').toMatch(/^Over 12 years/);
	expect(shown('PEF 40 %')).toMatch(/^… Severe: PEF 33–50%/);
	expect(shown('pef 20%')).toMatch(/^… Worst/);
	expect(shown('nifedipine dose')).toMatch(
		/^… Nifedipine · Step: First · Dose: 10 mg · .* · Nifedipine · Step: Later · Dose: 20 mg twice daily …$/
	);
	expect(shown('labetalol dose')).toContain(' · Labetalol · Step: Infusion · Dose: 20 mg/h, twice');
	expect(shown('cangrelor stroke')).toMatch(/^Cangrelor .* after a stroke …$/);
	expect(shown('apixaban CrCl 20')).toMatch(/^… Apixaban · Usual dose: 5 mg/);
	expect(shown('cangrelor bleeding')).toMatch(/^Cangrelor .* active bleeding\.$/);
	expect(shown('INR > 8')).toMatch(/^… INR: > 8\.0/);
	expect(shown('lorazepam 3 years')).toBe('… Or lorazepam 0.1 mg/kg (max 4 mg).');
	expect(shown('quinine 12 kg')).toMatch(/^… Or quinine 20 mg/);
	expect(shown('gentamicin 1.5 kg')).toMatch(/^5 mg\/kg every 36 hours/);
	expect(shown('azithromycin 15 kg')).toMatch(/^If allergic to penicillin: azithromycin/);
	expect(shown('vincristine bilirubin 60')).toContain('Omit if it is more.');
	expect(shown('clozapine max dose')).toContain('maximum 900 mg');
	expect(shown('co-amoxiclav eGFR')).toMatch(/^… Co-amoxiclav 1\.2 g .* 600 mg\.$/);
});
