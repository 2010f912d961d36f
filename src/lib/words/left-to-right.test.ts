import { expect, test } from 'vitest';
import { findLeftToRight, isolateLeftToRight } from './left-to-right.ts';

/** The text with brackets around what is found. */
const mark = (text: string): string =>
	isolateLeftToRight([text]).join('').replaceAll('\u2066', '⟦').replaceAll('\u2069', '⟧');

test.each([
	'15–20 mL/kg',
	'0.1 U/kg bolus',
	'< 7.00',
	'≥ 18 mmol/L',
	'HCO₃⁻',
	'Na⁺ − (Cl⁻ + HCO₃⁻)',
	'2 × 10⁹/L',
	'-5',
	'+2',
	'5 %',
	'2026-11-24',
	'123-456-7890',
	'+966 50 123 4567',
	'(5 mg)',
	'7.35–7.45',
	'120/80 mmHg',
	'pH 7.35 (5 %)',
	'https://example.org/notes/',
	'۱۵–۲۰',
	'۰٫۵–۱',
])('shows %s from left to right', (text) => {
	expect(mark(text)).toBe(`⟦${text}⟧`);
	expect(mark(`دواء: ${text}. ثم`)).toBe(`دواء: ⟦${text}⟧. ثم`);
});

test.each([
	'1:1000',
	'120/80',
	'7.35',
	'pH 7.35–7.45',
	'diabetic ketoacidosis (DKA)',
	'١٥–٢٠ مل',
	'٠٫٥–١',
	'העמוד ב-5 מ״ג',
	'العمر < 5 سنوات',
	'الجرعة 5، 10',
	'5- الجرعة',
	'מינון 5, 10, 15',
])('leaves %s as it is', (text) => {
	expect(mark(text)).toBe(text);
});

test.each([
	['أعطِ 15–20 mL/kg ثم 0.1 U/kg bolus.', 'أعطِ ⟦15–20 mL/kg⟧ ثم ⟦0.1 U/kg bolus⟧.'],
	['الصوديوم ≥ 18 mmol/L', 'الصوديوم ≥ ⟦18 mmol/L⟧'],
	['< 5 سنوات', '< 5 سنوات'],
	['الصوديوم: < 135', 'الصوديوم: ⟦< 135⟧'],
	['< 7.00، ثم 5+ أو > 8', '⟦< 7.00⟧، ثم ⟦5+⟧ أو > 8'],
	['(5 mg) ثم (5 مل)', '⟦(5 mg)⟧ ثم (5 مل)'],
	['(بعد 5 mg)', '(بعد ⟦5 mg⟧)'],
	['5 mg/يوم', '⟦5 mg⟧/يوم'],
	['5 mg, -10 mg בהתאמה', '⟦5 mg⟧, ⟦-10 mg⟧ בהתאמה'],
	['الجرعة 5 mg. 10 mg للأطفال', 'الجرعة ⟦5 mg⟧. ⟦10 mg⟧ للأطفال'],
	['ב-5 mg', 'ב-⟦5 mg⟧'],
	['K⁺ و Na+ و HCO3- مع', '⟦K⁺⟧ و ⟦Na+⟧ و ⟦HCO3-⟧ مع'],
	['ב-2024 5 חולים', 'ב-2024 5 חולים'],
	['15 mg/م² IV ثم', '⟦15 mg⟧/م² IV ثم'],
	['م2 5 أيام', 'م2 5 أيام'],
	['5 mg 10 أيام', '⟦5 mg⟧ 10 أيام'],
	['5 mg 10–14 يومًا', '⟦5 mg⟧ ⟦10–14⟧ يومًا'],
	['5 mg in 100 mL ثم', '⟦5 mg in 100 mL⟧ ثم'],
	['5 mg in 100 مل', '⟦5 mg in⟧ 100 مل'],
	['بعد 5 000 U و 02 123 4567', 'بعد ⟦5 000 U⟧ و ⟦02 123 4567⟧'],
	['مع ¹³¹I ثم', 'مع ⟦¹³¹I⟧ ثم'],
	['و15–20 mL/kg', 'و⟦15–20 mL/kg⟧'],
	['5–10 מ״ל', '⟦5–10⟧ מ״ל'],
	['Give insulin, 5 mg. Wait.', '⟦Give insulin, 5 mg. Wait.⟧'],
	['Insulin. ثم', 'Insulin. ثم'],
])('finds the figures in %s', (text, expected) => {
	expect(mark(text)).toBe(expected);
});

test('reads figures across texts, and long texts in no time', () => {
	expect(isolateLeftToRight(['أعطِ 2 × 10', '9', '/L ثم'])).toEqual([
		'أعطِ \u20662 × 10',
		'9',
		'/L\u2069 ثم',
	]);
	const start = performance.now();
	for (const text of ['(5 '.repeat(3000), '5 ( [ '.repeat(3000), '- , 5 '.repeat(3000)])
		findLeftToRight(text);
	expect(performance.now() - start).toBeLessThan(1000);
});
