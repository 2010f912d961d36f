import { expect, test } from 'vitest';
import { blockTexts } from '../check/block-texts.ts';
import { readCsv } from './csv.ts';

test.each([
	['Drug,Dose\nA,"5,5 mg"\n', ['Drug', 'Dose', 'A', '5,5 mg']],
	['Drug;"Dose, max"\nA;5,5 mg\n', ['Drug', 'Dose, max', 'A', '5,5 mg']],
	['Drug\tDose\nA\t5,5 mg\n', ['Drug', 'Dose', 'A', '5,5 mg']],
])('parts cells by the sign that the head has: %j', (source, cells) => {
	const { root } = readCsv(source);

	expect(root && blockTexts(root).map(({ text }) => text)).toEqual(cells);
});
