import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { editDistance } from '../edit-distance.ts';
import { namesOf, VocabularySchema } from './schema.ts';

/** How the names of drugs end that no brand has, which begin with a capital. */
const drug =
	/^[a-z-]+(?:mab|nib|cept|xaban|pril|olol|cillin|floxacin|statin|sartan|platin|rubicin|limus|coxib|oxicam|prazole|tidine|dipine|gabalin|afil|dronate)$/;

test('the vocabulary that a site begins with never takes one drug for another', async () => {
	const file = new URL('../../../content/vocabulary.yml', import.meta.url);
	const terms = VocabularySchema.parse(parse(await readFile(file, 'utf8')));
	const drugsOf = (term: (typeof terms)[number]) => namesOf(term).filter((name) => drug.test(name));

	const named = terms.map(drugsOf).filter((drugs) => drugs.length > 0);
	expect(named.length).toBeGreaterThan(50);
	// Spelled otherwise, it is the same: amoxicillin, amoxycillin.
	const isOther = ([first = '', ...others]: string[]) =>
		others.some((other) => !other.includes(first) && editDistance(first, other) > 2);
	expect(named.filter(isOther)).toEqual([]);
});
