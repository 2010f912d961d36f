import { Cite, type CSL } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { readField } from './scan.ts';

/**
 * Reads one BibTeX entry, with the fields of BibLaTeX in which the address of a source and its days stand (`date`,
 * `urldate`), which the parser passes over.
 *
 * Returns its data in the form that citation styles take. Throws an error with the parser's words if
 * the entry is malformed.
 */
export function parseEntry(text: string): CSL {
	const [data] = new Cite(text, inputOptions).data;
	if (!data) throw new Error('there is no entry in it');
	const { URL: _url, DOI: _doi, ISBN: _isbn, ...csl } = data;
	const date = readField(text, 'date');
	const issued = csl.issued ?? (date ? readDate(date) : undefined);
	const accessed = readDate(accessOf(text) ?? '');
	return { ...csl, ...(issued && { issued }), ...(accessed && { accessed }) };
}

/** The day on which a source was read, as it is written. Other programs call the field otherwise. */
export const accessOf = (entry: string): string | undefined =>
	['urldate', 'lastchecked', 'accessed'].map((name) => readField(entry, name)).find(Boolean);

/** Reads a year, a month or a day: `2026-11-24`. */
function readDate(written: string): CSL['issued'] | undefined {
	const parts = /^(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?$/.exec(written);
	if (!parts) return undefined;
	const numbers = parts.slice(1).flatMap((part) => (part ? [Number(part)] : []));
	const [, month = 1, day = 1] = numbers;
	return month <= 12 && day <= 31 && month > 0 && day > 0
		? { 'date-parts': [numbers as [number]] }
		: undefined;
}

// The types want every option; these are the defaults but for the first two.
const inputOptions = {
	forceType: '@bibtex/text',
	generateGraph: false,
	maxChainLength: 10,
	strict: true,
	target: '@csl/list+object',
};
