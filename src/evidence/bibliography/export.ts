import type { Source } from './bibliography.ts';
import { identifierLinks } from './identifiers.ts';
import { dropField } from './scan.ts';

/** Writes sources as a BibTeX file. What `annote` says is for authors, and left out. */
export const writeBibtex = (sources: readonly Source[]): string =>
	sources.map(({ bibtex }) => `${dropField(bibtex, 'annote')}\n`).join('\n');

/** Writes sources as an RIS file, for reference managers. */
export const writeRis = (sources: readonly Source[]): string =>
	sources.map(writeRecord).join('\r\n');

function writeRecord({ key, csl, identifiers }: Source): string {
	const authors = (csl.author ?? []).filter(({ family }) => family !== 'others');
	const [, first, last] = /^([\w.]+)(?:[-–]([\w.]+))?/.exec(String(csl.page ?? '')) ?? [];
	const fields: [string, string | number | undefined][] = [
		['TY', csl.type === 'article-journal' ? 'JOUR' : 'GEN'],
		['ID', key],
		...authors.map(({ family = '', given }): [string, string] => [
			'AU',
			given ? `${family}, ${given}` : family,
		]),
		['TI', csl.title],
		['JO', csl['container-title']],
		['PY', csl.issued?.['date-parts']?.[0]?.[0]],
		['VL', csl.volume],
		['IS', csl.issue],
		['SP', first],
		['EP', last],
		['DO', identifiers.doi],
		['AN', identifiers.pmid],
		['UR', identifierLinks(identifiers)[0]?.href],
	];
	const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
	return [...lines, 'ER  - ', ''].join('\r\n');
}
