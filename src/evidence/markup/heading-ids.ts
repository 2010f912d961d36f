import type { Element, RootContent } from 'hast';
import GithubSlugger from 'github-slugger';
import { changeNodes, textOf } from '../../lib/html/hast.ts';
import { isEvidence } from './attributes.ts';
import { hasEvidence, withoutCitations } from './citation.ts';

/**
 * Sets the ids of headings on a page with citations in headings. The ids do not include the numbers of sources, because these
 * change with every source that is cited before, which would break links to the section. Returns new nodes.
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
