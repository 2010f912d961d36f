import { expect, test } from 'vitest';
import { readMarker } from './marker.ts';

test.each([
	['- Fever', 2],
	['-Fever', 1],
	['* Fever', 2],
	['•\tFever', 2],
	['•Fever', 1],
	['– Fever', 2],
	['—Fever', 1],
])('takes the mark off “%s”', (line, length) => {
	expect(readMarker(line, false)).toEqual({ length });
});

test.each([
	['1. Fever', 3, 1],
	['12) Fever', 4, 12],
	['3.Fever', 2, 3],
])('takes the number off “%s”', (line, length, number) => {
	expect(readMarker(line, false)).toEqual({ length, number });
});

test.each([
	'Fever',
	'-5 °C',
	'-20% of them',
	'*P < 0.05',
	'1.5 mg',
	'1986. A year',
	'--',
	'-->',
	'-',
])('leaves “%s” as it is', (line) => {
	expect(readMarker(line, false)).toBeUndefined();
});

test.each(['-<5 years', '->5 years', '-"Quoted"', '-{x}', '-#1'])(
	'takes “%s” for an item where items have no space after their mark',
	(line) => {
		expect(readMarker(line, true)).toEqual({ length: 1 });
	}
);

test.each(['-5 moderate', '–½ tablet', '-.5'])('keeps the sign of “%s” even there', (line) => {
	expect(readMarker(line, true)).toEqual({ length: 0 });
});

test.each(['--', '-> next', '-|-'])('leaves “%s” as it is even there', (line) => {
	expect(readMarker(line, true)).toBeUndefined();
});
