import { expect, test } from 'vitest';
import { paperSizes } from '../../lib/paper/choices.ts';
import { columns, layOutCards, rows } from './lay-out.ts';

test('makes cards of A4 that are A7', () => {
	expect([paperSizes.a4.width / columns, paperSizes.a4.height / rows]).toEqual([105, 74.25]);
});

test('lays each back behind its front when the sheet is turned on its long edge', () => {
	const [fronts, backs] = layOutCards(8, 'duplex');
	for (let row = 0; row < rows; row++) {
		for (let column = 0; column < columns; column++) {
			const front = fronts?.[row * columns + column];
			const behind = backs?.[row * columns + (columns - 1 - column)];
			expect([front?.side, behind?.side, front?.card]).toEqual(['front', 'back', behind?.card]);
		}
	}
});

test('leaves the places of a last sheet empty on both sides', () => {
	const sheets = layOutCards(9, 'duplex');
	expect(sheets).toHaveLength(4);
	expect(sheets[2]?.map((cell) => cell?.card)).toEqual([8, ...Array(7).fill(undefined)]);
	expect(sheets[3]?.map((cell) => cell?.card)).toEqual([undefined, 8, ...Array(6).fill(undefined)]);
});

test('lays front and back beside each other to fold', () => {
	const [sheet, more] = layOutCards(5, 'fold');
	expect(sheet?.slice(0, 2)).toEqual([
		{ card: 0, side: 'front' },
		{ card: 0, side: 'back' },
	]);
	expect(more?.filter(Boolean)).toHaveLength(2);
});
