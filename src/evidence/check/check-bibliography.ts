import { flawIf, type Problem } from '../../lib/problems.ts';
import { accessOf, type Source } from '../bibliography/bibliography.ts';
import {
	bareFields,
	bibliographyFile,
	readField,
	withoutBraces,
	type BibFlaw,
} from '../../lib/bib-entries.ts';
import { identifierKinds, identifierNames, webAddress } from '../bibliography/identifiers.ts';

/** Finds problems with the sources: entries that cannot be read, and missing fields. */
export function checkBibliography(
	sources: ReadonlyMap<string, Source>,
	flaws: readonly BibFlaw[]
): Problem[] {
	const ofSources = [...sources.values()].flatMap((source) =>
		checkSource(source).map(([says, fix]) => problemOf(source, says, fix))
	);
	const unread = flaws.map(({ key: _, ...flaw }) => ({ file: bibliographyFile, ...flaw }));
	return [...unread, ...ofSources].sort((a, b) => a.line - b.line);
}

/** Finds the sources that no page cites. */
export const findUncited = (
	sources: ReadonlyMap<string, Source>,
	cited: ReadonlySet<string>
): Problem[] =>
	[...sources.values()]
		.filter(({ key }) => !cited.has(key))
		.map((source) => problemOf(source, 'is cited by no page', 'cite it or remove it'));

/** Removes entries that no page cites and that others only inherit fields from. */
export function withoutParents(
	sources: ReadonlyMap<string, Source>,
	cited: ReadonlySet<string>
): Map<string, Source> {
	const parents = new Set([...sources.values()].map(({ parent }) => parent));
	return new Map([...sources].filter(([key]) => cited.has(key) || !parents.has(key)));
}

/** Finds fields of sources that no style shows. */
export const findUnshown = (sources: ReadonlyMap<string, Source>): Problem[] =>
	[...sources.values()].flatMap((source) =>
		['titleaddon', 'addendum'].flatMap((name) => {
			const says = readField(source.bibtex, name) ?? '';
			if (says === '' || standing.test(says)) return [];
			const fix = 'write it into the title if readers should see it, or take it out';
			return problemOf(source, `says “${says}” in “${name}”, which is not shown`, fix);
		})
	);

/** Finds online sources without the date on which they were read, because they may change. */
export const findUndated = (sources: ReadonlyMap<string, Source>): Problem[] =>
	[...sources.values()]
		.filter(({ identifiers, bibtex }) => webAddress(identifiers) && !accessOf(bibtex))
		.map((source) =>
			problemOf(source, 'is read on the web, and says not on which day it was', addDay)
		);

const addDay = 'add the day: “urldate = {2026-11-24},”';

const problemOf = ({ key, line }: Source, says: string, fix: string) => ({
	file: bibliographyFile,
	line,
	message: `“${key}” ${says}`,
	fix,
});

/** The message of a problem, after the name of the source, and the edit that fixes it. */
type Said = readonly [says: string, fix: string];

function checkSource({ csl, identifiers, bibtex }: Source): Said[] {
	const isDated = csl.issued || (csl.accessed && webAddress(identifiers));
	const isKnown = identifierNames.some((kind) => identifiers[kind]);
	const day = csl.accessed ? undefined : accessOf(bibtex);
	const written = JSON.stringify([csl.title, csl['container-title'], csl.publisher, csl.author]);
	const [, command] = /\\(\\(?:\p{L}+|.))/u.exec(written) ?? [];
	return [
		...flawIf(!csl.title, ['has no title', 'add “title = {…},”']),
		...flawIf(!isDated, ['has no year', 'add “year = {…},”']),
		...flawIf(!isKnown, ['has no identifier', 'add a “doi”, “pmid”, “pmcid”, “url” or “isbn”']),
		// It would read “In:” and nothing.
		...flawIf(csl.type === 'chapter' && !csl['container-title'], [
			'is a chapter, and says not of which book',
			'add “booktitle = {…},” or, if it is a whole book, begin the entry with “@book{”',
		]),
		...flawIf(day !== undefined, [
			`has a day of access that is not one: “${day}”`,
			'write year, month and day: “urldate = {2026-11-24},”',
		]),
		...['note', 'addendum', 'titleaddon', 'keywords'].flatMap((name): Said[] => {
			const says = readField(bibtex, name) ?? '';
			const isSaid = name === 'keywords' ? /\bretracted\b|expression of concern/i : standing;
			const fix = `write it into the title, “title = {… [Retracted]},” and take it out of “${name}”`;
			return isSaid.test(says) ? [[`says “${says}” in “${name}”, which is not shown`, fix]] : [];
		}),
		...flawIf(readField(bibtex, 'xdata') !== undefined, [
			`takes fields from “${readField(bibtex, 'xdata')}” (xdata), which is not followed`,
			'write those fields into the entry, and take out “xdata”',
		]),
		...misreadFields(bareFields(bibtex)),
		...['author', 'editor'].flatMap((role) => misreadNames(readField(bibtex, role) ?? '')),
		...flawIf(command !== undefined, [
			`has “${command}”, which is not read`,
			'write the sign itself, such as “≥”',
		]),
		...backwardRanges(readField(bibtex, 'pages') ?? '').map((range): Said => [
			`has pages that run backwards: “${range}”`,
			'look the pages up in the source, and write “first--last”',
		]),
		...identifierNames.flatMap((kind): Said[] => {
			const value = identifiers[kind];
			const { isOne, example } = identifierKinds[kind];
			if (value === undefined || isOne(value)) return [];
			const says = `has ${kind === 'isbn' ? 'an' : 'a'} ${kind} that is not one: “${value}”`;
			return [[says, mendIdentifier(kind, value) ?? `write one such as “${example}”`]];
		}),
	];
}

/** Matches words that say that a source is no longer valid. As a keyword, “withdrawal” may be the subject of a study. */
const standing = /retract|withdr|supersed|concern|errat|corrig/i;

/** Finds fields that are only partly read: duplicates, and words without a meaning. */
const misreadFields = (fields: ReturnType<typeof bareFields>): Said[] =>
	fields.flatMap(([name, bare], index) => [
		...flawIf<Said>(fields.findIndex(([field]) => field === name) < index, [
			`has “${name}” twice`,
			'remove one of the two',
		]),
		...flawIf<Said>(unknownWord.test(bare), [
			`has “${name} = ${bare}”, which no “@string” above explains`,
			`write “${name} = {${bare}},”`,
		]),
	]);

const unknownWord = /(?:^|#\s*)(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b)\p{L}/iu;

/**
 * Finds names that BibTeX splits differently than intended: it separates names at “and”, and treats initials at the end as a
 * family name.
 */
function misreadNames(written: string): Said[] {
	return withoutBraces(written)
		.split(/\s+and\s+/)
		.filter((name) => {
			const [last = '', suffix = '', ...first] = name.split(/\s*,\s*/);
			const isReversed = /\p{Ll} (?!I{2,3}$|IV$)\p{Lu}[\p{Lu}.]{0,3}$/u.test(last);
			const isList = first[0] && (first[1] || !/^(?:[js]r|[ivx]+)\.?$/i.test(suffix));
			return isReversed || isList || /;|&|\bet al\b/.test(name);
		})
		.map((name) => [
			`has the name “${name}”, which BibTeX reads otherwise`,
			'write “Last, First and Last, First”, and the name of a group in braces',
		]);
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

/**
 * Finds the ranges in a `pages` field that run backwards: `458--456`, `1962--956`.
 *
 * The end of a range may be shortened (`1251--62` ends on 1262), have the same letters (`S12--S19`), or continue in an appendix
 * (`38--44.e1`). Ranges whose ends have different letters, or only letters, are not compared.
 */
export function backwardRanges(pages: string): string[] {
	return [...pages.matchAll(range)]
		.filter(({ groups = {} }) => {
			const { before = '', start = '', beforeEnd = '', end = '' } = groups;
			if (beforeEnd !== '' && beforeEnd.toLowerCase() !== before.toLowerCase()) return false;
			if (before !== '' && beforeEnd === '' && end.length >= start.length) return false;
			const whole = start.slice(0, Math.max(0, start.length - end.length)) + end;
			return Number(whole) < Number(start);
		})
		.map(([written]) => written);
}

const range =
	/(?<![\w.-])(?<before>[a-z]*)(?<start>\d+)[a-z]?\s*[-–—]+\s*(?<beforeEnd>[a-z]*)(?<end>\d+)[a-z]?(?![\w-])/gi;
