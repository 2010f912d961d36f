import { expect, test } from 'vitest';
import {
	describeRest,
	importanceOf,
	largestFit,
	orderForSheet,
	type StatementFacts,
} from './sheet.ts';

const say = (text: string, facts: Partial<StatementFacts> = {}): StatementFacts => ({
	text,
	verdicts: [],
	isKey: false,
	...facts,
});

test('what the literature contradicts comes first, wherever it stands, and what is least important last', () => {
	const ranked = [
		say('Anti-TIF1γ', { verdicts: ['differs'] }),
		say('Warfarin 1 mg daily', { isKey: true, verdicts: ['supported'] }),
		say('Warfarin 1 mg daily', { isKey: true }),
		say('Methotrexate 15 mg/m²', { verdicts: ['partly'] }),
		say('Methotrexate 15 mg/m²'),
		say('2 of 4'),
		say('A lump'),
	];
	const importances = ranked.map(importanceOf);

	expect(importances).toEqual(importances.toSorted((a, b) => b - a));
	expect(new Set(importances).size).toBe(ranked.length);
	const [differs, , , partly, , , plain] = ranked as [StatementFacts, ...StatementFacts[]];
	expect(orderForSheet([plain!, partly!, differs])).toEqual([[differs], [partly], [plain]]);
});

test.each(['20–40%', '0.3 mg/kg', '38.5 °C', '5 µg', '15 U/L', '6 weeks', '500 units'])(
	'%s is a measure, and weighs more than a number alone',
	(figure) => {
		expect(importanceOf(say(`About ${figure} here`))).toBeGreaterThan(
			importanceOf(say('About 4 of them'))
		);
	}
);

test('a number in a name is no figure', () => {
	expect(importanceOf(say('CD4 cells and anti-NXP2'))).toBe(importanceOf(say('Cells')));
});

test('what has no source gives way', () => {
	expect(importanceOf(say('Give 5 mg', { verdicts: ['not-found'] }))).toBeLessThan(
		importanceOf(say('Give 5 mg'))
	);
});

test('makes no group of nothing', () => {
	expect(orderForSheet([])).toEqual([]);
});

test('finds how many fit, asking seldom', () => {
	for (const room of [0, 1, 7, 30]) {
		let asked = 0;
		const fits = (number: number) => {
			asked += 1;
			return number <= room;
		};
		expect(largestFit(30, fits)).toBe(room);
		expect(asked).toBeLessThan(7);
	}
	expect(largestFit(0, () => true)).toBe(0);
});

test('says what a sheet leaves to the booklet', () => {
	expect(describeRest({ statement: 12, picture: 1, box: 0 })).toBe(
		'Left to the booklet: 12 statements, 1 picture.'
	);
	expect(describeRest({ statement: 0, picture: 0, box: 2 })).toBe('Left to the booklet: 2 boxes.');
	expect(describeRest({ statement: 0, picture: 0, box: 0 })).toBe('');
});
