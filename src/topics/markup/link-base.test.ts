import { markdownToHtml, mdxToJs, type MarkdownToHtmlResult, type MdxToJsResult } from 'satteri';
import { expect, test } from 'vitest';
import { stepsPlugin } from '../../lib/page-steps.ts';
import { leaveOutComments } from './comments.ts';
import { linkBase } from './link-base.ts';

const render = (text: string, base = '/revision') =>
	(mdxToJs(text, { hastPlugins: [stepsPlugin([linkBase(base)])] }) as MdxToJsResult).code;

test.each([
	['a link', '[Signs](/gout/signs/#skin)', 'href: "/revision/gout/signs/#skin"'],
	['a link whose address stands below', '[Signs]\n\n[Signs]: /gout/', 'href: "/revision/gout/"'],
	['a link that is written otherwise', '[Signs](\\/gout/)', 'href: "/revision/gout/"'],
	['a link in a component', '<Note>\n\n- [Signs](/gout/)\n\n</Note>', 'href: "/revision/gout/"'],
	['a picture', '![Hand](/hand.png)', 'src: "/revision/hand.png"'],
	['a link in HTML', '<a href="/gout/">Gout</a>', 'href: "/revision/gout/"'],
	['a card of Starlight’s', '<LinkCard href="/gout/" />', 'href: "/revision/gout/"'],
	['a picture in HTML', '<img src="/hand.png" />', 'src: "/revision/hand.png"'],
	[
		'pictures in HTML',
		'<img srcset="/a.png 1x, /b.png 2x" />',
		'"/revision/a.png 1x, /revision/b.png 2x"',
	],
	['a film', '<video poster="/p.png"><source src="/v.mp4" /></video>', 'src: "/revision/v.mp4"'],
])('puts the base in front of the address of %s', (_, text, written) => {
	expect(render(text)).toContain(written);
});

test.each([
	['another site', '[A](https://a.org/b/)', 'href: "https://a.org/b/"'],
	['another host', '[A](//a.org/b/)', 'href: "//a.org/b/"'],
	['a place near by', '[A](../b/) or [c](#c)', 'href: "../b/"'],
	['another component', '[A](/a/) <Own href="/b/" />', 'href: "/b/"'],
])('leaves the address of %s as it is', (_, text, written) => {
	expect(render(text)).toContain(written);
});

test('puts it in front of what pages of Markdown have as HTML, and leaves comments out', () => {
	const steps = [leaveOutComments, linkBase('/revision')];
	const { html } = markdownToHtml(
		`a <!-- secret --> <a href='/b/'>b</a> <img src='/c.png' alt="/d"> \`<!-- code -->\`

<!-- secret

of /two/ parts -->

<div class="e">
<!-- secret --><source srcset="/f.png, /g.png 2x"> href="/h/"
</div>

- one
  <!-- secret
  in a list --> two <? secret ?>
`,
		{ hastPlugins: [stepsPlugin(steps)] }
	) as MarkdownToHtmlResult;
	expect(html).not.toContain('secret');
	expect(html).toContain('<code>&lt;!-- code --&gt;</code>');
	expect(html).toContain('<a href="/revision/b/">b</a> <img src="/revision/c.png" alt="/d">');
	expect(html).toContain('<source srcset="/revision/f.png, /revision/g.png 2x"> href="/h/"');
});

test('has nothing to do on a site that stands at the root', () => {
	expect(linkBase('/').concerns('[A](/a/)', 'mdx')).toBe(false);
});
