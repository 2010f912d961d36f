import type { CSL } from '@citation-js/core';
import { identifierNames, type Identifiers } from './identifiers.ts';
import { readField, scanEntries, type BibEntry, type BibFlaw } from './scan.ts';
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
	const { entries, flaws } = scanEntries(text);
	const sources = new Map<string, Source>();
	for (const entry of entries) {
		const { key, line } = entry;
		const first = sources.get(key);
		if (first) {
			flaws.push({
				key,
				line,
				message: `“${key}” is already the key of the entry on line ${first.line}`,
				fix: 'give it another key or remove one of the two',
			});
		} else {
			const source = readSource(entry, flaws);
			if (source) sources.set(key, source);
		}
	}
	return { sources, flaws: flaws.sort((a, b) => a.line - b.line) };
}

function readSource({ key, line, text }: BibEntry, flaws: BibFlaw[]): Source | undefined {
	try {
		const csl = parseEntry(text);
		const identifiers = Object.fromEntries(
			identifierNames.map((kind) => [kind, readIdentifier(text, kind)])
		);
		return { key, line, csl, identifiers, bibtex: text };
	} catch (error) {
		const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
		flaws.push({
			key,
			line,
			message: `“${key}” is malformed: ${reason.replace(/ at line.*$/, '')}`,
			fix: 'write each field as “name = {value},” with its comma',
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
