import type { Element, Parents, Root } from 'hast';
import type { Heading, PhrasingContent, Root as MdastRoot, RootContent } from 'mdast';
import { defaultHandlers, toMdast, type Handle, type State } from 'hast-util-to-mdast';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { element as makeElement } from '../../tree/elements.ts';
import { at, text } from '../../tree/blocks.ts';
import { readFormula } from '../formula.ts';
import { plainText } from '../../structure/inline.ts';
import { dress, raise, withTitle } from '../raised.ts';
import { boxOf, readAside, readBox, readDetails } from './boxes.ts';
import { readMacro } from './confluence.ts';
import { readHtmlList } from './lists.ts';
import { mathToTex } from './mathml.ts';
import { removeHidden } from './hidden.ts';
import type { HtmlNotes } from './html-notes.ts';
import { textOf } from '../../../lib/html/hast.ts';
import { blocksOf, classesOf, elementsOf, h, hasClass } from './nodes.ts';
import { indentOf, lookOf, readSymbolFonts } from './styles.ts';
import { readTable } from './tables.ts';

/** Makes blocks of HTML: what a page can show stays, what only says how something looks goes. `further` read other elements. */
export function htmlToBlocks(
	tree: Root,
	notes: HtmlNotes,
	further: Record<string, Handle> = {}
): RootContent[] {
	removeHidden(tree, notes);
	for (const node of tree.children) {
		if (node.type !== 'element') continue;
		readSymbolFonts(node);
		strikeBlocks(node);
	}
	const made = toMdast(tree, {
		document: true,
		handlers: { ...handlersFor(notes), ...further },
		// What begins an XML file, conditions of Word, and the marks of programs are nobody's comments.
		nodeHandlers: {
			comment: (_: State, { value }: { value: string }) =>
				void (
					/^\s*\[(?:if|endif)\b|^\?(?:xml|mso)|^(?:Start|End)Fragment$|^[^\p{L}\p{N}]*$/u.test(
						value
					) || (notes.comments++, notes.words.push(value))
				),
		},
	});
	visit(made, 'text', (node) => {
		node.value = node.value.replaceAll(keptTab, '\t').replaceAll(keptSpace, ' ');
	});
	// Programs write empty lines as paragraphs of a hard space.
	visit(made, 'paragraph', (node, index, parent) => {
		if (index === undefined || !parent || parent.children.length === 1 || !isBlank(node))
			return CONTINUE;
		parent.children.splice(index, 1);
		return [SKIP, index];
	});
	return (made as MdastRoot).children;
}

const isBlank = (node: RootContent): boolean =>
	node.type === 'text'
		? node.value.trim() === ''
		: node.type !== 'link' && 'children' in node && node.children.every((child) => isBlank(child));

/** Characters of no text, in the place of tabs and spaces that HTML would make one space of. */
export const keptTab = '\uFDD3';
export const keptSpace = '\uFDD4';

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
		children.push(...(says ? [h('del', run)] : run));
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

/** Elements that stand within a line. */
export const inline =
	/^(?:a|abbr|b|bdi|bdo|big|br|cite|code|em|font|i|img|kbd|mark|math|q|samp|small|span|strong|sub|sup|tt|u|var|wbr)$/;

/** The content of an element within a line. */
export const phrasesOf = (state: State, node: Element): PhrasingContent[] =>
	state.all(node) as PhrasingContent[];

type Handlers = Record<string, Handle>;

function handlersFor(notes: HtmlNotes): Handlers {
	// What it belongs to is found when all is read (`structure/captions.ts`).
	const caption: Handle = (state, node, parent) => ({
		type: 'paragraph',
		data: {
			isCaption: true,
			describes: parent?.children.find(({ type }) => type === 'element') === node ? 1 : -1,
		},
		children: phrasesOf(state, node),
	});
	const underline: Handle = (state, node) => makeElement('u', phrasesOf(state, node));
	const leave: Handle = (_, node) => void notes.left.push(node.tagName);
	return {
		mark: (state, node) => makeElement('mark', phrasesOf(state, node)),
		u: underline,
		ins: underline,
		sup: (state, node) => raise(phrasesOf(state, node), 'sup'),
		sub: (state, node) => raise(phrasesOf(state, node), 'sub'),
		'footnote-reference': (_, node) => {
			const label = String(node.properties['label']);
			return { type: 'footnoteReference', identifier: label, label };
		},
		p: readParagraph,
		ol: readHtmlList,
		menu: readHtmlList,
		dir: readHtmlList,
		// One that is closed is hidden.
		dialog: defaultHandlers.div,
		// Each item of a list that Notion folds is a box.
		ul: (state, node) =>
			hasClass(node, 'toggle')
				? (state.toFlow(elementsOf(node).flatMap((item) => state.all(item))) as RootContent[])
				: readHtmlList(state, node),
		// Without an address it is a place that others lead to.
		a: (state, node) =>
			node.properties['href'] === undefined
				? phrasesOf(state, node)
				: defaultHandlers.a(state, node),
		abbr: (state, node) =>
			withTitle(phrasesOf(state, node), String(node.properties['title'] ?? '')),
		rt: (state, node) => [text(' ('), ...phrasesOf(state, node), text(')')],
		rp: () => undefined,
		// Without an address it shows what stands in it: tables of Apple Notes.
		object: (state, node, parent) =>
			node.properties['data'] === undefined && elementsOf(node).length > 0
				? defaultHandlers.div(state, node)
				: leave(state, node, parent),
		input: (state, node) =>
			node.properties['type'] === 'checkbox'
				? text(node.properties['checked'] ? '☑ ' : '☐ ')
				: defaultHandlers.input(state, node),
		// What stands behind it was read into it, since it is not closed.
		'en-media': (state, node) => {
			notes.left.push('en-media');
			return state.all(node) as PhrasingContent[];
		},
		table: (state, node) => readTable(state, node, notes),
		caption,
		span: styled,
		font: styled,
		details: readDetails,
		div: (state, node) =>
			boxOf(node) === undefined
				? indented(defaultHandlers.div(state, node), node)
				: readBox(state, node),
		figcaption: caption,
		math: (_, node) => readMath(node, notes),
		'ac:structured-macro': readMacro(notes),
		aside: readAside,
		// Callouts of Notion.
		figure: (state, node) =>
			hasClass(node, 'callout') ? readAside(state, node) : blocksOf(state, node),
		...Object.fromEntries(
			'iframe video audio embed canvas svg select textarea template'
				.split(' ')
				.map((name) => [name, leave])
		),
	};
}

/** Programs that draw formulas keep the TeX that they were written in; what is simple can be read without. */
function readMath(node: Element, notes: HtmlNotes): PhrasingContent[] | undefined {
	let value = '';
	let isStruck = false;
	visit(node, 'element', (child) => {
		if (child.tagName === 'annotation') value += textOf(child);
		if (child !== node && lookOf(child).struck) isStruck = true;
	});
	value = value.trim() || (mathToTex(node) ?? '');
	if (value === '' || isStruck) {
		notes.left.push('math');
		return undefined;
	}
	const content = readFormula(value);
	if (!content) notes.formulas.push(value);
	return dressShort(
		content ?? [{ type: 'inlineCode', value: value.replace(/\s*\n\s*/g, ' ') }],
		lookOf(node)
	);
}

/** Says of paragraphs how far their style moves them. */
function indented<T>(made: T, node: Element): T {
	const indent = indentOf(node);
	for (const block of indent === 0 ? [] : [made as RootContent | RootContent[]].flat())
		if (block.type === 'paragraph')
			block.data = { ...block.data, indent: (block.data?.indent ?? 0) + indent };
	return made;
}

/** Word writes titles, headings of its own styles and items as paragraphs of a class or a style. */
const readParagraph: Handle = (state, node) => {
	const names = classesOf(node).join(' ');
	// “title” is that of Google Docs.
	const isTitle = /\bMsoTitle\b|^(?:c\d+ )*title(?: c\d+)*$/.test(names);
	const level = isTitle ? '1' : /\bMsoHeading([1-6])\b/.exec(names)?.[1];
	if (level === undefined) {
		const made = indented(defaultHandlers.p(state, node), node);
		const item = /mso-list\s*:\s*l\d+\s+level(\d)/i.exec(String(node.properties['style']))?.[1];
		if (item !== undefined && made && 'type' in made && made.type === 'paragraph')
			made.data = { level: Number(item) - 1 };
		return made;
	}
	const depth = Number(level) as Heading['depth'];
	const data = isTitle ? { data: { title: true } } : {};
	return { type: 'heading', depth, children: state.all(node) as PhrasingContent[], ...data };
};

const isBesideMath = (parent: Parents | undefined): boolean =>
	parent !== undefined &&
	parent.children.some((child) => child.type === 'element' && hasClass(child, 'katex-mathml'));

/** Looks that change what a text says are kept. */
function styled(
	state: State,
	node: Element,
	parent: Parents | undefined
): PhrasingContent[] | undefined {
	// A second time, for the eye alone.
	if (hasClass(node, 'katex-html') && isBesideMath(parent)) return undefined;
	// A button of wikis.
	if (hasClass(node, 'mw-editsection')) return undefined;
	const look = lookOf(node);
	const children = phrasesOf(state, node);
	if (children.every((child) => child.type === 'text' && child.value.trim() === ''))
		return children;
	const isLink =
		(parent?.type === 'element' && parent.tagName === 'a') ||
		children.some(({ type }) => type === 'link');
	return dressShort(children, isLink ? { ...look, underlined: false } : look);
}

/** How long a text is that is not raised, whatever its style says. */
export const longRaised = 12;

/** Marks content with the looks of its style. What is raised is short. */
const dressShort = (
	children: PhrasingContent[],
	look: ReturnType<typeof lookOf>
): PhrasingContent[] =>
	dress(children, plainText(children).length < longRaised ? look : { ...look, raised: undefined });

/** Gives all blocks a line, where HTML stood within another text. */
export function placeBlocks<T extends RootContent>(blocks: readonly T[], line: number): T[] {
	for (const block of blocks) visit(block, (node) => void (node.position = at(line)));
	return [...blocks];
}
