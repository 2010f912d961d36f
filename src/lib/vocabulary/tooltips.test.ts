import { mdxToJs, markdownToHtml, type HastPluginDefinition } from 'satteri';
import { expect, test } from 'vitest';
import { VocabularySchema } from './schema.ts';
import { tooltipPlugin } from './tooltips.ts';

const terms = VocabularySchema.parse([
	{ term: 'magnetic resonance imaging', abbreviations: ['MRI'] },
]);
const options = { hastPlugins: [tooltipPlugin(terms)] };

test('leaves headings, links and code alone and marks the text after them', async () => {
	const { html } = await markdownToHtml('## MRI\n\n[MRI](/x/) `MRI` MRI\n', options);

	expect(html).toBe(
		'<h2>MRI</h2>\n<p><a href="/x/">MRI</a> <code>MRI</code> <abbr title="magnetic resonance imaging">MRI</abbr></p>\n'
	);
});

test('works in MDX, and anew on every page', async () => {
	const first = await mdxToJs('**MRI** and MRI', options);
	const second = await mdxToJs('MRI', options);

	expect(first.code.match(/magnetic resonance imaging/g)).toHaveLength(1);
	expect(second.code.match(/magnetic resonance imaging/g)).toHaveLength(1);
});

test('leaves HTML in MDX alone that has a meaning of its own', async () => {
	const { code } = await mdxToJs('<abbr title="mitral">MRI</abbr> <a href="/x/">MRI</a>', options);

	expect(code).not.toContain('magnetic resonance imaging');
});

test('leaves the initials of authors in a list of references alone', async () => {
	const addReferences: HastPluginDefinition = {
		name: 'add-references',
		before(root, context) {
			const children = [{ type: 'text' as const, value: 'Hinze MRI. Skin.' }];
			const list = { type: 'element', tagName: 'ol', children } as const;
			const properties = { 'data-references': '' };
			const section = {
				...list,
				tagName: 'section',
				properties,
				children: [{ ...list, properties: {} }],
			};
			context.replaceNode(root, { ...root, children: [...root.children, section] });
		},
	};
	const { html } = await markdownToHtml('Text\n', {
		hastPlugins: [addReferences, tooltipPlugin(terms)],
	});

	expect(html).toContain('<ol>Hinze MRI. Skin.</ol>');
});
