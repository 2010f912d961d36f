import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { expect, test } from 'playwright/test';
import { visit } from 'unist-util-visit';
import { builtSite } from '../site/fixture-site.ts';

/** Texts that do not say where a link leads. */
const vagueTexts = /^(?:here|click here|this|link|more|read more|page)$/i;

test('every page has a title, a language, a main part and headings in order', async () => {
	const titles = new Map<string, string>();
	for (const { name, tree } of await readSite()) {
		const all = (...tags: string[]) => select(tree, ({ tagName }) => tags.includes(tagName));
		const [html] = all('html');
		expect(html?.properties['lang'], name).toBe('en-GB');
		expect(all('main'), name).toHaveLength(1);
		expect(all('header').length, name).toBeGreaterThan(0);
		const title = toString(all('title')[0] ?? html ?? tree);
		expect(titles.get(title), `${name} has the title of another page`).toBeUndefined();
		titles.set(title, name);
		const levels = select(tree, isHeadingOfContent).map(({ tagName }) => Number(tagName[1]));
		expect(
			levels.filter((level) => level === 1),
			name
		).toHaveLength(1);
		expect(levels[0], name).toBe(1);
		const jumps = levels.filter((level, index) => level - (levels[index - 1] ?? 0) > 1);
		expect(jumps, `${name} leaves out a level of headings`).toEqual([]);
	}
});

test('a link says where it leads, and nothing moves the focus out of order', async () => {
	for (const { name, tree } of await readSite()) {
		const links = select(
			tree,
			({ tagName, properties }) => tagName === 'a' && !!properties['href']
		);
		const texts = links.map((link) =>
			String(link.properties['ariaLabel'] ?? toString(link)).trim()
		);
		expect(
			texts.filter((text) => text === '' || vagueTexts.test(text)),
			name
		).toEqual([]);
		const [first] = links;
		expect(first && toString(first), name).toBe('Skip to content');
		const tabbed = select(tree, ({ properties }) => Number(properties['tabIndex'] ?? 0) > 0);
		expect(tabbed, name).toEqual([]);
		const navs = select(tree, ({ tagName }) => tagName === 'nav');
		const unnamed = navs.filter(({ properties: p }) => !p['ariaLabel'] && !p['ariaLabelledBy']);
		expect(unnamed, name).toEqual([]);
	}
});

async function readSite(): Promise<{ name: string; tree: Root }[]> {
	const names = (await readdir(builtSite, { recursive: true })).filter((name) =>
		/\.html$/.test(name)
	);
	return Promise.all(
		names.map(async (name) => ({
			name,
			tree: fromHtml(await readFile(join(builtSite, name), 'utf8')),
		}))
	);
}

function select(tree: Root, matches: (element: Element) => boolean): Element[] {
	const found: Element[] = [];
	visit(tree, 'element', (element) => {
		if (matches(element)) found.push(element);
	});
	return found;
}

/** A heading of what the page says; the list of sections has one of its own, beside it. */
const isHeadingOfContent = ({ tagName, properties }: Element): boolean =>
	/^h[1-6]$/.test(tagName) && !String(properties['id'] ?? '').startsWith('starlight__');
