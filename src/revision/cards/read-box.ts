import { isInline } from '../../lib/html/dom.ts';
import { element } from '../../lib/html/hast.ts';
import { labelOf } from './components.ts';
import { readWhole } from './read-text.ts';
import { childrenOf, nameOf, plainText, type RichNode } from './rich.ts';

/** Something that holds blocks of a page, such as an aside, a tab or a component. */
export interface Box {
	nodes: RichNode[];
	/** What it says above them; empty if it says nothing. */
	label: string;
	/** Whether it stands beside what is around it. */
	isAside: boolean;
	/** Whether its label says for whom or when all of it is, as a heading does. */
	isPart: boolean;
	/** Why it is not known what limits them, if that is so. */
	doubt: string | undefined;
}

/** Reads a box; nothing of what is none. */
export function readBox(node: RichNode): Box | undefined {
	const name = nameOf(node);
	const isElement = node.type === 'element';
	if (!(isElement ? boxes : /./).test(name)) return undefined;
	const children = childrenOf(node);
	const isTitle = (child: RichNode) => isElement && /^(?:header|summary)$/.test(nameOf(child));
	const title = plainText(readWhole(children.filter(isTitle).flatMap(childrenOf)));
	const isPlain = /^(?:CardGrid|Steps|TabItem|Tabs)$/.test(name);
	return {
		nodes: children.filter((child) => !isTitle(child)),
		label: isElement ? title : labelOf(node),
		isAside: isElement ? /^(?:aside|details)$/.test(name) : !isPlain,
		isPart: name === 'TabItem',
		doubt:
			isElement || isPlain || name === 'Aside'
				? undefined
				: `it stands in <${name.replace('Imported.', '')}>, and what that makes of it is not known`,
	};
}

const boxes = /^(?:article|aside|blockquote|center|details|div|footer|form|main|section)$/;

/** The blocks among nodes, with words that stand by themselves as paragraphs. */
export function blocksOf(nodes: readonly RichNode[]): RichNode[] {
	const blocks: RichNode[] = [];
	let words: RichNode[] = [];
	for (const node of nodes) {
		const isWord = node.type === 'text' || /^mdxText|^mdxJsxText/.test(node.type);
		const isLine = isWord || isInline({ name: nameOf(node) }) || nameOf(node) === 'br';
		if (!isLine) {
			words = [];
			blocks.push(node);
		} else {
			const { position } = node;
			if (words.length === 0) {
				blocks.push({ ...element('p', {}), children: words, position } as RichNode);
			}
			words.push(node);
		}
	}
	return blocks.filter((block) => nameOf(block) !== 'p' || childrenOf(block).some(isSaid));
}

const isSaid = (node: RichNode): boolean => node.type !== 'text' || node.value.trim() !== '';
