import { expect, test } from 'vitest';
import { readBibliography } from './bibliography.ts';
import { writeBibtex, writeRis } from './export.ts';
import { identifierLinks } from './identifiers.ts';
import { writeVancouver } from './vancouver.ts';

const trial = `@article{habers2016,
  title = {Muscles in motion},
  author = {Habers, G Esther A and others},
  journal = {Rheumatology (Oxford)},
  year = {2016},
  volume = {55},
  number = {7},
  pages = {1251--1262},
  doi = {10.1093/rheumatology/kew026},
  pmid = {27018060},
  url = {https://doi.org/10.1093/rheumatology/kew026},
  annote = {Trial, 14 v 12: 75\\% completed {it}.}
}`;

const read = (text: string) => [...readBibliography(text).sources.values()];
const vancouver = (text: string) => read(text).map(({ csl }) => writeVancouver(csl));

test('writes a source in Vancouver style, without its identifiers', () => {
	expect(vancouver(trial)).toEqual([
		'Habers GEA, et al. Muscles in motion. Rheumatology (Oxford). 2016;55(7):1251–62.',
	]);
});

test('takes any word for a key, also a name that every object has', () => {
	for (const key of Object.getOwnPropertyNames(Object.prototype)) {
		expect(
			vancouver(`@article{${key}, title = {${key}}, author = {A, B}, journal = {J}, year = {2020}}`)
		).toEqual([`A B. ${key}. J. 2020.`]);
	}
});

test('shortens a range of plain numbers only, and makes none that runs backwards', () => {
	const withPages = (pages: string) =>
		vancouver(
			`@article{x, title = {T}, journal = {J}, year = {2020}, volume = {1}, pages = {${pages}}}`
		);
	expect(withPages('456e--458e')).toEqual(['T. J. 2020;1:456e–458e.']);
	expect(withPages('1--12; quiz 13--14')).toEqual(['T. J. 2020;1:1–12; quiz 13–14.']);
	expect(withPages('S12--S19')).toEqual(['T. J. 2020;1:S12–S19.']);
	expect(withPages('38--44.e1')).toEqual(['T. J. 2020;1:38–44.e1.']);
	expect(withPages('191--193')).toEqual(['T. J. 2020;1:191–3.']);
	expect(withPages('e1002')).toEqual(['T. J. 2020;1:e1002.']);
});

test('names six authors of many, and groups as they are called', () => {
	const authors = 'A, A and B, B and C, C and D, D and {The Group} and F, F and G, G';
	expect(
		vancouver(`@article{x, title = {T}, author = {${authors}}, journal = {J}, year = {2020}}`)
	).toEqual(['A A, B B, C C, D D, The Group, F F, et al. T. J. 2020.']);
});

test('begins with the title where no author is on record', () => {
	expect(
		vancouver('@article{x, title = {Minerals}, journal = {J}, year = {1994}, volume = {21}}')
	).toEqual(['Minerals. J. 1994;21.']);
});

test('leaves out a volume whose journal is not on record', () => {
	expect(
		vancouver('@article{x, title = {Skin}, year = {2021}, volume = {84}, number = {6}}')
	).toEqual(['Skin. 2021.']);
});

test('leads to a source by its identifiers, the DOI first', () => {
	const [source] = read(trial);
	expect(identifierLinks(source?.identifiers ?? {}).map(({ href }) => href)).toEqual([
		'https://doi.org/10.1093/rheumatology/kew026',
		'https://pubmed.ncbi.nlm.nih.gov/27018060/',
	]);
});

test('writes a DOI into an address so that none of its signs is lost', () => {
	const doi = '10.1002/1529-0131(200010)43:10<2368::AID-ANR26>3.0.CO;2-8';
	expect(identifierLinks({ doi })[0]?.href).toBe(
		'https://doi.org/10.1002/1529-0131(200010)43:10%3C2368::AID-ANR26%3E3.0.CO;2-8'
	);
});

test('writes a BibTeX copy as the file has it, but for what is said to authors', () => {
	expect(writeBibtex(read(trial))).toBe(`${trial.replace(/,\n {2}annote = .*\n/, '\n')}\n`);
});

test('writes an RIS copy', () => {
	expect(writeRis(read(trial)).split('\r\n')).toEqual([
		'TY  - JOUR',
		'ID  - habers2016',
		'AU  - Habers, G Esther A',
		'TI  - Muscles in motion',
		'JO  - Rheumatology (Oxford)',
		'PY  - 2016',
		'VL  - 55',
		'IS  - 7',
		'SP  - 1251',
		'EP  - 1262',
		'DO  - 10.1093/rheumatology/kew026',
		'AN  - 27018060',
		'UR  - https://doi.org/10.1093/rheumatology/kew026',
		'ER  - ',
		'',
	]);
});
