import type { Source } from './bibliography.ts';
import { identifierLinks } from './identifiers.ts';
import { dropField } from '../../lib/bib-entries.ts';

/** Writes sources as a BibTeX file. `annote` is for authors and omitted. */
export const writeBibtex = (sources: readonly Source[]): string =>
	sources.map(({ bibtex }) => `${dropField(bibtex, 'annote')}\n`).join('\n');

/** Writes sources as an RIS file, for reference managers. */
export const writeRis = (sources: readonly Source[]): string =>
	sources.map(writeRecord).join('\r\n');

function writeRecord({ key, csl, identifiers }: Source): string {
	const names = (tag: string, people: typeof csl.author = []): [string, string][] =>
		people
			.filter(({ family }) => family !== 'others')
			.map(({ family = '', given }) => [tag, given ? `${family}, ${given}` : family]);
	const [, first, last] = /^([\w.]+)(?:[-–]([\w.]+))?/.exec(String(csl.page ?? '')) ?? [];
	const fields: [string, string | number | undefined][] = [
		['TY', types[csl.type] ?? (identifiers.url ? 'ELEC' : 'GEN')],
		['ID', key],
		...names('AU', csl.author),
		['TI', csl.title],
		[csl.type === 'chapter' ? 'T2' : 'JO', csl['container-title']],
		...names('ED', csl.editor),
		['ET', csl.edition],
		['PB', csl.publisher],
		['CY', csl['publisher-place']],
		['PY', csl.issued?.['date-parts']?.[0]?.[0]],
		['VL', csl.volume],
		['IS', csl.issue],
		['SP', first],
		['EP', last],
		['DO', identifiers.doi],
		['AN', identifiers.pmid],
		['SN', identifiers.isbn],
		['UR', identifierLinks(identifiers)[0]?.href],
		['Y2', csl.accessed?.['date-parts']?.[0]?.map(twoDigits).join('/')],
	];
	const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
	return [...lines, 'ER  - ', ''].join('\r\n');
}

/** The RIS types: https://en.wikipedia.org/wiki/RIS_(file_format)#Type_of_reference */
const types: Readonly<Record<string, string>> = {
	'article-journal': 'JOUR',
	book: 'BOOK',
	chapter: 'CHAP',
	'paper-conference': 'CPAPER',
	report: 'RPRT',
	thesis: 'THES',
};

const twoDigits = (part: string | number): string => String(part).padStart(2, '0');
