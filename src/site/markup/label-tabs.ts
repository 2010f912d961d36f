import type { ElementContent, RootContent } from 'hast';
import type { PageStep } from '../../lib/page-steps.ts';

/**
 * Has each tab of Starlight's `<Tabs>` begin with its label. It is shown where all tabs are, one below the other: on
 * paper, without scripts, in Markdown copies.
 */
export const labelTabs: PageStep = {
	concerns: (source) => source.includes('<TabItem'),
	change: (root) => ({ ...root, children: root.children.map(withLabels) }),
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
	properties: { 'data-tab-label': '' },
	children: [
		{
			type: 'element',
			tagName: 'strong',
			properties: {},
			children: [{ type: 'text', value: label }],
		},
	],
});
