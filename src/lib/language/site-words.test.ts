import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
			'search.titel: Look\naside.tip: Hint\nsearch.nothing: Nothing on {{word}}.\n' +
			"reviewed.byShort: '{names}, {{day}}'\nsearch.close: ' '\nnotFound.library: Search.\n" +
			"topics.count_one: 'a single topic'\ntopics.count_few: topics\nevidence.cited_one: '{{count}} time'\n",
	});
	expect(checkWords(site).problems.map(formatProblem)).toEqual([
		'content/i18n/en-GB.yml:1 “search.titel” is no message of the program → write “search.title”',
		'content/i18n/en-GB.yml:3 “search.nothing” has {{word}}, for which there is no value → use the places that the message has, as in “Nothing here on {{words}}.”',
		'content/i18n/en-GB.yml:4 “reviewed.byShort” lacks {{names}} → use the places that the message has, as in “Reviewed by {{names}}, {{day}}”',
		'content/i18n/en-GB.yml:5 “search.close” is empty → take the line out',
		'content/i18n/en-GB.yml:6 “notFound.library” lacks <library> → use the places that the message has, as in “Look for it in the <library>library of all topics</library>.”',
		'content/i18n/en-GB.yml:8 “topics.count_few” lacks {{count}} → use the places that the message has, as in “{{count}} topics”',
	]);
	const nested = makeSite({ 'content/i18n/en-GB.yml': 'search:\n  title: Look\n' });
	expect(checkWords(nested).problems.map(formatProblem)).toEqual([
		'content/i18n/en-GB.yml:1 “search” must be a text → write one text behind the colon; what is indented below it does not count',
	]);
});

test('says which files are in no language of the site, and reads the one that is', () => {
	const words = 'search.title: Suche\n';
	const site = makeSite({
		'content/site.yml': 'language: de-CH',
		'content/i18n/de-DE.yml': words,
		'content/i18n/de.yml': words,
	});
	expect(checkWords(site).warnings.map(formatProblem)).toEqual([
		'content/i18n/de-DE.yml is read by no page: the language of the site is “de-CH” → put its words into content/i18n/de-CH.yml, or take it out',
	]);
});

test.each(['ar'])('nothing is wrong with the words in %s of a site', (language) => {
	const text = readFileSync(
		new URL(`../../../e2e/fixtures/languages/${language}/i18n/${language}.yml`, import.meta.url),
		'utf8'
	);
	const site = makeSite({
		'content/site.yml': `language: ${language}`,
		[`content/i18n/${language}.yml`]: text,
	});
	expect(checkWords(site).problems).toEqual([]);
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
