import { expect, test } from 'vitest';
import { stepsPlugin } from '../../lib/page-steps.ts';
import { isPlain } from './plain-page.ts';
import type { RenderOptions } from './render-page.ts';

const options = (hastPlugins: RenderOptions['hastPlugins'] = []): RenderOptions => ({
	mdastPlugins: [],
	hastPlugins,
	features: { gfm: true, smartPunctuation: true },
});

const plain = (text: string, plugins?: RenderOptions['hastPlugins']) =>
	isPlain(text, new URL('file:///content/docs/topic/page.mdx'), options(plugins));

test.each([
	['text', '---\ntitle: Signs\n---\n\n## Signs\n\n- **Firm** nodules, CK \\< 5, \\{x\\}'],
	['elements', 'At <abbr title="creatine kinase">CK</abbr><br />'],
	['what looks like an import', 'At first\nimport of calcium is slow, `{x}` and `<Card>` too'],
	['what does not parse', 'a <b unclosed'],
])('%s needs no bundler', (_, text) => {
	expect(plain(text)).toBe(true);
});

test.each([
	['an import', 'import X from "./x.astro"\n\nText'],
	['an export', 'export const x = 1\n\nText'],
	['an expression', 'Since {new Date().getFullYear()}'],
	['an expression in an attribute', '<b title={"a" + 1}>x</b>'],
	['a component', '<Card title="x">\n\n- one\n\n</Card>'],
	['a component of a component', '<tabs.item>x</tabs.item>'],
	['a picture', '![Radiograph](./hand.png)'],
	['code', '- ```js\n  let x;\n  ```'],
])('%s needs the bundler', (_, text) => {
	expect(plain(text)).toBe(false);
});

test('a component that a plugin replaces needs no bundler, what stands in it may', () => {
	let rendered = 0;
	const replace = stepsPlugin([
		// Whoever renders the page asks this.
		{ replaces: ['Mark'], concerns: () => ++rendered < 0, change: (root) => root },
	]);
	expect(plain('<Mark by={["a > b"]} as="x">tender</Mark>', [replace])).toBe(true);
	expect(rendered).toBe(0);
	expect(plain('<Mark>\n\n![x](./x.png)\n\n</Mark>', [replace])).toBe(false);
});
