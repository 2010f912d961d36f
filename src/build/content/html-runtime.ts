import type { ElementContent, Properties, Root } from 'hast';

/** The type of a fragment: several nodes without an element around them. */
export const Fragment = Symbol('Fragment');

/**
 * The JSX runtime of compiled MDX pages. Creates hast nodes for plain elements, and raw nodes for HTML.
 *
 * Throws an `Error` for a component.
 */
export function jsx(type: unknown, { children, ...properties }: JsxProperties): Root | Node {
	const html = properties['set:html'];
	if (typeof html === 'string') return { type: 'raw', value: html };
	const nodes = toNodes(children);
	if (type === Fragment) return { type: 'root', children: nodes as ElementContent[] };
	if (typeof type !== 'string') throw new Error('A component cannot be rendered without bundler.');
	return { type: 'element', tagName: type, properties, children: nodes as ElementContent[] };
}

function toNodes(child: JsxChild): Node[] {
	if (Array.isArray(child)) return child.flatMap(toNodes);
	if (child === undefined || child === null || typeof child === 'boolean') return [];
	if (typeof child !== 'object') return [{ type: 'text', value: String(child) }];
	return child.type === 'root' ? (child.children as Node[]) : [child];
}

interface JsxProperties extends Properties {
	children?: never;
}

type JsxChild = Node | Root | string | number | boolean | null | undefined | JsxChild[];

/** A node of the page. `raw` is HTML, which `hast-util-to-html` writes unchanged with `allowDangerousHtml`. */
type Node = ElementContent | { type: 'raw'; value: string };
