import { Cite, type CSL } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';

/**
 * Reads one BibTeX entry.
 *
 * Returns its data in the form that citation styles take. Throws an error with the parser's words if
 * the entry is malformed.
 */
export function parseEntry(text: string): CSL {
	const [data] = new Cite(text, inputOptions).data;
	if (!data) throw new Error('there is no entry in it');
	return data;
}

/**
 * Writes a source as the Vancouver style has it, without number and identifiers.
 *
 * Where authors are not on record, the title comes first. A volume without its journal says nothing,
 * so it is left out.
 */
export function writeVancouver(source: CSL): string {
	const known = written.get(source);
	if (known !== undefined) return known;
	const text = formatVancouver(source);
	written.set(source, text);
	return text;
}

/** Each page writes its own references, and the same sources come again and again. */
const written = new WeakMap<CSL, string>();

function formatVancouver(source: CSL): string {
	const { URL: _url, DOI: _doi, annote: _annote, ...data } = source;
	const named = (data.author ?? []).filter(({ family }) => family !== 'others');
	const cutShort = named.length < (data.author?.length ?? 0);
	// The key is the author's own, and the style's processor looks sources up by it in a plain object,
	// where `constructor` would find Object's.
	const entry: CSL = { ...data, id: 'source', ...(data.author ? { author: named } : {}) };
	if (!entry['container-title']) {
		delete entry.volume;
		delete entry.issue;
		delete entry.page;
	}
	const { page } = entry;
	const isIrregular = page !== undefined && !regularPages.test(String(page));
	if (isIrregular) entry.page = pagesMark;
	const [line] = new Cite([entry]).format('bibliography', {
		template: 'vancouver',
		lang: 'en-US',
		format: 'text',
		asEntryArray: true,
	}) as [string, string][];
	const text = (line?.[1] ?? '')
		.trim()
		.replace(/^1\.\s+/, '')
		.replace(pagesMark, () => String(page).replace(/(?<=\w)-+(?=\w)/g, '–'));
	return cutShort ? addEtAl(text, named) : text;
}

/**
 * Pages whose range the style may shorten, as 1251–1262 to 1251–62: plain numbers. Of any others it makes a
 * range that runs backwards, as 456e–458e to 456e–8e; they are written out.
 */
const regularPages = /^\w*$|^\d+-\d+$/;

/** Stands for pages that the style is not to touch. */
const pagesMark = 'PagesAsTheyAre';

// The types want every option; these are the defaults but for the first two.
const inputOptions = {
	forceType: '@bibtex/text',
	generateGraph: false,
	maxChainLength: 10,
	strict: true,
	target: '@csl/list+object',
};

/** Says that an author list goes on, where the style does not because the list is short. */
function addEtAl(text: string, named: NonNullable<CSL['author']>): string {
	if (/^[^.]*, et al\./.test(text)) return text;
	const last = named.at(-1)?.family ?? '';
	const end = text.indexOf('.', text.indexOf(last));
	return `${text.slice(0, end)}, et al${text.slice(end)}`;
}
