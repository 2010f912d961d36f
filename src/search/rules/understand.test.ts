import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { speak } from '../../lib/words/fixture.ts';
import { findIn } from './find.ts';
import { admit, makeLibrary, makeSite } from './fixture.ts';
import { understand, unknownWords } from './understand.ts';

const vocabulary = [
	{ term: 'definition', aspect: true, asks: ['what is'] },
	{ term: 'management', aspect: true, synonyms: ['treatment'] },
	{ term: 'bisphosphonate', abbreviations: ['BP'] },
	{ term: 'alendronate', kindOf: ['bisphosphonate'] },
	{ term: 'creatine kinase', abbreviations: ['CK', 'CPK'] },
	{ term: 'subcutaneous', synonyms: ['under the skin'] },
	{ term: 'radiograph', synonyms: ['x-ray'] },
	{ term: 'insulin' },
	{ term: 'mineral', kindOf: ['insulin'] },
	{ term: 'calcium', kindOf: ['mineral'] },
	{ term: 'range of motion', abbreviations: ['ROM'] },
];
const { lexicon, dictionary } = makeSite(
	{
		Definition: 'Subcutaneous deposits of calcium in soft tissue.',
		Management: 'Bisphosphonates may help. Measure CK and take plain X-rays.',
	},
	vocabulary,
	['asthma']
);
const read = (query: string) => understand(query, lexicon, dictionary);
const names = (query: string) =>
	read(query).concepts.flatMap(({ role, names }) =>
		role === 'light' ? [] : names.map(({ name }) => name)
	);

test('finds what the site calls a term by any of its names', () => {
	expect(names('creatine kinase')).toEqual(['CK']);
	expect(names('CPK')).toEqual(['CK']);
	expect(names('lumps under the skin')).toEqual(['subcutaneous']);
	expect(read('CPK').concepts[0]).toMatchObject({ means: 'creatine kinase', isWider: false });
	expect(read('mineral').concepts[0]).toMatchObject({ means: undefined, isWider: false });
	expect(read('Rome ').concepts[0]!.called).toBeUndefined();
});

test('knows a name however it is cut into words', () => {
	for (const query of ['x ray', 'xray', 'X-rays']) expect(names(query)).toEqual(['x-ray']);
	expect(names('sub cutaneous')).toEqual(['subcutaneous']);
	expect(names('softtissue')).toEqual(['soft', 'tissue']);
});

test('shows the wider term to a reader who asks for a narrower one that the site lacks', () => {
	expect(read('alendronate').concepts[0]).toMatchObject({
		means: 'bisphosphonate',
		isWider: true,
		names: [{ name: 'bisphosphonate' }],
	});
});

test('corrects typing errors and says so', () => {
	expect(read('bisphosphanate ').corrections).toEqual([
		{ typed: 'bisphosphanate', meant: 'bisphosphonate' },
	]);
	expect(read('calicum ').corrections).toEqual([{ typed: 'calicum', meant: 'calcium' }]);
});

test('takes an unfinished last word for the words that begin with it', () => {
	expect(names('bispho')).toEqual(['bisphosphonates']);
	expect(names('bis ')).toEqual([]);
});

test('drops words that carry nothing', () => {
	expect(names('how do you use the calcium')).toEqual(['calcium']);
});

test('adds what the beginning of a question asks for, unless it names an aspect itself', () => {
	expect(names('what is calcium')).toEqual(['calcium', 'definition']);
	expect(names('what is the treatment')).toEqual(['management']);
});

test('tells of an abbreviation that nobody knows that it is searched as a word', () => {
	expect(read('ALL').concepts).toMatchObject([{ typed: 'ALL', isSpelled: true }]);
	expect(read('all').concepts[0]?.isSpelled).toBeFalsy();
	expect(read('CPK').concepts[0]?.isSpelled).toBeFalsy();
});

test('takes words in quotes as they are', () => {
	expect(names('"soft tissue"')).toEqual(['soft tissue']);
	expect(names('"CPK"')).toEqual([]);
	expect(names('"tissue soft"')).toEqual(['tissue soft']);
});

test('asks for the words of medicine only when a word is known from nowhere else', () => {
	expect(unknownWords('calcium and CPK', lexicon, dictionary)).toEqual([]);
	expect(unknownWords('bispho', lexicon, dictionary)).toEqual([]);
	expect(unknownWords('calcium zebra', lexicon, dictionary)).toEqual(['zebra']);
});

test('understands any query, also one of names that every object has', () => {
	const inherited = Object.getOwnPropertyNames(Object.prototype);
	const typed = fc.oneof(
		fc.constantFrom('calcium', '"soft tissue"', 'the constructor of', ...inherited),
		fc.string({ unit: 'grapheme', maxLength: 12 })
	);

	expect(read('constructor').concepts).toMatchObject([{ typed: 'constructor', names: [] }]);
	fc.assert(
		fc.property(fc.array(typed, { maxLength: 6 }), (words) => {
			const query = words.join(' ');
			for (const { names, count } of read(query).concepts) {
				expect(count).toBeGreaterThanOrEqual(0);
				for (const { key, texts } of names) {
					expect([key, ...texts].every((text) => typeof text === 'string')).toBe(true);
				}
			}
			expect(unknownWords(query, lexicon, dictionary)).toBeInstanceOf(Array);
		})
	);
});

const ward = makeSite(
	{
		Blood: 'ALL is treated. All others: hepatitis A, hepatitis B, type II diabetes, 15–20 mg/m².',
		Other: 'IT methotrexate, IL-6.',
	},
	[
		{ term: 'acute lymphoblastic leukaemia', abbreviations: ['ALL'] },
		{ term: 'follow up', abbreviations: ['FU'] },
	]
);
const typed = (query: string) =>
	understand(query, ward.lexicon, ward.dictionary).concepts.map(
		({ typed, role, names }) => `${typed} ${role} ${names.map(({ key }) => key).join()}`
	);

test('takes words that carry nothing for names where capitals or their neighbours say so', () => {
	expect(typed('treat ALL')).toContain('ALL subject ALL');
	expect(typed('IT methotrexate')[0]).toBe('IT subject IT');
	expect(typed('hepatitis a')[0]).toBe('hepatitis a subject hepatitisA');
	expect(typed('Type 2 diabetes')[0]).toBe('Type 2 subject typii');
	expect(typed('WHAT IS ALL OF HEPATITIS')).toEqual([
		'ALL light ALL',
		'HEPATITIS subject hepatitis',
	]);
	expect(typed('all')).toEqual(['all subject ALL']);
	expect(typed('who is')).toEqual(['who subject ', 'is subject is']);
});

test('a word of Hindi is an abbreviation that the site has, unless it stands among others', () => {
	const site = makeSite({ Lungs: 'PE is likely. Treatment of a wound.' });
	const subjects = (query: string) =>
		understand(query, site.lexicon, site.dictionary).concepts.map(({ names }) => names[0]?.key);
	for (const query of ['pe', 'pe treatment', 'treatment of pe', 'pe ka treatment kya hai'])
		expect(subjects(query), query).toContain('PE');
	for (const query of ['wound pe treatment kya hai', 'wound se treatment'])
		expect(subjects(query), query).toEqual(['wound', 'treat']);
});

test('tells of what is typed as an abbreviation and known to nobody', () => {
	expect(typed('hepatitis in AS')).toContain('AS subject ');
	expect(typed('IL-6 OR methotrexate IN type II diabetes').join()).not.toMatch(/OR|IN/);
	expect(typed('HEPATITIS AS SUCH').join()).not.toContain('AS subject');
});

test('takes no number for the beginning of another', () => {
	const site = makeSite({ One: 'Methotrexate since 2001.' });
	const found = (query: string) =>
		understand(query, site.lexicon, site.dictionary).concepts.flatMap(({ names }) => names);
	expect(found('methotrexate 200').map(({ name }) => name)).toEqual(['methotrexate']);
});

test('takes what is written as one for one, and shows it as it was typed', () => {
	expect(typed('15-20 mg/m2').filter((concept) => /subject/.test(concept))).toEqual([
		'15-20 mg/m2 subject 1520mgm2',
	]);
	expect(typed('IL-6')[0]).toBe('IL-6 subject il6');
	expect(typed('20.15')).toEqual(['20.15 subject 2015']);
	expect(typed('5-FU')).toEqual(['5-FU subject ']);
	expect(typed('Diarrhoea')).toEqual(['Diarrhoea subject ']);
});

test('a number and its unit are one thing, which is there or not', () => {
	const site = makeSite({
		Dose: 'Give 15–20 mg/m² a week, at most 40 mg; 7.5 mL of 70%. 100 children, 5 g.',
	});
	const whole = (query: string) =>
		understand(query, site.lexicon, site.dictionary)
			.concepts.filter(({ isWhole }) => isWhole)
			.map(({ typed, names }) => {
				const found = names.flatMap((name) => findIn(name, site.sections[0]!.words));
				return `${typed}: ${found.length > 0}`;
			});

	expect(whole('at most 40 mg')).toEqual(['40 mg: true']);
	expect(whole('40mg')).toEqual(['40mg: true']);
	expect(whole('15 mg/m2')).toEqual(['15 mg/m2: true']);
	expect(whole('15-20 mg/m2')).toEqual(['15-20 mg/m2: true']);
	expect(whole('7.5 ml')).toEqual(['7.5 ml: true']);
	for (const query of ['75 ml', '4.0 mg', '1.5', '1.00%']) {
		expect(whole(query)[0] ?? 'no figure', query).not.toContain('true');
	}
	expect(whole('70% and 60 %')).toEqual(['70%: true', '60%: false']);
	for (const query of ['100 mg', '5 mg', '20 mg/kg', '2 g/kg', '38.5 °C']) {
		expect(whole(query), query).toEqual([`${query}: false`]);
	}
	expect(whole('2 weeks, 40 children')).toEqual([]);
});

test('an everyday word is no slip of the keys, and the name of a topic asks what it is', () => {
	const site = makeSite({ Management: 'Tablets of zinc.', Definition: 'Zinc is a metal.' }, [
		...vocabulary,
		{ term: 'tablet' },
	]);
	const { concepts, corrections } = understand(
		'table of management',
		site.lexicon,
		site.dictionary
	);
	expect(corrections).toEqual([]);
	expect(concepts.map(({ typed, role }) => `${typed} ${role}`)).toEqual([
		'table light',
		'management aspect',
	]);
	site.dictionary.addTopics([['Zinc', [], 1]]);
	expect(understand('2 of 3', site.lexicon, site.dictionary).concepts).toHaveLength(2);
	const topic = understand('zinc', site.lexicon, site.dictionary).concepts;
	expect(topic.map(({ typed, role }) => `${typed} ${role}`)).toEqual([
		'zinc subject',
		'definition light',
	]);
});

test('words by which readers ask for an aspect are no subject that medicine knows', () => {
	onTestFinished(speak('de'));
	const site = makeSite(
		{ Kontraindikationen: 'Entzündete Haut.', Indikationen: 'Ein Gelenkerguss.' },
		[
			{ term: 'Indikation', aspect: true, synonyms: ['wann punktieren'] },
			{ term: 'Kontraindikation', aspect: true, synonyms: ['wann nicht'] },
			{ term: 'Thrombozytopenie' },
		]
	);
	const ask = (query: string) => {
		const { concepts } = understand(query, site.lexicon, site.dictionary);
		return { ...admit(concepts), means: concepts.flatMap(({ means }) => means ?? []) };
	};

	expect(ask('wann nicht')).toEqual({
		isAnswered: true,
		missing: [],
		means: ['Kontraindikation'],
	});
	expect(ask('wann nicht punktieren')).toEqual({
		isAnswered: true,
		missing: ['punktieren'],
		means: ['Kontraindikation'],
	});
	expect(ask('wann punktieren').means).toEqual(['Indikation']);
	// What medicine knows and the site has not is still no question about something else.
	expect(ask('wann nicht bei Thrombozytopenie').isAnswered).toBe(false);
});

test('a topic is known by every name of its subject, and by a word of its names that no page has', () => {
	const site = makeSite(
		{ Signs: 'Fever and a stiff neck.' },
		[
			{ term: 'meningitis', synonyms: ['inflamed meninges'] },
			{ term: 'fever', aspect: true },
		],
		[],
		['Bacterial meningitis', 'Waterhouse-Friderichsen disease', 'spotted fever', 'Hepatitis E']
	);
	const topics = (query: string) =>
		understand(query, site.lexicon, site.dictionary).concepts.map(({ topic }) => topic);

	for (const query of ['meningitis', 'inflamed meninges', 'Friderichsen'])
		expect(topics(query), query).toContain('Bacterial meningitis');
	const { concepts } = understand('vancomycin meningitis', site.lexicon, site.dictionary);
	expect(admit(concepts)).toEqual({ isAnswered: true, missing: ['vancomycin'] });
	for (const query of ['spotted', 'fever', 'hepatitis', 'hepatitis A'])
		expect(topics(query), query).not.toContain('Bacterial meningitis');
});

test('letters and digits are one name, however they are cut into words here and there', () => {
	const site = makeSite({
		Genes: 'BRCA2 and p53.',
		Markers: 'CA 125 and HbA1c; parvovirus B19.',
		Doses: 'Give 25 µg, not 50 × 10⁹/L or 2,000 IU.',
	});
	const found = (query: string) => {
		const { concepts } = understand(query, site.lexicon, site.dictionary);
		const names = concepts.flatMap(({ names, role }) => (role === 'light' ? [] : names));
		return site.sections
			.filter(({ words }) => names.some((name) => findIn(name, words).length > 0))
			.map(({ title }) => title);
	};

	for (const query of ['BRCA 2', 'brca2', 'p 53']) expect(found(query), query).toEqual(['Genes']);
	for (const query of ['CA125', 'ca 125', 'hb a1c', 'B 19'])
		expect(found(query), query).toEqual(['Markers']);
	for (const query of ['25 mcg', '50 x 10^9/L', '2000 IU', '2,000 IU'])
		expect(found(query), query).toEqual(['Doses']);
	for (const query of ['p125', '2 IU', '250 mcg']) expect(found(query), query).toEqual([]);
});

test('a name with a hyphen is found as one word, as two, and with what stands between', () => {
	const site = makeSite({
		Bleeding: 'HAS-BLED: three or more.',
		Stroke: 'CHA₂DS₂-VASc: two or more.',
		Milk: 'Breastfeeding goes on.',
		Skin: 'The breast is red; feeding hurts.',
		Later: 'Life-long treatment.',
	});
	const found = (query: string) => {
		const { concepts } = understand(query, site.lexicon, site.dictionary);
		const names = concepts.flatMap(({ names, role }) => (role === 'light' ? [] : names));
		return site.sections
			.filter(({ words }) => names.some((name) => findIn(name, words).length > 0))
			.map(({ title }) => title);
	};

	for (const query of ['hasbled', 'HAS-BLED', 'has-bled', 'HASBLED'])
		expect(found(query), query).toEqual(['Bleeding']);
	for (const query of ['cha2ds2vasc', 'CHA2DS2-VASc', 'chadsvasc '])
		expect(found(query), query).toEqual(['Stroke']);
	for (const query of ['breast feeding', 'breast-feeding', 'breastfeeding'])
		expect(found(query), query).toEqual(['Milk']);
	expect(found('breast e')).not.toContain('Milk');
	for (const query of ['lifelong', 'life long', 'life-long'])
		expect(found(query), query).toEqual(['Later']);
});

test('a short form finds the word that it begins, wherever it is typed', () => {
	const site = makeSite({ Drugs: 'Vancomycin by level. Amoxicillin 500 mg.', Doses: 'One dose.' }, [
		{ term: 'dose', aspect: true },
	]);
	const read = (query: string) => understand(query, site.lexicon, site.dictionary).concepts;

	expect(read('vanc dose').flatMap(({ names }) => names.map(({ name }) => name))).toEqual([
		'vancomycin',
		'dose',
		'mg',
	]);
	expect(admit(read('genta dose'))).toMatchObject({ missing: ['genta'] });
});

test('a letter behind a word is not joined to it, whatever ending it would make', () => {
	const site = makeSite({ Virus: 'Hepatitis E, then hepatitis.', Blood: 'Hepatitis B.' });
	const { concepts } = understand('hepatitis E', site.lexicon, site.dictionary);

	expect(concepts[0]).toMatchObject({ typed: 'hepatitis E', isWhole: true });
	expect(concepts[0]?.names[0]?.name).toBe('hepatitis e');
});

test('a number begins what goes on with letters, and a short form a word beside its own meaning', () => {
	const site = makeSite(
		{ Genes: 'TNF-308AA, 3081.', Scan: 'A DEXA scan.', Drugs: 'Dexamethasone. S. pneumoniae.' },
		[{ term: 'bone densitometry', abbreviations: ['DEXA'] }, { term: 'TNF' }],
		[],
		['Atrial fibrillation']
	);
	const found = (query: string) =>
		understand(query, site.lexicon, site.dictionary).concepts.flatMap(({ names, role }) =>
			role === 'light' ? [] : names.map(({ name }) => name)
		);

	expect(found('TNF 308')).toEqual(['TNF', '308aa']);
	expect(found('dexa')).toEqual(['DEXA', 'dexamethasone']);
	expect(found('DEXA')).toEqual(['DEXA']);
	const { concepts } = understand('atrialfibrillation', site.lexicon, site.dictionary);
	expect(concepts[0]?.topic).toBe('Atrial fibrillation');
	const misspelt = understand('artial fibrilation ', site.lexicon, site.dictionary);
	expect(misspelt.concepts[0]?.topic).toBe('Atrial fibrillation');
	const letters = understand('k pneumoniae', site.lexicon, site.dictionary);
	expect(admit(letters.concepts)).toEqual({ isAnswered: true, missing: [] });
});

test('the title of a page is a name that its site has', () => {
	const site = makeSite({ One: 'Nothing.' }, [
		{ term: 'management', synonyms: ['page'], aspect: true },
	]);
	const { concepts } = understand('management', site.lexicon, site.dictionary);
	expect(concepts[0]?.names.map(({ name }) => name)).toEqual(['page']);
});

test('an everyday word is no name that a site would lack, nor a slip of another word', () => {
	const site = makeSite(
		{
			Fluids: 'Maintenance fluid: 100 mL/kg. Clamp the cord.',
			Fever: 'Paracetamol 1 g in asthma.',
		},
		[]
	);
	const read = (query: string) => understand(query, site.lexicon, site.dictionary);
	for (const query of [
		'calculating fluid dose',
		'how rapidly does paracetamol work',
		'cheaper fluid',
	])
		expect(admit(read(query).concepts), query).toEqual({ isAnswered: true, missing: [] });
	expect(admit(read('swimming fever').concepts)).toEqual({
		isAnswered: true,
		missing: ['swimming'],
	});
	for (const symptom of ['snoring', 'drowsiness', 'falls', 'heavy', 'smile'])
		expect(admit(read(`${symptom} in fever`).concepts).missing, symptom).toEqual([symptom]);
	expect(read('camp fluid').corrections).toEqual([]);
	// A letter more or less of a short word.
	expect(read('clmp ').corrections).toMatchObject([{ meant: 'clamp' }]);
	expect(read('clmp fluid').corrections).toEqual([]);
	expect(read('ashma fluid').corrections).toMatchObject([{ meant: 'asthma' }]);
});

test('a topic is found by a word of its title with and without its hyphen, though no page has it', () => {
	const { lexicon, dictionary } = makeLibrary({
		'Pre-eclampsia and eclampsia': '<h2 id="f">Fits</h2><p>Magnesium.</p>',
		'Non-fatal drowning': '<h2 id="w">Warmth</h2><p>Pre-hospital.</p>',
	});
	const topicOf = (query: string) =>
		understand(query, lexicon, dictionary).concepts.map(({ topic }) => topic);
	for (const query of ['preeclampsia', 'pre-eclampsia', 'pre eclampsia', 'eclampsia'])
		expect(topicOf(query)[0], query).toBe('Pre-eclampsia and eclampsia');
	for (const query of ['nonfatal', 'non-fatal', 'non fatal drowning'])
		expect(topicOf(query)[0], query).toBe('Non-fatal drowning');
});
