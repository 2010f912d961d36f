import { expect, test } from 'vitest';
import { formatProblem } from '../problems.ts';
import { parseSite } from './file.ts';

const problemsOf = (text: string): string[] =>
	parseSite(text, (path) => path === 'look/logo.svg').problems.map(formatProblem);

test('a site needs no file: every setting has a default or stays away', () => {
	const { settings, problems } = parseSite('', () => false);

	expect(problems).toEqual([]);
	expect(settings).toEqual({
		name: 'Vademecum',
		language: 'en-GB',
		footer: [],
		citationStyle: 'vancouver',
		mediaHosts: [],
		framedBy: [],
		moved: {},
		evidencePage: true,
		kind: 'disease',
		pageSets: {},
	});
});

test('says all that the schema refuses at once, with the line and the edit', () => {
	const text = `nmae: Gout clinic
logo:
  lihgt: look/logo.svg
accent: #116869
errors: nobody
footer:
  - text: Imprint
    link: imprint.html
pageSets:
  Guide Lines:
    - name: scope
      title: Scope
`;
	expect(problemsOf(text)).toEqual([
		'content/site.yml:1 “nmae” is not a key that is known here → write “name”',
		'content/site.yml:2 “logo.light” is missing → add a line “light: …”',
		'content/site.yml:3 “lihgt” is not a key that is known here → write “light”',
		'content/site.yml:4 “accent” is empty → write something there, in double quotes, or remove the line',
		'content/site.yml:5 “errors” must be a mail address, or an address that begins with “https://” → write it in that form',
		'content/site.yml:8 “footer.0.link” must be the address of a page (“/about/imprint/”), or begin with “https://” or “mailto:” → write it in that form',
		'content/site.yml:10 “pageSets.Guide Lines” must be small letters, digits and hyphens → write it in that form',
	]);
});

test('what is right beside something wrong still holds, and is checked as well', () => {
	const text = `colour: red
accent: "#ffe08a"
kind: guidline
pageSets:
  guideline:
    - { name: scope, title: Scope }
`;
	const { settings, problems } = parseSite(text, () => false);

	expect(problems.map(formatProblem)).toEqual([
		expect.stringContaining('content/site.yml:1 “colour” is not a key'),
		expect.stringContaining('content/site.yml:2 “accent: #ffe08a” cannot be read'),
		'content/site.yml:3 has the kind “guidline”, for which there is no page set → write “guideline”',
	]);
	expect(settings).toMatchObject({ kind: 'disease', pageSets: { guideline: [{ name: 'scope' }] } });
});

test('says which files are not there, and which stand outside of content', () => {
	expect(
		problemsOf('logo:\n  light: look/logo.svg\n  dark: look/dark.svg\nicon: look/icon.svg')
	).toEqual([
		'content/site.yml:3 names the file “look/dark.svg”, which is not there → put it at content/look/dark.svg or remove the line',
		'content/site.yml:4 names the file “look/icon.svg”, which is not there → put it at content/look/icon.svg or remove the line',
	]);
	expect(problemsOf('styles: ../own.css')[0]).toContain(
		'must be the path of a file below content/'
	);
});

test('an accent that cannot be read is refused with the nearest that can, in each theme', () => {
	const [light, dark] = problemsOf('accent: "#ffcc00"\naccentDark: "#400000"');

	expect(light).toMatch(
		/^content\/site\.yml:1 “accent: #ffcc00” cannot be read in the light theme: its contrast is 1\.\d : 1, text needs 4\.5 : 1 → write "#[\da-f]{6}", /
	);
	expect(dark).toMatch(
		/^content\/site\.yml:2 “accentDark: #400000” cannot be read in the dark theme/
	);
	const [accent, accentDark] = [light, dark].map((line) => /write ("#\w+")/.exec(line ?? '')?.[1]);
	expect(problemsOf(`accent: ${accent}\naccentDark: ${accentDark}`)).toEqual([]);
});

test('a citation style is one of the program’s or a file', () => {
	expect(problemsOf('citationStyle: apa')).toEqual([]);
	expect(problemsOf('citationStyle: look/logo.csl')).toEqual([
		'content/site.yml:1 names the file “look/logo.csl”, which is not there → put it at content/look/logo.csl or remove the line',
	]);
	expect(problemsOf('citationStyle: Vancuver')).toEqual([
		'content/site.yml:1 has the citation style “Vancuver”, which the program does not know → write “vancouver”',
	]);
	expect(problemsOf('citationStyle: chicago-author-date')[0]).toContain(
		'write one of: vancouver, apa, harvard, or the path of a file below content/ that ends in .csl'
	);
});

test('hosts of videos are named without what stands around them in an address', () => {
	expect(problemsOf('mediaHosts: [www.youtube-nocookie.com]')).toEqual([]);
	expect(problemsOf('mediaHosts: [https://vimeo.com/]')).toEqual([
		'content/site.yml:1 “mediaHosts.0” must be the name of a host in small letters, such as “www.youtube-nocookie.com” → write it in that form',
	]);
});

test('a kind needs a page set, and a set names each page once', () => {
	expect(problemsOf('kind: desease')).toEqual([
		'content/site.yml:1 has the kind “desease”, for which there is no page set → write “disease”',
	]);
	const set = 'pageSets:\n  guideline:\n    - { name: scope, title: Scope }\n';
	expect(problemsOf(`kind: guideline\n${set}`)).toEqual([]);
	expect(problemsOf(`${set}    - { name: scope, title: Purpose }\n`)).toEqual([
		'content/site.yml:4 lists the page “scope” twice in the set “guideline” → remove one of the two',
	]);
});

test('a page set has no page by the name of one that each topic has', () => {
	const set = 'pageSets:\n  drug:\n    - { name: print, title: Print }\n';
	expect(problemsOf(`${set}    - { name: revision-sheet, title: Sheet }\n`)).toEqual([
		'content/site.yml:3 lists the page “print” in the set “drug”, but each topic has another page of that name → rename it to print-page or another name',
		'content/site.yml:4 lists the page “revision-sheet” in the set “drug”, but each topic has another page of that name → rename it to revision-sheet-page or another name',
	]);
});
