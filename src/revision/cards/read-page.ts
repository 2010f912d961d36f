import type { Element, Root } from 'hast';
import GithubSlugger from 'github-slugger';
import { markdownToHast, mdxToHast } from 'satteri';
import { escapeTildes } from '../../lib/tildes.ts';
import { isCaption } from '../../topics/figures/caption.ts';
import { componentOf, type Component } from './component-of.ts';
import { importedNames, readEvidence, readWrittenCard } from './components.ts';
import { isLead, leadingTo, leadOf } from './lead.ts';
import type { Block, EvidenceNote, PageOutline, Spot, Statement, Table } from './outline.ts';
import { takePictures, type Picture } from './pictures.ts';
import { readQuestion } from './read-question.ts';
import { readRich } from './read-rich.ts';
import { lineBreak, mapEnds, plainText, type Rich, type RichNode } from './rich.ts';

/**
 * Reads a page as cards are made from it.
 *
 * Takes its text as authors write it, front matter and all. A page that does not parse has no blocks:
 * others say what is wrong with it.
 */
export function readPage(
	page: Omit<PageOutline, 'blocks' | 'pictures'>,
	text: string
): PageOutline {
	try {
		const isMdx = page.file.endsWith('.mdx');
		const root = (isMdx ? mdxToHast : markdownToHast)(escapeTildes(text, isMdx)) as Root;
		return { ...page, ...readBlocks(withoutImported(root)) };
	} catch {
		return { ...page, blocks: [], pictures: new Map() };
	}
}

/** Leaves out components that a page imports under the names of ours. */
function withoutImported(root: Root): Root {
	const imported = importedNames(root.children);
	if (!['Card', 'Question'].some((name) => imported.has(name))) return root;
	const keep = <T extends RichNode>(nodes: readonly T[]): T[] =>
		nodes.flatMap((node): T[] => {
			const component = componentOf(node);
			if (component && imported.has(component.name)) return [];
			return 'children' in node ? [{ ...node, children: keep(node.children as T[]) }] : [node];
		});
	return { ...root, children: keep(root.children) };
}

function readBlocks(root: Root): Pick<PageOutline, 'blocks' | 'pictures'> {
	const slugger = new GithubSlugger();
	const headings: { depth: number; title: string; id: string }[] = [];
	const blocks: Block[] = [];
	const pictures = new Map<string, readonly Picture[]>();
	const spotOf = (node: RichNode): Spot => ({
		headings: headings.map(({ title }) => title),
		anchor: headings.at(-1)?.id ?? '',
		line: lineOf(node),
	});
	for (const node of root.children) {
		if (node.type === 'element' && node.tagName === 'p' && isCaption(node)) continue;
		const shown = picturesAlone(node);
		if (shown) {
			const { anchor } = spotOf(node);
			pictures.set(anchor, [...(pictures.get(anchor) ?? []), ...shown]);
			continue;
		}
		const component = componentOf(node);
		if (component) readComponent(component, blocks, spotOf(node));
		if (node.type !== 'element') continue;
		const depth = Number(/^h([1-6])$/.exec(node.tagName)?.[1]);
		if (depth) {
			const title = plainText(readRich(node.children) ?? []);
			while ((headings.at(-1)?.depth ?? 0) >= depth) headings.pop();
			headings.push({ depth, title, id: slugger.slug(title) });
		} else if (/^[uo]l$/.test(node.tagName)) {
			blocks.push(...readList(node, spotOf(node), blocks.at(-1)));
		} else if (node.tagName === 'p') {
			blocks.push(readStatement(node, spotOf(node), false));
		} else if (node.tagName === 'table') {
			blocks.push(readTable(node, spotOf(node), blocks.at(-1)));
		}
	}
	return { blocks, pictures };
}

/** The pictures of a paragraph that has nothing else. */
function picturesAlone(node: RichNode): Picture[] | undefined {
	if (componentOf(node)) return undefined;
	const isParagraph = node.type === 'element' && node.tagName === 'p';
	if (!isParagraph && node.type !== 'mdxJsxFlowElement') return undefined;
	const { nodes, pictures } = takePictures([node]);
	if (pictures.length === 0) return undefined;
	const rest = readRich(nodes);
	return rest && plainText(rest) === '' ? pictures : undefined;
}

/** What stands on lines of its own belongs to what stands above it. */
function readComponent(component: Component, blocks: Block[], spot: Spot): void {
	if (component.name === 'Question') {
		blocks.push(readQuestion(component, spot));
		return;
	}
	const above = blocks.at(-1);
	if (!above || above.type === 'question') return;
	if (component.name === 'Card') above.asked.push(readWrittenCard(component));
	else above.evidence = readEvidence(component) ?? above.evidence;
}

/** Reads a list below what stands above it. What leads to it may limit it: one that no card can show hides it, too. */
function readList(list: Element, spot: Spot, above: Block | undefined): Statement[] {
	const leading = leadingTo(spot, above);
	const items = readItems(list, { ...spot, lead: leading && leadOf(leading) });
	const isHidden = leading !== undefined && !leading.text;
	return isHidden ? items.map((item) => ({ ...item, text: undefined, children: [] })) : items;
}

function readItems(list: Element, spot: Spot): Statement[] {
	return list.children.flatMap((item) =>
		item.type === 'element' && item.tagName === 'li'
			? [readStatement(item, { ...spot, line: lineOf(item) }, true)]
			: []
	);
}

function readStatement(node: Element, spot: Spot, isItem: boolean): Statement {
	// An item with blank lines in it has its text in paragraphs.
	const parts = node.children.flatMap((child) =>
		child.type === 'element' && child.tagName === 'p'
			? [...child.children, { type: 'text', value: lineBreak }]
			: [child]
	) as RichNode[];
	const components = parts.flatMap((part) => componentOf(part) ?? []);
	const evidence = components.reduce<EvidenceNote | undefined>(
		(found, component) => (component.name === 'Evidence' ? readEvidence(component) : found),
		undefined
	);
	const { nodes, pictures } = takePictures(parts);
	const said = splitStatement(nodes);
	return {
		...spot,
		pictures,
		type: 'statement',
		isItem,
		isLead: !isItem && pictures.length === 0 && isLead(nodes, said),
		...said,
		children: node.children.flatMap((child) =>
			child.type === 'element' && /^[uo]l$/.test(child.tagName) ? readItems(child, spot) : []
		),
		evidence,
		asked: components.flatMap((component) =>
			component.name === 'Card' ? [readWrittenCard(component)] : []
		),
	};
}

/** A statement that no card can show still has its term. */
function splitStatement(nodes: readonly RichNode[]): Split {
	const rich = readRich(nodes);
	if (rich) return splitTerm(rich);
	const first = nodes.find((node) => node.type !== 'text' || node.value.trim() !== '');
	return { ...splitTerm(first && readRich([first])), text: undefined };
}

/** Takes the bold words off the beginning: `**Bands:** calcified`. They are no label if they belong to an enumeration. */
function splitTerm(rich: Rich | undefined): Split {
	const text = rich && withoutSeeAlso(rich);
	const [first, ...rest] = text ?? [];
	const next = typeof rest[0] === 'string' ? rest[0] : '';
	if (!text || typeof first !== 'object' || first[0] !== 'strong' || /^[,;]\s*(?!$)/.test(next)) {
		return { term: undefined, isLabelled: false, text };
	}
	const behind = /^\s*(?::|[–—-](?=\s))/;
	return {
		term: [first[1].replace(/[:,.]\s*$/, '').trim()],
		isLabelled: behind.test(next) || /:\s*$/.test(first[1]),
		text: mapEnds(rest, (part) => (part === next ? part.replace(behind, '') : part)),
	};
}

type Split = Pick<Statement, 'term' | 'isLabelled' | 'text'>;

/**
 * Sentences that do no more than send readers elsewhere are no part of an answer: `See [Signs](/gout/signs/).` One that
 * says under which condition, or gives a figure, is.
 */
function withoutSeeAlso(rich: Rich): Rich {
	return mapEnds(rich, (text) =>
		text.replace(
			/(^|[.!?]\s+)See (?!.*\b(?:if|never|no|not|only|unless|when|where)\b)\p{Lu}[^.:;\d<>≤≥]*\.\s*$/u,
			'$1'
		)
	);
}

function readTable(node: Element, spot: Spot, above: Block | undefined): Table {
	const rows = findAll(node, 'tr');
	const [head, ...body] = rows;
	const cells = (row: Element) =>
		row.children.flatMap((cell) =>
			cell.type === 'element' && /^t[hd]$/.test(cell.tagName) ? [readRich(cell.children)] : []
		);
	const leading = leadingTo(spot, above);
	return {
		...spot,
		type: 'table',
		lead: leading && leadOf(leading),
		header: head ? cells(head).map((cell) => cell && plainText(cell)) : [],
		rows: body.map((row) => ({ cells: cells(row), line: lineOf(row) || spot.line })),
		evidence: undefined,
		asked: [],
	};
}

function findAll(node: Element, tagName: string): Element[] {
	return node.children.flatMap((child) => {
		if (child.type !== 'element') return [];
		return child.tagName === tagName ? [child] : findAll(child, tagName);
	});
}

const lineOf = (node: RichNode): number => node.position?.start.line ?? 0;
