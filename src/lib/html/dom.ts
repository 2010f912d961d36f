import render from 'dom-serializer';
import type { ChildNode, Document, Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';

/** Parses HTML into a tree whose nodes know where they stand in the text. */
export const parseHtml = (html: string): Document =>
	parseDocument(html, { withStartIndices: true, withEndIndices: true });

/** Where a page names its encoding, before anything that a policy governs. */
export const encodingTag = /<meta charset="utf-8"\s*\/?>/i;

/** Writes a tree, or parts of one, as HTML. */
export const toHtml = (nodes: ChildNode | Document | ChildNode[]): string =>
	render(nodes, { encodeEntities: 'utf8' });

/** Writes a text so that it says the same in HTML, also between the double quotes of an attribute. */
export const escapeHtml = (text: string): string =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');

/** Whether an element has a class. */
export const hasClass = ({ attribs }: Element, name: string): boolean =>
	(attribs['class'] ?? '').split(/\s+/).includes(name);

/** Whether words may go on from what stands around an element into it. All others divide words. */
export const isInline = ({ name }: Pick<Element, 'name'>): boolean => inline.has(name);

const inline = new Set(
	'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
		' '
	)
);
