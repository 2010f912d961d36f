/*
 * Boxes as other programs write them become the callouts of Obsidian, on the lines that they had:
 * `:::warning` of Docusaurus, Starlight and VitePress, `::: {.warning}` of pandoc and Quarto,
 * `:::{warning}` of MyST, `!!! warning "Title"` and `??? note` of MkDocs, `{% hint %}` of GitBook.
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
		lines[index] = isBox ? `${indent}${before}> [!${kind}] ${title}`.trimEnd() : '';
		const depth = indent.length + before.length;
		for (let inside = index + 1; isBox && inside < close; inside++) {
			// A box in it may have got a line more.
			const inner = (lines[inside] ?? '').split('\n').map((line) => {
				const text = cutIndent(line, depth + (opening.closing ? 0 : 4));
				const option = inside === index + 1 && /^:(?:class|name|icon|open|collapsible):/.test(text);
				return `${' '.repeat(depth)}> ${option ? '' : text}`.trimEnd();
			});
			lines[inside] = inner.join('\n');
		}
		if (opening.closing) lines[close] = '';
		// A line directly behind it would go on in its last paragraph.
		else if (lines[close]?.trim()) lines[close - 1] += '\n';
		index = close - (opening.closing ? 0 : 1);
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
	/** Whether a line is the one that closes it; without one, the lines that are indented belong to it. */
	closing: ((line: string) => boolean) | undefined;
}

function readOpening(line: string): Opening | undefined {
	const [, indent = '', before = '', rest = ''] =
		/^([ \t]*)((?:[-*+] +|\d+[.)] +)?)(\S.*?)\s*$/.exec(line) ?? [];
	const prefix = { indent, before };
	const hint = /^\{% *hint\b(.*?)%\}$/.exec(rest)?.[1];
	if (hint !== undefined) {
		const closing = (one: string) => /^\s*\{% *endhint *%\}\s*$/.test(one);
		return { ...prefix, kind: attribute(hint, 'style') || 'info', title: '', closing };
	}
	const [, indented, quoted] =
		/^(?:!!!|\?\?\?\+?) *([a-z][\w-]*)(?: +(?:inline|end))*(?: +["“](.*)["”])?$/.exec(rest) ?? [];
	if (indented !== undefined)
		return { ...prefix, kind: indented, title: quoted ?? '', closing: undefined };
	const [, colons = '', said = ''] = /^(:{3,}) *(\S.*?) *:*$/.exec(rest) ?? [];
	const read = colons === '' ? undefined : readDirective(said);
	if (!read) return undefined;
	const closing = (one: string) => new RegExp(`^[ \\t]*:{${colons.length},}[ \\t]*$`).test(one);
	return { ...prefix, ...read, closing };
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
	{ indent, before, closing }: Opening,
	inCode: readonly boolean[]
): number | undefined {
	if (!closing) return endOfIndented(lines, start, end, indent.length + before.length);
	let depth = 0;
	for (let index = start + 1; index < Math.min(end, start + longest); index++) {
		const line = lines[index] ?? '';
		if (inCode[index]) continue;
		if (closing(line)) {
			if (depth === 0) return index;
			depth--;
		} else if (readOpening(line)?.closing && closes(line, closing)) depth++;
	}
	return undefined;
}

const longest = 2000;

/** Whether the box that a line opens is closed by what closes the one around it, too. */
const closes = (line: string, closing: (line: string) => boolean): boolean =>
	closing(/^\s*(:{3,}|\{%)/.exec(line)?.[1]?.replace('{%', '{% endhint %}') ?? '');

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
