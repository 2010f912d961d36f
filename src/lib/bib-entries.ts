import type { Flaw } from './problems.ts';

/** Where the sources of a site stand, below the project's root. */
export const bibliographyFile = 'content/references.bib';

/**
 * Divides the text of a BibTeX file into its entries.
 *
 * Returns the entries in the order of the file, each with the line on which it begins, and the lines
 * of entries that have no key or whose braces do not close. Text between entries is a comment. What `@string` gives a name
 * stands in place of the name.
 */
export function scanEntries(text: string): { entries: BibEntry[]; flaws: BibFlaw[] } {
	const entries: BibEntry[] = [];
	const flaws: BibFlaw[] = [];
	const strings = new Map<string, string>();
	for (const match of text.matchAll(/(?:^|(?<=\}))[ \t]*@(\w+)[ \t]*[{(]/gm)) {
		const [begun, kind = ''] = match;
		if (/^(?:comment|preamble)$/i.test(kind)) continue;
		const line = text.slice(0, match.index).split('\n').length;
		const end = closingBrace(text, match.index + begun.length - 1);
		const whole = text.slice(match.index, end + 1).trim();
		const [, name, value] = /\{\s*(\S+?)\s*=\s*([^]*)\}$/.exec(whole) ?? [];
		if (/^string$/i.test(kind)) {
			if (name && value) strings.set(name.toLowerCase(), value.trim());
			continue;
		}
		const key = /^@\w+\s*\{\s*([^\s,{}=]+)\s*,/.exec(whole || text.slice(match.index))?.[1];
		if (!key) {
			flaws.push({ line, message: 'an entry has no key', fix: 'begin it with “@article{key,”' });
		} else if (end < 0 || /\n[ \t]*@\w+[ \t]*\{/.test(whole)) {
			const message = `a brace of “${key}” is never closed`;
			flaws.push({ line, key, message, fix: 'add the missing “}”' });
		} else entries.push({ key, line, text: withStrings(whole, strings) });
	}
	return { entries, flaws };
}

const withStrings = (entry: string, strings: ReadonlyMap<string, string>): string =>
	entry.replace(/([=#]\s*)([a-z][\w:.-]*)(?=\s*[,}#])/gi, (written, sign: string, name: string) => {
		const value = strings.get(name.toLowerCase());
		return value ? sign + value : written;
	});

/** Reads a field of an entry as it is written there, without its braces or quotes. */
export function readField(entry: string, name: string): string | undefined {
	const span = fieldSpan(entry, name);
	if (span) return entry.slice(span.valueStart, span.valueEnd).trim();
	return bareFields(entry).find(([field]) => field === name)?.[1] || undefined;
}

/** The fields of an entry, with what of their values stands neither in braces nor in quotes: `year = 2020`. */
export function bareFields(entry: string): (readonly [name: string, bare: string])[] {
	const flat = withoutBraces(entry.slice(entry.indexOf(','))).replace(/"[^"]*"/g, '{}');
	const fields = [...flat.matchAll(/([\w:+-]+)\s*=\s*([^,}]*)/g)];
	return fields.map(([, name = '', bare = '']) => [name.toLowerCase(), bare.trim()]);
}

/** A text without what stands in braces. */
export const withoutBraces = (text: string): string => {
	const rest = text.replace(/\\[{}]|\{[^{}]*\}/g, '');
	return rest === text ? text : withoutBraces(rest);
};

/** Takes a field out of an entry; the rest stays as it is written. */
export function dropField(entry: string, name: string): string {
	const span = fieldSpan(entry, name);
	if (!span) return entry;
	const before = entry.slice(0, span.start);
	const after = entry.slice(span.end).replace(/^[ \t]*,/, '');
	return /^\s*\}\s*$/.test(after)
		? `${before.replace(/,\s*$/, '')}\n}`
		: before + after.trimStart();
}

/** Where a field stands in an entry, and its value in it. */
function fieldSpan(entry: string, name: string) {
	const begin = new RegExp(`(?<=^|,)([ \\t]*)${name}[ \\t]*=[ \\t]*(["{])`, 'gim');
	const match = [...entry.matchAll(begin)].find(({ index }) => !isWithinValue(entry, index));
	if (!match) return undefined;
	const valueStart = match.index + match[0].length;
	const valueEnd =
		match[2] === '{' ? closingBrace(entry, valueStart - 1) : entry.indexOf('"', valueStart);
	if (valueEnd < 0) return undefined;
	const start = match.index + (match[1]?.length ?? 0);
	return { start, valueStart, valueEnd, end: valueEnd + 1 };
}

/** Whether a place in an entry is within the value of a field: an abstract may look like one. */
const isWithinValue = (entry: string, at: number): boolean =>
	!/^[^{"]*\{[^{"]*$/.test(withoutBraces(entry.slice(0, at)).replace(/"[^"]*"/g, ''));

/** Finds the brace that closes the one at `open`; -1 if none does. */
function closingBrace(text: string, open: number): number {
	let depth = 0;
	for (let offset = open; offset < text.length; offset++) {
		if (text[offset] === '\\') offset++;
		else if (text[offset] === '{') depth++;
		else if (text[offset] === '}' && --depth === 0) return offset;
	}
	return -1;
}

/** One entry of a BibTeX file. */
export interface BibEntry {
	key: string;
	/** Line of the file on which it begins, counted from 1. */
	line: number;
	/** The entry as it is written, from its `@` to its closing brace. */
	text: string;
}

/** What is wrong with an entry that a site cannot be built with. Pages may cite its key. */
export type BibFlaw = Flaw & { line: number; key?: string };
