import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { readBibliography } from './bibliography.ts';
import { writeBibtex, writeRis } from './export.ts';
import { renderSource } from '../markup/render-source.ts';
import { element, textOf } from '../../lib/html/hast.ts';
import { findStyle, findStyleFlaw } from './citation-style.ts';
import { identifierLinks } from './identifiers.ts';
import { writeReference } from './write-reference.ts';

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
const vancouver = (text: string) =>
	read(text).map(({ csl }) =>
		textOf({ children: writeReference(csl, findStyle('vancouver', 'en-GB')) })
	);

/** What a list shows of sources, with the addresses of its links in angle brackets. */
const listed = (text: string, style = 'vancouver', language = 'en-GB') =>
	read(text).map((source) => {
		const { children } = element('li', {}, renderSource(source, findStyle(style, language)));
		const links = toHtml(children).match(/(?<=href=")[^"]*/g) ?? [];
		return [textOf({ children }), ...links.map((link) => `<${link}>`)].join(' ');
	});

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

test('reads names of texts, a day beside a month, and entries on one line', () => {
	const text = `@String{bmj = "British Medical Journal"}
@article{a, title={T}, journal = BMJ, date = {2020}, month = 5} @article{b, title={U}, journal = bmj # { Open}, year = 2021}`;
	expect(vancouver(text)).toEqual([
		'T. British Medical Journal. 2020.',
		'U. British Medical Journal Open. 2021.',
	]);
	expect(writeBibtex(read(text))).toContain('journal = "British Medical Journal", date');
});

test('keeps the signs of titles that LaTeX and HTML have other ways for', () => {
	for (const [written, shown] of [
		['$50 000 to US$100 000, $5-$6', '$50 000 to US$100 000, $5-$6'],
		['~5 mg (~6), 7~mg of 5\\,mg', '~5 mg (~6), 7 mg of 5 mg'],
		['&lt;5 \\&gt;6 <7 &#945; R\\&D', '<5 >6 <7 α R&D'],
		['$<$5 H$_2$O $n = 5$', '<5 H₂O n = 5'],
	])
		expect(vancouver(`@misc{x, title = {A ${written}}, year = {2020}}`)).toEqual([
			`A ${shown}. 2020.`,
		]);
});

test('reads the fields of BibLaTeX, and none that stands in an abstract', () => {
	const text = `@article{x,
  title = {T}, subtitle = {A trial}, author = {Doe, J}, journaltitle = {J}, date = {2020-03}, volume = {3},
  abstract = {Of
    doi = {10.1000/other},
    more}, eid = {e12},
  doi = {10.1007/978-3-319-26633-6{\\_}13},
}
@thesis{y, title = {U}, type = {phdthesis}, institution = {Uni}, date = {2020}}`;
	const doi = 'doi:10.1007/978-3-319-26633-6_13 <https://doi.org/10.1007/978-3-319-26633-6_13>';
	expect(listed(text)).toEqual([
		`Doe J. T: A trial. J. 2020 Mar;3:e12. ${doi}`,
		'U [PhD thesis]. Uni; 2020.',
	]);
	const inPrint = '@article{x, title = {T}, author = {B, A}, journal = {J}, year = {2020}}';
	expect(listed(inPrint, 'harvard')).toEqual(['B, A. (2020) ‘T’, J.']);
});

test('reads the identifiers of PubMed that BibLaTeX has as “eprint”', () => {
	const identifiersOf = (fields: string) =>
		readBibliography(`@article{a, title = {T}, year = {2020}, ${fields}}`).sources.get('a')
			?.identifiers;

	expect(identifiersOf('eprint = {19479859}, eprinttype = {pubmed}')).toEqual({ pmid: '19479859' });
	expect(identifiersOf('eprint = {1}, eprinttype = {pmid}')).toEqual({ pmid: '1' });
	expect(identifiersOf('eprint = {PMC2701555}, eprinttype = {PMC}')).toEqual({
		pmcid: 'PMC2701555',
	});
	expect(identifiersOf('eprint = {2101.00001}, eprinttype = {arxiv}')).toEqual({});
});

test('names six authors of many, and groups as they are called', () => {
	const authors = 'A, A and B, B and C, C and D, D and {The Group} and F, F and G, G';
	expect(
		vancouver(`@article{x, title = {T}, author = {${authors}}, journal = {J}, year = {2020}}`)
	).toEqual(['A A, B B, C C, D D, The Group, F F, et al. T. J. 2020.']);
});

test.each([
	[String.raw`{\L}ukasz Jan {\.Z}uk and {\'E}ric Toussirot`, 'Żuk ŁJ, Toussirot É.'],
	[String.raw`\'{E}ric Roux and {\v{S}}t{\v e}p{\'a}n Nov{\'{a}}k`, 'Roux É, Novák Š.'],
	[String.raw`{\AA}sa Berg and {\"O}zge {\c S}ahin`, 'Berg Å, Şahin Ö.'],
	[String.raw`Jan van {\'E}sten and {\'I}{\~n}igo Mart{\'\i}nez`, 'van Ésten J, Martínez Í.'],
])('reads names that begin with a letter in commands: %s', (author, shown) => {
	const [line] = vancouver(`@article{a, title = {T}, author = {${author}}, year = {2020}}`);
	expect(line?.slice(0, shown.length)).toBe(shown);
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

const guideline = `@misc{nice2017,
  title = {Spondyloarthritis in over 16s},
  author = {{National Institute for Health and Care Excellence}},
  year = {2017},
  url = {\\url{https://www.nice.org.uk/guidance/ng65?a=1&b=2\\_x}},
  urldate = {2026-01-24}
}`;

const chapter = `@incollection{rider2021,
  title = {Juvenile dermatomyositis},
  author = {Rider, Lisa G. and others},
  booktitle = {Textbook of Pediatric Rheumatology},
  editor = {Petty, Ross and Laxer, Ronald},
  edition = {8},
  pages = {351--384},
  publisher = {Elsevier},
  year = {2021},
  isbn = {978-0-306-40615-7}
}`;

test('shows where a guideline is read and on which day, with its address as a link', () => {
	expect(listed(guideline)).toEqual([
		'National Institute for Health and Care Excellence. Spondyloarthritis in over 16s [Internet]. 2017 [cited 2026 Jan 24]. Available from: https://www.nice.org.uk/guidance/ng65?a=1&b=2_x <https://www.nice.org.uk/guidance/ng65?a=1&#x26;b=2_x>',
	]);
	expect(
		listed('@online{x, title = {T},\n date = {2020-05},\n url = {https://a.org/b}\n}')
	).toEqual(['T [Internet]. 2020. Available from: https://a.org/b <https://a.org/b>']);
});

test('reads an entry that stands on one line', () => {
	const line =
		'@misc{x, title = {T, in two}, year = {2020}, annote = {Ours}, url = {https://a.org/b}, urldate = {2026-01-24}}';
	expect(listed(line)).toEqual([
		'T, in two [Internet]. 2020 [cited 2026 Jan 24]. Available from: https://a.org/b <https://a.org/b>',
	]);
	expect(writeBibtex(read(line))).toBe(`${line.replace(' annote = {Ours},', '')}\n`);
});

test('names the book of a chapter and its ISBN, which leads nowhere', () => {
	expect(listed(chapter)).toEqual([
		'Rider LG, et al. Juvenile dermatomyositis. In: Petty R, Laxer R, editors. Textbook of Pediatric Rheumatology. 8th ed. Elsevier; 2021. p. 351–84. ISBN 978-0-306-40615-7.',
	]);
	expect(
		listed(
			'@book{x, title = {T}, author = {A, B}, volume = {2}, year = {2020},\n isbn = {0306406152}\n}'
		)
	).toEqual(['A B. T. Vol. 2. 2020. ISBN 0306406152.']);
});

// Each style and each language is read anew, which takes long on a busy machine.
test(
	'writes sources in the style and the language that a site asks for',
	{ timeout: 30_000 },
	() => {
		expect(listed(chapter, 'apa')).toEqual([
			'Rider, L. G. et al. (2021). Juvenile dermatomyositis. In R. Petty & R. Laxer (Eds.), Textbook of Pediatric Rheumatology (8th ed., pp. 351–384). Elsevier. ISBN 978-0-306-40615-7.',
		]);
		expect(listed(guideline, 'harvard')[0]).toContain('(Accessed: 24 January 2026)');
		for (const [language, words] of Object.entries({
			de: '[zitiert 24. Januar 2026]. Verfügbar unter: https',
			es: '[citado 24 de enero de 2026]',
			fr: '[cité',
			hi: '[देखा गया 24 जनवरी 2026]. यहाँ उपलब्ध: https',
			'pt-BR': '[cited 2026 Jan 24]. Available from: https',
		})) {
			expect(listed(guideline, 'vancouver', language)[0], language).toContain(words);
		}
		const [source] = read(chapter);
		expect(toHtml(writeReference(source!.csl, findStyle('apa', 'en-GB')))).toContain(
			'<i>Textbook of Pediatric Rheumatology</i>'
		);
	}
);

const own = (bibliography: string) => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
	<info><title>Own</title><id>own</id><updated>2026-01-01T00:00:00Z</updated></info>
	<citation><layout><text variable="citation-number"/></layout></citation>
	${bibliography}
</style>`;
const titleAlone = own(
	'<bibliography><layout suffix="!"><text variable="title" font-weight="bold"/></layout></bibliography>'
);

test('takes a style of the site’s own, and links what it leaves out', () => {
	const style = findStyle('look/own.csl', 'en-GB', titleAlone);
	const [source] = read(guideline);
	expect(toHtml(element('li', {}, renderSource(source!, style)).children)).toBe(
		'<span class="reference"><b>Spondyloarthritis in over 16s</b>! <a href="https://www.nice.org.uk/guidance/ng65?a=1&#x26;b=2_x">https://www.nice.org.uk/guidance/ng65?a=1&#x26;b=2_x</a></span>'
	);
	expect(findStyleFlaw(titleAlone)).toBeUndefined();
});

test('says why a file cannot be used as a style', () => {
	expect(findStyleFlaw('<p>Not found</p>')?.message).toBe('is no citation style');
	expect(findStyleFlaw(own(''))?.message).toBe('says nothing of lists of references');
	const dependent = own(
		'<info><link href="http://www.zotero.org/styles/elsevier-vancouver" rel="independent-parent"/></info>'
	);
	expect(findStyleFlaw(dependent)).toEqual({
		message: 'only says that it is the same as http://www.zotero.org/styles/elsevier-vancouver',
		fix: 'put the file of that style in its place',
	});
	expect(
		findStyleFlaw(own('<bibliography><layout><text variable="ISSN"/></layout></bibliography>'))
			?.message
	).toBe('shows nothing of a source');
});

test('writes RIS of what is read on the web and of chapters of books', () => {
	const lines = (text: string) => writeRis(read(text)).split('\r\n');
	expect(lines(guideline)).toEqual([
		'TY  - ELEC',
		'ID  - nice2017',
		'AU  - National Institute for Health and Care Excellence',
		'TI  - Spondyloarthritis in over 16s',
		'PY  - 2017',
		'UR  - https://www.nice.org.uk/guidance/ng65?a=1&b=2_x',
		'Y2  - 2026/01/24',
		'ER  - ',
		'',
	]);
	expect(lines(chapter).filter((line) => /^(?:TY|T2|ED|ET|PB|SN|SP)/.test(line))).toEqual([
		'TY  - CHAP',
		'T2  - Textbook of Pediatric Rheumatology',
		'ED  - Petty, Ross',
		'ED  - Laxer, Ronald',
		'ET  - 8',
		'PB  - Elsevier',
		'SP  - 351',
		'SN  - 978-0-306-40615-7',
	]);
});

test('gives a chapter and an article what they take by crossref', () => {
	const [chapter, , article] = vancouver(`
@incollection{wang, title = {Calcinosis, "late"}, author = {Wang, Andi}, crossref = {petty}, pages = {5--9}}
@collection{petty,
  title = {Textbook of Rheumatology}, booktitle = {Textbook of Rheumatology}, subtitle = {A guide},
  editor = {Petty, Ross}, publisher = "Elsevier, Inc", year = 2021, annote = {Read.}
}
@article{li, title = {Doses}, author = {Li, Bo}, year = {2019}, crossref = {issue}, pages = {1--2}}
@periodical{issue, title = {J Rheumatol}, volume = {3}, date = {2020-05}}
`);
	expect(chapter).toBe(
		'Wang A. Calcinosis, ‘late’. In: Petty R, editor. Textbook of Rheumatology: A guide. Elsevier, Inc; 2021. p. 5–9.'
	);
	expect(article).toBe('Li B. Doses. J Rheumatol. 2019;3:1–2.');
});

test('names entries that take fields from one that is not there, or from each other', () => {
	const { sources, flaws } = readBibliography(
		'@inbook{a, title = {A}, crossref = {b}}\n@book{b, title = {B}, crossref = {a}}\n@inbook{c, title = {C}, crossref = {d}}'
	);
	expect(sources.size).toBe(0);
	expect(flaws.map(({ message }) => message)).toEqual([
		'“a” takes fields from “b” (crossref), which takes fields itself from none',
		'“b” takes fields from “a” (crossref), which takes fields itself from none',
		'“c” takes fields from “d” (crossref), which is no entry of this file',
	]);
});
