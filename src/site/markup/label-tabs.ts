import type { Element, ElementContent, RootContent } from 'hast';
import type { PageStep } from '../../lib/page-steps.ts';

/**
 * Has each tab of Starlight's `<Tabs>` begin with its label. It is shown where all tabs are, one below the other: on
 * paper and without scripts (by a style of the page, as few pages have tabs), in Markdown copies.
 */
export const labelTabs: PageStep = {
	concerns: (source) => source.includes('<TabItem'),
	change: (root) => ({ ...root, children: [...root.children.map(withLabels), style] }),
};

function withLabels<Node extends RootContent | ElementContent>(node: Node): Node {
	if (!('children' in node)) return node;
	const children = node.children.map((child) => withLabels(child as ElementContent));
	if (!('name' in node) || node.name !== 'TabItem') return { ...node, children };
	const label = node.attributes.find((one) => 'name' in one && one.name === 'label')?.value;
	return typeof label === 'string' ? { ...node, children: [paragraph(label), ...children] } : node;
}

const paragraph = (label: string): ElementContent => ({
	type: 'element',
	tagName: 'p',
	properties: { hidden: true, 'data-tab-label': '' },
	children: [
		{
			type: 'element',
			tagName: 'strong',
			properties: {},
			children: [{ type: 'text', value: label }],
		},
	],
});

const style: Element = {
	type: 'element',
	tagName: 'style',
	properties: {},
	children: [
		{
			type: 'text',
			value:
				'@media print,(scripting:none){.tablist-wrapper{display:none}:root :is([role=tabpanel],[data-tab-label]){display:block!important}}',
		},
	],
};
