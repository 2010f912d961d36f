import fc from 'fast-check';
import { expect, test } from 'vitest';
import { join, readWords, stems } from './words.ts';
import { speak } from './fixture.ts';

const texts = (text: string) => readWords(text).map((word) => word.text);

test('cuts a text at spaces, hyphens and slashes, but not at apostrophes', () => {
	expect(texts('Plain X-rays and/or Gottron’s sign')).toEqual([
		'plain',
		'x',
		'rays',
		'and',
		'or',
		'gottrons',
		'sign',
	]);
});

test('writes Greek letters out and takes accents off', () => {
	expect(texts('anti-TIF1γ, Sjögren, β-blocker')).toEqual([
		'anti',
		'tif1gamma',
		'sjogren',
		'beta',
		'blocker',
	]);
});

test('reads ligatures, soft hyphens, letters with strokes, raised numbers and units', () => {
	expect(texts('ﬁbrosis hyper\u00adcalcaemia Łukasiewicz Crohn’s')).toEqual([
		'fibrosis',
		'hypercalcemia',
		'lukasiewicz',
		'crohns',
	]);
	expect(texts('10⁹/L 10^9 10⁻³ m² H₂O')).toEqual(['10^9', 'l', '10^9', '10^-3', 'm2', 'h2o']);
	for (const unit of ['µg', 'μg', 'mcg', 'ug', 'microgram', 'micrograms', 'microgrammes'])
		expect(stems(unit), unit).toEqual(stems('microgram'));
});

test('tells words that carry nothing from names by their capitals', () => {
	expect(stems('ALL of all, WHO, Hepatitis A; A child and I')).toEqual([
		...['ALL', 'of', 'all', 'WHO', 'hepatitis', 'A', 'a', 'child', 'and', 'i'],
	]);
});

test('knows where each word stands in the text', () => {
	const [, second] = readWords('Hard  nodules.');
	expect(second).toMatchObject({ text: 'nodules', stem: 'nodul', start: 6, end: 13 });
});

test('reads words out of any text', () => {
	const inherited = Object.getOwnPropertyNames(Object.prototype).join(' of the ');
	const pieces = fc.oneof(fc.constant(inherited), fc.string({ unit: 'grapheme' }));
	fc.assert(
		fc.property(fc.array(pieces), (texts) => {
			const text = texts.join(' ');
			for (const word of readWords(text)) {
				const { text: own, stem } = word;
				expect(typeof own + typeof stem).toBe('stringstring');
				const [alone] = readWords(text.slice(word.start, word.end));
				expect(alone?.text).toBe(own);
				// A single letter is in capitals where it stands beside a word.
				expect(alone?.stem.toLowerCase()).toBe(stem.toLowerCase());
			}
		})
	);
});

test.each([
	['x ray', 'X-ray', 'xray'],
	['follow-up', 'follow up', 'followup'],
	['radio-opaque', 'radiopaque', 'radioopaque'],
	['sub-cutaneous', 'subcutaneous', 'sub cutaneous'],
	['anti-TIF1-gamma', 'anti TIF1γ', 'antiTIF1γ'],
])('joins %s, %s and %s into one', (...spellings) => {
	const joined = spellings.map((spelling) => join(stems(spelling)));
	expect(new Set(joined).size).toBe(1);
});

test('keeps doubled letters of short names, which abbreviations live by', () => {
	expect(join(stems('DDx'))).not.toBe(join(stems('Dx')));
	expect(join(stems('SSc'))).not.toBe(join(stems('SC')));
});

test('keeps numerals apart', () => {
	const keys = ['type I diabetes', 'type II diabetes', 'type III diabetes'].map((name) =>
		join(name.toLowerCase().split(' '))
	);
	expect(new Set(keys).size).toBe(3);
	expect(join(['sub', 'bacterial', 'ii'])).toBe(join(['subbacterial', 'ii']));
});

test('reads a number with commas between its thousands as one, and other commas as ends of words', () => {
	expect(texts('2,000 IU, 1,234,567')).toEqual(['2000', 'unit', '1234567']);
	expect(texts('0,125 3,5 10,15,200 12,345,67 2,000.5')).toEqual(
		'0 125 3 5 10 15 200 12 345 67 2 000 5'.split(' ')
	);
});

test('takes the sign between thousands that the language has', () => {
	const read = (language: string) => {
		const back = speak(language);
		const found = texts('1,250 1.250');
		back();
		return found.join(' ');
	};
	expect(read('en-GB')).toBe('1250 1 250');
	expect(read('hi')).toBe('1250 1 250');
	expect(read('de')).toBe('1 250 1250');
	expect(read('es')).toBe('1 250 1250');
	expect(read('fr')).toBe('1 250 1 250');
});

test('reads ions as what they are called, and no footnote as part of a unit', () => {
	const texts = (text: string) => readWords(text).map(({ text }) => text);
	expect(texts('K⁺, Mg²⁺, Ca2+ and Na+/K+ but 5 mg+ and vitamin K')).toEqual(
		'potassium magnesium calcium and sodium potassium but 5 mg and vitamin k'.split(' ')
	);
	expect(texts('240 mg¹, 24 h, ABCD², 50 kg/m², 10⁹')).toEqual(
		'240 mg 24 h abcd2 50 kg m2 10^9'.split(' ')
	);
});
