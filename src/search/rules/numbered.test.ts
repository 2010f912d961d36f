import { expect, test } from 'vitest';
import { onlyStanding } from './apart.ts';
import { admit, makeLibrary } from './fixture.ts';
import { findNumbered, numbersOf } from './numbered.ts';
import { understand } from './understand.ts';

const { lexicon, dictionary, contexts } = makeLibrary({
	'Heart failure': '<h2>Class</h2><ul><li>NYHA class II to IV: spironolactone.</li></ul>',
	Asthma: '<h2>Step 2</h2><p>Beclometasone.</p><h2>Step 4</h2><p>Montelukast.</p>',
	Cirrhosis:
		'<h2>Score</h2><p>Child-Pugh A: 5 points. Child-Pugh B: 7 points. Grades 1, 2 and 4. Grade 5–6 home; 7 ward.</p>',
	Pneumonia: '<h2>Types</h2><p>Serotypes 4, 6B and 23F. CURB-65 score 2. Stage 3a, 3b.</p>',
	Allopurinol:
		'<h2>Genes</h2><p>HLA-B*58:01 and CYP2C9*3. INR above 8. eGFR 15 to 29 mL/min. Start with Allopurinol 2 mg.</p>',
});
const asResults = (all: typeof contexts) => all.map((hit) => ({ hit, isTogether: true }));

/** What search says that the site does not have of a query. */
const missing = (query: string) => {
	const concepts = [
		...understand(query, lexicon, dictionary).concepts,
		...numbersOf(query, lexicon),
	];
	return admit(onlyStanding(concepts, asResults(contexts))).missing;
};

test('a stage, class, type, allele or strain is denied where a site has others of it', () => {
	for (const query of ['step 3', 'NYHA I', 'grade 3', 'serotype 6A', 'stage 2', 'CURB-65 score 4'])
		expect(missing(query), query).toHaveLength(1);
	expect(missing('HLA-B 5802')).toEqual(['HLA-B 5802']);
	expect(missing('CYP2C9*2')).toEqual(['CYP2C9*2']);
	expect(missing('Child-Pugh C')).toHaveLength(1);
	expect(missing('Child-Pugh class C')).toEqual(['class C']);
});

test('it is not denied in a title, a list or a range, nor where its class is called otherwise', () => {
	for (const query of [
		...['step 2', 'step IV', 'NYHA III', 'NYHA class 3', 'NYHA 4', 'grade II', 'grade 7'],
		...['serotype 6B', 'serotype 23f', 'stage 3', 'stage 3b', 'child pugh b', 'Child-Pugh class A'],
		...['HLA-B 5801', 'HLA-B*58:01', 'HLA-B58', 'CYP2C9 *3', 'CURB-65 score 2'],
	])
		expect(missing(query), query).toEqual([]);
});

test('a number behind any other word is none that a page would lack', () => {
	for (const query of [
		'INR 9',
		'eGFR 20',
		'eGFR 10',
		'allopurinol 5',
		'allopurinol 2 mg',
		'asthma 5 years',
	])
		expect(missing(query), query).toEqual([]);
});

test('it is found in items below what it is of, and not denied for what is measured', () => {
	const list = '<ul><li><strong>A:</strong> full</li><li><strong>B:</strong> half</li></ul>';
	const steps = '<ol><li>Salbutamol</li><li>Beclometasone</li></ol>';
	const site = makeLibrary({
		Liver: `<h2 id="b">Child-Pugh</h2>${list}<h2 id="c">Grades</h2>${steps}`,
		Lung: '<h2 id="g">CURB-65</h2><ul><li>0–1: home</li><li>3–5: intensive care</li></ul>',
		Wheeze: `<h2 id="d">Steps</h2>${steps}<h2 id="e">Step 5</h2>${steps}<h3 id="f">More steps</h3><ol start="7"><li>Omalizumab</li></ol>`,
		Clots:
			'<h2 id="w">Points of Wells</h2><table><tr><td>2 to 6</td><td>Moderate</td></tr><tr><td>7</td><td>High</td></tr><tr><td>&gt;7</td><td>Sure</td></tr></table>',
		Kidney:
			'<ul><li>eGFR under 30: half</li><li>eGFR 60: full</li><li>CrCl 50 or more: full</li></ul>',
	});
	const lacks = (query: string) => {
		const { concepts } = understand(query, site.lexicon, site.dictionary);
		const all = [...concepts, ...numbersOf(query, site.lexicon)];
		return admit(onlyStanding(all, asResults(site.contexts))).missing.length > 0;
	};
	for (const query of [
		'child-pugh b',
		'child pugh class A',
		'grade 2',
		'step 1',
		'step 7',
		'step two',
		'curb 65 score 4',
		'Wells 5',
		'Wells 7',
		'Wells score 9',
		'egfr 20',
		'crcl 20',
	])
		expect(lacks(query), query).toBe(false);
	for (const query of ['child-pugh c', 'grade three', 'step 3', 'curb 65 score 2'])
		expect(lacks(query), query).toBe(true);
});

test('a value is found in its band, whether the name, the head of the column, the heading or the topic says of what it is', () => {
	const cells = (...all: string[]) => `<tr>${all.map((one) => `<td>${one}</td>`).join('')}</tr>`;
	const inr = `<table><tr><th>INR</th><th>Bleeding</th><th>None</th></tr>
		${cells('5.0–8.0', 'Vitamin K', 'Omit')}${cells('&gt;8.0', 'Plasma', 'Tablet')}</table>`;
	const { contexts, ...site } = makeLibrary({
		Warfarin: `<h2 id="a">High</h2>${inr}`,
		Lithium: `drug:<h2 id="b">Adults</h2><p>400 mg if &lt;65 years. Level: 0.6–0.8 mmol/L.</p>
			<h2 id="c">Toxicity</h2><p>Seizures &gt;2.0 mmol/L, sooner if sodium &lt;3.5 mmol/L.</p>`,
		Kidney:
			'<h2 id="d">Severity</h2><p>K+ 6.0–6.4 mmol/L or pH &lt;7.2. Severe: K+ ≥6.5. Creatinine ≥3 × baseline.</p>',
		Clots: '<h2 id="e">Wells score</h2><ul><li>4 or more likely</li><li>&lt;4 unlikely</li></ul>',
		Coma: `<h2 id="f">Glasgow score</h2><table><tr><th>Class</th><th>Points</th><th>Alive</th></tr>
			${cells('A', '5–6', '100%')}${cells('B', '7–9', '80%')}</table>`,
		Metformin: `<table><tr><th>eGFR (mL/min/1.73 m²)</th><th>Dose</th></tr>
			${cells('45–59', 'Full')}${cells('30–44', 'Half')}</table>`,
	});
	const bands = (query: string) =>
		numbersOf(query, site.lexicon).flatMap(({ names }) =>
			contexts.flatMap(({ section, topic }) =>
				findNumbered(names[0]!.numbered!, section, topic).finds.map(({ index, length }) => {
					const [first, last] = [section.words[index]!, section.words[index + length - 1]!];
					return section.text.slice(first.start, last.end);
				})
			)
		);
	for (const [query, ...found] of [
		['INR 6', 'INR: 5.0–8.0'],
		['INR 9', 'INR: >8.0'],
		['INR >8', 'INR: >8.0'],
		['INR above 8', 'INR: >8.0'],
		['eGFR 35', '30–44'],
		['Glasgow 8', '7–9'],
		['lithium level 2.6', '2.0'],
		['lithium 0.7', '0.6–0.8'],
		['potassium 6.2', 'K+ 6.0–6.4'],
		['potassium 7.1', 'K+ ≥6.5'],
		['creatinine 140'],
		['Wells 5', '4 or more'],
	])
		expect(bands(query!), query).toEqual(found);
});
