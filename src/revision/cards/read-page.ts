import type { Root } from 'hast';
import { changeNodes } from '../../lib/html/hast.ts';
import { readAll, syntaxFlaw } from '../../topics/check/page/read-all.ts';
import { componentOf } from './component-of.ts';
import { importedNames } from './components.ts';
import { withoutHidden } from './hidden.ts';
import type { PageOutline } from './outline.ts';
import { PageReader } from './page-reader.ts';
import { readTree } from './page-tree.ts';
import type { RichNode } from './rich.ts';

/**
 * Reads a page as cards are made from it.
 *
 * Takes its text as authors write it, front matter and all. A page that does not parse has no blocks, and tells where.
 */
export function readPage(
	page: Pick<PageOutline, 'name' | 'title' | 'file'>,
	text: string
): PageOutline {
	const none = { blocks: [], said: [], pictures: new Map(), flaws: [] };
	const isMdx = page.file.endsWith('.mdx');
	try {
		const read = (root: Root) =>
			new PageReader().read(withoutHidden(withoutImported(root.children)));
		return { ...page, ...none, ...readTree(text, isMdx, read) };
	} catch (error) {
		const { flaws } = readAll(text, isMdx);
		return {
			...page,
			...none,
			flaws: flaws.length > 0 ? flaws : [syntaxFlaw(String(error), text)],
		};
	}
}

/** Gives components that a page imports under the names of ours another one. */
function withoutImported(nodes: readonly RichNode[]): RichNode[] {
	const imported = importedNames(nodes);
	return changeNodes(nodes, (node) => {
		const { name = '' } = componentOf(node) ?? {};
		return [
			imported.has(name) && name !== 'Evidence' ? { ...node, name: `Imported.${name}` } : node,
		];
	}) as RichNode[];
}
