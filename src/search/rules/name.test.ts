import { expect, test } from 'vitest';
import { askedName, narrowerTerms, phraseFactor, phrasesOf } from './name.ts';
import { makeSite } from './fixture.ts';

const { lexicon } = makeSite({
	One: 'Frozen shoulders are common. Hepatitis A is rare. A shoulder aches.',
	Two: 'Hepatitis B and AIDS are rarer. Have care of the shoulder and of hepatitis.',
});

const narrower = (name: string) => {
	const asked = narrowerTerms([{ ...askedName(name, lexicon), count: 1, weight: 0.5 }]);
	expect(asked.every(([, weight]) => weight === 0.5 * phraseFactor)).toBe(true);
	return asked.map(([term]) => term);
};

test('a name is asked for by all forms of its rarest word, and by its words side by side', () => {
	expect(askedName('frozen shoulder', lexicon).texts).toEqual(['frozen']);
	expect(narrower('frozen shoulder')).toEqual([
		'"frozen shoulder"',
		'"frozen-shoulder"',
		'"frozen shoulders"',
		'"frozen-shoulders"',
	]);
});

test('the letter of a name is its rarest word where fewer sections have it', () => {
	expect(askedName('hepatitis A', lexicon).texts).toEqual(['A']);
	expect(narrower('hepatitis A')[0]).toBe('"hepatitis A"');
});

test('an abbreviation is asked for in capitals, a letter as no beginning, and any other word as it is', () => {
	expect(narrower('AIDS')).toEqual(['aidscapitals']);
	expect(narrower('e')).toEqual(['"e"']);
	expect(narrower('shoulder')).toEqual([]);
});

test('phrases of many forms are few', () => {
	const forms = ['one', 'two', 'three', 'four'];
	expect(phrasesOf([forms, forms]).length).toBeLessThanOrEqual(16);
	expect(phrasesOf(new Array(8).fill(forms)).length).toBeLessThanOrEqual(16);
	expect(phrasesOf([['one'], ['two']])).toEqual(['"one two"', '"one-two"']);
});
