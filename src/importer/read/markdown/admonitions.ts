/*
 * Boxes as other programs write them become the callouts of Obsidian, on the lines that they had:
 * `:::warning` of Docusaurus, Starlight and VitePress, `::: {.warning}` of pandoc and Quarto,
 * `:::{warning}` of MyST, `!!! warning "Title"` and `??? note` of MkDocs, `{% hint %}` of GitBook, `#+BEGIN_WARNING` of Logseq.
 */

import { linesOfCode } from '../lines-of-code.ts';
import { withOrigins, type Lines } from './origins.ts';
import { attribute } from './tags.ts';

/**
 * Writes boxes as callouts. Returns the text with the lines of the file that its lines come from, and the lines of boxes that
 * do not end, which stay as they were typed.
 */
export function readAdmonitions(source: string): Lines & { unclosed: number[] } {
	const lines = source.split('\n');
	const unclosed: number[] = [];
	rewrite(lines, 0, lines.length, { inCode: linesOfCode(lines), unclosed });
	const numbers = lines.map((_, index) => index + 1);
	return { ...withOrigins(lines, numbers), unclosed };
}

/** Goes through lines from `start` to before `end`, the boxes in boxes first. */
function rewrite(lines: string[], start: number, end: number, known: Known): void {
	const { inCode, unclosed } = known;
	for (let index = start; index < end; index++) {
		const line = lines[index] ?? '';
		const opening = inCode[index] ? undefined : readOpening(line);
		if (!opening) continue;
		const close = endOf(lines, index, end, opening, inCode);
		if (close === undefined) {
			unclosed.push(index + 1);
			continue;
		}
		rewrite(lines, index + 1, close, known);
		const { indent, before, kind, title } = opening;
		const isBox = kind !== undefined;
		const said = kind === 'quote' ? title : `[!${kind}] ${title}`;
		lines[index] = isBox ? `${indent}${before}> ${said}`.trimEnd() : '';
		const within = indent + ' '.repeat(before.length);
		const depth = columnsOf(opening) + (opening.closer === undefined ? 4 : 0);
		for (let inside = index + 1; isBox && inside < close; inside++) {
			// A box in it may have got a line more.
			const inner = (lines[inside] ?? '').split('\n').map((line) => {
				const text = cutIndent(line, depth);
				const option = inside === index + 1 && /^:(?:class|name|icon|open|collapsible):/.test(text);
				return `${within}> ${option ? '' : text}`.trimEnd();
			});
			lines[inside] = inner.join('\n');
		}
		if (opening.closer !== undefined) lines[close] = '';
		// A line directly behind it would go on in its last paragraph.
		else if (lines[close]?.trim()) lines[close - 1] += '\n';
		index = close - (opening.closer === undefined ? 1 : 0);
	}
}

interface Known {
	inCode: readonly boolean[];
	/** Lines of boxes that do not end. */
	unclosed: number[];
}

interface Opening {
	indent: string;
	/** The mark of the item that begins with the box. */
	before: string;
	/** What kind of box it is; nothing if it only says how its content is laid out. */
	kind: string | undefined;
	title: string;
	/** How the line begins that closes it; without one, the lines that are indented belong to it. */
	closer: string | undefined;
}

/** Whether a line closes a box: of colons it may have more. */
function closes(line: string, closer: string): boolean {
	const said = line.replace(/\s/g, '').toLowerCase();
	return said.startsWith(closer) && /^(?::+|\{%endhint%\}|#\+end_\w*)$/.test(said);
}

/** The columns before the text of a box. */
const columnsOf = ({ indent, before }: Opening): number =>
	indent.replace(/\t/g, '    ').length + before.length;

function readOpening(line: string): Opening | undefined {
	const [, indent = '', before = '', rest = ''] =
		/^([ \t]*)((?:[-*+] +|\d+[.)] +)?)(\S.*?)\s*$/.exec(line) ?? [];
	const prefix = { indent, before };
	const hint = /^\{% *hint\b(.*?)%\}$/.exec(rest)?.[1];
	if (hint !== undefined) {
		const kind = attribute(hint, 'style') || 'info';
		return { ...prefix, kind, title: '', closer: '{%endhint%}' };
	}
	const block = /^#\+BEGIN_(\w+)/i.exec(rest)?.[1]?.toLowerCase();
	if (block !== undefined) {
		const kind = /^(?:verse|center)$/.test(block) ? 'quote' : block;
		return { ...prefix, kind, title: '', closer: '#+end_' };
	}
	const [, indented, quoted] =
		/^(?:!!!|\?\?\?\+?) *([a-z][\w-]*)(?: +(?:inline|end))*(?: +["“](.*)["”])?$/.exec(rest) ?? [];
	if (indented !== undefined)
		return { ...prefix, kind: indented, title: quoted ?? '', closer: undefined };
	const [, colons = '', said = ''] = /^(:{3,}) *(\S.*?) *:*$/.exec(rest) ?? [];
	const read = colons === '' ? undefined : readDirective(said);
	return read && { ...prefix, ...read, closer: colons };
}

/** Reads what stands behind the colons: `note Title`, `note[Title]`, `{.note title="Title"}`, `{note} Title`. */
function readDirective(said: string): { kind: string | undefined; title: string } | undefined {
	const [, name, label, attributes = '', rest = ''] =
		/^\{?([A-Za-z][\w-]*)\}?(?:\[(.*?)\])?(?:\{(.*?)\})?(?: +(.*))?$/.exec(said) ?? [];
	if (name !== undefined)
		return { kind: kindOf(name), title: label ?? (attribute(attributes, 'title') || rest) };
	const inner = /^\{(.*)\}$/.exec(said)?.[1];
	if (inner === undefined) return undefined;
	const classes = [...inner.matchAll(/\.([A-Za-z][\w-]*)/g)].map(([, one = '']) => one);
	const kinds = classes.filter((one) => kindOf(one) !== undefined);
	const known = kinds.find((one) => one !== 'callout' && one !== 'admonition') ?? kinds[0];
	const kind = known?.replace(/^callout-/, '');
	return { kind, title: attribute(inner, 'title') };
}

const kindOf = (name: string): string | undefined => (layout.test(name) ? undefined : name);

/** Names that only say how something is laid out. */
const layout =
	/^(?:columns?|col-.*|row|grid.*|cards?|steps|tabs|tabset|panel-tabset|tab-item|tab-set|center|fragment|incremental|nonincremental|figure|div|section|container|left|right|code-group|page|landscape|layout.*|smaller|scrollable|content-.*|unnumbered|refs)$/i;

/** The line that closes a box, or the one behind the last that is indented; nothing if it is not closed. */
function endOf(
	lines: readonly string[],
	start: number,
	end: number,
	opening: Opening,
	inCode: readonly boolean[]
): number | undefined {
	const { closer } = opening;
	if (closer === undefined) return endOfIndented(lines, start, end, columnsOf(opening));
	let depth = 0;
	for (let index = start + 1; index < Math.min(end, start + longest); index++) {
		const line = lines[index] ?? '';
		if (inCode[index]) continue;
		if (closes(line, closer)) {
			if (depth === 0) return index;
			depth--;
		} else if (closes(readOpening(line)?.closer ?? '', closer)) depth++;
	}
	return undefined;
}

const longest = 2000;

function endOfIndented(
	lines: readonly string[],
	start: number,
	end: number,
	depth: number
): number {
	let last = start;
	for (let index = start + 1; index < end; index++) {
		const line = lines[index] ?? '';
		if (line.trim() === '') continue;
		if (cutIndent(line, depth + 4) === line) break;
		last = index;
	}
	return last + 1;
}

/** Takes up to so many columns of white space off; a line that has fewer stays as it is. */
function cutIndent(line: string, columns: number): string {
	const spaced = line.replace(/^[ \t]+/, (white) => white.replace(/\t/g, '    '));
	const white = /^ */.exec(spaced)?.[0].length ?? 0;
	return white < columns ? line : spaced.slice(columns);
}
