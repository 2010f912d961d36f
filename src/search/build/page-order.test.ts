import { expect, test } from 'vitest';
import { PageOrder } from './page-order.ts';

/** The order in which pages come out that are ready in the given order, all at once and one by one. */
function order(expected: string, ready: string, unwanted = ''): string[] {
	const pages = new PageOrder<string>([...expected]);
	const page = (name: string) => (unwanted.includes(name) ? undefined : name);
	const turns = [...ready].map((name) => pages.add(name, page(name)).join(''));
	return [...turns, pages.rest().join('')];
}

test('a page comes out when all before it have', () => {
	expect(order('abcd', 'bcad')).toEqual(['', '', 'abc', 'd', '']);
});

test('pages that are expected and do not come hold the others up to the end only', () => {
	expect(order('abcd', 'dcb')).toEqual(['', '', '', 'bcd']);
	expect(order('abcd', 'dacb', 'c')).toEqual(['', 'a', '', 'bd', '']);
});

test('pages that nobody expected come last, by name', () => {
	expect(order('ab', 'zbya')).toEqual(['', '', '', 'ab', 'yz']);
});
