import { linesOfCode } from '../lines-of-code.ts';
import { withOrigins, type Lines } from './origins.ts';
import { areSigns } from '../typed-items.ts';
import { tokenPattern, type Token } from './raw.ts';

const anyToken = new RegExp(tokenPattern, 'g');

/**
 * Keeps what Markdown would take for something else at the beginning of a line: signs before numbers, for
 * marks of quotations and lists, which it drops (`- > 65 years`, `- >= 3: ICU`, `- + Gram stain`, `- - 4`), and items
 * that stand far behind their mark, for code. A sign alone on its line (`-` below `Gram:`) would make a heading of what
 * stands above it. Returns the text, with a backslash before each sign, and the lines of which it cannot be told: a
 * quotation of one line may well begin with a number.
 */
export function keepLineStarts(
	source: string,
	tokens: readonly Token[] = []
): { text: string; unsure: number[] } {
	const typed = source.split('\n');
	const inCode = linesOfCode(typed, true);
	const spaced = typed.map((line, index) =>
		inCode[index] ? line : line.replace(farBehind, '$1 ')
	);
	// Formulas begin with a number as a rule.
	const lines = spaced.map((line) =>
		line.replace(anyToken, (one, key) => (tokens[Number(key)]?.kind === 'formula' ? '0' : one))
	);
	const unsure: number[] = [];
	const signs = areSigns(
		lines.map((line, index) => {
			const start = startOf(line).length;
			return inCode[index] ? undefined : { text: line.slice(start), indent: start };
		}),
		true
	);
	const kept = spaced.map((line, index) => {
		if (inCode[index]) return line;
		if (signs[index]) return line.replace(plusOrMinus, writeSign);
		if (signAlone.test(line)) return keepSignAlone(lines, index);
		if (plusOfItem.test(line)) return line.replace(plusOfItem, '$1\\+');
		const sign = findSign(lines, index);
		if (sign === 'unsure') unsure.push(index + 1);
		return typeof sign === 'object'
			? line.slice(0, sign.at) + sign.put + line.slice(sign.at)
			: line;
	});
	return { text: kept.join('\n'), unsure };
}

/** Finds where the sign of a number stands, and what has to be put before it; or says that it may be none. */
function findSign(
	lines: readonly string[],
	index: number
): { at: number; put: string } | 'unsure' | undefined {
	const [line = '', next = ''] = lines.slice(index);
	const before = (start: string, put = '\\') => ({ at: start.length, put });
	const quoted = quotedSign.exec(line)?.[1];
	if (quoted !== undefined) return before(quoted);
	if (quotedQuote.test(line)) return isInQuotation(lines, index) ? undefined : 'unsure';
	const lone = loneMinus.exec(line)?.[1];
	if (lone !== undefined && isAlone(lines, index)) return before(lone);
	const minus = /^[ \t>]+[-*+][ \t]/.test(next) ? undefined : behindMark.exec(line)?.[1];
	if (minus !== undefined) return before(minus);
	const [, mark = '', rest = ''] = signed.exec(line) ?? [];
	if (mark.trim() !== '' && rest !== '') return goesOn(mark, rest, next) ? undefined : before(mark);
	if (!isQuoted(line)) return undefined;
	const start = startOfRun(lines, index);
	const run = lines.slice(start, endOfRun(lines, index));
	if (/^\s*> +(?!1[.)])\d+[.)]\s/.test(line) && run.length === 1) return 'unsure';
	if (!rest.startsWith('>') || (numbered.test(line) && run.filter(isNumbered).length > 1))
		return undefined;
	if (!run.every((one) => signed.test(one))) {
		if (!/^>\S/.test(rest)) return undefined;
		// Where quotations have a space, a sign without one is none of theirs.
		return run.some((one) => /^[ \t]*> /.test(one)) ? before(mark, '> \\') : 'unsure';
	}
	const isSaid = run.length > 1 || !/^> +\d/.test(rest) || (lines[start - 1] ?? '').trim() !== '';
	return isSaid ? before(mark) : 'unsure';
}

/** Whether a line stands in a quotation within another, or a box, that began with words. */
function isInQuotation(lines: readonly string[], index: number): boolean {
	let first = index;
	while (countQuotes(startOf(lines[first - 1])) > 1) first--;
	return !quotedQuote.test(lines[first] ?? '');
}

/** A sign that stands below or above the other one: an item keeps it. */
const plusOrMinus = /^([ \t>]*)([+±]|[^])/;
const writeSign = (_: string, start: string, sign: string): string =>
	`${start}- ${sign === '±' ? sign : sign === '+' ? '\\+' : '\\-'}`;

/** A line that says “negative” or “more” of what stands above it, unless it is an item whose text was never written. */
const signAlone = /^([ \t>]*)(-|\+|--|==?|>)[ \t]*$/;

/** A plus that is all that an item says. */
const plusOfItem = /^([ \t>]*(?:[-*]|\d{1,9}[.)])[ \t]+)\+[ \t]*$/;

function keepSignAlone(lines: readonly string[], index: number): string {
	const line = lines[index] ?? '';
	const [, start = '', sign = ''] = signAlone.exec(line) ?? [];
	const [above] = saidAround(lines, index, start);
	const isBeside = (one: string) => item.test(one) && startOf(one) === start.replace(quote, '');
	if (above === '' || (sign === '>' && isQuoted(lines[index - 1] + (lines[index + 1] ?? ''))))
		return line;
	// What is left of an item below another one in Logseq, or below all of a page.
	const isLast = lines.slice(index + 1).every((one) => one.trim() === '') && item.test(`${above} `);
	const isLeft = (/^\t/.test(start) || isLast) && !above.trimEnd().endsWith(':');
	const isNext = isBeside((lines[index + 1] ?? '').replace(quote, ''));
	if (/^=/.test(sign) || !(isBeside(above) || isNext || isLeft)) return `${start}\\${sign}`;
	return start === '' && isBeside(above) && !isLeft ? line : '';
}

/** Five columns and more. */
const farBehind = /^([ \t>]*(?:[-*+]|\d{1,9}[.)]))(?: {5,}| *\t[ \t]*\t *)(?=\S)/;

/** A number, and what may stand before it: other signs, looks, white space that is no space. */
const figure = /(?:[<>≤≥~≈±][ \t]*|&(?:nbsp|#160|#xa0);|\u00A0|[*_]{1,3}|<[a-z][^>]*>)*[.,]?\p{N}/u
	.source;

/** A sign before a number in a quotation, and what may be one or a quotation in it. */
const quotedSign = new RegExp(`^((?:[ \\t]*>)+[ \\t]+)>(?=[ \\t]*=(?!=)|${figure})`, 'iu');
const quotedQuote = new RegExp(`^[ \\t]*>[ \\t]*>[ \\t]+(?!\\d+[.)]\\s)${figure}`, 'iu');

/** A sign before a number, in an item or at the beginning of a line; behind a space a number with a point is one of a list. */
const signed = new RegExp(
	`^((?:[ \\t>]*(?:[-*+]|\\d{1,9}[.)])[ \\t]+)?[ \\t]*)(>(?:[ \\t]*=(?!=)|(?:[ \\t]+(?!\\d+[.)](?:\\s|$)))?${figure}).*|\\+[ \\t].*)$`,
	'iu'
);
const numbered = /^[ \t]*>[ \t]*\d+[.)](?:\s|$)/;
const isNumbered = (line: string): boolean => numbered.test(line);

/** A dash before the number of an item: no list of one item within the item, but a minus. */
const behindMark = new RegExp(
	`^((?:[ \\t>]*(?:[-*+]|\\d{1,9}[.)])[ \\t]+)+)-[ \\t]+${figure}`,
	'iu'
);

/** A dash before a number at the margin, which is a minus below a line of text, unless other items follow. */
const loneMinus = new RegExp(`^((?:(?:[ \\t]*>)+[ \\t]?)?)-[ \\t]+${figure}`, 'iu');

function isAlone(lines: readonly string[], index: number): boolean {
	const [above, below] = saidAround(lines, index, startOf(lines[index]));
	// What Logseq says of a page (`title:: Gout`) is none of its text.
	const isText =
		/^(?![\w./-]+::)[^\s#>|:`~-]/.test(above) && !/[:|][*_]*\s*$/.test(above) && !item.test(above);
	return isText && !item.test(below) && !/^\s/.test(below);
}

/** The lines above and below one that say anything, as far as they stand in the same quotation. */
function saidAround(lines: readonly string[], index: number, start: string): [string, string] {
	const said = (step: number): string => {
		let at = index + step;
		while (lines[at] !== undefined && startOf(lines[at]) === lines[at]?.trimEnd()) at += step;
		const line = lines[at] ?? '';
		return countQuotes(startOf(line)) === countQuotes(start) ? line.replace(quote, '') : '';
	};
	return [said(-1), said(1)];
}

const item = /^\s*(?:[-*+]|\d{1,9}[.)])\s/;
const quote = /^(?:[ \t]*>)+[ \t]?/;

/** What stands before the text of a line. */
const startOf = (line = ''): string => /^[ \t>]*/.exec(line)?.[0] ?? '';

/** Whether the next line goes on with the quotation or the list that an item begins with. */
const goesOn = (mark: string, rest: string, next: string): boolean =>
	rest.startsWith('>')
		? (/^[ \t]/.test(next) || mark.startsWith('>')) &&
			/^>\s/.test(rest) &&
			countQuotes(startOf(next)) > countQuotes(mark)
		: /^[ \t>]+\+[ \t]/.test(next);

const countQuotes = (text: string): number => text.split('>').length - 1;

const isQuoted = (line: string | undefined): boolean => /^[ \t]*>/.test(line ?? '');

function startOfRun(lines: readonly string[], index: number): number {
	let start = index;
	while (isQuoted(lines[start - 1])) start--;
	return start;
}

function endOfRun(lines: readonly string[], index: number): number {
	let end = index + 1;
	while (isQuoted(lines[end])) end++;
	return end;
}

/**
 * Parts a line from the nested item, or the text of an item, that stands above it and farther in, and text from the end of a
 * box above or before it, and a box from HTML above it: Markdown would go on with that. An editor that wraps lines may have made it, if the line above is
 * long. In a table of HTML, the tags that end a cell are parted from its text, where Markdown may stand.
 */
export function partFromAbove({ text, origins }: Lines): Lines {
	const lines = text.split('\n');
	const inCode = linesOfCode(lines);
	let above = { quote: '', inList: false, depth: 0 };
	let inTable = false;
	const parted = lines.map((line, index) => {
		if (inCode[index]) return line;
		const [quote = ''] = /^(?:(?:[ \t]*>)+ ?)?/.exec(line) ?? [];
		const rest = line.slice(quote.length).replace(/\t/g, '    ');
		const indent = rest.search(/\S/);
		const isItem = item.test(rest);
		const isWrapped = (lines[index - 1] ?? '').length >= shortLine && goesOnBelow.test(rest);
		const isOut = !isItem && indent >= 0 && indent < above.depth && quote === above.quote;
		const inList = isItem || (above.inList && indent !== 0);
		const depth = isItem ? indent && indent + 1 : inList ? indent : 0;
		above = { quote, inList, depth };
		const before = lines[index - 1] ?? '';
		const isBelowBox = endOfBox.test(before) && /^(?!<\/)\S/.test(rest.trim());
		const isBox = !inTable && /^<(?:details|aside)\b/i.test(rest) && endOfElement.test(before);
		const start = startOf(line);
		const made = line
			.replace(behindBox, (end) => `${end}\n${quote}\n${start}`)
			.replace(endOfCell, (text) => (inTable ? `${text}\n${start}` : text));
		inTable = (inTable || /(?<!`)<table\b/i.test(line)) && !/<\/table\b/i.test(line);
		return (isOut && !isWrapped) || isBelowBox || isBox ? `${quote}\n${made}` : made;
	});
	return withOrigins(parted, origins);
}

const endOfCell = /^[ \t>]*(?!<\/?t)[^\s>].*?(?=<\/t[dh]>)/i;
const endOfElement = /<(?:\/(?!summary)[a-z]\w*|[hb]r)\b[^<>]*>[ \t]*$/i;
const endOfBox = /<\/(?:details|aside)>[ \t]*$/i;
const behindBox = /(?<!`)<\/(?:details|aside)>(?=[ \t]*(?!<\/)\S)/gi;

/** Editors wrap at no fewer columns, and what they wrap goes on in lower case as a rule. */
const shortLine = 55;
const goesOnBelow = /^\s*[*_]*[\p{Ll}),.;:\]]/u;
