import type { Problem } from '../../lib/problems.ts';
import type { YamlFlaw } from '../../lib/yaml.ts';
import { bibliographyFile, type BibFlaw, type Source } from '../bibliography/bibliography.ts';
import { backwardRanges } from '../bibliography/pages.ts';
import { accessOf } from '../bibliography/parse-entry.ts';
import { readField } from '../bibliography/scan.ts';
import { identifierKinds, identifierNames, webAddress } from '../bibliography/identifiers.ts';

/** Finds everything wrong with the sources themselves: what cannot be read, and what is missing. */
export function checkBibliography(
	sources: ReadonlyMap<string, Source>,
	flaws: readonly BibFlaw[]
): Problem[] {
	return [...flaws.map(describeFlaw), ...[...sources.values()].flatMap(checkSource)]
		.map((problem) => ({ file: bibliographyFile, ...problem }))
		.sort((a, b) => a.line - b.line);
}

/** Finds the sources that no page cites. */
export function findUncited(
	sources: ReadonlyMap<string, Source>,
	cited: ReadonlySet<string>
): Problem[] {
	return [...sources.values()]
		.filter(({ key }) => !cited.has(key))
		.map(({ key, line }) => ({
			file: bibliographyFile,
			line,
			message: `“${key}” is cited by no page`,
			fix: 'cite it or remove it',
		}));
}

/** Finds the sources that are read on the web, where they change, and do not say on which day they were. */
export const findUndated = (sources: ReadonlyMap<string, Source>): Problem[] =>
	[...sources.values()]
		.filter(({ identifiers, bibtex }) => webAddress(identifiers) && !accessOf(bibtex))
		.map(({ key, line }) => ({
			file: bibliographyFile,
			line,
			message: `“${key}” is read on the web, and says not on which day it was`,
			fix: 'add the day: “urldate = {2026-11-24},”',
		}));

function describeFlaw(flaw: BibFlaw): YamlFlaw {
	const { line } = flaw;
	switch (flaw.code) {
		case 'no-key':
			return { line, message: 'an entry has no key', fix: 'begin it with “@article{key,”' };
		case 'open':
			return {
				line,
				message: `a brace of “${flaw.key}” is never closed`,
				fix: 'add the missing “}”',
			};
		case 'duplicate':
			return {
				line,
				message: `“${flaw.key}” is already the key of the entry on line ${flaw.firstLine}`,
				fix: 'give it another key or remove one of the two',
			};
		case 'malformed':
			return {
				line,
				message: `“${flaw.key}” is malformed: ${flaw.reason}`,
				fix: 'write each field as “name = {value},” with its comma',
			};
	}
}

function checkSource({ key, line, csl, identifiers, bibtex }: Source): YamlFlaw[] {
	const missing = (what: string, fix: string) => ({
		line,
		message: `“${key}” has no ${what}`,
		fix,
	});
	return [
		...(csl.title ? [] : [missing('title', 'add “title = {…},”')]),
		...(csl.issued || (csl.accessed && webAddress(identifiers))
			? []
			: [missing('year', 'add “year = {…},”')]),
		...(identifierNames.some((kind) => identifiers[kind])
			? []
			: [missing('identifier', 'add a “doi”, “pmid”, “pmcid”, “url” or “isbn”')]),
		...checkBook(key, line, csl),
		...checkAccess(key, line, csl, bibtex),
		...backwardRanges(readField(bibtex, 'pages') ?? '').map((range) => ({
			line,
			message: `“${key}” has pages that run backwards: “${range}”`,
			fix: 'look the pages up in the source, and write “first--last”',
		})),
		...identifierNames.flatMap((kind) => {
			const value = identifiers[kind];
			const { isOne, example } = identifierKinds[kind];
			if (value === undefined || isOne(value)) return [];
			const fix = mendIdentifier(kind, value) ?? `write one such as “${example}”`;
			return [
				{
					line,
					message: `“${key}” has ${kind === 'isbn' ? 'an' : 'a'} ${kind} that is not one: “${value}”`,
					fix,
				},
			];
		}),
	];
}

/** Finds the identifier in what was written for it, as in the address of a DOI. */
function mendIdentifier(kind: keyof typeof identifierKinds, value: string): string | undefined {
	const meant =
		kind === 'url'
			? `https://${value.replace(/^(?:[a-z]+:)?\/*/i, '')}`
			: (/10\.\d{4,9}\/\S+|(?:PMC)?\d{4,}/.exec(value)?.[0] ?? '');
	if (identifierKinds[kind].isOne(meant)) return `write “${meant}”`;
	return kind === 'isbn'
		? 'look it up in the book: its last digit follows from the others'
		: undefined;
}

/** A chapter without its book would read “In:” and nothing. */
const checkBook = (key: string, line: number, csl: Source['csl']): YamlFlaw[] =>
	csl.type === 'chapter' && !csl['container-title']
		? [
				{
					line,
					message: `“${key}” is a chapter, and says not of which book`,
					fix: 'add “booktitle = {…},” or, if it is a whole book, begin the entry with “@book{”',
				},
			]
		: [];

function checkAccess(
	key: string,
	line: number,
	{ accessed }: Source['csl'],
	bibtex: string
): YamlFlaw[] {
	const written = accessOf(bibtex);
	if (written === undefined || accessed) return [];
	const message = `“${key}” has a day of access that is not one: “${written}”`;
	return [{ line, message, fix: 'write year, month and day: “urldate = {2026-11-24},”' }];
}
