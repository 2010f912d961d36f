import { expect, test } from 'vitest';
import { readChoices as read, writeChoices as write, type Choices } from './choices.ts';

const pages = ['index', 'overview', 'management'];
const options = {
	form: ['booklet', 'sheet'],
	evidence: ['with', 'without'],
	paper: ['a4', 'letter'],
	text: ['normal', 'large', 'compact'],
} as const;
const readChoices = (query: URLSearchParams) => read(query, options, pages);
const writeChoices = (choices: Choices<typeof options>) => write(choices, options, pages);

test('prints everything as usual when the address says nothing', () => {
	expect(readChoices(new URLSearchParams(''))).toEqual({
		form: 'booklet',
		pages: ['index', 'overview', 'management'],
		evidence: 'with',
		paper: 'a4',
		text: 'normal',
	});
});

test('reads every choice from the address', () => {
	const query = 'form=sheet&pages=management,index&evidence=without&paper=letter&text=compact';

	expect(readChoices(new URLSearchParams(query))).toEqual({
		form: 'sheet',
		pages: ['index', 'management'],
		evidence: 'without',
		paper: 'letter',
		text: 'compact',
	});
});

test('takes what it does not know as if it were not there', () => {
	const query = 'form=poster&pages=surgery&evidence=&paper=a3&text=tiny';

	expect(readChoices(new URLSearchParams(query))).toEqual(readChoices(new URLSearchParams('')));
});

test('writes an address that says only what is not as usual', () => {
	const usual = readChoices(new URLSearchParams(''));

	expect(writeChoices(usual)).toBe('');
	expect(writeChoices({ ...usual, pages: ['overview'], text: 'large' })).toBe(
		'?text=large&pages=overview'
	);
	expect(writeChoices({ ...usual, evidence: 'without', paper: 'letter', form: 'sheet' })).toBe(
		'?form=sheet&evidence=without&paper=letter'
	);
});
