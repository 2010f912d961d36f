import type { Element, ElementContent, RootContent } from 'hast';
import { withBase } from '../lib/href.ts';
import type { PageStep } from '../lib/page-steps.ts';

/**
 * Puts the site's base in front of links and pictures whose addresses begin with a slash, so that authors write
 * them as they stand in the library, wherever the site will be put. What they write as HTML stays as it is.
 */
export const linkBase = (base: string): PageStep => ({
	concerns: () => base !== '/',
	change: (root) => ({ ...root, children: root.children.map((node) => addBase(node, base)) }),
});

function addBase<Node extends RootContent | ElementContent>(node: Node, base: string): Node {
	if (node.type !== 'element' && !('children' in node)) return node;
	const children = node.children.map((child) => addBase(child, base));
	if (node.type !== 'element') return { ...node, children };
	return { ...node, properties: withBaseIn(node, base), children };
}

function withBaseIn({ tagName, properties }: Element, base: string): Element['properties'] {
	const name = { a: 'href', img: 'src' }[tagName];
	const address = name && properties[name];
	if (!name || typeof address !== 'string' || !isRootRelative(address)) return properties;
	return { ...properties, [name]: withBase(address, base) };
}

const isRootRelative = (url: string): boolean => /^\/(?!\/)/.test(url);
