import { Element, isTag, type ChildNode } from 'domhandler';
import { hasClass } from '../../lib/html/dom.ts';
import { adaptElement, freeTitle, type LinkContext } from './adapt-element.ts';
import { readAbbreviation, type Glossary } from './glossary.ts';
import { markPointers } from './pointers.ts';
import type { CitingPage } from './references.ts';
import { splitTable } from './split-table.ts';

/**
 * Makes a page, the element that holds it, fit for the booklet, in one walk: scripts, lists of references and their
 * links back are taken out of it, titles freed of their wrappers, elements adapted, wide tables cut, abbreviations read into the glossary.
 *
 * Changes the elements, of which `children` alone are kept in order. Returns the lists of references that were
 * taken out, and the citations.
 */
export function adaptPage(page: Element, context: LinkContext, glossary: Glossary): CitingPage {
	const found: CitingPage = { references: [], citations: [] };
	const adapt = (parent: Element, isList = false): void => {
		const kept: ChildNode[] = [];
		for (const child of parent.children) {
			const node = freeTitle(child);
			if (!isTag(node)) kept.push(node);
			// The list is that of the whole topic; the places that cite a source are those of one page.
			else if (node.name !== 'script' && !(isList && hasClass(node, 'cited-in'))) {
				adaptElement(node, context);
				if (node.name === 'abbr') readAbbreviation(node, glossary);
				const { length } = found.citations;
				if ('data-cite' in node.attribs) found.citations.push(node);
				const isReferences = 'data-references' in node.attribs;
				adapt(node, isList || isReferences);
				if (isReferences) {
					// What the list itself cites is not numbered by it.
					found.citations.length = length;
					found.references.push(node);
				} else if (node.name === 'table') kept.push(...splitTable(node));
				else kept.push(node, ...(isList ? [] : placesOfPages(node)));
			}
		}
		parent.children = markPointers(kept);
	};
	adapt(page);
	return found;
}

/** What marks a link that leads to a note, not to a place of the text. */
const marks = ['data-cite', 'data-evidence-mark', 'data-footnote-ref', 'data-footnote-backref'];

/** A place for the page of the title to which a link leads: who reads on paper cannot follow it. */
function placesOfPages({ name, attribs }: Element): Element[] {
	const [, id] = /^#(.+)/.exec(attribs['href'] ?? '') ?? [];
	if (name !== 'a' || !id || marks.some((mark) => mark in attribs)) return [];
	return [new Element('span', { class: 'page-of', 'data-page-of': id })];
}
