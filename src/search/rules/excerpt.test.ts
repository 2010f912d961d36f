import { expect, test } from 'vitest';
import { join, stems } from '../../lib/words/words.ts';
import { excerpt } from './excerpt.ts';
import { findName } from './find.ts';
import { makeSite } from './fixture.ts';

function cut(text: string, name: string, length: number) {
	const section = makeSite({ Section: text }).sections[0];
	if (!section) throw new Error('no section');
	const { pieces, found } = excerpt(section, findName(join(stems(name)), section.stems), length);
	return {
		text: pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join(''),
		found,
	};
}

test('shows the words around what was found, with a phrase marked as one', () => {
	const words =
		'one two three four five six seven zoledronic acid nine ten eleven twelve thirteen.';

	expect(cut(words, 'zoledronic acid', 8)).toEqual({
		text: '… three four five six seven [zoledronic acid] nine …',
		found: ['zoledronic acid'],
	});
});

test('shows a short section whole, and marks a name that is cut otherwise there', () => {
	expect(cut('Plain X-rays show it.', 'xray', 20)).toEqual({
		text: 'Plain [X-rays] show it.',
		found: ['X-rays'],
	});
});
