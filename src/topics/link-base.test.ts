import { mdxToJs, type MdxToJsResult } from 'satteri';
import { expect, test } from 'vitest';
import { stepsPlugin } from '../lib/page-steps.ts';
import { linkBase } from './link-base.ts';

const render = (text: string, base = '/revision') =>
	(mdxToJs(text, { hastPlugins: [stepsPlugin([linkBase(base)])] }) as MdxToJsResult).code;

test.each([
	['a link', '[Signs](/gout/signs/#skin)', 'href: "/revision/gout/signs/#skin"'],
	['a link whose address stands below', '[Signs]\n\n[Signs]: /gout/', 'href: "/revision/gout/"'],
	['a link that is written otherwise', '[Signs](\\/gout/)', 'href: "/revision/gout/"'],
	['a link in a component', '<Note>\n\n- [Signs](/gout/)\n\n</Note>', 'href: "/revision/gout/"'],
	['a picture', '![Hand](/hand.png)', 'src: "/revision/hand.png"'],
])('puts the base in front of the address of %s', (_, text, written) => {
	expect(render(text)).toContain(written);
});

test.each([
	['another site', '[A](https://a.org/b/)', 'href: "https://a.org/b/"'],
	['another host', '[A](//a.org/b/)', 'href: "//a.org/b/"'],
	['a place near by', '[A](../b/) or [c](#c)', 'href: "../b/"'],
	['what is written as HTML', '[A](/a/) <a href="/b/">B</a>', 'href: "/b/"'],
])('leaves the address of %s as it is', (_, text, written) => {
	expect(render(text)).toContain(written);
});

test('has nothing to do on a site that stands at the root', () => {
	expect(linkBase('/').concerns('[A](/a/)', 'mdx')).toBe(false);
});
