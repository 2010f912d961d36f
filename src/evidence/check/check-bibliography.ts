import type { Problem } from '../../lib/problems.ts';
import { bibliographyFile, type BibFlaw, type Source } from '../bibliography/bibliography.ts';
import { backwardRanges } from '../bibliography/pages.ts';
import { readField } from '../bibliography/scan.ts';
import { identifierKinds, identifierNames } from '../bibliography/identifiers.ts';

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

function describeFlaw(flaw: BibFlaw): Flaw {
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

function checkSource({ key, line, csl, identifiers, bibtex }: Source): Flaw[] {
	const missing = (what: string, fix: string) => ({
		line,
		message: `“${key}” has no ${what}`,
		fix,
	});
	return [
		...(csl.title ? [] : [missing('title', 'add “title = {…},”')]),
		...(csl.issued ? [] : [missing('year', 'add “year = {…},”')]),
		...(identifierNames.some((kind) => identifiers[kind])
			? []
			: [missing('identifier', 'add a “doi”, a “pmid” or a “pmcid”')]),
		...backwardRanges(readField(bibtex, 'pages') ?? '').map((range) => ({
			line,
			message: `“${key}” has pages that run backwards: “${range}”`,
			fix: 'look the pages up in the source, and write “first--last”',
		})),
		...identifierNames.flatMap((kind) => {
			const value = identifiers[kind];
			const { form, example } = identifierKinds[kind];
			if (value === undefined || form.test(value)) return [];
			const meant = /10\.\d{4,9}\/\S+|(?:PMC)?\d{4,}/.exec(value)?.[0] ?? '';
			const fix = form.test(meant) ? `write “${meant}”` : `write one such as “${example}”`;
			return [{ line, message: `“${key}” has a ${kind} that is not one: “${value}”`, fix }];
		}),
	];
}

interface Flaw {
	line: number;
	message: string;
	fix: string;
}
