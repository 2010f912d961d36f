import { afterEach, expect, test } from 'vitest';
import { allWords, language, setLanguage } from '../lib/language/t.ts';
import { deckOf } from './card-data.ts';
import { readCards } from './topic-cards.ts';

const [before, words] = [language, allWords()];
afterEach(() => setLanguage({ language: before, words }));

test('in a language from right to left, figures on cards run from left to right, and ids are the same', () => {
	const text = '## التعريف\n\n- **الجرعة:** أعطِ 2 × 10<sup>9</sup>/L ثم 1:1000.\n';
	const source = {
		slug: 'gout',
		folder: 'content/docs/gout',
		topic: { id: 'gout', title: 'النقرس', shortTitle: 'النقرس', aliases: [], vocabulary: [] },
		pages: [{ name: 'signs', title: 'نظرة', file: 'content/docs/gout/signs.mdx', text }],
		lockText: undefined,
		readPicture: () => undefined,
	};
	const [plain, arabic] = ['en-GB', 'ar'].map((language) => {
		setLanguage({ language, words });
		return deckOf(source, readCards(source, '2026-11-28'), '', () => '/').cards[0];
	});
	expect(arabic?.answer).toEqual([
		'أعطِ \u20662\u00A0×\u00A010',
		['sup', '9'],
		'/L\u2069 ثم 1:1000.',
	]);
	expect(arabic?.id).toBe(plain?.id);
	expect(JSON.stringify(plain)).not.toContain('\u2066');
});
