import type { ElementContent, RootContent } from 'hast';
import { changeNodes, element, type ChangeNode } from '../../lib/html/hast.ts';
import { isEvidence } from './attributes.ts';
import { hasEvidence } from './citation.ts';

/**
 * Makes plain elements of the HTML of a page of MDX in which notes or citations stand, so that these are read there as they are
 * in Markdown. Components stay, and what has code in its attributes. Returns the nodes anew.
 */
export const withPlainElements = (nodes: readonly RootContent[]): RootContent[] =>
	nodes.flatMap((node) => (holdsEvidence(node) ? changeNodes([node], makePlain) : [node]));

const makePlain: ChangeNode = (node) => {
	const isJsx = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
	if (!isJsx || !/^[a-z]\w*$/.test(node.name ?? '')) return [node];
	const properties: Record<string, string | true> = {};
	for (const attribute of node.attributes) {
		if (attribute.type !== 'mdxJsxAttribute') return [node];
		const { name, value } = attribute;
		if (value && typeof value !== 'string') return [node];
		properties[name] = value ?? true;
	}
	const plain = element(node.name ?? '', properties, node.children as ElementContent[]);
	return [{ ...plain, ...(node.position && { position: node.position }) }];
};

const holdsEvidence = (node: RootContent | ElementContent): boolean =>
	isEvidence(node as RootContent) ||
	(node.type === 'text' && hasEvidence(node.value)) ||
	('children' in node && node.children.some(holdsEvidence));
