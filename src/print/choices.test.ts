import { expect, test } from 'vitest';
import { readChoices, writeChoices } from './choices.ts';

const pages = ['index', 'overview', 'management'];

test('prints everything as usual when the address says nothing', () => {
	expect(readChoices(new URLSearchParams(''), pages)).toEqual({
		form: 'booklet',
		pages: ['index', 'overview', 'management'],
		evidence: true,
		paper: 'a4',
		text: 'normal',
	});
});

test('reads every choice from the address', () => {
	const query = 'form=sheet&pages=management,index&evidence=without&paper=letter&text=compact';

	expect(readChoices(new URLSearchParams(query), pages)).toEqual({
		form: 'sheet',
		pages: ['index', 'management'],
		evidence: false,
		paper: 'letter',
		text: 'compact',
	});
});

test('takes what it does not know as if it were not there', () => {
	const query = 'form=poster&pages=surgery&evidence=&paper=a3&text=tiny';

	expect(readChoices(new URLSearchParams(query), pages)).toEqual(
		readChoices(new URLSearchParams(''), pages)
	);
});

test('writes an address that says only what is not as usual', () => {
	const usual = readChoices(new URLSearchParams(''), pages);

	expect(writeChoices(usual, pages)).toBe('');
	expect(writeChoices({ ...usual, pages: ['overview'], text: 'large' }, pages)).toBe(
		'?pages=overview&text=large'
	);
	expect(writeChoices({ ...usual, evidence: false, paper: 'letter', form: 'sheet' }, pages)).toBe(
		'?form=sheet&evidence=without&paper=letter'
	);
});
