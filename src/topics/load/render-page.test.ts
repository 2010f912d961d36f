import { expect, test } from 'vitest';
import { stepsPlugin } from '../../lib/page-steps.ts';
import { renderPage, type RenderOptions } from './render-page.ts';

const plain: RenderOptions = {
	mdastPlugins: [],
	hastPlugins: [],
	features: { gfm: true, smartPunctuation: true },
};

const render = (text: string, options = plain) =>
	renderPage(text, { data: {}, file: new URL('file:///content/docs/topic/page.mdx') }, options);

test('renders a plain page, with the ids and the list of its headings', () => {
	const rendered = render(
		'## Signs\n\n- **Firm** nodules\n\n## Signs\n\n| a | b |\n|---|---|\n| 1 | 2 |'
	);

	expect(rendered?.html).toMatch(
		/^<h2 id="signs">Signs<\/h2>\n<ul>\n<li><strong>Firm<\/strong> nod/
	);
	expect(rendered?.html).toContain('<td>1</td>');
	expect(rendered?.metadata.headings).toEqual([
		{ depth: 2, slug: 'signs', text: 'Signs' },
		{ depth: 2, slug: 'signs-1', text: 'Signs' },
	]);
});

test('renders HTML elements among the text, and writes their texts and values as text', () => {
	const rendered = render(
		'At <abbr title="5 &lt; 6">CK</abbr> \\{x\\}<br />\n\n<div class="box" hidden>\n\nWith <b>bold</b> a &amp; b\n\n</div>'
	);

	expect(rendered?.html).toBe(
		'<p>At <abbr title="5 < 6">CK</abbr> {x}<br></p>\n<div class="box" hidden><p>With <b>bold</b> a &amp; b</p></div>'
	);
});

test('renders a component that a plugin has made an element of', () => {
	const rendered = render('<Mark>tender</Mark> nodules', {
		...plain,
		hastPlugins: [
			{
				name: 'mark',
				mdxJsxTextElement: {
					filter: ['Mark'],
					visit(node, context) {
						const children = [{ type: 'text' as const, value: context.textContent(node) }];
						context.replaceNode(node, {
							type: 'element',
							tagName: 'mark',
							properties: {},
							children,
						});
					},
				},
			},
		],
	});

	expect(rendered?.html).toContain('<mark>tender</mark> nodules');
});

test.each([
	['an import', 'import X from "./x.astro"\n\nText'],
	['an export', 'export const x = 1\n\nText'],
	['an expression', 'Since {new Date().getFullYear()}'],
	['an expression on lines of its own', '{1 + 1}'],
	['an expression in an attribute', '<b title={"a" + 1}>x</b>'],
	['a component', '<Card title="x">\n\n- one\n\n</Card>'],
	['a component within a line', 'Text <Icon name="x" /> text'],
	['a picture', '![Radiograph](./hand.png)'],
	['code', '```js\nlet x;\n```'],
])('leaves a page with %s to the bundler', (_, text) => {
	expect(render(text)).toBeUndefined();
});

test('passes over front matter, and counts its lines where a page does not parse', () => {
	expect(render('---\ntitle: Signs\n---\n\nText')?.html).toBe('<p>Text</p>');
	expect(() => render('---\ntitle: Signs\n---\n\na <b unclosed')).toThrow(/^5:\d+: /);
});

test('takes over every character of a text', () => {
	const text = '“Soft” \\\\ \\" \u2028 \u00a0 \\$\\{x\\} 50\u202f% 😀 ';
	expect(render(text)?.html).toBe('<p>“Soft” \\ " \u2028 \u00a0 ${x} 50\u202f% 😀</p>');
});

const countsBlocks = stepsPlugin([
	{
		concerns: () => true,
		change: (root) => ({
			...root,
			children: [...root.children, { type: 'text', value: `${root.children.length} blocks` }],
		}),
	},
]);

test('gives steps the same tree if Markdown plugins look at a page and if none does', () => {
	const text = '---\ntitle: x\n---\n\n## Signs\n\n- <b>firm</b> “soft”\n\n| a |\n|---|\n| 1 |';
	const looksAtTexts = { name: 'looks-at-texts', text: () => undefined };
	const options = { ...plain, hastPlugins: [countsBlocks] };

	const { html } = render(text, options) ?? {};

	expect(html).toContain('<b>firm</b>');
	expect(html).toMatch(/5 blocks$/);
	expect(html).toBe(render(text, { ...options, mdastPlugins: [looksAtTexts] })?.html);
});

test('gives steps what a Markdown plugin has made of a directive', () => {
	const toText = {
		name: 'to-text',
		textDirective: ({ name }: { name: string }) => ({ type: 'text' as const, value: `(${name})` }),
	};
	const options = { ...plain, features: { ...plain.features, directive: true } };
	const rendered = render('Pearl :star[x]', {
		...options,
		mdastPlugins: [toText],
		hastPlugins: [countsBlocks],
	});

	expect(rendered?.html).toContain('Pearl (star)');
});
