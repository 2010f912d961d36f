import { expect, test } from 'vitest';
import { lowerStart, restoreAbbreviations, sentenceCase } from './sentence-case.ts';
import { readVocabulary } from './vocabulary.ts';

const sentences = [
	'-In Gottron papules the skin over joints is raised',
	'-The DNB asks about JDM, and clinical signs of JDM',
	'-Early complications are rare, and calcinosis is late, 5 mg of it',
];
const vocabulary = readVocabulary(sentences.map((text, index) => ({ line: index + 1, text })));

test.each([
	['Clinical Significance', 'Clinical significance'],
	['Follow Up', 'Follow up'],
	['2.1 Acute Care', '2.1 Acute care'],
	['Follow-Up Visits', 'Follow-up visits'],
	['Gottron Papules', 'Gottron papules'],
	['Signs Of Gottron', 'Signs of Gottron'],
	["Raynaud's Phenomenon", "Raynaud's phenomenon"],
	['Course Of Raynaud’s Phenomenon', 'Course of Raynaud’s phenomenon'],
	['DNB And NEET SS Focus', 'DNB and NEET SS focus'],
	['Anti-TIF1gamma Antibodies', 'Anti-TIF1gamma antibodies'],
	['Hepatitis B', 'Hepatitis B'],
	['Group A Strep Treatment', 'Group A Strep treatment'],
	['Gout: A Guide To Care Of A Child', 'Gout: a guide to care of a child'],
	['VITAMIN A DOSE', 'Vitamin A dose'],
	['CLINICAL SIGNS OF JDM', 'Clinical signs of JDM'],
	['EARLY COMPLICATIONS', 'Early complications'],
	['MRI', 'MRI'],
	['ALL', 'ALL'],
	['2. ALL', '2. ALL'],
	['RELAPSE OF ALL', 'Relapse of ALL'],
	['IT METHOTREXATE', 'IT methotrexate'],
	['SIGNS OF IT', 'Signs of it'],
	['SIGNS FOR US AND MRI', 'Signs for US and MRI'],
	['WHO GROUPS', 'WHO groups'],
	['WHO IS AT RISK', 'Who is at risk'],
	["VON WILLEBRAND'S", "Von Willebrand's"],
	['a. Outcomes', 'a. Outcomes'],
	['pH Monitoring', 'pH monitoring'],
	['outcomes', 'Outcomes'],
	['2.1 ACUTE CARE', '2.1 Acute care'],
	['a boy of 5', 'A boy of 5'],
	...[
		'62.5 µg in CKD',
		'2.5 mg in CKD',
		'1. mg per dose',
		'mg/kg doses',
		'µg/kg doses',
		'g/L doses',
		'α-BLOCKERS',
		'γ-GT',
		't-PA',
		'pH',
		'Low Mg',
	].map((title) => [title, title]),
	['Treatment of Kawasaki disease', 'Treatment of Kawasaki disease'],
])('writes “%s” as “%s”', (title, written) => {
	expect(sentenceCase(title, vocabulary)).toBe(written);
});

test('writes a word in capitals as it is, unless it is no abbreviation or the notes shout', () => {
	expect(sentenceCase('ABCDE', vocabulary)).toBe('ABCDE');
	expect(sentenceCase('HELLP SYNDROME', vocabulary)).toBe('HELLP syndrome');
	expect(sentenceCase('PERICARDITIS', vocabulary)).toBe('Pericarditis');
	const shouting = readVocabulary([{ line: 1, text: 'CLINICAL FEATURES' }]);
	expect(sentenceCase('ASTHMA', shouting)).toBe('Asthma');
});

test('writes a title within a sentence as the notes have its first word', () => {
	expect(lowerStart('Calcinosis in JDM', vocabulary)).toBe('calcinosis in JDM');
	expect(lowerStart('Kawasaki disease', vocabulary)).toBe('Kawasaki disease');
	expect(lowerStart('JDM', vocabulary)).toBe('JDM');
});

test('writes abbreviations of the notes in capitals', () => {
	expect(restoreAbbreviations('Calcinosis jdm', vocabulary)).toBe('Calcinosis JDM');
});

test('leaves nouns of German titles their capitals', () => {
	const german = readVocabulary([
		{ line: 1, text: 'Die Gicht beginnt oft mit der Podagra und ist akut' },
	]);

	expect(sentenceCase('Akute Pankreatitis', german)).toBe('Akute Pankreatitis');
	expect(sentenceCase('Nach der Operation', german)).toBe('Nach der Operation');
	expect(sentenceCase('allgemeine Therapie', german)).toBe('Allgemeine Therapie');
	expect(sentenceCase('DIAGNOSTIK UND THERAPIE DER AKUTEN HCC', german)).toBe(
		'Diagnostik und Therapie der Akuten HCC'
	);
	expect(sentenceCase('Acute Pancreatitis', vocabulary)).toBe('Acute pancreatitis');
});
