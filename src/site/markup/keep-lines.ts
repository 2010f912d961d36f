import { isTag, isText, type Document, type ParentNode, type Text } from 'domhandler';
import { findOne } from 'domutils';
import { isInline } from '../../lib/html/dom.ts';
import { keepUnits } from '../../lib/words/keep-units.ts';

/**
 * Keeps numbers and their units on one line in the text of a rendered page. A space becomes one that does not break, so
 * that no place in the page moves; code, and what stands in the head, stay as they are.
 *
 * Takes the page's HTML and its tree, which says where its texts stand. Returns the HTML.
 */
export function keepLines(html: string, document: Document): string {
	const body = findOne(({ name }) => name === 'body', document.children);
	const places = body ? placesIn(body) : [];
	const texts = places.map(([start, end]) => html.slice(start, end) || divider);
	let written = 0;
	const pieces = keepUnits(texts).flatMap((text, index) => {
		const [start, end] = places[index]!;
		if (start === end || text === texts[index]) return [];
		const before = html.slice(written, start);
		written = end;
		return [before, text];
	});
	return pieces.join('') + html.slice(written);
}

/** Where the texts of an element begin and end. An empty one divides those that are not read as one. */
const placesIn = ({ children }: ParentNode): Place[] =>
	children.flatMap((node): Place[] => {
		if (isText(node)) return [placeOf(node)];
		if (!isTag(node)) return [];
		const places = verbatim.has(node.name) ? [] : placesIn(node);
		return isInline(node) ? places : [[0, 0], ...places, [0, 0]];
	});

const placeOf = ({ startIndex, endIndex }: Text): Place => [startIndex ?? 0, (endIndex ?? -1) + 1];

const divider = '\0';

/** What is read by programs, or shown letter by letter. */
const verbatim = new Set(['code', 'kbd', 'pre', 'samp', 'script', 'style', 'template', 'textarea']);

type Place = [start: number, end: number];
