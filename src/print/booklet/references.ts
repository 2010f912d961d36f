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
	const found = DomUtils.findAll(({ attribs }) => 'data-reference' in attribs, lists);
	const entries = Map.groupBy(found, ({ attribs }) => attribs['data-reference'] ?? '');
	const [frame] = lists;
	if (!frame || entries.size === 0) return lists;
	const cited = pages.flatMap(({ citations }) => citations).map(keyOf);
	// Keys that no one cites come last.
	const keys = [...new Set([...cited, ...entries.keys()])].filter((key) => entries.has(key));
	const numbers = new Map(keys.map((key, index) => [key, index + 1]));
	for (const citation of pages.flatMap(({ citations }) => citations)) {
		const number = numbers.get(keyOf(citation));
		if (number === undefined) continue;
		citation.children = [new Text(String(number))];
		citation.attribs['href'] = `#${entries.get(keyOf(citation))?.[0]?.attribs['id'] ?? ''}`;
		citation.attribs['aria-label'] = t('topics.reference', { number });
	}
	const children = keys.flatMap((key) => entries.get(key)?.[0] ?? []);
	return [new Element(frame.name, frame.attribs, [new Element('ol', {}, children)])];
}

const keyOf = ({ attribs }: Element): string => attribs['data-cite'] ?? '';

/** What a page has to do with references. */
export interface CitingPage {
	/** Its lists of references, which were taken out of it. */
	references: Element[];
	/** Its citations, in order. */
	citations: Element[];
}
