import { expect, test } from 'vitest';
import { cutWhole } from './cut-whole.ts';
import { keepUnits } from './keep-units.ts';

const kept = (...texts: string[]): string =>
	keepUnits(texts)
		.map((text) => text.replaceAll('\u00A0', '_'))
		.join('|');

test.each([
	['Give 5 mg/kg in 2 doses', 'Give 5_mg/kg in 2_doses'],
	['2 × 5 mg, 50 × 10⁹/L', '2_×_5_mg, 50_×_10⁹/L'],
	['38.5 °C, 20 %, 3–6 months', '38.5_°C, 20_%, 3–6_months'],
	['2 IU/mL over 10 min', '2_IU/mL over 10_min'],
	['120 mmHg or 120 mm Hg', '120_mmHg or 120_mm Hg'],
	['a score ≥ 6, < 5 %, p = 0.03', 'a score ≥_6, <_5_%, p =_0.03'],
	['under &lt; 5 &#x3E; −2', 'under &lt;_5 &#x3E;_−2'],
	['written on two lines: 10\nmg', 'written on two lines: 10_mg'],
])('keeps the numbers of “%s” whole', (text, expected) => {
	expect(kept(text)).toBe(expected);
});

test('a number with another word may part from it', () => {
	expect(kept('4 large joints, in 3 sites, 5 milestones, x × y, a > b, CO~2~ 5 × a day')).toBe(
		'4 large joints, in 3 sites, 5 milestones, x × y, a > b, CO~2~ 5_× a day'
	);
});

test('what belongs together may stand in several texts, which keep their lengths', () => {
	expect(kept('Give ', '10', ' mg or 2 ', 'IU', ' daily')).toBe('Give |10|_mg or 2_|IU| daily');
	expect(kept('some', ' mg')).toBe('some| mg');
});

test.each([
	['4.0–5.0 mmol/L or 40–80 mg', '[4.0–5.0 mmol]/L or [40–80 mg]'],
	['5 mg–10 mg, 2 – 4 tablets', '[5 mg–10 mg], [2 – 4 tablets]'],
	['5%–10 %, ≥ 3–5, 3–<5, 1,000–2,000', '[5%–10 %], [≥ 3–5], [3–<5], [1,000–2,000]'],
	['20-30 kg, 2026-11-24, 123-456-7890', '[20-30 kg], [2026-11-24], [123-456-7890]'],
	['pH < 7.0, PaCO₂ &gt; 45, K⁺ <3.5', '[pH < 7.0], [PaCO₂ &gt; 45], [K⁺ <3.5]'],
	['–10 mg and 3', '[–10 mg] and 3'],
	['IL-6, 4-hourly, a score ≥ 6, 3–. 4', 'IL-6, 4-hourly, a score ≥ 6, 3–. 4'],
])('a browser would break “%s” within a range or a comparison', (text, expected) => {
	const parts = cutWhole(text);
	expect(parts.join('')).toBe(text);
	expect(parts.map((part, index) => (index % 2 ? `[${part}]` : part)).join('')).toBe(expected);
});
