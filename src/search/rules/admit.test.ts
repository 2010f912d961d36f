import { expect, test } from 'vitest';
import { admit, makeSite } from './fixture.ts';
import { understand } from './understand.ts';

const { lexicon, dictionary } = makeSite(
	{ Management: 'Analgesics for pain. Methotrexate for the child. Some have hearing aids.' },
	[
		{ term: 'management', aspect: true, synonyms: ['treatment'] },
		{ term: 'pain', aspect: true },
		{ term: 'analgesic' },
		{ term: 'paracetamol', kindOf: ['analgesic'] },
		{ term: 'muscle biopsy' },
		{ term: 'hepatitis A', synonyms: ['HAV'] },
		{ term: 'AIDS' },
	],
	['asthma', 'abdominal', 'overdose']
);
const ask = (query: string) => admit(understand(`${query} `, lexicon, dictionary).concepts);

test('answers a query of which one subject is on the site, and says what is not', () => {
	expect(ask('methotrexate asthma')).toEqual({ isAnswered: true, missing: ['asthma'] });
});

test('answers a query of aspects alone', () => {
	expect(ask('treatment of pain')).toEqual({ isAnswered: true, missing: [] });
});

test('does not answer for a subject with the treatment or the pain of something else', () => {
	expect(ask('asthma treatment')).toEqual({ isAnswered: false, missing: ['asthma'] });
	expect(ask('abdominal pain')).toEqual({ isAnswered: false, missing: ['abdominal'] });
	expect(ask('muscle biopsy')).toEqual({ isAnswered: false, missing: ['muscle biopsy'] });
});

test('answers with a wider term, but not for another subject that is missing', () => {
	expect(ask('paracetamol').isAnswered).toBe(true);
	expect(ask('paracetamol overdose').isAnswered).toBe(false);
});

test('answers nothing to nonsense, and the aspect where a word is merely unknown', () => {
	expect(ask('xqzvbn').isAnswered).toBe(false);
	expect(ask('quickest treatment')).toEqual({ isAnswered: true, missing: ['quickest'] });
});

test('takes no word for an abbreviation that it looks like', () => {
	expect(ask('hepatitis A').isAnswered).toBe(false);
	expect(ask('AIDS treatment')).toEqual({ isAnswered: false, missing: ['AIDS'] });
});

test('answers with a sure correction beside a word that nobody knows, and with no weaker guess', () => {
	for (const typed of ['methotrexat', 'mehtotrexate', 'methotrexxate'])
		expect(ask(`asthma ${typed}`), typed).toEqual({ isAnswered: true, missing: ['asthma'] });
	expect(ask('chlid').isAnswered).toBe(true);
	expect(ask('ossificans chlid')).toEqual({ isAnswered: false, missing: ['ossificans'] });
});

test('does not answer for the dose of a drug with that of another of its class', () => {
	const site = makeSite({ Drugs: 'Antibiotics: amoxicillin, a dose of 500 mg.' }, [
		{ term: 'dose', aspect: true, synonyms: ['mg'] },
		{ term: 'antibiotic' },
		{ term: 'amoxicillin', kindOf: ['antibiotic'] },
		{ term: 'gentamicin', synonyms: ['genta'], kindOf: ['antibiotic'] },
	]);
	const ask = (query: string) => admit(understand(query, site.lexicon, site.dictionary).concepts);

	expect(ask('genta dose ')).toEqual({ isAnswered: false, missing: ['genta'] });
	expect(ask('dose of xqzv ')).toEqual({ isAnswered: false, missing: ['xqzv'] });
	expect(ask('genta ').isAnswered).toBe(true);
	expect(ask('amox dose ')).toEqual({ isAnswered: true, missing: [] });
	expect(ask('dose ')).toEqual({ isAnswered: true, missing: [] });
});

test('does not answer for a word that nobody knows with what is said of others for those whom it is asked for', () => {
	const site = makeSite({ Methotrexate: 'In pregnancy: 50 mg. Starting dose in children: 10 mg.' });
	const ask = (query: string) => admit(understand(query, site.lexicon, site.dictionary).concepts);

	for (const query of ['epilim pregnancy ', 'epilim children ', 'epilim starting mg '])
		expect(ask(query), query).toEqual({ isAnswered: false, missing: ['epilim'] });
	expect(ask('methotrexate pregnancy ').isAnswered).toBe(true);
	expect(ask('pregnancy ').isAnswered).toBe(true);
});

test('denies no weight or level of a patient, but a dose that no page has', () => {
	const site = makeSite({ Methotrexate: 'Methotrexate 10 mg, under 50 kg 5 mg. Level: 1 mmol/L.' });
	const ask = (query: string) => admit(understand(query, site.lexicon, site.dictionary).concepts);

	for (const query of ['45 kg', '45.5kg', '25 mL/min', 'level 7'])
		expect(ask(`methotrexate ${query} `), query).toEqual({ isAnswered: true, missing: [] });
	expect(ask('methotrexate 25 mg ')).toEqual({ isAnswered: true, missing: ['25 mg'] });
	expect(ask('methotrexate 85% ').missing).toEqual(['85%']);
	expect(ask('45 kg ')).toEqual({ isAnswered: false, missing: ['45 kg'] });
});
