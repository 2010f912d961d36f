import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { formatProblem } from '../problems.ts';
import { checkWords, readWords } from './site-words.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function makeSite(files: Record<string, string>): URL {
	const folder = mkdtempSync(join(tmpdir(), 'words-'));
	folders.push(folder);
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	return pathToFileURL(`${folder}/`);
}

test('a site that says nothing speaks British English', () => {
	const { language, words } = readWords(makeSite({}));
	expect([language, words['revision.revise']]).toEqual(['en-GB', 'Revise']);
});

test('a region says what it says otherwise, and a site what it says otherwise again', () => {
	const american = readWords(makeSite({ 'content/site.yml': 'language: en-US' })).words;
	expect([american['revision.revise'], american['search.title']]).toEqual(['Study', 'Search']);
	const swiss = makeSite({
		'content/site.yml': 'language: de-CH',
		'content/i18n/de.yml': 'search.title: Stöbern\ntopics.library: Sammlung\n',
		'content/i18n/de-CH.json': '{ "search.title": "Suchfeld" }',
	});
	const { words } = readWords(swiss);
	expect([words['search.title'], words['topics.library'], words['search.close']]).toEqual([
		'Suchfeld',
		'Sammlung',
		'Schließen',
	]);
	expect(checkWords(swiss)).toEqual({ problems: [], warnings: [] });
});

test('says which words of a site are none of the program, with line and edit', () => {
	const site = makeSite({
		'content/i18n/en-GB.yml':
			'search.titel: Look\naside.tip: Hint\nsearch.nothing: Nothing on {{word}}.\n',
	});
	expect(checkWords(site).problems.map(formatProblem)).toEqual([
		'content/i18n/en-GB.yml:1 “search.titel” is no message of the program → write “search.title”',
		'content/i18n/en-GB.yml:3 “search.nothing” has {{word}}, for which there is no value → use the places that the message has: {{words}}',
	]);
});

test('says how much a language lacks that the program does not speak', () => {
	const site = makeSite({
		'content/site.yml': 'language: ar',
		'content/i18n/ar.yml': 'search.title: بحث\n',
	});
	const [warning] = checkWords(site).warnings;
	expect(warning && formatProblem(warning)).toMatch(
		/^content\/i18n\/ar\.yml lacks \d{3} of the words around the pages, which are shown in English: the program does not speak “ar” → write them: /
	);
	expect(readWords(site).words['search.title']).toBe('بحث');
});
