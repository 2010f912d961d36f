import type { PhrasingContent, RootContent } from 'mdast';
import { paragraph, text } from '../tree/blocks.ts';
import { nestItems, type FlatItem } from '../tree/lists.ts';
import { cutMarker, plainText } from '../structure/inline.ts';

/** A line of a document that may begin with a mark typed by hand. */
export interface TypedLine {
	content: PhrasingContent[];
	line: number;
	/** Steps that it is indented by. */
	indent: number;
	/** The level on which it is an item, if its program says so. */
	level?: number | undefined;
}

/**
 * Makes lists of lines that begin with a typed mark (`- `, `•`, Word's pasted `o` and `§`, `1.`, `(2)`,
 * `a.`, `iv.`), and paragraphs of the others. A single number or letter makes no list: it may begin a
 * sentence. Nor does a single dash before a number, which may be its minus.
 */
export function itemsOfLines(lines: readonly TypedLine[], references?: References): RootContent[] {
	const made: RootContent[] = [];
	const marks = readTypedMarks(lines, references);
	for (let index = 0; index < lines.length;) {
		let end = index;
		while (lines[end]?.level !== undefined || isItem(marks, end, end > index)) end++;
		const run = lines.slice(index, end);
		const line = lines[index];
		if (run.length > 0) made.push(...nestItems(withLevels(run, marks.slice(index, end))));
		else if (line) {
			made.push(paragraph(line.content.map(spaceTabs), line.line));
			end++;
		}
		index = end;
	}
	return made;
}

function isItem(
	marks: readonly (TypedMark | undefined)[],
	index: number,
	started: boolean
): boolean {
	const mark = marks[index];
	if (!mark) return false;
	if (!started && isNote(mark, marks[index + 1])) return false;
	if (mark.label === undefined) return isBullet(marks, index) || (started && !mark.dash);
	return started || marks[index + 1] !== undefined;
}

function withLevels(
	lines: readonly TypedLine[],
	marks: readonly (TypedMark | undefined)[]
): FlatItem[] {
	const ranks = marks.map((mark) => mark?.rank ?? 0);
	const indents = lines.map(
		({ content, indent }) => indent + (/^\t*/.exec(plainText(content))?.[0].length ?? 0)
	);
	const least = Math.min(...indents);
	const varied = indents.some((indent) => indent !== least);
	return lines.map(({ content, line, level: own }, index) => {
		const mark = marks[index];
		const indent = varied ? (indents[index] ?? 0) - least : 0;
		const level = own ?? indent + (ranks[index] ?? 0);
		return {
			line,
			level,
			label: mark?.label,
			content: cutMarker(content, mark?.length ?? whiteBefore(content)).map(spaceTabs),
		};
	});
}

const whiteBefore = (content: readonly PhrasingContent[]): number =>
	/^\s*/.exec(plainText(content))?.[0].length ?? 0;

/** Makes one space of tabs. */
export const spaceTabs = (node: PhrasingContent): PhrasingContent =>
	node.type === 'text' ? text(node.value.replace(/\t+/g, ' ')) : node;

/** Finds the marks of lines below each other. Where a plus stands beside a minus both are signs, which stay. */
export function readTypedMarks(
	lines: readonly (Pick<TypedLine, 'content' | 'indent'> | undefined)[],
	references?: References
): (TypedMark | undefined)[] {
	const texts = lines.map((line) => plainText(line?.content ?? []));
	const signs = areSigns(
		lines.map((line, index) => line && { text: texts[index] ?? '', indent: line.indent })
	);
	return texts.map((value, index) => {
		if (signs[index])
			return { length: value.length - value.trimStart().length, rank: 0, sure: true };
		const mark = readTypedMark(value);
		const isUnused = references && !references.has(mark?.sign ?? '');
		return mark && isUnused ? { ...mark, sign: undefined } : mark;
	});
}

/** The signs in some texts that may refer to notes, “500 mg*”: where there are none, what begins so is an item. */
export type References = ReadonlySet<string>;

/** Finds such signs. */
export const referencesIn = (texts: readonly { text: string }[]): References =>
	new Set(texts.flatMap(({ text }) => text.match(/(?<=\S[^\S\n]*)[*§](?![\p{L}\p{N}*§])/gu) ?? []));

/**
 * Tells of lines that begin with a plus or a minus whether these are signs: another one begins a line beside them, at the
 * same indent. Where a plus marks items, it is a sign if nothing but figures stands behind it there.
 */
export function areSigns(
	lines: readonly ({ text: string; indent: number } | undefined)[],
	plusMarks = false
): boolean[] {
	let runs = new Map<number, { signs: Set<string>; hasWords: boolean }>();
	let last = 0;
	const found = lines.map((line) => {
		if (line?.text.trim() === '') return undefined;
		const sign = plusOrMinus.exec(line?.text ?? '')?.[1];
		const indent = line ? line.indent + line.text.search(/\S/) : 0;
		if (!sign && indent <= last) runs = new Map();
		if (!sign) return undefined;
		last = indent;
		for (const deeper of runs.keys()) if (deeper > indent) runs.delete(deeper);
		const run = runs.get(indent) ?? { signs: new Set(), hasWords: false };
		runs.set(indent, run);
		run.signs.add(sign.replace(/^[-–—−]+/, '-'));
		run.hasWords ||= !beforeFigure.test(line?.text.trimStart() ?? '');
		return run;
	});
	return found.map((run) => {
		const { signs, hasWords } = run ?? { signs: new Set(), hasWords: true };
		return signs.size > 1 || (plusMarks && signs.has('+') && !hasWords);
	});
}

const plusOrMinus = /^\s*(\+{1,4}|±|\+\/[-–−]|-{1,2}|[–—−])(?=\s+(?!\[[ x]\])\S|\p{L})/iu;

/** Finds the mark that a line begins with. */
export function readTypedMark(value: string): TypedMark | undefined {
	const start = /^\s*/.exec(value)?.[0].length ?? 0;
	const rest = value.slice(start);
	const labelled =
		/^(\(?(?:\d{1,3}|[a-z]|[ivx]{2,5})\)|(?:\d{1,3}|[ivx]{2,5}|[a-z])\.)(?:\s+)(?=\S)/i.exec(rest);
	if (labelled)
		return { length: start + labelled[0].length, rank: 0, label: labelled[1] ?? '', sure: false };
	for (const [pattern, rank, sure] of bullets) {
		const found = pattern.exec(rest);
		const sign = /^[*§]/.exec(rest)?.[0];
		const dash = /^[-–—−]/.exec(rest)?.[0];
		const looks = { ...(sign && { sign }), ...(dash && { dash }) };
		const isSure = sure && !beforeFigure.test(rest);
		if (found) return { length: start + found[0].length, rank, sure: isSure, ...looks };
	}
	if (answers.test(rest)) return { length: start, rank: 0, sure: true };
	return undefined;
}

/** Whether a mark is a bullet where nothing but dashes and signs mark items, as in plain text. */
export const isPlainBullet = (mark: TypedMark | undefined): boolean =>
	mark?.sure === true || mark?.dash !== undefined;

/** Whether a line begins with a bullet: a dash before a number is one if the line above or below begins with it, too. */
export function isBullet(marks: readonly (TypedMark | undefined)[], index: number): boolean {
	const mark = marks[index];
	if (!mark?.dash || mark.sure) return mark?.sure === true;
	return [marks[index - 1], marks[index + 1]].some((other) => other?.dash === mark.dash);
}

/** Whether a mark with no item before it is the sign of a note: no item with the same mark, or another one, comes next. */
export const isNote = (mark: TypedMark | undefined, next: TypedMark | undefined): boolean =>
	mark?.sign !== undefined && (!next || (next.sign !== undefined && next.sign !== mark.sign));

/** A mark that begins an item. */
export interface TypedMark {
	/** Characters to take off, with the white space around the mark. */
	length: number;
	/** The level that Word gives items with this mark. */
	rank: number;
	/** `1.`, `(2)`, `iv.`; none for a bullet. */
	label?: string;
	/** Whether it makes an item whatever stands around it. */
	sure: boolean;
	/** The sign of a note, which it may be: “* half in CKD” below “500 mg*”. */
	sign?: string | undefined;
	/** The dash, which may be a minus where the mark is not sure. */
	dash?: string;
}

/** A sign with a space before its figure: “– 3 mmol/L”, “- <5”, “+ 1 D”. */
const beforeFigure = /^[-–—−+][^\S\t]+(?:[<>≤≥~≈±+(*_][^\S\t]*)*[.,]?\p{N}/u;

/** Ticks, crosses and boxes begin items and stay: they tell what is done from what is not. */
const answers = /^[☐☑☒✓✔✗✘]\s*\S/u;

/** Bullets, and the level at which Word uses them; its symbol fonts leave private characters. */
const bullets: readonly [RegExp, number, boolean][] = [
	[/^[•‣⁃∙·●\uF0B7]\s*(?=\S)/u, 0, true],
	[/^(?:[-*–—]\s+(?=\S)|−\s+(?=\p{L})|−\t+(?=\S))/u, 0, true],
	[/^[➢➤►▶\uF0D8\uF0FC\uF076]\s*(?=\S)/u, 0, true],
	[/^o\t+(?=\S)/u, 1, true],
	[/^o\s+(?=\S)/u, 1, false],
	[/^[◦○]\s*(?=\S)/u, 1, true],
	[/^[▪■□▫\uF0A7]\s*(?=\S)/u, 2, true],
	// “§ 12” is a paragraph of a law.
	[/^§(?:\t+|\s+(?!\d))(?=\S)/u, 2, true],
	[/^§\s+(?=\S)/u, 2, false],
];
