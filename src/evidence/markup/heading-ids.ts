import type { Element, RootContent } from 'hast';
import GithubSlugger from 'github-slugger';
import { changeNodes, textOf } from '../../lib/html/hast.ts';
import { isEvidence } from './attributes.ts';
import { hasEvidence, withoutCitations } from './citation.ts';

/**
 * Gives the headings of a page on which one cites a source their ids, without the number of the source: it changes with each
 * source that is cited above, and links to the section would lead nowhere. Returns the nodes anew.
 */
export function withHeadingIds(nodes: readonly RootContent[]): RootContent[] {
	let isNeeded = false;
	const slugger = new GithubSlugger();
	const made = changeNodes(nodes, (node) => {
		if (node.type !== 'element' || !/^h[1-6]$/.test(node.tagName)) return [node];
		isNeeded ||= node.children.some(isEvidence) || hasEvidence(textOf(node));
		return [node.properties['id'] ? node : withId(node, slugger)];
	});
	return isNeeded ? made : [...nodes];
}

const withId = (heading: Element, slugger: GithubSlugger): Element => {
	const id = slugger.slug(withoutCitations(textOf(heading, isEvidence)));
	return { ...heading, properties: { ...heading.properties, id } };
};
