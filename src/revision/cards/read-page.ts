import type { Root } from 'hast';
import { readAll, syntaxFlaw } from '../../topics/check/page/read-all.ts';
import type { PageOutline } from './outline.ts';
import { PageReader } from './page-reader.ts';
import { plainTree } from './plain-tree.ts';
import { readTree } from './page-tree.ts';

/**
 * Reads a page as cards are made from it.
 *
 * Takes its text as authors write it, front matter and all. A page that does not parse has no blocks, and tells where.
 */
export function readPage(
	page: Pick<PageOutline, 'name' | 'title' | 'file'>,
	text: string
): PageOutline {
	const empty = { ...page, blocks: [], said: [], pictures: new Map(), flaws: [] };
	const isMdx = page.file.endsWith('.mdx');
	try {
		const read = (root: Root) => new PageReader().read(plainTree(root.children));
		return { ...empty, ...readTree(text, isMdx, read) };
	} catch (error) {
		const { flaws } = readAll(text, isMdx);
		return { ...empty, flaws: flaws.length > 0 ? flaws : [syntaxFlaw(String(error), text)] };
	}
}
