import { expect, test } from 'vitest';
import { blockTexts } from '../check/block-texts.ts';
import { readCsv } from './csv.ts';

test.each([
	['Drug,Dose\nA,"5,5 mg"\n', ['Drug', 'Dose', 'A', '5,5 mg']],
	['Drug;"Dose, max"\nA;5,5 mg\n', ['Drug', 'Dose, max', 'A', '5,5 mg']],
	['Drug;Dose, mg/kg;Max, g\nA;7,5;2,4\n', ['Drug', 'Dose, mg/kg', 'Max, g', 'A', '7,5', '2,4']],
	['Doses\n\nDrug;mg;g\nA;7,5;2,4\n', ['Doses', 'Drug', 'mg', 'g', 'A', '7,5', '2,4']],
	[
		'Drug,Dose\nA,5 mg; max 6\nB,7 mg; max 8\n',
		['Drug', 'Dose', 'A', '5 mg; max 6', 'B', '7 mg; max 8'],
	],
	[
		'Drug,Dose; max,Note\nA,5 mg; max 10,once\n',
		['Drug', 'Dose; max', 'Note', 'A', '5 mg; max 10', 'once'],
	],
	['Drug,Dose; max\nA,5 mg; max 10\n', ['Drug', 'Dose; max', 'A', '5 mg; max 10']],
	['Drug, route; Dose\nA, oral; 5 mg\n', ['Drug, route', 'Dose', 'A, oral', '5 mg']],
	['Drug\tDose\nA\t5,5 mg\n', ['Drug', 'Dose', 'A', '5,5 mg']],
])('parts cells by the sign that the head has: %j', (source, cells) => {
	const { root } = readCsv(source);

	expect(root && blockTexts(root).map(({ text }) => text)).toEqual(cells);
});

test('counts the lines of cells whose lines end as those of Windows do', () => {
	const { notices } = readCsv('A,B\r\n1,"x\r\ny"\r\n2,3,4\r\n');

	expect(notices[0]?.line).toBe(4);
	expect(notices[0]?.fix).toContain('quotation marks');
});
