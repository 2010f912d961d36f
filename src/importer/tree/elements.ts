import type { PhrasingContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';

/** The elements that Markdown has no mark for and that pages may hold, none with an attribute. */
export const elementNames = ['mark', 'u', 'sub', 'sup'] as const;

/** The name of one of them. */
export type ElementName = (typeof elementNames)[number];

/** Makes such an element of some content. */
export const element = (name: ElementName, children: PhrasingContent[]): MdxJsxTextElement => ({
	type: 'mdxJsxTextElement',
	name,
	attributes: [],
	children,
});
