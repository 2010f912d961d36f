import { expect, test } from 'vitest';
import { formatProblem } from '../../lib/problems.ts';
import { readBibliography } from '../bibliography/bibliography.ts';
import { parsePage } from '../markup/read-page.ts';
import { checkEvidence } from './check-content.ts';

const bibliography = `@article{wang2021,
  title = {Skin disease},
  year = {2021},
  doi = {10.1016/j.jaad.2020.12.032}
}
`;

function check(text: string, file = 'page.mdx') {
	const { problems } = checkEvidence(readBibliography(bibliography), [
		{ file, tree: () => parsePage(text) },
	]);
	return problems.map(formatProblem);
}

function checkBib(text: string) {
	const pages = [{ file: 'page.mdx', tree: () => parsePage('Cited [@a; @b; @wang2021].') }];
	return checkEvidence(readBibliography(text), pages).problems.map(formatProblem);
}

test('finds nothing in notes and citations that are as they should be', () => {
	const page = `---
title: Outcomes
---

## Outcomes

- **Improvement:** spontaneous.
  <Evidence verdict="partly" cite={["wang2021"]}>
    Usual under treatment.
  </Evidence>
- **Diet:** not effective.
  <Evidence verdict="not-found">No source was found.</Evidence>

## Beyond these notes

- Some recur [@wang2021].
`;
	expect(check(page)).toEqual([]);
});

test('refuses a note below a list, which could speak of any of its items', () => {
	const note = '<Evidence verdict="not-found">None.</Evidence>';
	expect(check(`- **C:** a\n- **D:** b\n\n${note}`)).toEqual([
		'page.mdx:4 an evidence note stands below a list, so that nobody can tell of which item it speaks → indent it as the text of its item, or put it below a paragraph',
	]);
	for (const page of [
		`- **C:** a\n- **D:** b\n  ${note}`,
		`- a\n- b\n\nBoth.\n\n${note}`,
		`- a\n\n${note}`,
	]) {
		expect(check(page)).toEqual([]);
	}
});

const note = '<Evidence verdict="differs" cite="wang2021">250 mg.</Evidence>';
test.each([
	[`- **N:** 500 mg ${note} twice daily`, 'twice daily', `- **N:** 500 mg twice daily ${note}`],
	[
		`- a\n  ${note}\n  b [@wang2021]\n  - c`,
		'b [@wang2021]',
		`- a\n  b [@wang2021]\n  ${note}\n  - c`,
	],
	[`a **b ${note}** c`, 'c', `a **b** c ${note}`],
	[
		`| A |\n| - |\n| 80 mg ${note}<br />*daily* ${note} |`,
		'daily',
		`| A |\n| - |\n| 80 mg<br />*daily* ${note} ${note} |`,
	],
])('refuses the rest of a statement behind its note: %j', (page, words, mended) => {
	expect(check(page).map((problem) => problem.replace(/^\S+ /, ''))).toEqual([
		`“${words}” stands behind an evidence note, as if the note said so → move the note to the end of its statement`,
	]);
	expect(check(mended)).toEqual([]);
	expect(check(`a\n\n${note}\n\nb\n\n- c\n\n  ${note}\n\n  d`)).toEqual([]);
});

test('refuses a key that is not in the bibliography, and names the one that was meant', () => {
	expect(check('- One [@wang2012].\n- Two [@nobody].')).toEqual([
		'page.mdx:1 cites “wang2012”, which is not in content/references.bib → write “wang2021”',
		'page.mdx:2 cites “nobody”, which is not in content/references.bib → add an entry with that key, or cite another source',
	]);
});

test('refuses a citation in a note marked “No source found”', () => {
	expect(check('- One\n  <Evidence verdict="not-found" cite="wang2021">None.</Evidence>')).toEqual([
		'page.mdx:2 a note with the verdict “No source found” cites “wang2021” → remove the citation or choose another verdict',
	]);
});

test('refuses a verdict that needs a source and has none', () => {
	const note = (verdict: string) => `- One\n  <Evidence verdict="${verdict}">Text.</Evidence>`;
	expect(['supported', 'partly', 'differs'].flatMap((verdict) => check(note(verdict)))).toEqual([
		'page.mdx:2 a note with the verdict “Supported” cites no source → add cite={["key"]} with a key of content/references.bib',
		'page.mdx:2 a note with the verdict “Supported in part” cites no source → add cite={["key"]} with a key of content/references.bib',
		'page.mdx:2 a note with the verdict “Literature differs” cites no source → add cite={["key"]} with a key of content/references.bib',
	]);
});

test('takes a citation in the words of a note as its source', () => {
	expect(check('- One\n  <Evidence verdict="differs">Less [@wang2021].</Evidence>')).toEqual([]);
});

test('refuses a note without a known verdict, with an unknown attribute, without words', () => {
	const page = `- One
  <Evidence verdict="difers" cite="wang2021">Text.</Evidence>
- Two
  <Evidence cite="wang2021">Text.</Evidence>
- Three
  <Evidence verdict="supported" cites="wang2021" cite={keys}></Evidence>
`;
	expect(check(page)).toEqual([
		'page.mdx:2 “difers” is not a verdict → write “differs”',
		'page.mdx:4 an evidence note has no verdict → write one of: supported, partly, differs, not-found',
		'page.mdx:6 “cites” is nothing that an evidence note has → write “cite”',
		'page.mdx:6 the keys in “cite” cannot be read → write cite={["key", "other"]}',
		'page.mdx:6 an evidence note is empty → say in it what the sources say',
	]);
});

test('refuses a mark that repeats no verdict, several, or says something itself', () => {
	const note = (verdict: string) =>
		`<Evidence verdict="${verdict}" cite="wang2021">Text.</Evidence>`;
	const list = `## One

- **Aspirin:** eases pain.
  ${note('supported')}

## Two

- **Aspirin:** harms.
  ${note('differs')}

`;
	const mark = (attributes: string) =>
		check(`${list}| A <Evidence ${attributes} /> | B |\n| - | - |\n`);
	expect(mark('of="One > Aspirin"')).toEqual([]);
	expect(mark('of="Two > aspirins"')).toEqual([]);
	expect(mark('of="Aspirni"')).toEqual([
		'page.mdx:11 “Aspirni” leads to no evidence note on this page → write “Aspirin”',
	]);
	expect(mark('of="Naproxen"')).toEqual([
		'page.mdx:11 “Naproxen” leads to no evidence note on this page → write the term of a statement that has a note, as it stands there',
	]);
	expect(mark('of="Aspirin"')).toEqual([
		'page.mdx:11 “Aspirin” leads to notes with several verdicts, in lines 4, 9 → put the term or section that leads to the right one before it: “Section > Term”',
	]);
	expect(mark('of="One > Aspirin" verdict="differs"')).toEqual([
		'page.mdx:11 the mark that repeats the verdict on “One > Aspirin” says more than that → write <Evidence of="One > Aspirin" /> and nothing else',
	]);
});

test.each([
	'[see @wang2021]',
	'[wang2021]',
	'[-@wang2021]',
	'As @wang2021.',
	'[@wang2021, p. 3]',
	'- [@wang2021 ]',
])('refuses %j, which cites nothing', (page) => {
	expect(check(`Me@wang2021.org, @other, ![a](/@wang2021) [@wang2021]\n\n${page}`)).toEqual([
		expect.stringMatching(/^page.mdx:3 “.*wang2021.*” is not a citation → write “\[@key\]”/),
	]);
});

test.each([
	['[@müller2020]', 'ü'],
	['[@wang2021; @DBLP:journals/x]', '/'],
])('names the sign of a key in %j that no citation has', (page, sign) => {
	expect(check(page)[0]).toContain(
		`is not a citation: its key has “${sign}” → rename it here and in content/references.bib`
	);
});

test('refuses a statement beyond the notes that names no source', () => {
	expect(check('## Beyond these notes\n\n- One [@wang2021].\n- Two.\n')).toEqual([
		'page.mdx:4 “Two.” goes beyond the notes and cites no source → add a citation such as “[@key]”',
	]);
});

test('refuses evidence in a page that is not MDX; what does not parse is left to others', () => {
	expect(check('<Evidence verdict="differs">', 'page.md')).toEqual([
		'page.md has evidence notes or citations, which need MDX → rename it to end in “.mdx”',
	]);
	expect(check('Text.\n\n- One <Evidence verdict="differs"> [@wang2021].')).toEqual([]);
});

test('refuses entries that are malformed, unfinished, without a key or there twice', () => {
	const text = `@article{a,
  title = {One}
  year = {2021}
}
@article{b,
  title = {Two
}

@article{
  title = {Three}
}
${bibliography}${bibliography}`;
	expect(checkBib(text)).toEqual([
		'content/references.bib:1 “a” is malformed: expected "rbrace", got "identifier" → write each field as “name = {value},” with its comma',
		'content/references.bib:5 a brace of “b” is never closed → add the missing “}”',
		'content/references.bib:9 an entry has no key → begin it with “@article{key,”',
		'content/references.bib:17 “wang2021” is already the key of the entry on line 12 → give it another key or remove one of the two',
	]);
});

test('refuses a source without title, year or identifier', () => {
	expect(
		checkBib(
			`@article{a,\n  author = {Doe, Jane}\n}\n@article{b, title={B}, year={2020},\n  pmid = {1234567}}\n${bibliography}`
		)
	).toEqual([
		'content/references.bib:1 “a” has no title → add “title = {…},”',
		'content/references.bib:1 “a” has no year → add “year = {…},”',
		'content/references.bib:1 “a” has no identifier → add a “doi”, “pmid”, “pmcid”, “url” or “isbn”',
	]);
});

test('takes an address or an ISBN for what leads to a source, and asks for the day on which it was read', () => {
	const text = `@misc{a,\n  title = {T},\n  urldate = {2026-01-24},\n  url = {https://a.org/x}\n}
@book{b,\n  title = {T},\n  year = {2020},\n  isbn = {0-306-40615-2}\n}
@report{wang2021,\n  title = {T},\n  year = {2020},\n  url = {https://a.org}\n}`;
	expect(checkBib(text)).toEqual([]);
	expect(
		checkEvidence(readBibliography(text), [], ['a', 'b', 'wang2021']).warnings.map(formatProblem)
	).toEqual([
		'content/references.bib:11 “wang2021” is read on the web, and says not on which day it was → add the day: “urldate = {2026-11-24},”',
	]);
});

test('refuses addresses, numbers and days that are none, and chapters of no book', () => {
	const entry = (kind: string, key: string, field: string) =>
		`@${kind}{${key},\n  title = {T},\n  year = {2020},\n  ${field}\n}\n`;
	const text =
		entry('misc', 'a', 'url = {www.nice.org.uk/ng65}') +
		entry('book', 'b', 'isbn = {978-0-306-40615-8}') +
		entry('misc', 'c', 'url = {https://a.org/},\n  urldate = {24 January 2026}') +
		entry('inbook', 'wang2021', 'isbn = {9780306406157}');
	expect(checkBib(text)).toEqual([
		'content/references.bib:1 “a” has a url that is not one: “www.nice.org.uk/ng65” → write “https://www.nice.org.uk/ng65”',
		'content/references.bib:6 “b” has an isbn that is not one: “978-0-306-40615-8” → look it up in the book: its last digit follows from the others',
		'content/references.bib:11 “c” has a day of access that is not one: “24 January 2026” → write year, month and day: “urldate = {2026-11-24},”',
		'content/references.bib:17 “wang2021” is a chapter, and says not of which book → add “booktitle = {…},” or, if it is a whole book, begin the entry with “@book{”',
	]);
});

const isOfFile = (problem: string) => problem.startsWith('content/references.bib');
const names = 'write “Last, First and Last, First”, and the name of a group in braces';
test.each([
	[
		'author = {Fox, A., Cox, C.}',
		'has the name “Fox, A., Cox, C.”, which BibTeX reads otherwise',
		names,
		'author = {Fox, A. and Cox, C.}',
	],
	[
		'author = {Fox A, Cox C}',
		'has the name “Fox A, Cox C”, which BibTeX reads otherwise',
		names,
		'author = {Fox, A and Cox, C}',
	],
	[
		'author = {Fox A}',
		'has the name “Fox A”, which BibTeX reads otherwise',
		names,
		'author = {Fox, A}',
	],
	[
		'editor = {Fox, A. \\& Cox, C.}',
		'has the name “Fox, A. \\& Cox, C.”, which BibTeX reads otherwise',
		names,
		'editor = {van der Fox, Jr, A. and {Cox \\& Co, Ltd} and {\\O}. de Vries and others}',
	],
	[
		'author = {Fox, A; Cox, C}',
		'has the name “Fox, A; Cox, C”, which BibTeX reads otherwise',
		names,
		'author = {Smith III, John}',
	],
	[
		'journal = bmj',
		'has “journal = bmj”, which no “@string” above explains',
		'write “journal = {bmj},”',
		'journal = {bmj}',
	],
	['Year = 2021', 'has “year” twice', 'remove one of the two', 'month = may'],
	[
		'publisher = {$\\geq$65}',
		'has “\\geq”, which is not read',
		'write the sign itself, such as “≥”',
		'publisher = {≥65, 5\\,\\%}',
	],
	[
		'note = {Retracted 2021}',
		'says “Retracted 2021” in “note”, which is not shown',
		'write it into the title, “title = {… [Retracted]},” and take it out of “note”',
		'note = {Epub}',
	],
	[
		'keywords = {Dose, Retracted Publication}',
		'says “Dose, Retracted Publication” in “keywords”, which is not shown',
		'write it into the title, “title = {… [Retracted]},” and take it out of “keywords”',
		'keywords = {Clot Retraction, Alcohol Withdrawal}',
	],
	[
		'publisher = {\\(<5\\)}',
		'has “\\(”, which is not read',
		'write the sign itself, such as “≥”',
		'publisher = {5\\,mg, $<$5}',
	],
])('refuses an entry with %s, and takes it as mended', (field, says, fix, mended) => {
	const checkField = (field: string) =>
		checkBib(`@article{a, title = {T, year = 1}, year = 2020,\n ${field},\n pmid = 123}`).filter(
			isOfFile
		);
	expect(checkField(field)).toEqual([`content/references.bib:1 “a” ${says} → ${fix}`]);
	expect(checkField(mended)).toEqual([]);
});

test('refuses round brackets around an entry, a month without a year, and signs that are lost', () => {
	const text = '@article(a, title = {T})\n@misc{b, title={T}, month=may, pmid=1}\n% �\n';
	expect(checkBib(text).filter(isOfFile)).toEqual([
		'content/references.bib:1 an entry has no key → begin it with “@article{key,”',
		'content/references.bib:2 “b” has no year → add “year = {…},”',
		'content/references.bib:3 has signs that cannot be read: “% �” → save the file as UTF-8 with LF at the ends of lines, or write the signs anew',
	]);
});

test('refuses pages that run backwards', () => {
	const text = `@article{a,\n  title = {T},\n  year = {2020},\n  pages = {458e--456e},\n  pmid = {1}\n}\n`;
	expect(checkBib(text + bibliography).filter((problem) => problem.includes('“a” has'))).toEqual([
		'content/references.bib:1 “a” has pages that run backwards: “458e--456e” → look the pages up in the source, and write “first--last”',
	]);
});

test('refuses a DOI, a PMID and a PMCID that are none', () => {
	const entry = (key: string, field: string) =>
		`@article{${key},\n  title = {T},\n  year = {2020},\n  ${field}\n}\n`;
	for (const doi of [
		'10.1007/978-3-319-26633-6{\\_}13',
		'10.1000/a\\_b',
		'10.1002/x:10{\\textless}2::A',
	])
		expect(checkBib(entry('a', `doi = {${doi}}`)).filter(isOfFile)).toEqual([]);
	const text =
		entry('a', 'doi = {https://doi.org/10.1002/art.24547}') +
		entry('b', 'doi = {art.24547}') +
		entry('wang2021', 'pmid = {PMID 19479859}, \n  pmcid = {2701555}');
	expect(checkBib(text)).toEqual([
		'content/references.bib:1 “a” has a doi that is not one: “https://doi.org/10.1002/art.24547” → write “10.1002/art.24547”',
		'content/references.bib:6 “b” has a doi that is not one: “art.24547” → write one such as “10.1002/art.24547”',
		'content/references.bib:11 “wang2021” has a pmid that is not one: “PMID 19479859” → write “19479859”',
		'content/references.bib:11 “wang2021” has a pmcid that is not one: “2701555” → write one such as “PMC2701555”',
	]);
});

test('warns of what sources say in fields that are not shown, and asks nothing of the book that a chapter is in', () => {
	const text =
		'@inbook{a, title = {A}, crossref = {b}, doi = {10.1002/art.24547}, addendum = {Online first}}\n' +
		'@book{b, title = {B}, year = {2020}}';
	const { problems, warnings } = checkEvidence(readBibliography(text), [], ['a']);
	expect([...problems, ...warnings].map(formatProblem)).toEqual([
		'content/references.bib:1 “a” says “Online first” in “addendum”, which is not shown → write it into the title if readers should see it, or take it out',
	]);
});

test('warns of a source that no page cites', () => {
	const { problems, warnings } = checkEvidence(readBibliography(bibliography), []);
	expect(problems).toEqual([]);
	expect(warnings.map(formatProblem)).toEqual([
		'content/references.bib:1 “wang2021” is cited by no page → cite it or remove it',
	]);
	// What cannot be read may cite it.
	for (const file of ['page.md', 'page.mdx']) {
		const page = { file, tree: () => undefined };
		expect(checkEvidence(readBibliography(bibliography), [page]).warnings, file).toEqual([]);
	}
});
