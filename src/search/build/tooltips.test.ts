import { mdxToJs, markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { VocabularySchema } from '../../lib/vocabulary/schema.ts';
import { stepsPlugin, type PageStep } from '../../lib/page-steps.ts';
import { tooltipStep } from './tooltips.ts';

const terms = VocabularySchema.parse([
	{ term: 'magnetic resonance imaging', abbreviations: ['MRI'] },
]);
const options = { hastPlugins: [stepsPlugin([tooltipStep(terms)])] };

test('leaves headings, links and code alone and marks the text after them', async () => {
	const { html } = await markdownToHtml('## MRI\n\n[MRI](/x/) `MRI` MRI\n', options);

	expect(html).toBe(
		'<h2>MRI</h2>\n<p><a href="/x/">MRI</a> <code>MRI</code> <abbr title="magnetic resonance imaging">MRI</abbr></p>\n'
	);
});

test.each(['**Magnetic resonance imaging** (MRI)', '[Magnetic resonance imaging](/x/) (MRI)'])(
	'sees that an element before it has spelled it out: %s',
	async (text) => {
		expect((await markdownToHtml(text, options)).html).toContain('data-spelled-out');
	}
);

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
	const list = { type: 'element', tagName: 'ol', properties: {} } as const;
	const addReferences: PageStep = {
		concerns: () => true,
		change: (root) => ({
			...root,
			children: [
				...root.children,
				{
					...list,
					tagName: 'section',
					properties: { 'data-references': '' },
					children: [{ ...list, children: [{ type: 'text', value: 'Hinze MRI. Skin.' }] }],
				},
			],
		}),
	};
	const { html } = await markdownToHtml('MRI\n', {
		hastPlugins: [stepsPlugin([addReferences, tooltipStep(terms)])],
	});

	expect(html).toContain('<ol>Hinze MRI. Skin.</ol>');
});

test('knows the abbreviations of a page’s own topic', async () => {
	const own = VocabularySchema.parse([{ term: 'big toe', abbreviations: ['BT'] }]);
	const step = tooltipStep(terms, (slug) => (slug === 'gout' ? [...terms, ...own] : terms));
	const render = (path: string) =>
		markdownToHtml('BT and MRI\n', {
			hastPlugins: [stepsPlugin([step])],
			fileURL: new URL(`file:///site/content/docs/${path}`),
		});

	for (const path of ['gout/signs.mdx', 'gout/more/signs.mdx'])
		expect((await render(path)).html).toContain('<abbr title="big toe">BT</abbr>');
	const { html } = await render('lupus/signs.mdx');
	expect(html).toContain('BT and <abbr');
});
