import { expect, test } from 'vitest';
import { keepUnits } from './keep-units.ts';

test.each([
	['Give 5 mg/kg in 2 doses', 'Give 5_mg/kg in 2_doses'],
	['50 × 10⁹/L', '50_× 10⁹/L'],
	['38.5 °C, 20 %, 3–6 months', '38.5_°C, 20_%, 3–6_months'],
	['2 IU/mL over 10 min', '2_IU/mL over 10_min'],
	['120 mmHg', '120_mmHg'],
])('keeps the numbers of “%s” with their units', (text, kept) => {
	expect(keepUnits(text).replaceAll('\u00A0', '_')).toBe(kept);
});

test('a number with another word may part from it', () => {
	expect(keepUnits('4 large joints, 2 months', '')).toContain('4 large joints, 2\u00A0months');
	expect(keepUnits('In 3 sites')).toBe('In 3 sites');
});

test('the number may stand in the text before', () => {
	expect(keepUnits(' mg daily', '10')).toBe('\u00A0mg daily');
	expect(keepUnits(' mg daily', 'some')).toBe(' mg daily');
});
