import type { Element, ElementContent, RootContent } from 'hast';
import { withBase } from '../../lib/href.ts';
import { changeAddresses, isLink, isLoading } from '../../lib/html/addresses.ts';
import { changeTree } from '../../lib/html/hast.ts';
import type { PageStep } from '../../lib/page-steps.ts';

/**
 * Puts the site's base in front of links, pictures and whatever else has an address that begins with a slash, so that
 * authors write them as they stand in the library, wherever the site will be put: in Markdown and in HTML.
 */
export const linkBase = (base: string): PageStep => ({
	concerns: () => base !== '/',
	change: (root) => changeTree(root, (node) => [addBase(node, base)]),
});

function addBase(node: RootContent | ElementContent, base: string): RootContent | ElementContent {
	if (node.type === 'raw') {
		const change = (tag: string, attribute: string, value: string) =>
			valueWithBase(tag, attribute, value, base);
		return { ...node, value: changeAttributes(node.value, change) };
	}
	if (node.type === 'element') return { ...node, properties: withBaseIn(node, base) };
	if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return node;
	const attributes = node.attributes.map((attribute) => {
		if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string')
			return attribute;
		const value = valueWithBase(node.name ?? '', attribute.name, attribute.value, base);
		return { ...attribute, value };
	});
	return { ...node, attributes };
}

function withBaseIn({ tagName, properties }: Element, base: string): Element['properties'] {
	const name = { a: 'href', img: 'src' }[tagName];
	const address = name && properties[name];
	if (!name || typeof address !== 'string') return properties;
	return { ...properties, [name]: valueWithBase(tagName, name, address, base) };
}

function valueWithBase(tag: string, attribute: string, value: string, base: string): string {
	const name = attribute.toLowerCase();
	if (!isLink(tag, name) && !isLoading(tag, name)) return value;
	return changeAddresses(name, value, (address) =>
		/^\/(?!\/)/.test(address) ? withBase(address, base) : address
	);
}

/** Gives attributes in a piece of HTML another value. `change` returns the value as it shall be. */
const changeAttributes = (
	html: string,
	change: (tag: string, attribute: string, value: string) => string
): string =>
	html.replace(tags, (tag, name: string) => {
		const end = name.length + 1;
		const changed = tag.slice(end).replace(attributes, (all, attribute: string, ...values) => {
			const value = values.slice(0, 3).find((value) => value !== undefined) as string;
			const changed = change(name.toLowerCase(), attribute.toLowerCase(), value);
			return changed === value ? all : `${attribute}="${changed.replaceAll('"', '&quot;')}"`;
		});
		return tag.slice(0, end) + changed;
	});

const tags = /<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
/** Those with a value. */
const attributes = /([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/g;
