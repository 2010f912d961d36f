import { isTag, isText, type Document, type ParentNode, type Text } from 'domhandler';
import { findOne } from 'domutils';
import { isInline } from '../../lib/html/dom.ts';
import { cutWhole } from '../../lib/words/cut-whole.ts';
import { keepUnits } from '../../lib/words/keep-units.ts';
import { isolateOnPage } from './isolate-left-to-right.ts';
import { footnoteMark, letterBackLabels } from './name-footnotes.ts';

/**
 * Keeps numbers and their units, ranges and comparisons on one line in the text of a rendered page, and gives footnotes letters
 * as marks, also in the names of their back links. Spaces are replaced with non-breaking ones. Ranges get an element, because a
 * special character would be copied and would appear in PDFs. Code and the head are not changed. On a right-to-left page, numbers
 * with their units run from left to right.
 *
 * Takes the page's HTML and its tree, which has the positions of the texts. Returns the HTML.
 */
export function adaptTexts(html: string, document: Document): string {
	const body = findOne(({ name }) => name === 'body', document.children);
	const ranges = body ? rangesIn(body) : [];
	const texts = ranges.map(([start, end]) => html.slice(start, end) || divider);
	let written = 0;
	const pieces = keepUnits(texts).flatMap((kept, index) => {
		const [start, end, isMark = false] = ranges[index]!;
		const text = isMark && /^\d+$/.test(kept) ? footnoteMark(Number(kept)) : withWhole(kept);
		if (start === end || text === texts[index]) return [];
		const before = html.slice(written, start);
		written = end;
		return [before, text];
	});
	return letterBackLabels(isolateOnPage(pieces.join('') + html.slice(written), document));
}

const withWhole = (text: string): string =>
	cutWhole(text)
		.map((part, index) =>
			index % 2 === 1 && part.length <= longestWhole ? `<span class="whole">${part}</span>` : part
		)
		.join('');

/**
 * This number of characters fits on a phone with text at twice the size. Longer matches are not ranges, but numbers of books or
 * addresses.
 */
const longestWhole = 18;

/**
 * The ranges of the texts of an element, and which of them are marks of footnotes. An empty range separates texts that are not
 * read as one.
 */
const rangesIn = ({ children }: ParentNode): TextRange[] =>
	children.flatMap((node): TextRange[] => {
		if (isText(node)) return [rangeOf(node)];
		if (!isTag(node)) return [];
		const ranges = verbatim.has(node.name) ? [] : rangesIn(node);
		if ('data-footnote-ref' in node.attribs)
			return ranges.map(([start, end]) => [start, end, true]);
		return isInline(node) ? ranges : [[0, 0], ...ranges, [0, 0]];
	});

const rangeOf = ({ startIndex, endIndex }: Text): TextRange => [
	startIndex ?? 0,
	(endIndex ?? -1) + 1,
];

const divider = '\0';

/** Elements for programs, elements with literal text, and elements that cannot contain others. */
const verbatim = new Set('code kbd option pre samp script style svg template textarea'.split(' '));

type TextRange = [start: number, end: number, isMark?: boolean];
