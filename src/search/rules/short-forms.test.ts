import { expect, test } from 'vitest';
import { makeSite } from './fixture.ts';
import { writeOut } from './short-forms.ts';

test.each([
	['hep A', 'hepatitis A'],
	['hepB vaccine', 'hepatitis B vaccine'],
	['vit D dose', 'vitamin D dose'],
	['vitd3', 'vitamin d'],
	['vit b12', 'vitamin b12'],
	['flu a', 'influenza a'],
	['T2DM', 'type 2 diabetes'],
	['type 2 dm', 'type 2 diabetes'],
	['dm type ii', 'type ii diabetes'],
	['within 48h', 'within 48 hours'],
	['6 wks', '6 weeks'],
])('writes %s out as %s', (short, long) => {
	const { lexicon } = makeSite({ One: 'A day.' });
	expect(writeOut(short, lexicon)).toBe(long);
});

test('leaves what the site writes so, and what only looks like a short form', () => {
	const { lexicon } = makeSite({ One: 'Hep B and T2DM at 48h.' });
	for (const text of [
		'hep B',
		'T2DM',
		'48h',
		'T2 weighted',
		'heparin',
		'vitiligo',
		'DM',
		'hep',
		'DM 2 mg',
	])
		expect(writeOut(text, lexicon)).toBe(text);
});
