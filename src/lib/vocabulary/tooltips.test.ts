import { mdxToJs, markdownToHtml } from 'satteri';
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
