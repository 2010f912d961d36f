import { isTag, isText, type Document, type ParentNode, type Text } from 'domhandler';
import { findOne } from 'domutils';
import { isInline } from '../../lib/html/dom.ts';
import { cutWhole } from '../../lib/words/cut-whole.ts';
import { keepUnits } from '../../lib/words/keep-units.ts';
import { isolateOnPage } from './isolate-left-to-right.ts';
import { footnoteMark, letterBackLabels } from './name-footnotes.ts';

/**
 * Keeps numbers and their units, ranges and comparisons on one line in the text of a rendered page, and writes the marks of
 * footnotes with letters, as do the names of the ways back. A space becomes one that does not break, a range gets an element
 * for that: a sign in it would be copied, and found in PDFs. Code, and what stands in the head, stay as they are. On a page
 * from right to left, figures and their units run from left to right.
 *
 * Takes the page's HTML and its tree, which says where its texts stand. Returns the HTML.
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

/** So many characters fit a phone whose text is twice as large. The number of a book, or an address, is no range. */
const longestWhole = 18;

/** Where the texts of an element begin and end, and which are marks of footnotes. An empty one divides those that are not read as one. */
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

/** What is read by programs, shown letter by letter, or may have no element. */
const verbatim = new Set('code kbd option pre samp script style svg template textarea'.split(' '));

type TextRange = [start: number, end: number, isMark?: boolean];
