import { expect, test } from 'vitest';
import { orderPages } from './pages.ts';

test('puts further pages behind the standard ones', () => {
	expect(orderPages(['scores', 'management', 'index', 'other'], ['scores'])).toEqual([
		'index',
		'management',
		'scores',
		'other',
	]);
});

test('follows the order of a topic that lists standard pages, too', () => {
	const listed = ['index', 'causes', 'management', 'overview'];
	expect(orderPages(['overview', 'prognosis', 'management', 'causes', 'index'], listed)).toEqual([
		...listed,
		'prognosis',
	]);
});
