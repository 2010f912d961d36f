import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stem } from './stem.ts';

test.each([
	['ulcer', 'ulcers ulcerated ulceration ulcerations ulcerative'],
	['prognos', 'prognosis prognostic prognoses'],
	['diagnos', 'diagnosis diagnostic diagnose diagnosed diagnoses'],
	['calcif', 'calcified calcify calcification calcifications'],
	['disabl', 'disability disabled disabling'],
	['rheumatolog', 'rheumatology rheumatologist rheumatological'],
	['physiotherap', 'physiotherapy physiotherapist'],
	['funct', 'function functional functioning'],
	['recur', 'recur recurs recurrence recurrent recurring'],
	['vasculitis', 'vasculitis vasculitides vasculitic'],
	['lipoma', 'lipoma lipomas lipomata'],
	['stif', 'stiff stiffness'],
	['sever', 'severe severity severely'],
	['child', 'child children'],
	['nodul', 'nodule nodules nodular'],
	['cardiovert', 'cardiovert cardioversion cardioverted'],
	['allerg', 'allergy allergic allergies'],
	['anem', 'anemia anemic'],
	['diabet', 'diabetes diabetic diabetics'],
	['kidney', 'kidney kidneys renal renally'],
	['liver', 'liver livers hepatic hepatically'],
])('takes %s from %s', (expected, words) => {
	expect(words.split(' ').map(stem)).toEqual(words.split(' ').map(() => expected));
});

test('keeps words apart that only begin alike', () => {
	const words = ['prevent', 'prevalent', 'mass', 'illness', 'painless', 'insulin', 'insulate'];
	expect(new Set(words.map(stem)).size).toBe(words.length);
	expect(stem('painless')).not.toBe(stem('pain'));
	expect(stem('lipoma')).not.toBe(stem('lipid'));
	expect(stem('fibrosis')).not.toBe(stem('fibroma'));
	expect(stem('lactate')).not.toBe(stem('lactation'));
	expect(stem('systemic')).not.toBe(stem('system'));
});

test('takes the ending from any word, also from a name that every object has', () => {
	const inherited = Object.getOwnPropertyNames(Object.prototype);
	const words = fc.oneof(fc.constantFrom(...inherited), fc.stringMatching(/^\p{L}{1,16}$/u));

	expect(stem('constructor')).toBe(stem('constructors'));
	fc.assert(
		fc.property(words, (word) => {
			const base = stem(word);
			expect(base).toBeTypeOf('string');
			expect(base.length).toBeGreaterThan(0);
			expect(base.length).toBeLessThanOrEqual(word.length + 1);
		})
	);
});

test('leaves short words and words with digits as they are', () => {
	expect(['ct', 'mri', 'tif1gamma', 'xray'].map(stem)).toEqual(['ct', 'mri', 'tif1gamma', 'xray']);
});
