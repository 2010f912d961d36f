import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';
import type { RichNode } from './rich.ts';

/** The components that cards are made from. */
const names = ['Evidence', 'Card', 'Question'] as const;

/** A component as a page's tree has it. */
export type Component = (MdxJsxFlowElementHast | MdxJsxTextElementHast) & {
	name: (typeof names)[number];
};

/** Returns a node if it is one of these components. */
export function componentOf(node: RichNode): Component | undefined {
	const isComponent = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
	return isComponent && names.some((name) => name === node.name) ? (node as Component) : undefined;
}
