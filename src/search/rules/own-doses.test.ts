import { expect, test } from 'vitest';
import { admit, makeLibrary } from './fixture.ts';
import { scoreSections } from './rank.ts';
import { withEqualNames } from '../build/equal-names.ts';
import * as several from './several.ts';
import { understand } from './understand.ts';

const list = (...items: string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
const table = (...rows: string[][]) =>
	`<table><thead><tr>${rows[0]!.map((cell) => `<th>${cell}</th>`).join('')}</tr></thead>${rows
		.slice(1)
		.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
		.join('')}</table>`;

/** A library whose vocabulary knows no drug. */
const library = makeLibrary(
	{
		Warfarin: `drug:${list('<strong>Loading:</strong> 5 mg daily')}
			<h2 id="high">High INR</h2>${list('<strong>INR 8:</strong> vitamin K 3 mg by mouth')}`,
		Methotrexate: `drug:<h2 id="ectopic">Ectopic pregnancy</h2>${list('Dose: 50 mg once')}`,
		Digoxin: `drug:<table><tr><th></th><th>Loading</th><th>Maintenance</th></tr>
			<tr><td>Elderly</td><td>2 mg</td><td>62.5 µg</td></tr><tr><td>With amiodarone</td><td>1 mg</td><td>half</td></tr></table>`,
		Amiodarone: `drug:<h2 id="loading">Loading</h2><p>200 mg daily.</p>
			<h2 id="beside">Interactions</h2>${list('Digoxin: half', 'Simvastatin: 20 mg at most')}`,
		Status: `<table><tr><th>Minute</th><th>Drug</th><th>Dose</th></tr>
			<tr><td>5</td><td>Lorazepam</td><td>4 mg</td></tr><tr><td>20</td><td>Phenytoin</td><td>18 mg/kg</td></tr></table>
			<h3>Children</h3><p>Lorazepam 0.1 mg/kg.</p>`,
		Anaphylaxis: `<h2 id="adrenaline">Adrenaline</h2>${list('Adults: 500 micrograms', 'Repeat it.')}
			<h2 id="others">Others</h2>${list('Salbutamol: 7 mg', 'Children: 10 mL/kg')}
			<p>Hydrocortisone:</p>${list('Adults: 200 mg', 'Older: 100 mg')}<p>Glucagon on beta-blockers.</p>`,
	},
	[{ term: 'dose', aspect: true }]
);

/** The best section for a query as “topic: title”, the doses that are marked there, and whether all of the query is. */
function ask(query: string, { lexicon, dictionary, contexts } = library) {
	const named = several.withOtherNames(understand(query, lexicon, dictionary).concepts, lexicon);
	const concepts = [...named, ...several.numbersOf(query, lexicon)];
	const missing = admit(concepts).missing;
	const asked = concepts.map((one) => (missing.includes(one.typed) ? { ...one, names: [] } : one));
	const scores = scoreSections(contexts, asked, contexts.length, several);
	const index = scores
		.map(({ score }) => score)
		.indexOf(Math.max(...scores.map(({ score }) => score)));
	const { section, topic } = contexts[index]!;
	const marked = scores[index]!.finds.filter(({ role }) => role === 'aspect');
	return {
		best: `${topic}: ${section.title}`,
		doses: marked.map((find) => section.words[find.index]!.text).filter((word) => /\d/.test(word)),
		isTogether: scores.some(({ isTogether }) => isTogether),
	};
}

test('a dose is of nothing that the next paragraph, or the next label, names', () => {
	for (const parted of ['</p><p>', '</p></div><div><p>', '<br>', '\n']) {
		const text = ['Lorazepam: 0.1 mg/kg, max 4 mg', 'Midazolam: 0.2 mg/kg, max 10 mg'].join(parted);
		const site = makeLibrary({ Fits: `<div><p>${text}</p></div>` });
		expect(ask('midazolam dose', site).doses, parted).toEqual(['0', '10']);
		expect(ask('lorazepam dose', site).doses, parted).toEqual(['0', '4']);
		expect(ask('midazolam max dose', site).doses, parted).not.toContain('4');
	}
	const last = makeLibrary({ Fits: '<p>Diazepam, max 2 g</p><p>Valproate 40 mg/kg</p>' });
	expect(ask('valproate dose', last).doses).toEqual(['40']);
	const titled = makeLibrary({ Fits: '<p>Diazepam</p><p>For long fits 2 mg</p>' });
	expect(ask('diazepam dose', titled).doses).toEqual(['2']);
});

test('a drug comes before the doses of others for those whom the query names', () => {
	for (const query of [
		'warfarin dose in pregnancy',
		'warfarin dose in children',
		'warfarin dose elderly',
	])
		expect(ask(query), query).toEqual({ best: 'Warfarin: ', doses: ['5'], isTogether: false });
	expect(ask('amiodarone dose in the elderly').best).toBe('Amiodarone: Loading');
	expect(ask('lorazepam dose in anaphylaxis')).toMatchObject({
		best: 'Status: ',
		isTogether: false,
	});
	expect(ask('salbutamol dose in pregnancy')).toMatchObject({ doses: ['7'], isTogether: false });
	expect(ask('digoxin dose elderly')).toMatchObject({ best: 'Digoxin: ', isTogether: true });
});

test('of two drugs the one that the site has is shown', () => {
	for (const query of ['warfarin amoxicillin dose', 'amoxicillin dose with warfarin'])
		expect(ask(query), query).toMatchObject({ best: 'Warfarin: ', doses: ['5'] });
});

test('a dose is of what its row, its item or the heading above it names, or else of the topic', () => {
	expect(ask('lorazepam dose').doses).toEqual(['4', '0']);
	expect(ask('phenytoin dose').doses).toEqual(['18']);
	expect(ask('adrenaline dose')).toMatchObject({ best: 'Anaphylaxis: Adrenaline', doses: ['500'] });
	expect(ask('hydrocortisone dose').doses).toEqual(['200', '100']);
	expect(ask('glucagon dose')).toMatchObject({
		best: 'Anaphylaxis: Others',
		doses: [],
		isTogether: false,
	});
	expect(ask('digoxin dose').doses).toEqual(['2', '62', '1']);
});

test('the dose of another drug on the pages of one is not taken for its own', () => {
	expect(ask('vitamin K dose')).toMatchObject({ best: 'Warfarin: High INR', doses: ['3'] });
	expect(ask('amiodarone dose')).toMatchObject({ best: 'Amiodarone: Loading', doses: ['200'] });
	expect(ask('simvastatin dose')).toMatchObject({
		best: 'Amiodarone: Interactions',
		doses: ['20'],
	});
});

test('within a sentence or a list of drugs a dose is of the one before it, and of one right behind', () => {
	const doses = (text: string, query: string) => ask(query, makeLibrary({ Topic: text })).doses;
	const two = '<p>Naproxen 500 mg, ibuprofen 400 mg and etoricoxib 60 mg. Zzz 7 mg.</p>';
	expect(doses(two, 'naproxen dose')).toEqual(['500']);
	expect(doses(two, 'ibuprofen dose')).toEqual(['400']);
	expect(doses('<p>Aaa 500 mg, then 250 mg; at most 4 g.</p>', 'aaa dose')).toEqual([
		'500',
		'250',
		'4',
	]);
	const drip = '<p>Insulin 10 units in 25 g glucose.</p>';
	expect(doses(drip, 'insulin dose')).toEqual(['10']);
	expect(doses(drip, 'glucose dose')).toEqual(['25']);
	expect(doses('<p>Give 10 mg of aaa.</p>', 'aaa dose')).toEqual(['10']);
	expect(doses('<p>Aaa is first. Bbb 9 mg is second.</p>', 'aaa dose')).toEqual([]);
	expect(doses('<p>Aaa is first. Start with 9 mg.</p>', 'aaa dose')).toEqual(['9']);
});

test('one of the names of a topic has no dose of another that its section names', () => {
	const heparins = makeLibrary({
		'Heparin (Enoxaparin, LMWH)': `drug:${list('Enoxaparin: 40 mg', 'Unfractionated heparin: 80 units/kg')}`,
	});
	expect(ask('enoxaparin dose', heparins).doses).toEqual(['40']);
	expect(ask('heparin dose', heparins).doses).toEqual(['80']);
	expect(ask('LMWH dose', heparins).doses).toEqual(['40', '80']);
});

test('a word of the query is no drug because its topic has names of such, and salts are those of their drug', () => {
	const site = makeLibrary({
		Calcinosis: list('Pamidronate by infusion.', 'Methotrexate 15 mg a week.'),
		Status: list('Valproate: 40 mg/kg', 'Sodium bicarbonate: 50 mL'),
	});
	expect(ask('pamidronate dose calcinosis', site)).toMatchObject({ doses: [], isTogether: false });
	expect(ask('sodium valproate dose', site).doses).toEqual(['40']);
	expect(ask('sodium bicarbonate dose', site).doses).toEqual(['50']);
});

const others = makeLibrary(
	{
		'Allergic shock': `<h2 id="d">Doses</h2><table><thead><tr><th>Age</th><th>Adrenaline IM</th></tr></thead><tbody>
			<tr><td>Child</td><td>150 micrograms</td></tr><tr><td>Adult</td><td>500 micrograms</td></tr></tbody></table>`,
		Arrest: `<h2 id="a">Drugs</h2>${list('<strong>Adrenaline:</strong> 1 mg IV')}`,
		Potassium: `<h2 id="k">Low</h2>${list('<strong>KCl:</strong> 40 mmol')}`,
		Calcium: `<h2 id="c">Low</h2>${list('<strong>Calcium chloride:</strong> 10 mL')}`,
		Sugar: `<h2 id="s">High</h2>${list('<strong>Insulan:</strong> 4 units. Half in renal failure.')}`,
	},
	[...withEqualNames([]), { term: 'dose', aspect: true }]
);

test('a table of a drug has its doses in the column that names it', () => {
	const found = ask('epinephrine dose child', others);
	expect(found).toMatchObject({ best: 'Allergic shock: Doses', isTogether: true });
	expect(ask('adrenaline allergic shock dose', others).best).toBe('Allergic shock: Doses');
});

test('a salt is found by its formula, and no other salt for it', () => {
	expect(ask('potassium chloride dose', others)).toMatchObject({
		best: 'Potassium: Low',
		doses: ['40'],
	});
	expect(ask('calcium chloride dose', others).best).toBe('Calcium: Low');
});

const parted = makeLibrary({
	Paracetamol: `drug:<h2 id="u">Usual doses</h2>${list('<strong>Adults:</strong> 1 g')}<h2 id="o">Overdose</h2>
		<p>Acetylcysteine 150 mg/kg.</p><h2 id="r">Renal failure</h2><p>Longer intervals.</p>`,
	Digoxin: `drug:<h2 id="l">Loading</h2><p>750 micrograms.</p><h2 id="t">Toxicity</h2>
		<p><strong>Digoxin antibody:</strong> 40 mg. Digoxin is stopped.</p>`,
	'Acute wheeze': `<h2 id="t">Treatment</h2>${list('Salbutamol 5 mg.', 'Prednisolone 40 mg.')}`,
	Shock: `<h2 id="n">Next</h2><p>Acute wheeze: 7 mg nebulised.</p><h2 id="p">Pumps</h2>
		<p><strong>Alphacef:</strong> 1 g.</p><p>Safe in pregnancy.</p><p><strong>Betacef:</strong> 2 g.</p>`,
	Pain: `<h2 id="e">Equivalents</h2><table><tr><th>Aaa by mouth</th><th>Bbb by mouth</th></tr>
		<tr><td>10 mg</td><td>5 mg</td></tr></table><h2 id="t">Three</h2><table><tr><th>Age</th><th>Ccc</th><th>Ddd</th></tr>
		<tr><td>Child</td><td>3 mg</td><td>4 mg</td></tr></table>`,
	Amirix: 'drug:<h2 id="a">Start</h2><p>0.3 mg/kg daily.</p>',
	Zobec: 'drug:<h2 id="z">Rate</h2><p>2 mcg/kg/min, or 5 mg/kg. With amirix half, 3 mg/kg.</p>',
});

test('what has a dose of its own comes before the dose of its antidote', () => {
	for (const query of ['paracetamol dose in overdose', 'paracetamol overdose dosage'])
		expect(ask(query, parted)).toMatchObject({ best: 'Paracetamol: Usual doses', doses: ['1'] });
	expect(ask('acetylcysteine dose', parted).best).toBe('Paracetamol: Overdose');
	expect(ask('digoxin dose', parted)).toMatchObject({ best: 'Digoxin: Loading', doses: ['750'] });
	expect(ask('digoxin antibody dose', parted).doses).toEqual(['40']);
});

test('each of two drugs has the doses of its column alone', () => {
	expect(ask('aaa dose', parted).doses).toEqual(['10']);
	expect(ask('bbb dose', parted).doses).toEqual(['5']);
	expect(ask('ccc dose child', parted)).toMatchObject({ doses: ['3'], isTogether: true });
	expect(ask('ddd dose child', parted).doses).toEqual(['4']);
});

test('the topic of a disease is no drug because a dose stands behind its name', () => {
	expect(ask('salbutamol acute wheeze dose', parted)).toMatchObject({
		best: 'Acute wheeze: Treatment',
		doses: ['5'],
	});
});

test('what stands below one label is not said of the next', () => {
	expect(ask('alphacef pregnancy', parted).isTogether).toBe(true);
	expect(ask('betacef pregnancy', parted).isTogether).toBe(false);
	expect(ask('betacef dose', parted).doses).toEqual(['2']);
	const below = makeLibrary({
		Fits: '<h3 id="a">Aaa</h3><p>1 mg.</p><p>Safe in pregnancy.</p><h3 id="b">Bbb</h3><p>2 mg.</p>',
	});
	expect(ask('aaa pregnancy', below).isTogether).toBe(true);
	expect(ask('bbb pregnancy', below).isTogether).toBe(false);
});

test('units alone ask for a dose, and lead to no other drug that has them', () => {
	for (const query of [
		'amirix mg/kg',
		'amirix mg',
		'amirix mcg/kg/min',
		'amirix mg/m2',
		'amirix mg per kg',
	])
		expect(ask(query, parted), query).toMatchObject({ best: 'Amirix: Start', doses: ['0'] });
	expect(ask('zobec mcg/kg/min', parted).best).toBe('Zobec: Rate');
	expect(ask('amirix units/kg', parted).best).toBe('Amirix: Start');
	const other = { Plain: '<p>5 mg, 10 mg or 3 mg.</p>', Greek: '<p>Give 500 µg of it.</p>' };
	expect(ask('mcg', makeLibrary(other)).best).toBe('Greek: ');
});

test('a heading with a wider term is none of the drug', () => {
	const site = makeLibrary(
		{
			Rhythm: '<h2 id="a">Anticoagulation</h2><p>Apixaban 5 mg twice a day.</p>',
			Warfarin: 'drug:<h2 id="l">Loading</h2><p>5 mg. In pregnancy heparin takes its place.</p>',
		},
		[
			{ term: 'anticoagulant', synonyms: ['anticoagulation'] },
			{ term: 'heparin', kindOf: ['anticoagulant'] },
		]
	);
	expect(ask('heparin dose', site)).toMatchObject({ best: 'Warfarin: Loading', doses: [] });
});

test('no dose of another drug answers for one that is not here', () => {
	const scoresOf = (query: string) => {
		const { concepts } = understand(`${query} `, library.lexicon, library.dictionary);
		return scoreSections(library.contexts, concepts, 9, several).map(({ score }) => score);
	};
	expect(Math.max(...scoresOf('depakine dose anaphylaxis'))).toBe(0);
	expect(Math.max(...scoresOf('depakine lorazepam dose'))).toBeGreaterThan(0);
	expect(Math.max(...scoresOf('dose in anaphylaxis'))).toBeGreaterThan(0);
});

test('a drug is answered from the topic that is asked for', () => {
	const library = makeLibrary(
		{
			Eclampsia: `<h2 id="mg">Magnesium sulfate</h2>${list('Loading: 4 g')}<h2 id="no">Labetalol</h2><p>Asthma: not.</p>`,
			'Acute asthma': list('Salbutamol: 5 mg', 'Magnesium: 2 g'),
			'Paracetamol overdose': list('Acetylcysteine: 150 mg/kg', 'Maximum: paracetamol level.'),
			Fever: list('Paracetamol: 15 mg/kg, at most 60 mg/kg, the maximum of paracetamol'),
		},
		[{ term: 'magnesium', synonyms: ['magnesium sulfate'] }]
	);
	expect(ask('asthma maximum paracetamol', library).isTogether).toBe(false);
	for (const query of ['MgSO4 asthma', 'magnesium sulfate dose asthma'])
		expect(ask(query, library).best, query).toBe('Acute asthma: ');
	expect(ask('maximum paracetamol', library).best).toBe('Fever: ');
	expect(ask('MgSO4 eclampsia', library).best).toBe('Eclampsia: Magnesium sulfate');
});

test('a limit of a drug comes before what holds for anybody', () => {
	const library = makeLibrary({
		Velcorin: `drug:${list('<strong>Velcorin:</strong> 10 mg, velcorin is an anticoagulant')}
			<h2 id="old">Elderly</h2><p>Over 80 years, 5 mg.</p><h2 id="renal">Kidney</h2><p>CrCl 20–40: half.</p>`,
		Others: '<p>Velcorin and betacef. CrCl under 20: betacef 3 mg.</p>',
	});
	for (const [query, title] of [
		['velcorin over 80', 'Elderly'],
		['velcorin crcl 35', 'Kidney'],
		['velcorin', ''],
	] as const)
		expect(ask(query, library).best, query).toBe(`Velcorin: ${title}`);
	const level = makeLibrary({
		Warfarin: `drug:<h2 id="p">Pregnancy</h2><p>Week 6: stop. Weeks 6–12: never. Day 6.</p><h2 id="i">High</h2>
			<p>INR 5.0–8.0: omit.</p>`,
	});
	expect(ask('warfarin INR 6', level).best).toBe('Warfarin: High');
	const ban = makeLibrary({
		Methotrexate: `drug:<h2 id="e">Ectopic pregnancy</h2><p>In ectopic pregnancy methotrexate 50 mg/m² ends the pregnancy.</p>
			<h2 id="c">Never</h2><p>Pregnancy.</p>`,
	});
	expect(ask('methotrexate pregnancy', ban).best).toBe('Methotrexate: Never');
	expect(ask('methotrexate ectopic pregnancy', ban).best).toBe('Methotrexate: Ectopic pregnancy');
	const disease = makeLibrary({
		'Lung failure': `<h2 id="a">Antibiotics</h2><p>Antibiotics: doxycycline. Other antibiotics: clarithromycin.</p>
			<h2 id="p">Pregnancy</h2><p>Antibiotics: erythromycin.</p>`,
	});
	expect(ask('lung failure pregnancy antibiotics', disease).best).toBe('Lung failure: Pregnancy');
});

test('a toxic dose is none to take, unless a query asks for it', () => {
	const toxic = makeLibrary({
		Paracetamol: `drug:<h2 id="o">Overdose</h2><p>More than 75 mg/kg; 150 mg/kg is serious.</p><h2 id="a">Adults</h2>
			${list('<strong>Oral:</strong> 1 g', '<strong>Toxic dose:</strong> 12 g')}<h3 id="p">Poisoning</h3><p>10 g.</p>`,
		Naloxone: 'drug:<h2 id="o">Opioid overdose</h2><p>400 micrograms.</p>',
		Iron: 'drug:<h2 id="t">Toxicity</h2><p>60 mg/kg.</p>',
		'Methotrexate (Metoject)': `drug:${list('High dose: 3 g/m²', 'Arthritis: 7.5 mg', 'Maximum: 25 mg')}`,
		Vitaminol: 'drug:<h2 id="h">High INR</h2><p>Vitaminol 5 mg.</p><h2 id="u">Low</h2><p>3 mg.</p>',
	});
	expect(ask('paracetamol dose', toxic)).toMatchObject({
		best: 'Paracetamol: Adults',
		doses: ['1'],
	});
	expect(ask('toxic paracetamol dose', toxic).doses).toContain('12');
	expect(ask('naloxone dose', toxic)).toMatchObject({ doses: ['400'], isTogether: true });
	expect(ask('iron dose', toxic).doses).toEqual(['60']);
	expect(ask('metoject dose', toxic).doses).toEqual(['7', '25']);
	expect(ask('metoject maximum dose', toxic).doses).toEqual(['3', '7', '25']);
	expect(ask('vitaminol dose', toxic).best).toBe('Vitaminol: High INR');
});

test('a dose on the pages of a drug is none of what the heading above it names', () => {
	const site = makeLibrary({
		Alphabarbital: `drug:<h2 id="a">Adults</h2><p>60 mg at night.</p><h2 id="e">Fits</h2><p>90 mg.</p><h2 id="c">Betazepam</h2>
			<p>Lower to 45 mg.</p><h3 id="d">Gammaprazole</h3><p>Start at 30 mg.</p><h2 id="o">Overdose</h2>
			<h3 id="f">Flumazenil</h3>${list('First: 200 micrograms')}`,
		Ulcer: list('Betazepam: 10 mg', 'Gammaprazole: 20 mg'),
	});
	expect(ask('betazepam dose', site)).toMatchObject({ best: 'Ulcer: ', doses: ['10'] });
	expect(ask('gammaprazole dose', site)).toMatchObject({ best: 'Ulcer: ', doses: ['20'] });
	expect(['60', '90']).toContain(ask('alphabarbital dose', site).doses.join());
	expect(ask('fits dose', site).doses).toEqual(['90']);
	expect(ask('flumazenil dose', site).doses).toEqual(['200']);
	const other = makeLibrary({
		Vancomycin: 'drug:<p>15 mg/kg. Teicoplanin 6 mg/kg; in renal failure 3 mg/kg.</p>',
	});
	expect(ask('vancomycin dose', other).doses).toEqual(['15']);
	const pens = makeLibrary({
		Alphabarbital: 'drug:<p>With betazepam (Betapen), 10 mg.</p>',
		'Betazepam (Betapen)': 'drug:<p>Tablets.</p>',
	});
	for (const query of ['betazepam dose', 'betapen dose'])
		expect(ask(query, pens).doses).toEqual([]);
	expect(ask('alphabarbital dose', pens).doses).toEqual(['10']);
});

test('what a sentence says not to give, or what is given against, has none of its doses', () => {
	for (const [text, drug, others] of [
		['Use ramipril, not losartan, 2.5 mg.', 'ramipril', 'losartan'],
		['Stop the bisoprolol and start diltiazem 60 mg.', 'diltiazem', 'bisoprolol'],
		['Sugammadex reverses rocuronium: 2 mg/kg.', 'sugammadex', 'rocuronium'],
		['Instead of warfarin give apixaban 2.5 mg.', 'apixaban', 'warfarin'],
		['Switch from IV ceftriaxone to doxycycline 200 mg.', 'doxycycline', 'ceftriaxone'],
		['Sugammadex reverses rocuronium or vecuronium: 2 mg/kg.', 'sugammadex', 'vecuronium'],
		['Switch to diazepam 5 mg for zopiclone.', 'diazepam', 'zopiclone'],
		['Ramipril: half. Bisoprolol: low. Maximum: 10 mg.', 'bisoprolol', 'ramipril'],
		['Glucagon if on propranolol, 2 mg.', 'glucagon', ''],
		[
			'<ul><li>Unlike heparin<ul><li>Enoxaparin 2 mg/kg</li></ul></li></ul>',
			'enoxaparin',
			'heparin',
		],
	] as const) {
		const site = makeLibrary({ Topic: text.startsWith('<') ? text : `<p>${text}</p>` });
		expect(ask(`${drug} dose`, site).doses, text).toHaveLength(1);
		if (others)
			expect(ask(`${others} dose`, site), text).toMatchObject({ doses: [], isTogether: false });
	}
});

test('a label behind another has to say for whom a dose is, and a column may say that it is another drug', () => {
	const doses = (text: string, query: string) => ask(query, makeLibrary({ Topic: text })).doses;
	expect(doses('<p>Aaa: not at night. Bbb: 150 mg</p>', 'aaa dose')).toEqual([]);
	expect(doses('<p>Aaa: at night. Adults: 150 mg</p>', 'aaa dose')).toEqual(['150']);
	const table = `<table><tr><th>Patient</th><th>Drug</th><th>Dose</th></tr>
		<tr><td>On aaa</td><td>Bbb</td><td>50 mg</td></tr></table>`;
	expect(doses(table, 'aaa dose')).toEqual([]);
	expect(doses(table, 'bbb dose')).toEqual(['50']);
	const lines = '<p><strong>Aaa:</strong> if low\n<strong>Bbb:</strong> 5 mg</p>';
	expect(doses(lines, 'aaa dose')).toEqual([]);
	expect(doses(lines, 'bbb dose')).toEqual(['5']);
});

test('for whom something is, is said of the drug that its sentence or item names, or of that of its pages', () => {
	const site = makeLibrary({
		Angina: `<ul><li>Ivabradine<ul><li>Pregnancy: avoid</li></ul></li><li>Ranolazine<ul><li>Elderly: 375 mg</li></ul></li></ul>
			<p>Ibuprofen and naproxen in dialysis: avoid.</p><p>Atenolol half. Sotalol not if CrCl 15–29.</p><table><tr><th>Patient</th><th>Drug</th></tr>
			<tr><td>Obese</td><td>Labetalol</td></tr></table>`,
		Vancomycin: `drug:<h2 id="o">Others</h2><p>Teicoplanin 6 mg/kg; in renal failure 3 mg/kg.</p><h2 id="r">Kidney</h2>
			<p>Renal failure: half; teicoplanin is preferred.</p>`,
		Teicoplanin:
			'drug:<h2 id="l">Children</h2><p>Everything is halved in children. Vancomycin may be added.</p>',
	});
	const isTold = (query: string) => ask(query, site).isTogether;
	for (const query of ['ivabradine pregnancy', 'ranolazine elderly', 'naproxen dialysis'])
		expect(isTold(query), query).toBe(true);
	for (const query of [
		'ivabradine elderly',
		'ranolazine pregnancy',
		'ranolazine obese',
		'atenolol crcl 25',
	])
		expect(isTold(query), query).toBe(false);
	const titled = makeLibrary(
		{
			Digoxin: `drug:<h2 id="c">Children</h2>${list('First: 5 µg/kg', 'Amiodarone: half in children')}`,
			Other: '<p>Nothing.</p>',
		},
		[{ term: 'dose', aspect: true }]
	);
	expect(ask('digoxin children', titled).isTogether).toBe(true);
	expect(isTold('labetalol obese')).toBe(true);
	expect(ask('vancomycin renal failure', site).best).toBe('Vancomycin: Kidney');
	expect(ask('vancomycin children', site).best).not.toBe('Teicoplanin: Children');
});

test('what one row or item bans is banned for no other drug, and another drug in it takes it from none', () => {
	const site = makeLibrary({
		Failure: table(
			['Drug', 'Dose', 'Avoid'],
			['Ramipril', '10 mg', 'Angioedema, pregnancy, K+ &gt;5.5'],
			['Bisoprolol', '5 mg', 'Asthma'],
			['Furosemide', '40 mg', 'Na+ &lt;125 or anuria'],
			['Bumetanide', '1 mg', '1 mg is furosemide 40 mg; not in breast-feeding']
		),
		Infection: `${table(['Patient', 'First'], ['Non-pregnant women', 'Trimethoprim 200 mg'], ['Pregnant women', 'Cefalexin 500 mg'], ['Men', 'Trimethoprim 200 mg'])}
			${list('Nitrofurantoin: avoid in the first trimester', 'Vancomycin: gout', 'Ciprofloxacin 500 mg')}`,
		Fits: list(
			'<strong>Topiramate:</strong> 25 mg. Not in pregnancy (use levetiracetam).',
			'<strong>Morphine:</strong> 5 mg. eGFR &lt;30: avoid, use oxycodone.'
		),
	});
	for (const [query, isTogether] of [
		['ramipril angioedema', true],
		['bisoprolol angioedema', false],
		['furosemide asthma', false],
		['furosemide anuria', true],
		['furosemide breastfeeding', false],
		['ramipril pregnancy', true],
		['topiramate pregnancy', true],
		['levetiracetam pregnancy', true],
		['morphine renal', true],
		['trimethoprim pregnancy', false],
		['cefalexin pregnancy', true],
		['nitrofurantoin pregnancy', true],
		['trimethoprim man', true],
		['ciprofloxacin gout', false],
		['ciprofloxacin infection pregnancy', false],
		['cefalexin infection pregnancy', true],
	] as const)
		expect(ask(query, site).isTogether, query).toBe(isTogether);
});

test('an age or a weight is sought in ranges, and comes first for any drug', () => {
	const site = makeLibrary({
		Wheeze: '<p>Salbutamol 5 mg every 4–6 h.</p>',
		Arrest:
			'<h2 id="a">Adults</h2><p>Adrenaline 1 mg, then amiodarone.</p><h2 id="c">Children</h2><p>Adrenaline 10 µg/kg, adrenaline 0.1 mL/kg.</p>',
		'Acute wheeze in children': '<p>Salbutamol: &lt;5 years 2.5 mg.</p>',
		Fever: list('&gt;50 kg: paracetamol 1 g', '&lt;10 kg: paracetamol 7.5 mg/kg'),
	});
	for (const age of ['4y', 'aged 4', 'age 4', '4 year old'])
		expect(ask(`salbutamol dose ${age}`, site), age).toMatchObject({
			best: 'Acute wheeze in children: ',
			isTogether: true,
		});
	expect(ask('adrenaline dose arrest', site).best).toBe('Arrest: Adults');
	expect(ask('adrenaline dose arrest child', site).best).toBe('Arrest: Children');
	expect(ask('salbutamol wheeze', site)).toMatchObject({ isTogether: true });
	expect(ask('paracetamol dose 8 kg', site).isTogether).toBe(true);
	expect(ask('paracetamol dose 20 kg', site).isTogether).toBe(false);
});

test('a dose of another age or weight is none for the one that is asked for', () => {
	const site = makeLibrary({
		Clots: `<h2 id="e">Enoxaparin by weight</h2>${table(['Weight (kg)', 'Dose'], ['&lt; 50', '20 mg'], ['50–100', '40 mg'], ['101–150', '80 mg'])}`,
		Wheeze: list(
			'<strong>2–5 years:</strong> salbutamol 2.5 mg, prednisolone 20 mg',
			'<strong>6–11 years:</strong> salbutamol 5 mg, prednisolone 30 mg for 3 days'
		),
		Fits: list('<strong>Phenytoin:</strong> 20 mg/kg; 15 mg/kg over 65 years'),
	});
	for (const [query, doses] of [
		['enoxaparin dose 120 kg', ['80']],
		['enoxaparin dose 45kg', ['20']],
		['enoxaparin dose 160 kg', []],
		['enoxaparin dose', ['20', '40', '80']],
		['salbutamol dose 4 year old', ['2', '2']],
		['prednisolone dose 8 years', ['30', '6']],
		['salbutamol dose 1 year', []],
		['salbutamol dose adult', []],
		['phenytoin dose elderly', ['20', '15']],
	] as const)
		expect(ask(query, site).doses, query).toEqual(doses);
	for (const query of ['salbutamol dose 1 year', 'enoxaparin dose 160 kg'])
		expect(ask(query, site).isTogether, query).toBe(false);
	expect(ask('phenytoin dose elderly', site).isTogether).toBe(true);
});

test('Child-Pugh is no child, unless it is asked for', () => {
	const site = makeLibrary({ Zolonafil: 'drug:<h2 id="l">Liver</h2><p>Child-Pugh B: 25 mg.</p>' });
	expect(ask('zolonafil child', site).isTogether).toBe(false);
	expect(ask('zolonafil child-pugh', site).isTogether).toBe(true);
	expect(ask('zolonafil child pugh b', site).isTogether).toBe(true);
});

test('a dose below a heading that names another drug is not that of the topic', () => {
	const site = makeLibrary({
		'Paracetamol overdose': `<h2 id="a">Acetylcysteine</h2>${list('<strong>First bag:</strong> 150 mg/kg')}
			<h2 id="o">Others</h2><p>Paracetamol is serious above 75 mg/kg.</p>`,
		Methotrexate: `drug:<h2 id="f">Folic acid</h2><p>5 mg weekly.</p><h2 id="w">Folinic acid with methotrexate</h2><p>6 mg.</p><h2 id="d">High dose</h2><p>3 g/m².</p>
			<h2 id="l">Arthritis</h2>${list('Adults: 7.5 mg, raised by 2.5 mg', 'Children: 10 mg/m²')}`,
	});
	expect(ask('acetylcysteine dose', site).doses).toEqual(['150']);
	expect(ask('paracetamol dose', site).doses).toEqual(['75']);
	expect(ask('methotrexate dose', site).best).toBe('Methotrexate: Arthritis');
	expect(ask('folic acid dose', site)).toMatchObject({ doses: [], isTogether: false });
});

test('what a dose is changed to beside another drug is not the dose of that', () => {
	const site = makeLibrary({
		Digoxin: `drug:<h2 id="i">Interactions</h2>${list('<strong>Amiodarone:</strong> halve to 125 µg', 'Simvastatin: 20 mg at most', 'Ciclosporin: 31 µg', 'Vancomycin: more nephrotoxicity. Vancomycin 15 mg/kg needs levels.')}`,
		Wheeze: list('Salbutamol: 5 mg with oxygen; children 2.5 mg'),
		Scopes: list('Midazolam 2 mg with fentanyl 50 µg; elderly 1 mg'),
		Verapamil:
			'drug:<h2 id="m">Maximum dose</h2><p>480 mg.</p><h2 id="u">Usual dose</h2><p>80 mg a day.</p>',
	});
	for (const drug of ['amiodarone', 'ciclosporin'])
		expect(ask(`${drug} dose`, site)).toMatchObject({ doses: [], isTogether: false });
	expect(ask('simvastatin dose', site).doses).toEqual(['20']);
	expect(ask('vancomycin dose', site)).toMatchObject({ doses: ['15'], isTogether: true });
	expect(ask('salbutamol child dose', site).doses).toEqual(['5', '2']);
	expect(ask('fentanyl dose', site).doses).toEqual(['50']);
	expect(ask('verapamil dose', site).best).toBe('Verapamil: Usual dose');
	expect(ask('verapamil maximum dose', site).best).toBe('Verapamil: Maximum dose');
});

test('a drug is found on other pages by its name where another name of its topic is asked for', () => {
	const site = makeLibrary({
		'Apixaban (Eliquis)': `drug:<h2 id="v">Thrombosis</h2>${list('First: 10 mg', 'Then: 5 mg')}`,
		'Atrial flutter (AFL)': list('Apixaban: 2.5 mg twice daily', 'Edoxaban: 60 mg'),
	});
	expect(ask('eliquis dose atrial flutter', site)).toMatchObject({
		best: 'Atrial flutter: ',
		doses: ['2'],
	});
});

test('what is of an organ is found by either word for it, and before what holds for anybody', () => {
	const site = makeLibrary({
		Mabrin: 'drug:<h2 id="u">Usual</h2><p>5 mg</p><h2 id="k">Kidney failure</h2><p>2 mg</p>',
		Zetrol: 'drug:<h2 id="u">Usual</h2><p>5 mg</p><h2 id="h">Hepatic disease</h2><p>1 mg</p>',
		Stones: '<h2 id="r">Renal colic</h2><p>Disease of the liver.</p>',
		Fevipril:
			'drug:<h2 id="u">Usual</h2><p>5 mg</p><h2 id="a">Later</h2><p>eGFR below 30: 1 mg</p>',
	});
	for (const query of ['fevipril renal', 'renal fevipril dose', 'fevipril kidney'])
		expect(ask(query, site), query).toMatchObject({ best: 'Fevipril: Later', isTogether: true });
	expect(ask('renal colic', site).best).toBe('Stones: Renal colic');
	for (const query of ['mabrin renal', 'mabrin kidneys dose', 'mabrin renal failure'])
		expect(ask(query, site), query).toMatchObject({
			best: 'Mabrin: Kidney failure',
			isTogether: true,
		});
	expect(ask('zetrol liver', site)).toMatchObject({ best: 'Zetrol: Hepatic disease' });
});

test('an age limit is one for children, and no span of time', () => {
	const site = makeLibrary({
		Pain: '<h2 id="a">Adults</h2><p>Codeine 30 mg.</p><h2 id="u">Under 12 years</h2><p>No codeine.</p>',
		Wheeze:
			'<h2 id="a">Adults</h2><p>Salbutamol 5 mg</p><h2 id="b">Below five years</h2><p>Salbutamol 2.5 mg</p>',
		Promethazine: `drug:${list('5–10 years: 10 mg', '2–4 years: 5 mg')}`,
		Doxycycline: 'drug:<p>200 mg for 8 days. After 5 years of use stop.</p>',
		Cetirizine: 'drug:<p>≥12 years: 10 mg. &lt;12 years: 5 mg.</p>',
		Loratadine: 'drug:<p>≥ 12 years: 10 mg.</p>',
	});
	for (const child of ['child', 'children', 'kids', 'paediatric', 'infant'])
		expect(ask(`codeine ${child}`, site), child).toMatchObject({
			best: 'Pain: Under 12 years',
			isTogether: true,
		});
	for (const query of ['salbutamol child', 'salbutamol 18 months', 'salbutamol 1.5 years'])
		expect(ask(query, site).best, query).toBe('Wheeze: Below five years');
	expect(ask('promethazine child', site).isTogether).toBe(true);
	expect(ask('promethazine infant', site).isTogether).toBe(false);
	expect(ask('cetirizine child', site).isTogether).toBe(true);
	for (const drug of ['doxycycline', 'loratadine'])
		expect(ask(`${drug} child`, site).isTogether, drug).toBe(false);
});

test('a topic on the overdose of a drug is not on the drug', () => {
	const site = makeLibrary(
		{
			'Paracetamol overdose': `<h2 id="c">Children</h2><p>Ondansetron 0.1 mg/kg for a child.</p>
			<h2 id="r">Risk</h2><p>Paracetamol above 75 mg/kg.</p>`,
			Eclampsia: list('Zolonium 4 g', 'Toxicity: loss of reflexes; calcium gluconate 1 g'),
			Fever: '<h2 id="t">Treatment</h2><p>Paracetamol 15 mg/kg for a child.</p>',
		},
		[{ term: 'paracetamol', synonyms: ['Panadol'] }]
	);
	expect(ask('panadol poisoning', site).best).toContain('Paracetamol overdose');
	expect(ask('zolonium toxicity', site).isTogether).toBe(true);
	for (const query of ['paracetamol child', 'paracetamol children', 'paracetamol dose child'])
		expect(ask(query, site).best, query).toBe('Fever: Treatment');
});

test('a dose with its unit in words is one, and that of two drugs is of what has both in its name', () => {
	const site = makeLibrary(
		{
			Alfacalcidol: 'drug:<p>250 nanograms daily.</p>',
			Aspirin: 'drug:<p>300 milligrams once.</p>',
			Sepsis: '<p>Piperacillin with tazobactam 4.5 g.</p>',
		},
		[{ term: 'piperacillin', synonyms: ['Tazocin', 'piperacillin tazobactam'] }]
	);
	expect(ask('alfacalcidol dose', site).doses).toEqual(['250']);
	expect(ask('aspirin 300 mg', site)).toMatchObject({ doses: ['300'], isTogether: true });
	expect(ask('tazocin dose', site)).toMatchObject({ doses: ['4'], isTogether: true });
});

test('what is for some comes behind what is for anybody, unless it is asked for', () => {
	const site = makeLibrary({
		Methotrexate: `drug:<h2 id="e">Ectopic pregnancy</h2>${list('Methotrexate dose: 50 mg once', 'Second dose: 50 mg')}<h2 id="d">Start</h2><p>7.5 mg weekly</p>`,
		'Asthma in adults': '<h2 id="t">First</h2><p>Salbutamol 5 mg as treatment.</p>',
		'Acute asthma in children': '<h2 id="t">Treatment</h2><p>Treatment of asthma.</p>',
	});
	expect(ask('methotrexate dose', site).best).toBe('Methotrexate: Start');
	expect(ask('methotrexate dose pregnancy', site).best).toBe('Methotrexate: Ectopic pregnancy');
	expect(ask('asthma treatment', site).best).toBe('Asthma in adults: First');
	expect(ask('asthma treatment child', site).best).toBe('Acute asthma in children: Treatment');
});

test('a limit is none of a drug that is only mentioned beside it, of those whom it leaves out, or of another disease', () => {
	const site = makeLibrary(
		{
			Pain: `<h2 id="n">Nerves</h2>${list('<strong>Pregabalin:</strong> 75 mg. In renal failure 25 mg, not with opioids such as morphine.')}
				<h2 id="o">Opioids</h2>${list('<strong>Morphine:</strong> 5 mg. eGFR &lt;30: avoid.')}`,
			Migraine: list('Aspirin: 900 mg. Not under 16 years.'),
			Cystitis: list(
				'Non-pregnant women: trimethoprim 200 mg',
				'Trimethoprim: not in the trimester'
			),
			Wheeze: '<p>Asthma is common.</p>',
			Leukaemia: `<table><tr><th>Drug</th><th>Dose</th><th>Halve with</th><th>Avoid</th></tr>
				<tr><td>Imatinib</td><td>400 mg</td><td>Verapamil.</td><td>Pregnancy</td></tr></table>`,
			'Neonatal sepsis': list('Benzylpenicillin: 25 mg/kg'),
			Palsy: `<h2 id="m">Muscles</h2>${list('Dantrolene 25 mg')}
				<h2 id="c">Children</h2>${list('Dantrolene 0.5 mg/kg. Dantrolene later', 'Baclofen: 5 mg under 4 years')}`,
			Gout: list(
				`<strong>Allopurinol:</strong> 100 mg${', more if need be'.repeat(9)}. Not with azathioprine.`
			),
		},
		[{ term: 'asthma' }]
	);
	for (const query of [
		'imatinib pregnancy',
		'allopurinol azathioprine',
		'benzylpenicillin neonate dose',
		'dantrolene child dose',
	])
		expect(ask(query, site).isTogether, query).toBe(true);
	expect(ask('dantrolene palsy', site).best).toBe('Palsy: Muscles');
	expect(ask('morphine renal failure', site).best).toBe('Pain: Opioids');
	expect(ask('aspirin migraine', site).isTogether).toBe(true);
	expect(ask('aspirin migraine asthma', site).isTogether).toBe(false);
	expect(ask('trimethoprim pregnant woman', site).isTogether).toBe(false);
	for (const query of ['trimethoprim women', 'trimethoprim non-pregnant women'])
		expect(ask(query, site).isTogether, query).toBe(true);
});

test.each([
	['tenofovir crcl 20', false],
	['entecavir crcl 20', true],
	['denosumab egfr 20', false],
	['permethrin pregnancy', false],
	['permethrin baby', true],
	['dimeticone pregnancy', false],
	['dimeticone children', true],
	['lymecycline pregnancy', true],
	['doxycycline pregnancy', true],
	['acetazolamide sickle cell', true],
	['acetazolamide egfr 20', true],
	['lamotrigine pregnancy', true],
	['prednisolone pcp', true],
	['midazolam dying', true],
	['midazolam mood', false],
	['ceftriaxone baby', false],
	['labetalol creatinine', false],
])(
	'a limit is said of the drug of its sentence, or else of that before it: “%s”',
	(query, isOwn) => {
		const site = makeLibrary({
			Hepatitis: `<p>Entecavir 0.5 mg (1 mg if lamivudine-resistant). CrCl 10–29: 0.15 mg daily.</p>
			<p>Tenofovir 245 mg daily.</p>`,
			Osteoporosis: '<p>Zoledronic acid 5 mg. Not if eGFR &lt; 35. Denosumab 60 mg SC.</p>',
			Scabies:
				'<p>Ivermectin 200 micrograms. Not in pregnancy. Can babies be treated? With permethrin 5%.</p>',
			Lice: `${list('Malathion 0.5%.', 'Dimeticone 4%.')}<p>Not for children. Isopropyl myristate is new. Not in pregnancy.</p>`,
			Acne: '<p>Lymecycline 408 mg. Doxycycline 100 mg. Neither in pregnancy: erythromycin instead.</p>',
			Glaucoma: list(
				'Acetazolamide 500 mg. Avoid in sulfonamide allergy and in sickle cell disease; eGFR below 30: do not use.'
			),
			'Care of the dying': list('Midazolam 2.5 mg'),
			'Low mood':
				'<h2 id="b">Babies</h2><p>Paroxetine is best.</p><h2 id="d">Doses</h2><p>Paroxetine is not for adolescents, who have fluoxetine.</p>',
			HIV: '<p>PCP: co-trimoxazole 960 mg. If PaO₂ &lt; 9.3 kPa: prednisolone 40 mg.</p>',
			Meningitis: `<h3>From 3 months</h3><p>Ceftriaxone 80 mg.</p><h3>At home</h3><p>Benzylpenicillin IM</p>${list('Under 1 year: 300 mg')}`,
			Eclampsia:
				'<p>Labetalol 200 mg.</p><h2 id="m">Magnesium</h2><p>Halve it if the creatinine is high.</p>',
			Epilepsy:
				'<h2 id="l">Lamotrigine</h2><p>25 mg. In pregnancy levels fall; best with levetiracetam.</p>',
		});
		expect(ask(query, site).isTogether).toBe(isOwn);
	}
);

test.each([
	['diazepam glaucoma', true],
	['diazepam pregnancy', true],
	['diazepam dose elderly', true],
	['lorazepam pregnancy', false],
	['lorazepam iv dose', true],
	['diazepam iv', false],
	['ibuprofen asthma', true],
	['ibuprofen dehydration', true],
	['paracetamol asthma', false],
	['paracetamol liver', true],
	['ibuprofen liver', false],
	['ibuprofen meningitis', false],
])('what stands below a labelled drug or in its tab is said of it: “%s”', (query, isOwn) => {
	const rows = '<tr><td>3–5 months</td><td>50 mg three times daily</td></tr>'.repeat(5);
	const tab = (drug: string, text: string) =>
		`<div role="tabpanel"><p data-tab-label><strong>${drug}</strong></p><table>${rows}</table><p>${text}</p></div>`;
	const site = makeLibrary({
		Fits: list(
			`<strong>Diazepam:</strong> for fits.${list('<strong>Caution:</strong> glaucoma.', '<strong>Pregnancy:</strong> avoid.', '<strong>Elderly:</strong> 2 mg.')}`,
			`<strong>Lorazepam:</strong> 4 mg.${list('<strong>IV:</strong> 3 mg')}`
		),
		Fever: `${tab('Paracetamol', 'Not in liver failure.')}${tab('Ibuprofen', 'Not in asthma, nor in dehydration.')}<p>Think of meningitis.</p>`,
		Zinc: '<p>Zinc in asthma, dehydration, glaucoma, pregnancy, liver failure, meningitis, IV or in the elderly.</p>',
	});
	expect(ask(query, site).isTogether).toBe(isOwn);
});

test('an antidote and a creatinine are no drugs beside one, and a brand is the drug that it names', () => {
	const site = makeLibrary(
		{
			Antidotes: list('Paracetamol: acetylcysteine', 'Opioids: naloxone, an antidote'),
			Eclampsia: '<h2 id="m">Magnesium</h2><p>Antidote: calcium.</p><p>Labetalol 200 mg.</p>',
			Kidneys: '<p>Creatinine: halve all drugs above a creatinine of 150.</p>',
			Resuscitation: `${list('<strong>Adrenaline:</strong> 0.1 mL/kg', 'Adrenaline again')}
				<h2 id="a">Anaphylaxis</h2><p>Adrenaline IM: 6–12 years 300 micrograms.</p>`,
		},
		[{ term: 'adrenaline', synonyms: ['EpiPen'] }]
	);
	expect(ask('magnesium antidote', site).best).toBe('Eclampsia: Magnesium');
	expect(ask('labetalol creatinine 180', site).best).toBe('Eclampsia: Magnesium');
	expect(ask('epipen 8 years', site).best).toBe('Resuscitation: Anaphylaxis');
});
