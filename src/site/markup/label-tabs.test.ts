import type { Root } from 'hast';
import { mdxToHast } from 'satteri';
import { expect, test } from 'vitest';
import { labelTabs } from './label-tabs.ts';

test('a tab begins with its label, and a label that is code stays on its button', () => {
	const text =
		'<Tabs>\n<TabItem label="Child">\n\n5 mg\n\n</TabItem>\n<TabItem label={x} />\n</Tabs>';
	const [tabs] = labelTabs.change(mdxToHast(text) as Root).children;
	const items = (tabs && 'children' in tabs ? tabs.children : []).filter(
		(node) => 'name' in node && node.name === 'TabItem'
	);
	expect(items).toMatchObject([
		{
			children: [
				{ tagName: 'p', properties: { 'data-tab-label': '' }, children: [{ tagName: 'strong' }] },
				{ tagName: 'p', children: [{ value: '5 mg' }] },
			],
		},
		{ children: [] },
	]);
});
