import { expect, test } from 'vitest';
import { newProblems } from './new-problems.ts';

const gout = 'content/docs/gout/overview.mdx:7 has {dose} → write “\\{dose}”';
const lupus = 'content/docs/lupus/topic.yml:2 “title” is missing → add a line “title: …”';

test('an edit prints what is wrong anew, and what it has mended once', () => {
	expect(newProblems(`${gout}\n`, [])).toEqual({ print: [gout], all: [gout] });
	expect(newProblems(`${gout}\n${lupus}\n`, [gout])).toEqual({
		print: [lupus],
		all: [gout, lupus],
	});
	expect(newProblems('', [lupus], ['lupus'])).toEqual({
		print: ['All problems with the content are fixed.'],
		all: [],
	});
	expect(newProblems('', [])).toEqual({ print: [], all: [] });
});

test('what is wrong with topics that an edit does not concern is still known', () => {
	expect(newProblems('', [gout, lupus], ['lupus'])).toEqual({ print: [], all: [gout] });
	expect(newProblems(`${lupus}\n`, [gout], ['lupus'])).toEqual({
		print: [lupus],
		all: [gout, lupus],
	});
});
