import { expect, test } from 'vitest';
import { checkText } from '../topics/check/page/check-page.ts';
import type { Converted } from './convert.ts';
import { convert } from './fixtures/convert.ts';
import { makeNastyNotes } from './fixtures/make-nasty.ts';
import { readMarkdown } from './read/markdown/markdown.ts';
import { readText } from './read/text.ts';

/*
 * `convert` reads every page back with the site's own compiler and compares it, character by
 * character, with what was to be written, and word by word with the notes. It must find nothing, nor must the check of
 * pages, which tells authors what would not be shown.
 */
const seeds = Array.from({ length: 500 }, (_, index) => index + 1);

const anything = { components: [], hasFile: () => true, findModuleFlaw: () => undefined };
const flawsOf = (made: Converted) =>
	'flaws' in made
		? made.flaws
		: made.topic.pages.flatMap(({ text }) => checkText('page.mdx', text, anything));

test('shows 500 plain texts of what could be markup as they were typed', () => {
	const failed = seeds.flatMap((seed) => {
		const notes = makeNastyNotes(seed, false);
		const made = convert(readText(notes), { fallbackTitle: 'Notes' });
		const flaws = flawsOf(made);
		return flaws.length > 0 ? [{ notes, flaws }] : [];
	});

	expect(failed).toEqual([]);
}, 60_000);

test('shows 500 Markdown texts of what could be markup without losing a word', () => {
	const failed = seeds.flatMap((seed) => {
		const notes = makeNastyNotes(seed, true);
		const made = convert(readMarkdown(notes), { fallbackTitle: 'Notes' });
		const flaws = flawsOf(made);
		return flaws.length > 0 ? [{ notes, flaws }] : [];
	});

	expect(failed).toEqual([]);
}, 60_000);

// Work that grew with the square of the lines would not end in time.
test('reads 20,000 lines', () => {
	const item = '-Term: some text on children aged <5 years, with {x}, 20-40% and (ESR, CRP)';
	const lines = Array.from({ length: 19_998 }, (_, index) =>
		index % 60 === 0 ? `Section ${index}:` : item
	);
	const made = convert(readText(['Management', '', ...lines].join('\n')), {
		fallbackTitle: 'Notes',
	});
	expect(made).toHaveProperty('topic');
}, 30_000);
