import { expect, test } from 'vitest';
import { pageRule, textArea, type Choices } from './paper.ts';

const usual: Choices = {
	form: 'booklet',
	pages: [],
	evidence: 'with',
	paper: 'a4',
	text: 'normal',
};

test('lays out A4 with wide margins and Letter by its own name', () => {
	expect(pageRule(usual)).toBe('@page{size:A4;margin:21mm 20mm 20mm}');
	expect(pageRule({ ...usual, paper: 'letter' })).toBe('@page{size:letter;margin:21mm 20mm 20mm}');
});

test('narrows the margins for two columns, and more for the sheet', () => {
	expect(pageRule({ ...usual, text: 'compact' })).toBe('@page{size:A4;margin:17mm 13mm 15mm}');
	expect(pageRule({ ...usual, form: 'sheet' })).toBe('@page{size:A4;margin:13mm 10mm 11.5mm}');
});

test('tells the area that is left for the text', () => {
	expect(textArea({ ...usual, form: 'sheet' })).toEqual({ width: 190, height: 272.5 });
});
