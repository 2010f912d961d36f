import { readField, type BibEntry, type BibFlaw } from '../../lib/bib-entries.ts';

/**
 * Adds the fields that an entry inherits through `crossref`, like BibLaTeX: each field that it does not have itself, and the
 * title of a book as the book title of its chapters.
 *
 * Returns the entry without `crossref`, and the key of the other entry. If that entry is missing or part of a cycle, returns no
 * key and reports it in `flaws`.
 */
export function followCrossref(
	entry: BibEntry,
	entries: ReadonlyMap<string, BibEntry>,
	flaws: BibFlaw[],
	above: readonly string[] = []
): (BibEntry & { parent?: string }) | undefined {
	const { key, line, text } = entry;
	const parent = readField(text, 'crossref');
	if (parent === undefined) return entry;
	const found = [key, ...above].includes(parent) ? undefined : entries.get(parent);
	const outer = found && followCrossref(found, entries, [], [key, ...above])?.text;
	if (outer === undefined) {
		flaws.push({
			key,
			line,
			message: `“${key}” takes fields from “${parent}” (crossref), which ${entries.has(parent) ? 'takes fields itself from none' : 'is no entry of this file'}`,
			fix: 'write the key of its book or issue, or those fields',
		});
		return undefined;
	}
	const own = fieldsOf(text).filter(([name]) => name !== 'crossref');
	const known = new Set(own.flatMap(([name]) => sameAs(name)));
	const fields = fieldsOf(outer).filter(([name]) => !notTaken.test(name));
	const renamed = fields.flatMap(([name, value]) =>
		namesFor(name, kindOf(outer), kindOf(text)).map((as) => [as, value] as const)
	);
	// A book may have the name of its chapters’ field, too, as BibTeX wants it.
	const meant = fields.filter(([name]) => renamed.some(([as]) => as === name));
	const taken = new Map([...renamed, ...meant]);
	const lines = [...own, ...[...taken].filter(([name]) => !known.has(name))].map(
		([name, value]) => `  ${name} = ${value},\n`
	);
	return { ...entry, text: `@${kindOf(text)}{${key},\n${lines.join('')}}`, parent };
}

/** The fields of an entry with their values as written. */
function fieldsOf(entry: string): (readonly [name: string, value: string])[] {
	const fields: string[] = [];
	let depth = 0;
	let isQuoted = false;
	let from = entry.indexOf(',') + 1;
	for (let at = from; at < entry.length; at++) {
		const sign = entry[at];
		if (sign === '\\') at++;
		else if (sign === '{') depth++;
		else if (sign === '}') depth--;
		else if (sign === '"' && depth === 0) isQuoted = !isQuoted;
		if (depth >= 0 && (sign !== ',' || depth > 0 || isQuoted)) continue;
		fields.push(entry.slice(from, at));
		from = at + 1;
	}
	return fields.flatMap((field) => {
		const [, name, value] = /^\s*([\w:+-]+)\s*=\s*([^]*\S)/.exec(field) ?? [];
		return name && value ? [[name.toLowerCase(), value]] : [];
	});
}

const kindOf = (entry: string): string => /^@(\w+)/.exec(entry)?.[1]?.toLowerCase() ?? '';

/** Fields with the same meaning, such as `year` and `date`. */
const sameAs = (name: string): string[] =>
	[
		['date', 'year', 'month', 'day'],
		['journal', 'journaltitle'],
		['location', 'address'],
	].find((names) => names.includes(name)) ?? [name];

/**
 * The name of a field in the entry that inherits it. Source: https://ctan.org/pkg/biblatex (manual, appendix B, “Default
 * Inheritance Setup”).
 */
function namesFor(name: string, from: string, to: string): string[] {
	const part = /^(title|subtitle|titleaddon)$/.test(name);
	if (part && /^mv/.test(from)) return [`main${name}`];
	if (part && from === 'periodical') return name === 'titleaddon' ? [] : [`journal${name}`];
	const isWithin = /^(?:in\w+|conference|bookinbook|supp\w+)$/.test(to);
	if (part && isWithin) return [`book${name}`];
	return name === 'author' && from === 'book' && isWithin ? ['author', 'bookauthor'] : [name];
}

/** Fields that concern only the other entry. */
const notTaken =
	/^(?:ids|xref|crossref|entryset|entrysubtype|execute|label|options|presort|related\w*|shorthand\w*|sortkey|annote|annotation|abstract|file)$/;
