import { markdownToHtml, mdxToJs, type MdastPluginDefinition, type Position } from 'satteri';
import type { satteriOf } from './page-steps.ts';

/**
 * Makes plain signs of what Markdown would take and nobody means so: single tildes, since only `~~` strikes (“5~10 mg, then
 * 20~30 mg” is no struck dose), stars between figures (“3*500 mg or 3*400 mg”, “CYP2D6*4 or *10”), and colons before a word
 * that would take in what follows (“8:00[^1]”) or part a citation (“[@doe:2021]”).
 *
 * The parser, which has no setting for that, is asked which of them would be markup; these are escaped. Lines stay where
 * they are. Text of MDX that does not parse is returned as it is.
 */
export function escapeSigns(text: string, isMdx: boolean): string {
	let escaped = text;
	// One pair hides others: what stands between them is seen when they are gone.
	while ([loneTildes, starInside, colonInside].some((sign) => sign.test(escaped))) {
		const offsets = signsTaken(escaped, isMdx);
		if (offsets.length === 0) break;
		const parts = [0, ...offsets].map((from, index) => escaped.slice(from, offsets[index]));
		escaped = parts.join('\\');
	}
	return escaped;
}

/** Two tildes that each stand alone. */
const loneTildes = /(?<![~\\])~(?!~)[^]*(?<![~\\])~(?!~)/;

/** Stars that may be meant as a sign: with a figure right behind, or between letters. */
const starInside = /[^\s*\\]\*+\d|[\p{L}\p{N}]\*+\p{L}/u;

/** Colons before a word with brackets, which the parser takes for a component, or in a citation. */
const colonInside = /(?<!\\):[\w-]+\[|\[@[^[\]]*(?<!\\):[^[\]]*\]/;

/** Where plain signs stand that the parser takes for markup, in order. */
function signsTaken(text: string, isMdx: boolean): number[] {
	const offsets: number[] = [];
	const takeColon = ({ position }: { position?: Position | undefined }) => {
		const [from, to] = offsetsOf(position);
		// Braces behind it would be code.
		if (text[to - 1] !== '}') offsets.push(from);
	};
	const plugin: MdastPluginDefinition = {
		name: 'signs-taken',
		options: { position: true },
		delete: ({ position }) => {
			const [from, to] = offsetsOf(position);
			if (text[from + 1] !== '~') offsets.push(from, to - 1);
		},
		emphasis: ({ position }) => void offsets.push(...plainStars(text, position, 1)),
		strong: ({ position }) => void offsets.push(...plainStars(text, position, 2)),
		textDirective: takeColon,
		leafDirective: takeColon,
	};
	const options = { features: { directive: true }, mdastPlugins: [plugin] };
	try {
		if (isMdx) mdxToJs(text, options);
		else markdownToHtml(text, options);
	} catch {
		return [];
	}
	return offsets.sort((a, b) => a - b);
}

const offsetsOf = (position: Position | undefined): [number, number] => [
	position?.start.offset ?? 0,
	position?.end.offset ?? 0,
];

/**
 * The places of the stars around a text that are plain signs. `count` is how many stand on each side. Those that begin a text
 * are plain between a name or a figure and a figure (“3*500”, “B*57:01”), those that end it before a figure, unless a word
 * ends there (“*Note*1”) that is no gene (“B*57:01”); both are where each stands between letters or figures, and has a figure
 * before it (“3*daily or 2*weekly”) or several words between them (“mg*h/L to 600 mg*h/L”).
 */
function plainStars(text: string, position: Position | undefined, count: number): number[] {
	const [from, to] = offsetsOf(position);
	const [before, first] = [text.charAt(from - 1), text.charAt(from + count)];
	const [last, behind] = [text.charAt(to - count - 1), text.charAt(to)];
	const areTimes =
		/^[\p{L}\p{N}]{4}$/u.test(before + first + last + behind) &&
		(/^\d{2}$/.test(before + last) || /\s/.test(text.slice(from, to)));
	const isWord = /^\D\p{L}$/u.test(first + last) && !/^\d+:\d/.test(text.slice(to, to + 9));
	const begin = areTimes || /^[\p{L}\p{N})%]\d$/u.test(before + first);
	const end = areTimes || (/\d/.test(behind) && !isWord);
	// Within a number a part may be in bold: “5**10** mg”.
	if (text[from] !== '*' || (count > 1 && !(begin && end))) return [];
	const places = [...(begin ? [from] : []), ...(end ? [to - count] : [])];
	return places.flatMap((place) => (count > 1 ? [place, place + 1] : place));
}

/** Whether a line of a quotation begins with a figure, or a word and a figure, so that its “>” may mean “more than”. */
export const couldCompare = (line: string, isBehindWord = false): boolean =>
	(isBehindWord ? figureBehindWord : figureFirst).test(line);

// A number with a point begins an item.
const figureFirst = /^[>\s]*(?:\/?=|or =)?[\s*_~≈≥]*(?!\d+[.)]\s)[.,]?[\d¼½¾]/;
const figureBehindWord =
	/^[>\s]*(?:\/?=|or =)?[\s*_~≈≥]*(?!\d+[.)]\s)(?:[\p{L}-]+\s+)?[.,]?[\d¼½¾]/u;

/** Has Astro's Markdown processor read as plain signs what `escapeSigns` makes of them, in Markdown and in MDX. */
export function escapeSignsOf(processor: ReturnType<typeof satteriOf>): void {
	const { createRenderer, createMdxRenderer } = processor;
	processor.createRenderer = async (shared) => {
		const renderer = await createRenderer.call(processor, shared);
		return {
			...renderer,
			render: (content, options) => renderer.render(escapeSigns(content, false), options),
		};
	};
	if (!createMdxRenderer) return;
	processor.createMdxRenderer = async (shared, options) => {
		const renderer = await createMdxRenderer.call(processor, shared, options);
		return {
			...renderer,
			process: (content, ...rest) => renderer.process(escapeSigns(content, true), ...rest),
		};
	};
}
