import { afterAll, expect, test } from 'vitest';
import { allWords, language, setLanguage } from '../../language/t.ts';
import { grammar } from './all.ts';
import { isEmptyWord, readWords, stems } from '../words.ts';

const before = { language, words: allWords() };
afterAll(() => setLanguage(before));

const speak = (language: string) => setLanguage({ language, words: {} });
const same = (...words: string[]) => expect(new Set(words.flatMap(stems)).size, words[0]).toBe(1);
const carrying = (text: string) =>
	readWords(text)
		.filter((word) => !isEmptyWord(word))
		.map(({ text }) => text);

test('forms of a German word are one, as are umlauts and their spelling in two letters', () => {
	speak('de-CH');
	same('Kalzinose', 'Kalzinosen');
	same('Ödem', 'Oedeme', 'ödeme');
	same('Behandlung', 'Behandlungen');
	expect(carrying('Was ist die Behandlung der Gicht, und warum?')).toEqual(['behandlung', 'gicht']);
});

test('forms of Spanish and French words are one', () => {
	speak('es');
	same('infección', 'infecciones');
	expect(carrying('¿Cuál es el tratamiento de la gota?')).toEqual(['tratamiento', 'gota']);
	speak('fr');
	same('articulation', 'articulations');
	expect(carrying('Quel est le traitement de la goutte ?')).toEqual(['traitement', 'goutte']);
});

test('vowel signs of Devanagari are letters, dots below are not', () => {
	speak('hi');
	expect(stems('दिल')).not.toEqual(stems('दाल'));
	same('ज़हर', 'जहर');
	same('बच्चों', 'बच्चा');
	expect(carrying('गठिया क्या है')).toEqual(['गठिया']);
});

test('words of a language that nothing is known of are compared as they are', () => {
	speak('tr');
	expect(stems('eklem eklemler')).toEqual(['eklem', 'eklemler']);
});

test('everyday words of each language carry little, in any spelling of theirs', () => {
	const light = (language: string, words: string) => {
		speak(language);
		return readWords(words).map(({ text }) => grammar.lightWords.has(text));
	};
	expect(light('de-AT', 'wichtigste grosse möglich Punktion')).toEqual([true, true, true, false]);
	expect(light('es', 'última método punción')).toEqual([false, true, false]);
	expect(light('fr', 'fréquent ponction')).toEqual([true, false]);
	expect(light('hi', 'महत्वपूर्ण common पंचर')).toEqual([true, true, false]);
});
