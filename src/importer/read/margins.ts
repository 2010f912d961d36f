import { marginNotices } from './counted.ts';
import { isUsualName } from '../structure/page-names.ts';
import type { Notice } from './parts.ts';

/**
 * Takes heads, feet and page numbers out of the text of a PDF: lines that stand at the edges of its pages again and
 * again, alike or counting the pages. Other lines, such as a number by itself, stay. Lines keep their numbers, but for a
 * sentence that goes on behind the edge.
 */
export function takeMargins(source: string): {
	text: string;
	notices: Notice[];
	left: string[];
} {
	const lines = source.split('\n');
	const pages = pagesOf(lines);
	if (pages.size < fewest) return { text: source, notices: [], left: [] };
	// The first two and the last two lines of a page.
	const edges = [...pages].flatMap(([page, said]) =>
		[0, 1, -2, -1].flatMap((place): Edge[] => {
			const line = said.length > 1 ? said.at(place) : undefined;
			return line === undefined ? [] : [{ line, page, place }];
		})
	);
	const groups = Map.groupBy(
		edges,
		({ line, place }) => `${place} ${shown(lines[line]).replace(/\d+/g, '#')}`
	);
	const margins = [...groups.values()].filter((found) => isMargin(found, lines, pages.size));
	const gone = new Set(margins.flat().map(({ line }) => line));
	const notices = margins.map((found) => {
		const [first = '', last = ''] = [found[0], found.at(-1)].map((one) =>
			shown(lines[one?.line ?? 0])
		);
		return first === last ? first : `${first} … ${last}`;
	});
	const kept = lines.map((line, index) => (gone.has(index) ? '' : line.replace(/\f/g, '')));
	for (const line of gone) closeSentence(kept, line);
	const left = [...gone].flatMap((line) => lines[line] ?? []);
	return { text: kept.join('\n'), notices: marginNotices(notices), left };
}

interface Edge {
	line: number;
	page: number;
	/** The first or the second line of its page, or the last but one or the last. */
	place: number;
}

const fewest = 3;
const shown = (line = ''): string => line.replace(/\s+/g, ' ').trim();

/**
 * The lines of each page that say anything. Pages end by form feeds or, in what was copied from a viewer, with lines that
 * number them: “Page 2 of 9”.
 */
function pagesOf(lines: readonly string[]): Map<number, number[]> {
	const feeds = lines.flatMap((line, index) => (index > 0 && line.includes('\f') ? [index] : []));
	const numbered = lines.flatMap((line, index) =>
		/^(?:page|seite|página) \d+(?: ?(?:of|von|de|\/) ?\d+)?$/i.test(shown(line)) ? [index + 1] : []
	);
	const breaks = feeds.length > 0 ? feeds : numbered;
	const said = [...lines.keys()].filter((line) => shown(lines[line]) !== '');
	let page = 0;
	return Map.groupBy(said, (line) => {
		while (line >= (breaks[page] ?? Infinity)) page++;
		return page;
	});
}

/** Whether lines are alike on most pages, or number these: `12`, `Page 2 of 9`, `Guideline | 12`; `Day 2` does not. */
function isMargin(found: readonly Edge[], lines: readonly string[], pages: number): boolean {
	const texts = found.map(({ line }) => shown(lines[line]));
	const onPages = new Set(found.map(({ page }) => page)).size;
	if (found.length > onPages || onPages < Math.max(fewest, pages * 0.4)) return false;
	const [first = ''] = texts;
	if (isSaying.test(first)) return false;
	if (texts.every((text) => text === first))
		return (
			/\p{L}{2}/u.test(first) &&
			!isUsualName(first) &&
			!found.every(({ line }) => isHeadOfTable(lines, line))
		);
	const numbers = found.map(({ line }) =>
		pageNumber
			.exec(lines[line] ?? '')
			?.slice(1)
			.find(Boolean)
	);
	// Where no form feeds part pages, a number by itself may be a value.
	if (texts.some((text) => /^\d+$/.test(text)) && !lines.some((line) => line.includes('\f')))
		return false;
	const rest = new Set(
		texts.map((text, index) => text.replace(new RegExp(`(?<!\\d)${numbers[index]}(?!\\d)`), '#'))
	);
	const start = Number(numbers[0]) - (found[0]?.page ?? 0);
	return (
		rest.size === 1 && found.every(({ page }, index) => Number(numbers[index]) - page === start)
	);
}

/** What a head of a page hardly says: items, doses, parts of sentences, and what limits. */
const isSaying =
	/^[-–•*]\s|[:;.]$|\d\s?(?:[mµμk]?g|m?l|%|m?mol|iu|units?|h|min)(?!\p{L})|(?<!\p{L})(?:not|no|never|avoid|max|dose|if|unless)(?!\p{L})/iu;

const pageNumber =
	/^\s*[-–—[(]?\s*(\d+)\s*(?:[-–—\])]\s*)?$|\b(?:page|seite|página)\s+(\d+)|\S\s*(?:\s{2}|[|·•/–—-])\s*(\d+)\s*$|^\s*(\d+)\s*(?:\s{2}|[|·•–—-])\s*\S|^\s*(\d+) ?(?:of|\/) ?\d+\s*$/i;

const isHeadOfTable = (lines: readonly string[], line: number): boolean =>
	[0, 1].every((below) => /\S(?:\t| {2}|\|)\s*\S/.test(lines[line + below] ?? ''));

/** Brings up what goes on behind the edge of a page with a sentence before it. */
function closeSentence(lines: string[], edge: number): void {
	const isBlank = (index: number) => lines[index]?.trim() === '';
	let [start, end] = [edge, edge];
	while (isBlank(start - 1)) start--;
	while (isBlank(end)) end++;
	if (
		start === 0 ||
		!/[\p{L}\p{N},–-]\s*$/u.test(lines[start - 1] ?? '') ||
		!/^\s*\p{Ll}/u.test(lines[end] ?? '')
	)
		return;
	let last = end;
	while (last < lines.length && !isBlank(last)) last++;
	lines.splice(
		start,
		last - start,
		...lines.slice(end, last),
		...Array<string>(end - start).fill('')
	);
}
