import { expect, test } from 'vitest';
import { isSlug, toSlug } from './slug.ts';

test.each([
	['Kawasaki disease', 'kawasaki-disease'],
	['Raynaud’s phenomenon', 'raynauds-phenomenon'],
	['Still’s disease: André & co.', 'stills-disease-andre-co'],
	['62.5 µg in CKD', '62-5-ug-in-ckd'],
	['5 μg/kg', '5-ug-kg'],
	['μ-opioids', 'mu-opioids'],
	['β-blockers', 'beta-blockers'],
	['5-α reductase', '5-alpha-reductase'],
	['TNFα', 'tnfalpha'],
	['Ωμέγα', ''],
	['日本', ''],
	['word '.repeat(30), 'word-word-word-word-word-word-word-word-word-word-word-word'],
])('makes a name of “%s”', (title, slug) => expect(toSlug(title)).toBe(slug));

test.each(['a', 'kawasaki-disease', 'topic-2'])('“%s” can name a topic', (text) =>
	expect(isSlug(text)).toBe(true)
);

test.each(['', 'A', 'a b', 'a--b', '-a', '../a', 'a/b', 'é', 'x'.repeat(121)])(
	'“%s” cannot',
	(text) => expect(isSlug(text)).toBe(false)
);
