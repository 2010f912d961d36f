import type { ElementContent, RootContent } from 'hast';

/** Text with the marks that change what it means: an exponent is no digit, a struck dose is not valid. */
export type Rich = readonly RichPart[];
export type RichPart = string | readonly [mark: Mark, text: string];

/** Names of the elements that show them. */
export type Mark = (typeof marks)[number];
export const marks = ['em', 'strong', 'sup', 'sub', 'del'] as const;

/** The text without its marks; what is raised or lowered stays so: `10⁹` is not 109. */
export const plainText = (rich: Rich): string =>
	rich.map((part) => (typeof part === 'string' ? part : shift(part))).join('');

/** The same of a title, in which what is struck out is written as authors do: `~~Old~~ New`. */
export const titleText = (rich: Rich): string =>
	plainText(rich.map((part) => (part[0] === 'del' ? `~~${part[1]}~~` : part)));

/** The same without the signs of notes: what it is called elsewhere. */
export const nameText = (rich: Rich): string =>
	titleText(rich.filter((part) => typeof part === 'string' || !isNoteSign(part)));

/** A part without its mark, with its figures and signs where that has them. A sign stays one character. */
function shift([mark, text]: Exclude<RichPart, string>): string {
	if (mark !== 'sup' && mark !== 'sub') return text;
	if (isNoteSign([mark, text]))
		return text.replace(/[a-h]/, (sign) => 'ᵃᵇᶜᵈᵉᶠᵍʰ'['abcdefgh'.indexOf(sign)]!);
	const signs = mark === 'sup' ? '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻' : '₀₁₂₃₄₅₆₇₈₉₊₋₋₋';
	return text.replace(/[\d+−–-]/g, (sign) => signs['0123456789+−–-'.indexOf(sign)]!);
}

/** Marks parts. Bold words stay one part, since they may be a label: what is in them has no other mark, unless that is a note. */
export function withMark(mark: Mark, parts: readonly RichPart[]): RichPart[] {
	return parts.reduce<RichPart[]>((marked, part) => {
		const isNote = typeof part !== 'string' && (part[0] === 'del' || isNoteSign(part));
		const last = marked.at(-1);
		if (typeof part !== 'string' && (mark !== 'strong' || isNote)) return [...marked, part];
		const text = typeof part === 'string' ? part : shift(part);
		if (mark !== 'strong' || last?.[0] !== mark) return [...marked, [mark, text]];
		return [...marked.slice(0, -1), [mark, last[1] + text]];
	}, []);
}

/** Whether a part is a raised sign of a note, rather than an exponent. */
export const isNoteSign = ([mark, text]: Exclude<RichPart, string>): boolean =>
	mark === 'sup' && /^\(?(?:[a-h]|\*+)\)?$/.test(text);

/** The text on one line with its marks as tags: what a change of the card is told by. */
export const markedText = (rich: Rich): string =>
	rich
		.map((part) => (typeof part === 'string' ? part : `<${part[0]}>${part[1]}</${part[0]}>`))
		.join('');

/** Parts the lines of a text: two doses on two lines are not one. */
export const lineBreak = '\u2028';

/** Stands behind a title of what follows it. */
export const titleEnd = '\u2029';

/** Takes citations out, makes runs of spaces one and line breaks semicolons, and joins neighbours. */
export function tidy(parts: readonly RichPart[]): Rich {
	const joined: RichPart[] = [];
	for (const part of parts) {
		const last = joined.at(-1);
		if (typeof part === 'string' && typeof last === 'string')
			joined[joined.length - 1] = last + part;
		else joined.push(part);
	}
	const cleaned = trim(joined)
		.filter((part) => part !== '')
		.map((part, index): RichPart =>
			typeof part === 'string'
				? clean(index === 1 ? part.replace(firstBreak, ' ') : part)
				: [part[0], part[1].replace(/\s+/g, ' ')]
		);
	return trim(cleaned).filter((part) => part !== '');
}

/** Behind a label on a line of its own. */
const firstBreak = /^\s*\u2028\s*/;

const clean = (text: string): string =>
	text
		.replace(/([.:!?]?)\s*\u2029\s*/g, (_, end: string) => `${end || ':'} `)
		.replace(/([.:;,!?–—]?)[^\S\u2028]*\u2028\s*/g, (_, end: string) => `${end || ';'} `)
		.replace(/\s*\[@[^\]]*\]/g, '')
		.replace(/\s+/g, ' ')
		.replace(/ (?=[.,;:](?:\s|$))/g, '');

/** Without spaces and line breaks at the ends. */
function trim(parts: readonly RichPart[]): RichPart[] {
	const last = parts.length - 1;
	return parts.map((part, index) => {
		if (typeof part !== 'string') return part;
		const start = index === 0 ? part.trimStart() : part;
		return index === last ? start.trimEnd() : start;
	});
}

/** Changes the beginning or the end of a text, where it has no mark. */
export function mapEnds(rich: Rich, change: (text: string) => string): Rich {
	const ends = new Set([0, rich.length - 1]);
	return tidy(
		rich.map((part, index) => (ends.has(index) && typeof part === 'string' ? change(part) : part))
	);
}

/** Joins texts that are not empty, with semicolons behind those that do not end by themselves. */
export const joinRich = (parts: readonly Rich[]): Rich =>
	parts
		.filter((part) => plainText(part).trim() !== '')
		.reduce((said, part) => {
			const end = plainText(said).trimEnd();
			return end === '' ? part : [...said, /[.:;,!?।]$/.test(end) ? ' ' : '; ', ...part];
		}, []);

/** All texts of some lists, each once. */
export const unite = (...lists: readonly (readonly Rich[] | undefined)[]): Rich[] => [
	...new Map(lists.flatMap((list = []) => list.map((text) => [plainText(text), text]))).values(),
];

/** A part of a place: the first words of a text, in letters that any file may have. */
export function slugOf(text: string | Rich, words = 7): string {
	const plain = typeof text === 'string' ? text : plainText(text);
	return (
		plain
			.normalize('NFKD')
			.replace(/[\p{M}'’]/gu, '')
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu)
			?.slice(0, words)
			.join('-') ?? ''
	);
}

/** Joins parts to a place: `presentation/signs/bands`. Empty ones are left out. */
export const joinPlace = (...parts: readonly string[]): string => parts.filter(Boolean).join('/');

/** The part of a text between two places of what it says. */
export function sliceRich(rich: Rich, from: number, to: number): Rich {
	let at = 0;
	return tidy(
		rich.map((part): RichPart => {
			const text = typeof part === 'string' ? part : part[1];
			const cut = text.slice(Math.max(0, from - at), Math.max(0, to - at));
			at += text.length;
			return typeof part === 'string' ? cut : [part[0], cut];
		})
	);
}

/** A node of a page's tree, as the Markdown processor has it. */
export type RichNode = RootContent | ElementContent;

/** The name of an element, however it is written; empty for what is none. */
export function nameOf(node: RichNode): string {
	if (node.type === 'element') return node.tagName;
	const isJsx = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
	return isJsx ? (node.name ?? '') : '';
}

/** Whether a node is a list. */
export const isList = (node: RichNode): boolean => /^[uo]l$/.test(nameOf(node));

/** What stands in a node. */
export const childrenOf = (node: RichNode): RichNode[] =>
	'children' in node ? (node.children as RichNode[]) : [];
