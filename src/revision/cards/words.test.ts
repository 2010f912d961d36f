import { afterAll, expect, test } from 'vitest';
import { allWords, language } from '../../lib/language/t.ts';
import { speak } from '../../lib/words/fixture.ts';
import { hasDose, hasSchedule } from './doses.ts';
import { hasNoName, nameOfDose } from './labels.ts';
import { findOpposites, genericStems, tellingStems } from './words.ts';

afterAll(speak(language, allWords()));

const tells = (text: string) => [...tellingStems(text)].filter((stem) => !genericStems().has(stem));

test('an answer of words that fit any fact tells nothing, in the language of the site', () => {
	expect(tells('It is common and important.')).toEqual([]);
	speak('de');
	expect(tells('Das ist häufig und wichtig, je nach Patient.')).toEqual([]);
	expect(tells('It is common.')).not.toEqual([]);
	expect(tells('Unter dem vierten Lendenwirbel')).toHaveLength(2);
	speak('hi');
	expect(tells('गंभीर और महत्वपूर्ण है')).toEqual([]);
	expect(tells('चौथे कशेरुका के नीचे')).not.toEqual([]);
});

test('answers that contradict each other are found by the words of the language', () => {
	speak('de');
	expect(findOpposites('Frühe Nachsorge, früh', 'spät beginnen')).toEqual(['früh', 'spät']);
	expect(findOpposites('early', 'late')).toBeUndefined();
	speak('hi');
	expect(findOpposites('दबाव उच्च है', 'दबाव निम्न है')).toEqual(['उच्च', 'निम्न']);
	speak('tr');
	expect(findOpposites('early', 'late')).toBeUndefined();
});

test.each([
	'125 mg/kg',
	'5 mL',
	'a 500-mg tablet',
	'2 grams',
	'5 Milligramm',
	'5 mililitros',
	'2 puffs',
	'one tablet',
	'half of a tablet',
	'Two capsules at night',
	'½ Tablette',
	'eine halbe Tablette',
	'un comprimé',
	'dos cucharadas',
	'a teaspoonful',
	'two and a half milligrams',
	'twenty-five mg',
	'one to two nebules',
	'a quarter of a tablet',
	'zweieinhalb Milligramm',
	'deux cuillères',
	'५ मिलीग्राम',
	'4 gm',
	'500 mgs',
	'10 mls',
	'2 cc',
	'5 ug',
	'4 iu',
	'1 tsp',
	'1.2 MU',
	'6 lakh IU',
	'400 MBq',
])('takes a figure with its unit for a dose: %s', (text) => expect(hasDose(text)).toBe(true));

test.each([
	'4 hours',
	'3 mammograms',
	'one month',
	'a table',
	'at 5:30',
	'three patients',
	'half of them',
])('takes for none: %s', (text) => expect(hasDose(text)).toBe(false));

test.each([
	'twice a day',
	'alle acht Stunden',
	'achtstündlich',
	'1-0-1',
	'cada 8 h',
	'dos veces al día',
	'par jour',
	'tous les deux jours',
	'दिन में दो बार',
	'हर आठ घंटे',
	'every 36 h',
	'every 8 hrs',
	'every 12–24 h',
	'8-hourly',
	'nocte',
	'on alternate days',
	'reduce by 25%',
	'reduce to a third',
	'double the dose',
	'a third of the dose',
	'half the usual dose',
	'75% of the normal dose',
])('knows how often something is given, and how doses change: %s', (text) =>
	expect(hasSchedule(text)).toBe(true)
);

test.each(['24 hours after the dose', 'reduces mortality by 25%', 'every 3 hospitals'])(
	'takes for neither: %s',
	(text) => expect(hasSchedule(text)).toBe(false)
);

test.each([
	'Peroral',
	'Als Infusion',
	'Por vía oral',
	'Voie sous-cutanée',
	'नस में',
	'मुँह से',
	'Breakthrough',
	'Haemodialysis',
	'Smokers',
	'Toddlers',
	'Evening',
	'Syrup',
])('takes a route, a form, a time or patients for no name: %s', (label) =>
	expect(hasNoName(label)).toBe(true)
);

test.each([
	['Zinc: two and a half milligrams', 'Zinc'],
	['Zinc – half a tablet', 'Zinc'],
	['Zinc / Iron 5 mg', 'Zinc / Iron'],
	['Zinc: with food', ''],
	['Give 5 mg', ''],
	['Below ten kilograms: 5 mg', ''],
])('finds what a dose is of: %s', (text, name) => {
	speak('en');
	expect(nameOfDose(text)).toBe(name);
});
