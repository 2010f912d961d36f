import { linesOfCode } from '../lines-of-code.ts';
import { areSigns } from '../typed-items.ts';

/**
 * Keeps what Markdown would take for something else at the beginning of a line: signs before numbers, for
 * marks of quotations and lists, which it drops (`- > 65 years`, `- >= 3: ICU`, `- + Gram stain`, `- - 4`), and items
 * that stand far behind their mark, for code. A sign alone on its line (`-` below `Gram:`) would make a heading of what
 * stands above it. Returns the text, with a backslash before each sign, and the lines of which it cannot be told: a
 * quotation of one line may well begin with a number.
 */
export function keepLineStarts(source: string): { text: string; unsure: number[] } {
	if (!mayNeedIt.test(source)) return { text: source, unsure: [] };
	const lines = source.split('\n');
	const inCode = linesOfCode(lines);
	const unsure: number[] = [];
	const signs = areSigns(
		lines.map((line, index) => {
			const start = /^[ \t>]*/.exec(line)?.[0].length ?? 0;
			return inCode[index] ? undefined : { text: line.slice(start), indent: start };
		})
	);
	const kept = lines.map((typed, index) => {
		if (inCode[index]) return typed;
		if (signs[index]) return typed.replace(plusOrMinus, writeSign);
		if (signAlone.test(typed)) return keepSignAlone(lines, index);
		const line = typed.replace(farBehind, '$1 ').replace(quotedSign, '$1\\$2');
		if (quotedQuote.test(line)) unsure.push(index + 1);
		if (loneMinus.test(line) && isAlone(lines, index)) return `\\${line}`;
		const minus = behindMark.exec(line);
		if (minus && !/^[ \t>]+[-*+][ \t]/.test(lines[index + 1] ?? ''))
			return `${minus[1]}\\${minus[2]}`;
		const [, mark = '', rest = ''] = signed.exec(line) ?? [];
		if (rest === '') return line;
		if (mark.trim() !== '')
			return goesOn(mark, rest, lines[index + 1] ?? '') ? line : `${mark}\\${rest}`;
		if (!rest.startsWith('>')) return line;
		const start = startOfRun(lines, index);
		const run = lines.slice(start, endOfRun(lines, index));
		if (!run.every((one) => signed.test(one))) {
			// Where quotations have a space, a sign without one is none of theirs.
			if (/^>\S/.test(rest) && run.some((one) => /^[ \t]*> /.test(one)))
				return `${mark}> \\${rest}`;
			if (/^>\S/.test(rest)) unsure.push(index + 1);
			return line;
		}
		const isSaid = run.length > 1 || !/^> +\d/.test(rest) || (lines[start - 1] ?? '').trim() !== '';
		if (isSaid) return `${mark}\\${rest}`;
		unsure.push(index + 1);
		return line;
	});
	return { text: kept.join('\n'), unsure };
}

/** Most files have no such line. */
const mayNeedIt =
	/^[ \t>]*(?:[>+±]|(?:[-*+]|\d+[.)])[ \t]+(?:[>+-]|[ \t]))|^[ \t]*(?:[-+]|--|==?)[ \t]*$|^-[ \t]+[<≤≥~≈]?[ \t]*[.,]?\p{N}/mu;

/** A sign that stands below or above the other one: an item keeps it. */
const plusOrMinus = /^([ \t>]*)([+±]|[^])/;
const writeSign = (_: string, start: string, sign: string): string =>
	`${start}- ${sign === '±' ? sign : sign === '+' ? '\\+' : '\\-'}`;

/** A line that says “negative” or “more” of what stands above it, unless it is an item whose text was never written. */
const signAlone = /^([ \t>]*)(-|\+|--|==?|>)[ \t]*$/;

function keepSignAlone(lines: readonly string[], index: number): string {
	const line = lines[index] ?? '';
	const [, start = '', sign = ''] = signAlone.exec(line) ?? [];
	const [above] = saidAround(lines, index);
	const isBeside = (one: string) => item.test(one) && /^[ \t>]*/.exec(one)?.[0] === start;
	if (above === '' || (sign === '>' && isQuoted(lines[index - 1] + (lines[index + 1] ?? ''))))
		return line;
	// What is left of an item below another one in Logseq.
	const isLeft = /^\t/.test(start) && !above.trimEnd().endsWith(':');
	const isEmpty = isBeside(above) || isBeside(lines[index + 1] ?? '') || isLeft;
	if (sign === '=' || sign === '==' || !isEmpty) return `${start}\\${sign}`;
	return start === '' && isBeside(above) ? line : '';
}

/** Five columns and more. */
const farBehind = /^([ \t>]*(?:[-*+]|\d{1,9}[.)]))(?: {5,}| *\t[ \t]*\t *)(?=\S)/;

/** A sign before a number in a quotation, and what may be one or a quotation in it. */
const quotedSign = /^((?:[ \t]*>)+[ \t]+)(>(?=[=\d½¼¾]))/;
const quotedQuote = /^[ \t]*>[ \t]*>[ \t]+[\d½¼¾](?!\d*[.)]\s)/;

/** A sign before a number, in an item or at the beginning of a line; a number with a point is one of a list. */
const signed =
	/^((?:[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+)?[ \t]*)(>[ \t]*(?:=|(?=(?:[*_]{1,3}|[~≈])?[.,]?\p{N})(?!\d+[.)](?:\s|$))).*|\+[ \t].*)$/u;

/** A dash before the number of an item: no list of one item within the item, but a minus. */
const behindMark = /^([ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+)(-[ \t]+(?:[<>≤≥][ \t]*)?[\d½¼¾].*)$/;

/** A dash before a number at the margin, which is a minus below a line of text, unless other items follow. */
const loneMinus = /^-[ \t]+(?:[<>≤≥~≈][ \t]*)?[.,]?\p{N}/u;

function isAlone(lines: readonly string[], index: number): boolean {
	const [above, below] = saidAround(lines, index);
	const isText = /^[^\s#>|:`~-]/.test(above) && !/[:|][*_]*\s*$/.test(above) && !item.test(above);
	return isText && !item.test(below) && !/^\s/.test(below);
}

/** The lines above and below one that say anything. */
function saidAround(lines: readonly string[], index: number): [above: string, below: string] {
	const isBlank = (at: number) => lines[at]?.trim() === '';
	let [before, after] = [index - 1, index + 1];
	while (isBlank(before)) before--;
	while (isBlank(after)) after++;
	return [lines[before] ?? '', lines[after] ?? ''];
}

const item = /^\s*(?:[-*+]|\d{1,9}[.)])\s/;

/** Whether the next line goes on with the quotation or the list that an item begins with. */
const goesOn = (mark: string, rest: string, next: string): boolean =>
	rest.startsWith('>')
		? (/^[ \t]/.test(next) || mark.startsWith('>')) &&
			/^>\s/.test(rest) &&
			countQuotes(/^[ \t>]*/.exec(next)?.[0]) > countQuotes(mark)
		: /^[ \t>]+\+[ \t]/.test(next);

const countQuotes = (text = ''): number => text.split('>').length - 1;

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
 * Parts a line from the nested item, or the text of an item, that stands above it and farther in: Markdown would go on with
 * that. An editor that wraps lines may have made it, if the line above is long. `origins` are the lines of the file; returns
 * those of a text that has more.
 */
export function partFromItems(
	text: string,
	origins: readonly number[]
): { text: string; origins: number[] } {
	const lines = text.split('\n');
	const inCode = linesOfCode(lines);
	let above = { quote: '', inList: false, depth: 0 };
	const parted = lines.map((line, index) => {
		if (inCode[index]) return line;
		const isRow = (at: number) => /^\s*\|.*\|\s*$/.test(lines[at] ?? '');
		// The head of a second table, directly below the first.
		const isSecond = isRow(index - 2) && isRow(index - 1) && isRow(index);
		if (isSecond && /^[\s|:-]*-[\s|:-]*$/.test(lines[index + 1] ?? '')) return `\n${line}`;
		const [quote = ''] = /^(?:(?:[ \t]*>)+ ?)?/.exec(line) ?? [];
		const rest = line.slice(quote.length).replace(/\t/g, '    ');
		const indent = rest.search(/\S/);
		const isItem = item.test(rest);
		const isWrapped = (lines[index - 1] ?? '').length >= shortLine && goesOnBelow.test(rest);
		const isOut = !isItem && indent >= 0 && indent < above.depth && quote === above.quote;
		const inList = isItem || (above.inList && indent !== 0);
		const depth = isItem ? indent && indent + 1 : inList ? indent : 0;
		above = { quote, inList, depth };
		return isOut && !isWrapped ? `${quote}\n${line}` : line;
	});
	const found = parted.flatMap((line, index) => line.split('\n').map(() => origins[index] ?? 0));
	return { text: parted.join('\n'), origins: found };
}

/** Editors wrap at no fewer columns, and what they wrap goes on in lower case as a rule. */
const shortLine = 55;
const goesOnBelow = /^\s*[*_]*[\p{Ll}),.;:\]]/u;
