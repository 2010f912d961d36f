import type { Element, Nodes, Parents } from 'hast';
import type { BlockContent, DefinitionContent, Heading, PhrasingContent, RootContent } from 'mdast';
import { defaultHandlers, toMdast, type Handle, type State } from 'hast-util-to-mdast';
import { visit } from 'unist-util-visit';
import { element as makeElement } from '../../tree/elements.ts';
import { at, flattenBlocks, text } from '../../tree/blocks.ts';
import { asideFor, makeAside, makeToggle } from '../../tree/aside.ts';
import { makeTable, type GridCell } from '../../tree/grid.ts';
import { readFormula } from '../formula.ts';
import { raise } from '../raised.ts';
import { readHtmlList } from './lists.ts';
import { mathToTex } from './mathml.ts';
import { lookOf, readSymbolFonts } from './styles.ts';

/** Makes blocks of HTML: what a page can show stays, what only says how something looks goes. */
export function htmlToBlocks(tree: Nodes, notes: HtmlNotes): RootContent[] {
	if (tree.type === 'root')
		for (const node of tree.children) {
			if (node.type !== 'element') continue;
			readSymbolFonts(node);
			strikeBlocks(node);
		}
	const made = toMdast(tree, {
		document: true,
		handlers: handlersFor(notes),
		nodeHandlers: { comment: () => void notes.comments++ },
	});
	return made.type === 'root' ? made.children : [made as RootContent];
}

/** Strikes the text of blocks whose style says so: a paragraph, an item, a cell. */
function strikeBlocks(node: Element, outer = false): void {
	const struck =
		!/^(?:span|font|del|s|strike)$/.test(node.tagName) && (outer || lookOf(node).struck);
	const children: Element['children'] = [];
	let run: Element['children'] = [];
	const flush = () => {
		const says = run.some(
			(child) => child.type === 'element' || /\S/.test('value' in child ? child.value : '')
		);
		children.push(
			...(says
				? [{ type: 'element' as const, tagName: 'del', properties: {}, children: run }]
				: run)
		);
		run = [];
	};
	for (const child of node.children) {
		const isInline = child.type !== 'element' || inline.test(child.tagName);
		if (child.type === 'element') strikeBlocks(child, struck && !isInline);
		if (struck && isInline) run.push(child);
		else {
			flush();
			children.push(child);
		}
	}
	flush();
	node.children = children;
}

const inline =
	/^(?:a|abbr|b|bdi|bdo|big|br|cite|code|em|font|i|img|kbd|mark|q|samp|small|span|strong|sub|sup|tt|u|var|wbr)$/;

/** What is counted in HTML. */
export interface HtmlNotes {
	comments: number;
	hidden: number;
	merged: number;
	/** Elements that stay behind: films, forms. */
	left: string[];
	/** Formulas that stay as they are written. */
	formulas: string[];
}

type Handlers = Record<string, Handle>;

function handlersFor(notes: HtmlNotes): Handlers {
	const phrases = (state: State, node: Element) => state.all(node) as PhrasingContent[];
	// What it belongs to is found when all is read (`structure/captions.ts`).
	const caption: Handle = (state, node) => ({
		type: 'paragraph',
		data: { isCaption: true },
		children: phrases(state, node),
	});
	const own =
		(name: 'mark' | 'u'): Handle =>
		(state, node) =>
			makeElement(name, phrases(state, node));
	const raising =
		(place: 'sup' | 'sub'): Handle =>
		(state, node) =>
			raise(phrases(state, node), place);
	const leave: Handle = (_, node) => void notes.left.push(node.tagName);
	return {
		mark: own('mark'),
		u: own('u'),
		ins: own('u'),
		sup: raising('sup'),
		sub: raising('sub'),
		'footnote-reference': (_, node) => {
			const label = String(node.properties['label']);
			return { type: 'footnoteReference', identifier: label, label };
		},
		p: readParagraph,
		ol: (state, node) => readHtmlList(state, node),
		// Each item of a list that Notion folds is a box.
		ul: (state, node) =>
			hasClass(node, 'toggle')
				? (state.toFlow(elementsOf(node).flatMap((item) => state.all(item))) as RootContent[])
				: readHtmlList(state, node),
		rt: (state, node) => [text(' ('), ...phrases(state, node), text(')')],
		rp: () => undefined,
		table: (state, node) => readTable(state, node, notes),
		caption,
		span: (state, node, parent) => styled(state, node, parent, notes),
		font: (state, node, parent) => styled(state, node, parent, notes),
		details: readDetails,
		div: (state, node) =>
			boxOf(node) === undefined ? defaultHandlers.div(state, node) : readBox(state, node),
		figcaption: caption,
		math: (_, node) => readMath(node, notes),
		aside: box,
		// Callouts of Notion.
		figure: (state, node) =>
			hasClass(node, 'callout')
				? box(state, node, undefined)
				: (state.toFlow(state.all(node)) as RootContent[]),
		...Object.fromEntries(
			['iframe', 'video', 'audio', 'object', 'canvas', 'svg', 'select', 'textarea'].map((name) => [
				name,
				leave,
			])
		),
	};
}

const box: Handle = (state, node) =>
	makeAside(
		'note',
		[],
		state.toFlow(state.all(node)) as (BlockContent | DefinitionContent)[],
		node.position?.start.line ?? 0
	);

/** Boxes of documentation and of Bootstrap: `class="admonition warning"`, `class="alert alert-danger"`. */
function boxOf(node: Element): string | undefined {
	const names = [node.properties['className'] ?? []].flat().map(String);
	if (
		!names.some((name) =>
			/^(?:theme-)?(?:admonition|callout|alert|markdown-alert)(?:-|$)/.test(name)
		)
	)
		return undefined;
	const kinds = names.map((name) =>
		name.replace(/^(?:theme-)?(?:admonition|callout|alert|markdown-alert)-?/, '')
	);
	return kinds.find((kind) => kind !== '') ?? 'note';
}

function readBox(state: State, node: Element): RootContent {
	const isTitle = (child: Element) =>
		[child.properties['className'] ?? []]
			.flat()
			.some((name) => /title|heading/i.test(String(name)));
	const label = elementsOf(node).find(isTitle);
	const rest = { ...node, children: node.children.filter((child) => child !== label) };
	const title = label ? flattenBlocks(state.toFlow(state.all(label)) as RootContent[]) : [];
	return makeAside(
		asideFor(boxOf(node) ?? ''),
		title,
		state.toFlow(state.all(rest)) as (BlockContent | DefinitionContent)[],
		node.position?.start.line ?? 0
	);
}

function readDetails(state: State, node: Element): RootContent[] {
	const summary = elementsOf(node).find(({ tagName }) => tagName === 'summary');
	const rest = { ...node, children: node.children.filter((child) => child !== summary) };
	const name = (summary ? state.toFlow(state.all(summary)) : []) as RootContent[];
	const heading = name.find((block) => block.type === 'heading');
	return makeToggle(
		{ title: flattenBlocks(name), depth: heading?.depth },
		state.toFlow(state.all(rest)) as RootContent[],
		node.position?.start.line ?? 0
	);
}

const hasClass = (node: Element, name: string): boolean =>
	[node.properties['className']].flat().includes(name);

/** Programs that draw formulas keep the TeX that they were written in; what is simple can be read without. */
function readMath(node: Element, notes: HtmlNotes): PhrasingContent[] | undefined {
	let value = '';
	visit(node, 'element', (child) => {
		if (child.tagName === 'annotation') visit(child, 'text', (tex) => void (value += tex.value));
	});
	value = value.trim() || (mathToTex(node) ?? '');
	if (value === '') {
		notes.left.push('math');
		return undefined;
	}
	const content = readFormula(value);
	if (!content) notes.formulas.push(value);
	return content ?? [{ type: 'inlineCode', value: value.replace(/\s*\n\s*/g, ' ') }];
}

/** Word writes its titles, and headings of its own styles, as paragraphs of a class. */
const readParagraph: Handle = (state, node) => {
	const names = [node.properties['className']].flat().join(' ');
	const level = /\bMsoTitle\b/.test(names) ? '1' : /\bMsoHeading([1-6])\b/.exec(names)?.[1];
	if (level === undefined) return defaultHandlers.p(state, node);
	const depth = Number(level) as Heading['depth'];
	return { type: 'heading', depth, children: state.all(node) as PhrasingContent[] };
};

/** Reads a table with merged cells; its caption stands before it. */
function readTable(state: State, node: Element, notes: HtmlNotes): RootContent[] {
	const rows = rowsOf(node).map((row) =>
		elementsOf(row).filter(({ tagName }) => /^t[dh]$/.test(tagName))
	);
	const cells = rows.map((row) => row.map((cell) => readCell(state, cell)));
	notes.merged += cells.flat().filter(({ columns, rows: down }) => columns > 1 || down > 1).length;
	const captions = elementsOf(node)
		.filter(({ tagName }) => tagName === 'caption')
		.flatMap((caption) => state.toFlow(state.all(caption)) as RootContent[])
		.map((block) => (block.type === 'paragraph' ? { ...block, data: { isCaption: true } } : block));
	if (cells.flat().length === 0) return captions;
	return [...captions, makeTable(cells, node.position?.start.line ?? 0)];
}

function readCell(state: State, cell: Element): GridCell {
	const span = (name: string) =>
		Math.min(Math.max(1, Number(cell.properties[name] ?? 1) || 1), mostSpanned);
	const blocks = state.toFlow(state.all(cell)) as BlockContent[];
	return { content: flattenBlocks(blocks), columns: span('colSpan'), rows: span('rowSpan') };
}

const mostSpanned = 100;

const elementsOf = (node: Element): Element[] =>
	node.children.filter((child): child is Element => child.type === 'element');

/** The rows of a table, not those of tables in its cells. */
const rowsOf = (node: Element): Element[] =>
	elementsOf(node).flatMap((child) => {
		if (child.tagName === 'tr') return [child];
		return /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : [];
	});

const isBesideMath = (parent: Parents | undefined): boolean =>
	parent !== undefined &&
	parent.children.some((child) => child.type === 'element' && hasClass(child, 'katex-mathml'));

/** Looks that change what a text says are kept; hidden text is left out and counted. */
function styled(
	state: State,
	node: Element,
	parent: Parents | undefined,
	notes: HtmlNotes
): PhrasingContent[] | undefined {
	// A second time, for the eye alone.
	if (hasClass(node, 'katex-html') && isBesideMath(parent)) return undefined;
	const look = lookOf(node);
	if (look.hidden) {
		notes.hidden++;
		return undefined;
	}
	const children = state.all(node) as PhrasingContent[];
	if (children.every((child) => child.type === 'text' && child.value.trim() === ''))
		return children;
	if (look.struck) return [{ type: 'delete', children }];
	if (look.raised) return raise(children, look.raised);
	if (look.bold) return [{ type: 'strong', children }];
	if (look.italic) return [{ type: 'emphasis', children }];
	return children;
}

/** Gives all blocks a line, where HTML stood within another text. */
export function placeBlocks<T extends RootContent>(blocks: readonly T[], line: number): T[] {
	return blocks.map((block) => {
		const children =
			'children' in block ? { children: placeBlocks(block.children as RootContent[], line) } : {};
		return { ...block, ...children, position: at(line) };
	});
}
