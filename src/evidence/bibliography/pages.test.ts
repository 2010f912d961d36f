import { expect, test } from 'vitest';
import { backwardRanges } from '../check/check-bibliography.ts';

test.each([
	['458--456', '458--456'],
	['1962--956', '1962--956'],
	['S19--S12', 'S19--S12'],
	['456e--455e', '456e--455e'],
	['1--12; quiz 14--13', '14--13'],
])('finds in %j the range that runs backwards', (pages, range) => {
	expect(backwardRanges(pages)).toEqual([range]);
});

test.each([
	'1251--1262',
	'1251--62',
	'882--8',
	'456e--458e',
	'456e--8e',
	'38--44.e1',
	'1--12; quiz 13--14',
	'e1002--e1010',
	'S12--9',
	'1185--S3',
	'iii61--5',
	'xii--iv',
	'P104',
	'102533',
	'99--101',
	'2368–77',
	'12-1--12-9',
])('takes %j as it is', (pages) => expect(backwardRanges(pages)).toEqual([]));
