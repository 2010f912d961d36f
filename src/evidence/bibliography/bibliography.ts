import type { CSL } from '@citation-js/core';
import { identifierNames, type Identifiers } from './identifiers.ts';
import { readField, scanEntries, type BibEntry, type ScanFlaw } from './scan.ts';
import { parseEntry } from './parse-entry.ts';

/** Where the sources stand, below the project's root. */
export const bibliographyFile = 'content/references.bib';

/**
 * Reads a BibTeX file.
 *
 * Returns its sources by key, and its entries that cannot be read. Of two entries with one key the
 * first counts.
 */
export function readBibliography(text: string): {
	sources: Map<string, Source>;
	flaws: BibFlaw[];
} {
	const { entries, flaws: unread } = scanEntries(text);
	const sources = new Map<string, Source>();
	const flaws: BibFlaw[] = [...unread];
	for (const entry of entries) {
		const first = sources.get(entry.key);
		if (first)
			flaws.push({ code: 'duplicate', key: entry.key, line: entry.line, firstLine: first.line });
		else {
			const source = readSource(entry, flaws);
			if (source) sources.set(entry.key, source);
		}
	}
	return { sources, flaws: flaws.sort((a, b) => a.line - b.line) };
}

function readSource(entry: BibEntry, flaws: BibFlaw[]): Source | undefined {
	try {
		const csl = parseEntry(entry.text);
		const identifiers = Object.fromEntries(
			identifierNames.map((kind) => [kind, readIdentifier(entry.text, kind)])
		);
		return { key: entry.key, line: entry.line, csl, identifiers, bibtex: entry.text };
	} catch (error) {
		const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
		flaws.push({
			code: 'malformed',
			key: entry.key,
			line: entry.line,
			reason: reason.replace(/ at line.*$/, ''),
		});
		return undefined;
	}
}

/** Addresses are written with the backslashes that LaTeX wants: `\_`, `\%`, `\url{…}`. */
function readIdentifier(entry: string, kind: keyof Identifiers): string | undefined {
	const value = readField(entry, kind);
	if (kind !== 'url' || value === undefined) return value;
	return value.replace(/^\\url\s*\{(.*)\}$/, '$1').replace(/\\([_%&#~])/g, '$1');
}

/** One source that pages may cite. */
export interface Source {
	key: string;
	/** Line of the BibTeX file on which it begins. */
	line: number;
	csl: CSL;
	identifiers: Identifiers;
	/** The entry as it is written in the file. */
	bibtex: string;
}

/** An entry that a site cannot be built with. */
export type BibFlaw =
	| ScanFlaw
	| { line: number; key: string; code: 'duplicate'; firstLine: number }
	| { line: number; key: string; code: 'malformed'; reason: string };
