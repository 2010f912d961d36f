import { changeNodes, element, type ChangeNode } from '../../lib/html/hast.ts';
import type { PageStep } from '../../lib/page-steps.ts';

/**
 * Makes each panel of Starlight's `<Tabs>` begin with its label. The label is visible where all panels are shown one below the
 * other: on paper, without scripts, and in Markdown copies. The styles for this are part of the page, because few pages have
 * tabs.
 */
export const labelTabs: PageStep = {
	concerns: (source) => source.includes('<TabItem'),
	change: (root) => ({ ...root, children: [...changeNodes(root.children, withLabel), style] }),
};

const withLabel: ChangeNode = (node) => {
	if (!('name' in node) || !('children' in node) || node.name !== 'TabItem') return [node];
	const label = node.attributes.find((one) => 'name' in one && one.name === 'label')?.value;
	if (typeof label !== 'string') return [node];
	const title = element('p', { hidden: true, 'data-tab-label': '' }, element('strong', {}, label));
	return [{ ...node, children: [title, ...node.children] }];
};

const style = element(
	'style',
	{},
	'@media print,(scripting:none){.tablist-wrapper{display:none}:root :is([role=tabpanel],[data-tab-label]){display:block!important}}'
);
