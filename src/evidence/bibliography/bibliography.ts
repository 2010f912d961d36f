import { type CSL, Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { findLostSigns, readText } from '../../lib/read-text.ts';
import { identifierNames, type Identifiers } from './identifiers.ts';
import { followCrossref } from './crossref.ts';
import { bibliographyFile, readField, scanEntries, type BibFlaw } from '../../lib/bib-entries.ts';

/** Reads the sources of the site in a folder. A site without a bibliography has none. */
export function readSources(root: URL): ReturnType<typeof readBibliography> {
	return readBibliography(readText(new URL(bibliographyFile, root)));
}

/**
 * Parses a BibTeX file.
 *
 * Returns its sources by key, and the entries that cannot be read. If two entries have the same key, the first one counts.
 */
export function readBibliography(text: string): {
	sources: Map<string, Source>;
	flaws: BibFlaw[];
} {
	const { entries, flaws } = scanEntries(text);
	flaws.push(...findLostSigns(text));
	const sources = new Map<string, Source>();
	const byKey = new Map(entries.toReversed().map((entry) => [entry.key, entry]));
	for (const entry of entries) {
		const { key, line } = entry;
		const first = sources.get(key);
		if (first) {
			const message = `“${key}” is already the key of the entry on line ${first.line}`;
			flaws.push({ key, line, message, fix: 'give it another key or remove one of the two' });
		} else {
			const whole = followCrossref(entry, byKey, flaws);
			const source = whole && readSource(whole, flaws);
			if (source) sources.set(key, source);
		}
	}
	return { sources, flaws: flaws.sort((a, b) => a.line - b.line) };
}

function readSource(
	{ key, line, text, parent }: NonNullable<ReturnType<typeof followCrossref>>,
	flaws: BibFlaw[]
): Source | undefined {
	try {
		const csl = parseEntry(text);
		const identifiers = Object.fromEntries(
			identifierNames.map((kind) => [kind, readIdentifier(text, kind)])
		);
		return { key, line, csl, identifiers, bibtex: text, ...(parent && { parent }) };
	} catch (error) {
		const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
		const message = `“${key}” is malformed: ${reason.replace(/ at line.*$/, '')}`;
		flaws.push({ key, line, message, fix: 'write each field as “name = {value},” with its comma' });
		return undefined;
	}
}

/** Identifiers may contain LaTeX escapes: `\_`, `{\_}`, `\%`, `\url{…}`, `{\textless}`. */
const readIdentifier = (entry: string, kind: keyof Identifiers): string | undefined =>
	(readField(entry, kind) ?? readEprint(entry, kind))
		?.replace(/^\\url\s*\{(.*)\}$/, '$1')
		.replace(/\{\\textless\}/g, '<')
		.replace(/\{\\textgreater\}/g, '>')
		.replace(/\{\\?([_%&#~])\}|\\([_%&#~])/g, '$1$2');

/** An identifier that BibLaTeX has as `eprint`, as Zotero exports those of PubMed: `eprinttype = {pubmed}`. */
function readEprint(entry: string, kind: keyof Identifiers): string | undefined {
	const type = readField(entry, 'eprinttype')?.toLowerCase() ?? '';
	const isOfKind = { pmid: /^(?:pubmed|pmid)$/, pmcid: /^(?:pmc|pmcid)$/ } as Partial<
		Record<typeof kind, RegExp>
	>;
	return isOfKind[kind]?.test(type) ? readField(entry, 'eprint') : undefined;
}

/** One source that pages may cite. */
export interface Source {
	key: string;
	/** Line of the BibTeX file on which it begins. */
	line: number;
	csl: CSL;
	identifiers: Identifiers;
	/** The text of the entry in the file, with the fields that it inherits. */
	bibtex: string;
	/** The key of the entry that it inherits fields from. */
	parent?: string;
}

/**
 * Parses one entry of BibTeX or BibLaTeX. If an article has no pages, its article number takes their place.
 *
 * Returns its data in CSL JSON. Throws the parser's error if the entry is malformed.
 */
function parseEntry(text: string): CSL {
	const [data] = new Cite(withPlainSigns(text), inputOptions).data;
	if (!data) throw new Error('there is no entry in it');
	const { URL: _url, DOI: _doi, ISBN: _isbn, PMID: _pmid, PMCID: _pmcid, ...known } = data;
	const { issued: written, accessed: _accessed, genre: kind, ...csl } = known;
	const year = written?.['date-parts']?.[0]?.[0] || written?.literal;
	const accessed = readDate(accessOf(text) ?? '');
	const page = csl.page ?? readField(text, 'eid') ?? readField(text, 'articleno');
	const genre = kind && kind in kinds ? kinds[kind as keyof typeof kinds] : kind;
	const found = { ...csl, ...(page && { page }), ...(genre && { genre }) };
	return withoutEntities({
		...found,
		...(year && { issued: written }),
		...(accessed && { accessed }),
	});
}

/** The names of kinds that BibLaTeX identifies by keys. Styles name reports anyway. */
const kinds = { phdthesis: 'PhD thesis', mathesis: 'Master’s thesis', techreport: '' };

/**
 * Escapes characters with a meaning in LaTeX that is not intended: “~” before a number, where it cannot be a space, and “$” as a
 * currency. Also replaces commands for letters: the parser would read a name that begins with one (`{\'E}ric`) as a lower-case
 * particle such as “van”.
 */
const withPlainSigns = (entry: string): string =>
	markedLetters
		.reduce(
			(text, form) =>
				text.replace(form, (_, mark: string, letter: string) =>
					`${letter.replace('\\', '')}${constants.diacritics[mark]}`.normalize()
				),
			entry
		)
		.replace(
			/\{\\(\p{Lu}{1,2})\}/gu,
			(written, name: string) => constants.commands[name] ?? written
		)
		.replace(/(?<=[\s({[])~(?=\d)/g, '\\textasciitilde{}')
		.replace(formulaOrDollar, (one) => (one === '$' ? '\\$' : one));

/** A letter with its mark: `{\v{S}}`, `\'{E}`, and `{\'E}`, `{\c S}` or `{\'\i}`. */
const markedLetters = [
	/\{\\([`'^"~=.Hbcdkruv])\{(\\[ij]|\p{L})\}\}/gu,
	/\\([`'^"~=.Hbcdkruv])\{(\\[ij]|\p{L})\}/gu,
	/\{\\([`'^"~=.]|[Hbcdkruv](?=\s))\s*(\\[ij]|\p{L})\}/gu,
];

/**
 * A formula, which neither begins nor ends with a space and is followed by a figure only if it begins with none, or a “$” that
 * is of none: “$50 to $100”, as Pandoc has it (https://pandoc.org/MANUAL.html#extension-tex_math_dollars).
 */
const formulaOrDollar = /\\.|\$(?!\s)(?:\\.|[^$\\])+(?<!\s)\$(?!\d)|\$(?![\s\d])[^$\s]+\$|\$/gs;

/** Decodes what other programs write for signs: `&lt;5`. */
const withoutEntities = (csl: CSL): CSL =>
	JSON.parse(JSON.stringify(csl), (_, value: unknown) =>
		typeof value === 'string'
			? value.replace(/&(?:#\w+|\w+);/g, (entity) => textContent(parseDocument(entity)))
			: value
	) as CSL;

const { constants } = plugins.config.get('@bibtex');

// Letters and spaces of LaTeX that the parser passes over.
Object.assign(constants.commands, {
	AA: 'Å',
	aa: 'å',
	',': '\u202f',
	';': '\u00a0',
	':': '\u00a0',
	'': ' ',
	'!': '',
});

/** The date on which a source was accessed, as written. Some programs use other names for the field. */
export const accessOf = (entry: string): string | undefined =>
	['urldate', 'lastchecked', 'accessed'].map((name) => readField(entry, name)).find(Boolean);

/** Reads a year, a month or a day: `2026-11-24`. */
function readDate(written: string): CSL['issued'] | undefined {
	const parts = /^(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?$/.exec(written);
	if (!parts) return undefined;
	const numbers = parts.slice(1).flatMap((part) => (part ? [Number(part)] : []));
	const [, month = 1, day = 1] = numbers;
	const isDay = month <= 12 && day <= 31 && month > 0 && day > 0;
	return isDay ? { 'date-parts': [numbers as [number]] } : undefined;
}

// The types want every option; these are the defaults but for the first two.
const inputOptions = {
	forceType: '@biblatex/text',
	generateGraph: false,
	maxChainLength: 10,
	strict: true,
	target: '@csl/list+object',
};
