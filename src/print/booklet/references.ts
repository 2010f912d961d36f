import { Element, Text } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { t } from '../../lib/language/t.ts';

/**
 * Makes one list of references of those of all pages, and numbers the citations by it.
 *
 * An entry is a list item with its key as `data-reference`, a citation any element with a key as
 * `data-cite`. Each key has one entry, in the order of first citation. Takes the pages with the lists
 * that were taken out of them and their citations, which it changes. Returns what is to stand under the title.
 */
export function mergeReferences(pages: readonly CitingPage[]): Element[] {
	const lists = pages.flatMap(({ references }) => references);
	const entries = collectEntries(lists);
	const [frame] = lists;
	if (!frame || entries.size === 0) return lists;
	const numbers = numberCitations(pages, entries);
	const children = [...numbers.keys()].flatMap((key) => entries.get(key) ?? []);
	return [new Element(frame.name, frame.attribs, [new Element('ol', {}, children)])];
}

function collectEntries(lists: Element[]): Map<string, Element> {
	const entries = new Map<string, Element>();
	for (const element of DomUtils.findAll(({ attribs }) => 'data-reference' in attribs, lists)) {
		const key = element.attribs['data-reference'] ?? '';
		if (!entries.has(key)) entries.set(key, element);
	}
	return entries;
}

/** Numbers the citations; returns the number of each key, in order. Keys that no one cites come last. */
function numberCitations(
	pages: readonly CitingPage[],
	entries: ReadonlyMap<string, Element>
): Map<string, number> {
	const numbers = new Map<string, number>();
	const numberOf = (key: string) => {
		const number = numbers.get(key) ?? numbers.size + 1;
		numbers.set(key, number);
		return number;
	};
	for (const citation of pages.flatMap(({ citations }) => citations)) {
		const key = citation.attribs['data-cite'] ?? '';
		const entry = entries.get(key);
		if (entry) writeCitation(citation, numberOf(key), entry);
	}
	for (const key of entries.keys()) numberOf(key);
	return numbers;
}

function writeCitation(element: Element, number: number, entry: Element): void {
	element.children = [new Text(String(number))];
	element.attribs['href'] = `#${entry.attribs['id'] ?? ''}`;
	element.attribs['aria-label'] = t('topics.reference', { number });
}

/** What a page has to do with references. */
export interface CitingPage {
	/** Its lists of references, which were taken out of it. */
	references: Element[];
	/** Its citations, in order. */
	citations: Element[];
}
