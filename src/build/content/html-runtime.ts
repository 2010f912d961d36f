import type { ElementContent, Properties, Root } from 'hast';

/** Stands for several nodes without an element around them. */
export const Fragment = Symbol('Fragment');

/**
 * Makes the nodes that a compiled MDX page asks for: plain elements, and HTML that is kept as it is.
 *
 * The page calls it as any JSX runtime. Throws if it asks for a component.
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

/** A node of the page; `raw` is HTML, which `hast-util-to-html` lets pass when told to. */
type Node = ElementContent | { type: 'raw'; value: string };
