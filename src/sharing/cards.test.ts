import { expect, test } from 'vitest';
import { cardWords } from './cards.ts';

test('a picture says the title and the sentence of its topic', () => {
	expect(cardWords('Gout', 'Urate in joints.')).toEqual({
		title: 'Gout',
		description: 'Urate in joints.',
	});
});

test('what would not fit is cut between two words', () => {
	const { title, description } = cardWords('Long '.repeat(30), 'word '.repeat(60));

	expect(title).toMatch(/Long …$/);
	expect(title.length).toBeLessThanOrEqual(92);
	expect(description).toMatch(/word …$/);
	expect(description.length).toBeLessThanOrEqual(152);
});
