import type { Element, ElementContent, Root } from 'hast';
import { adaptElement, freeTitle } from './adapt-element.ts';
import { AbbreviationReader, type Glossary } from './glossary.ts';
import type { LinkContext } from './links.ts';
import type { CitingPage } from './references.ts';

/**
 * Makes the tree of a page fit for the booklet, in one walk: scripts and lists of references are taken out
 * of it, titles freed of their wrappers, elements adapted, abbreviations read into the glossary.
 *
 * Changes the tree. Returns the lists of references that were taken out, and the citations.
 */
export function adaptPage(tree: Root, context: LinkContext, glossary: Glossary): CitingPage {
	const found: CitingPage = { references: [], citations: [] };
	const abbreviations = new AbbreviationReader(glossary);
	const adapt = (parent: Root | Element): void => {
		const kept: ElementContent[] = [];
		for (const child of parent.children as ElementContent[]) {
			if (child.type === 'text') abbreviations.pass(child.value);
			const node = child.type === 'element' ? freeTitle(child) : child;
			if (node.type !== 'element') kept.push(node);
			else if (node.tagName !== 'script') {
				adaptElement(node, context);
				if (node.tagName === 'abbr') abbreviations.read(node);
				const { length } = found.citations;
				if ('dataCite' in node.properties) found.citations.push(node);
				adapt(node);
				if ('dataReferences' in node.properties) {
					// What the list itself cites is not numbered by it.
					found.citations.length = length;
					found.references.push(node);
				} else kept.push(node);
			}
		}
		parent.children = kept;
	};
	adapt(tree);
	return found;
}
