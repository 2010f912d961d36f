import { expect, test } from 'vitest';
import { withEqualNames } from '../build/equal-names.ts';
import { admit, makeLibrary } from './fixture.ts';
import { scoreSections } from './rank.ts';
import * as several from './several.ts';
import { understand } from './understand.ts';

const list = (...items: string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
const table = (...rows: string[][]) => {
	const [head, ...body] = rows.map((cells, row) =>
		cells.map((cell) => (row === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join('')
	);
	return `<table><thead><tr>${head}</tr></thead><tbody>${body.map((row) => `<tr>${row}</tr>`).join('')}</tbody></table>`;
};

const vocabulary = [
	...withEqualNames([]),
	{ term: 'dose', aspect: true },
	{ term: 'overdose', synonyms: ['poisoning', 'intoxication'] },
	{ term: 'lead poisoning' },
	{ term: 'carbon monoxide poisoning' },
	{ term: 'food poisoning' },
	{ term: 'salicylate' },
	{ term: 'aspirin', synonyms: ['Disprin'], see: ['salicylate'] },
	{ term: 'beta blocker' },
	{ term: 'bisoprolol', kindOf: ['beta blocker'] },
	{ term: 'tricyclic antidepressant', abbreviations: ['TCA'], synonyms: ['tricyclic'] },
	{ term: 'amitriptyline', kindOf: ['tricyclic antidepressant'] },
	{ term: 'angiotensin receptor blocker', abbreviations: ['ARB'] },
	{ term: 'losartan', kindOf: ['angiotensin receptor blocker'] },
	{ term: 'candesartan', kindOf: ['angiotensin receptor blocker'] },
	{ term: 'asthma' },
	{ term: 'migraine' },
];

/** What search shows first for a query, what is marked there, and what it says that the site does not have, or not together. */
function answer(
	query: string,
	topics: Record<string, string>,
	terms: readonly object[] = vocabulary
) {
	const { lexicon, dictionary, contexts } = makeLibrary(topics, terms);
	const { concepts, corrections } = understand(query, lexicon, dictionary);
	const named = several.withOtherNames(concepts, lexicon);
	const admitted = admit(named);
	const all = [...named, ...several.numbersOf(query, lexicon, corrections)].map((one) =>
		admitted.missing.includes(one.typed) ? { ...one, names: [] } : one
	);
	const scores = scoreSections(contexts, all, contexts.length, several);
	const ranked = contexts
		.map((hit, index) => ({ hit, ...scores[index]! }))
		.filter(({ score }) => score > 0)
		.sort((a, b) => b.score - a.score);
	const left = several.onlyStanding(all, ranked);
	const { isAnswered, missing } = admit(left);
	const [best] = isAnswered ? ranked : [];
	const { text = '', words = [] } = best?.hit.section ?? {};
	const marked = (best?.finds ?? [])
		.filter(({ role }) => role !== 'light')
		.toSorted((a, b) => a.index - b.index)
		.map(({ index, length }) => text.slice(words[index]!.start, words[index + length - 1]!.end));
	return {
		best: best && `${best.hit.topic}: ${best.hit.section.title}`,
		marked: [...new Set(marked)].join(' | '),
		missing,
		apart: several.standingApart(left, isAnswered ? ranked : [], missing),
	};
}

const poisons = {
	Poisoning: `<h2 id="a">Antidotes</h2>${table(['Poison', 'Antidote'], ['Lead', 'Succimer'], ['Iron', 'Desferrioxamine'], ['Salicylates', 'Bicarbonate'], ['Beta blockers', 'Glucagon'])}
		<h2 id="t">Tricyclics</h2><p>QRS above 100 ms: bicarbonate. Opioids lead to coma.</p>`,
	Anaemia: `<h2 id="i">Iron</h2>${list('Low iron: ferrous sulfate', 'No aspirin with food')}`,
};

test('a poison is found on a page on poisons, by its class, too, and no other one for it', () => {
	for (const query of [
		'lead poisoning',
		'lead toxicity',
		'iron poisoning',
		'iron overdose',
		'iron toxicity',
	])
		expect(answer(query, poisons), query).toMatchObject({
			best: 'Poisoning: Antidotes',
			missing: [],
			apart: [],
		});
	for (const query of ['aspirin overdose', 'bisoprolol poisoning'])
		expect(answer(query, poisons), query).toMatchObject({
			best: 'Poisoning: Antidotes',
			apart: [],
		});
	expect(answer('amitriptyline overdose QRS 130', poisons)).toMatchObject({
		best: 'Poisoning: Tricyclics',
		marked: 'QRS above 100',
		missing: [],
	});
	const ofClass = {
		...poisons,
		'Salicylate toxicity': '<h2 id="t">Treatment</h2><p>Charcoal.</p>',
		Pharmacology: '<h2 id="s">Aspirin</h2><p>75 mg.</p>',
	};
	for (const query of ['aspirin overdose', 'aspirin poisoning'])
		expect(answer(query, ofClass).best, query).toBe('Salicylate toxicity: Treatment');
	const own = { ...ofClass, 'Aspirin poisoning': '<h2 id="o">Own</h2><p>Lavage.</p>' };
	expect(answer('aspirin overdose', own).best).toBe('Aspirin poisoning: Own');
	const { Anaemia, Poisoning } = poisons;
	const without = { Anaemia, Poisoning: Poisoning.replace('Lead', 'Zinc') };
	expect(answer('lead poisoning', without)).toMatchObject({ best: undefined, missing: ['lead'] });
	expect(answer('carbon monoxide poisoning', poisons).missing).toEqual(['carbon monoxide']);
	expect(answer('food poisoning', poisons)).toMatchObject({
		best: undefined,
		missing: ['food poisoning'],
	});
});

test('an overdose of a class is found by its short form without a vocabulary, too', () => {
	const found = { best: 'Poisoning: Tricyclics', marked: 'QRS | QRS above 100', missing: [] };
	expect(answer('TCA overdose QRS 130', poisons, withEqualNames([]))).toMatchObject(found);
});

test('a route is found by its short form in small letters, too, and says how a drug is given', () => {
	const acute = {
		Seizures: `<h2 id="s">Drugs</h2>${list('Midazolam: 5 mg IM')}`,
		Asthma: `<h2 id="a">Attack</h2>${list('Salbutamol: 5 mg nebulised')}`,
	};
	const routes = [
		{ term: 'intramuscular', synonyms: ['IM'] },
		{ term: 'nebulised', synonyms: ['neb'] },
	];
	for (const [query, best, marked] of [
		['midazolam intramuscular dose', 'Seizures: Drugs', 'Midazolam | 5 mg | IM'],
		['midazolam im dose', 'Seizures: Drugs', 'Midazolam | 5 mg | IM'],
		['neb salbutamol', 'Asthma: Attack', 'Salbutamol | nebulised'],
	] as const)
		expect(answer(query, acute, routes), query).toMatchObject({
			best,
			marked,
			missing: [],
			apart: [],
		});
});

test('what is said of a class of drugs for some holds for each of it, but no dose does', () => {
	const classes = {
		Hypertension: `<h2 id="p">Pregnancy</h2>${list('ARBs: contraindicated', 'Labetalol: 100 mg')}`,
		Gout: '<h2 id="u">Urate</h2><p>Losartan lowers it.</p>',
	};
	for (const query of ['losartan pregnancy', 'candesartan in pregnancy'])
		expect(answer(query, classes), query).toMatchObject({
			best: 'Hypertension: Pregnancy',
			marked: 'ARBs',
			missing: [],
			apart: [],
		});
	expect(answer('candesartan dose pregnancy', classes).best).toBeUndefined();
	const apart = {
		Hypertension: '<h2 id="d">Drugs</h2><p>ARBs first.</p>',
		Thyroid: '<h2 id="p">Pregnancy</h2><p>More thyroxine.</p>',
	};
	expect(answer('candesartan pregnancy', apart)).toMatchObject({
		best: undefined,
		missing: ['candesartan'],
	});
	const asthma = {
		Asthma: `<h2 id="a">Avoid</h2>${list('Beta blockers: bronchospasm', 'NSAIDs')}`,
		Heart: `<h2 id="d">Drugs</h2>${list('Bisoprolol: 5 mg')}`,
	};
	expect(answer('bisoprolol asthma', asthma)).toMatchObject({ best: 'Asthma: Avoid', apart: [] });
});

test('a class that is the title of a column says nothing of a drug that has no row', () => {
	const antibiotics = {
		Infection: `<h2 id="i">By drip</h2>${table(
			['Antibiotic', 'Adults', 'Children', 'Renal: CrCl 10–30 mL/min'],
			['Cefuroxime', '1.5 g', '20 mg/kg', '750 mg'],
			['Amikacin', '15 mg/kg', '15 mg/kg', 'Avoid']
		)}<h2 id="o">By mouth</h2>${list('Cefalexin: 500 mg', 'Ciprofloxacin: 500 mg')}`,
	};
	const terms = ['cefuroxime', 'amikacin', 'cefalexin', 'ciprofloxacin', 'levofloxacin'].map(
		(term) => ({ term, kindOf: ['antibiotic'] })
	);
	const ask = (query: string) => answer(query, antibiotics, [...terms, { term: 'antibiotic' }]);
	const apart = { best: 'Infection: By mouth', missing: [] };
	expect(ask('cefalexin renal')).toMatchObject({ ...apart, apart: ['cefalexin', 'renal'] });
	expect(ask('ciprofloxacin child')).toMatchObject({ ...apart, apart: ['ciprofloxacin', 'child'] });
	expect(ask('levofloxacin renal')).toMatchObject({ best: undefined, missing: ['levofloxacin'] });
	expect(ask('amikacin renal')).toMatchObject({
		best: 'Infection: By drip',
		marked: 'Amikacin | Renal | CrCl',
		apart: [],
	});
});

test('the most of a drug is that for the disease that is asked for, in whatever words', () => {
	const limits = {
		Migraine: `<h2 id="p">Prevention</h2>${list('Propranolol: 40 mg, at most 240 mg', 'Topiramate: maximum 200 mg')}`,
		Anxiety: `<h2 id="d">Drugs</h2>${list('Propranolol: 10 mg, maximum 120 mg')}`,
	};
	const found = { best: 'Migraine: Prevention', marked: 'Propranolol | at most' };
	expect(answer('propranolol migraine max', limits)).toMatchObject(found);
	const { Anxiety, Migraine } = limits;
	const silent = { Anxiety, Migraine: Migraine.replace(', at most 240 mg', '') };
	expect(answer('propranolol migraine max', silent).best).toBe('Migraine: Prevention');
});

test('a level is found in the row that is for it, by its symbol, too', () => {
	const rows = [
		['Potassium', 'Action'],
		['5.5–5.9', 'Stop drugs'],
		['6.0–6.4', 'Insulin'],
		['6.5 or more', 'Calcium'],
	];
	const levels = {
		Ketoacidosis: `<h2 id="p">Potassium</h2>${table(['Potassium (mmol/L)', 'Add'], ['Above 5.5', 'None'], ['Below 3.5', 'Ask'])}`,
		Potassium: `<h2 id="h">High</h2>${table(...rows)}`,
	};
	expect(answer('potassium 6.8', levels)).toMatchObject({
		best: 'Potassium: High',
		marked: 'Potassium | Potassium: 6.5 or more',
	});
	expect(answer('K 6.8', levels).marked).toContain('6.5 or more');
	expect(answer('ketoacidosis potassium 6.8', levels).marked).toContain('Above 5.5');
});

test('an age or a clearance that is said of another drug, or of none, is told', () => {
	const ages = {
		Fever: `<h2 id="d">Drugs</h2>${list('Paracetamol: 15 mg/kg', 'Ibuprofen: 8 years, 200 mg')}`,
		Pain: `<h2 id="s">Steps</h2>${list('Paracetamol: 1 g in adults')}`,
	};
	for (const query of ['paracetamol 8 years', 'acetaminophen 8 years', 'paracetamol dose 8 years'])
		expect(answer(query, ages).apart, query).toContain('8 years');
	expect(answer('ibuprofen 8 years', ages).apart).toEqual([]);
	expect(answer('paracetamol 40 years', ages).apart).toEqual([]);
	const child = (whom: string) => ({
		Fever: `<h2 id="d">Drugs</h2>${list(`Paracetamol: ${whom}: 15 mg/kg`)}`,
	});
	for (const whom of ['children', '6–9 years', 'under 12 years'])
		expect(answer('paracetamol 8 years', child(whom)).apart, whom).toEqual([]);
	expect(answer('paracetamol 8 years', child('children 3–6 months')).apart).toContain('8 years');

	const kidneys = (limit: string) => ({
		Fibrillation: `<h2 id="d">Drugs</h2>${list(`Apixaban: 5 mg; 2.5 mg at CrCl ${limit} mL/min`, 'Dabigatran: not at CrCl below 30 mL/min')}`,
	});
	expect(answer('apixaban CrCl 10', kidneys('15–29')).apart).toEqual(['apixaban', 'CrCl 10']);
	expect(answer('apixaban CrCl 20', kidneys('15–29')).apart).toEqual([]);
	const written = 'apixaban creatinine clearance 40';
	expect(answer(written, kidneys('15–29')).missing).toContain('crcl 40');
	expect(answer('apixaban CrCl 10', kidneys('below 30')).apart).toEqual([]);
	expect(answer('apixaban CrCl 40', kidneys('15–29'))).toMatchObject({
		missing: ['CrCl 40'],
		apart: [],
	});
});

test('a second dose is of the drug that is asked for, and repeated', () => {
	const newborn = {
		Distress: `<h2 id="s">Surfactant</h2>${list('Poractant: 200 mg/kg', 'Repeat: 100 mg/kg')}`,
		Sepsis: '<h2 id="f">Drugs</h2><p>The second dose of gentamicin is 5 mg/kg.</p>',
	};
	for (const query of ['surfactant second dose', 'surfactant repeat dose'])
		expect(answer(query, newborn), query).toMatchObject({
			best: 'Distress: Surfactant',
			apart: [],
		});
	const { Sepsis } = newborn;
	const once = { Distress: '<h2 id="s">Surfactant</h2><p>200 mg/kg.</p>', Sepsis };
	expect(answer('surfactant second dose', once).apart).toContain('second');
});

test('a dose may be written in words', () => {
	const drugs = {
		Migraine: `<h2 id="a">Attack</h2>${list('Sumatriptan: fifty milligrams', 'Frovatriptan: twenty-five milligrams')}`,
	};
	expect(answer('sumatriptan dose', drugs)).toMatchObject({
		marked: 'Sumatriptan | fifty milligrams',
		apart: [],
	});
	expect(answer('frovatriptan dose', drugs).marked).toBe('Frovatriptan | twenty-five milligrams');
});

test('K is potassium beside what is followed by its level', () => {
	const pages = {
		Ketoacidosis: `<h2 id="t">DKA</h2>${list('Potassium: 40 mmol/L', 'Insulin: 0.1 units/kg')}`,
		Warfarin: '<h2 id="r">Reversal</h2><p>Vitamin K 5 mg.</p>',
	};
	for (const query of ['K dka', 'DKA K', 'k in DKA'])
		expect(answer(query, pages), query).toMatchObject({
			best: 'Ketoacidosis: DKA',
			missing: [],
			apart: [],
		});
	expect(answer('vitamin K', pages).best).toBe('Warfarin: Reversal');
});

test('how often and for how long a drug is given is found as pages say it', () => {
	const topics = {
		Asthma: list(
			'Ipratropium 500 micrograms every 4 to 6 hours',
			'Prednisolone 40 mg twice daily for at least 5 days',
			'Levetiracetam 1 g'
		),
	};
	const terms = [
		{ term: 'epidemiology', aspect: true, synonyms: ['how often', 'frequency'] },
		{ term: 'duration', synonyms: ['how long'] },
	];
	for (const [query, marked] of [
		['ipratropium frequency', 'Ipratropium | every 4 to 6 hours'],
		['how often prednisolone', 'Prednisolone | twice daily'],
		['prednisolone how long', 'Prednisolone | for at least 5 days'],
	] as const)
		expect(answer(query, topics, terms), query).toMatchObject({ marked, missing: [], apart: [] });
	expect(answer('levetiracetam duration', topics, terms).apart).toEqual([
		'levetiracetam',
		'duration',
	]);
	expect(answer('levetiracetam loading dose', topics, terms).missing).toEqual(['loading']);
});
