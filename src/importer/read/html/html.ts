import type { Root as HtmlRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { footnote, lineOf, paragraph, text } from '../../tree/blocks.ts';
import { hoistHeadings } from '../../tree/hoist.ts';
import { behindGoogle, decode, isPicture, noteTarget, pictureLink } from '../../tree/targets.ts';
import { plainText } from '../../structure/inline.ts';
import { countColoured } from '../colours.ts';
import { countNotices, hiddenNotices, type Counted } from '../counted.ts';
import { formulaNotice } from '../formula.ts';
import type { Notice, SourceNotes } from '../parts.ts';
import { splitLines } from '../line-breaks.ts';
import { tablesAndItems } from '../tabbed-lines.ts';
import { readTypedMarks, referencesIn, type References, type TypedLine } from '../typed-items.ts';
import { partPieces } from './apart.ts';
import { keepTypedLines } from './typed-lines.ts';
import { fromXml } from './from-xml.ts';
import { takeFootnotes, type HtmlFootnote } from './footnotes.ts';
import { nestLevels, readCounters } from './level-lists.ts';
import { textOf } from '../../../lib/html/hast.ts';
import { rawTexts } from './raw-texts.ts';
import { removeHidden } from './hidden.ts';
import { inlineStyles } from './styles.ts';
import { readTasks } from './tasks.ts';
import { noHtmlNotes, type HtmlNotes } from './html-notes.ts';
import { htmlToBlocks } from './to-markdown.ts';

/** Reads a page of HTML, as programs export notes. */
export const readHtml = (source: string): SourceNotes => readHtmlTree(fromHtml(fromXml(source)));

/** Reads a tree of HTML; `further` are footnotes that do not stand in it. */
export function readHtmlTree(tree: HtmlRoot, further: readonly HtmlFootnote[] = []): SourceNotes {
	const notes = noHtmlNotes();
	inlineStyles(tree);
	keepTypedLines(tree);
	partPieces(tree);
	const said = rawTexts(tree);
	const title = takeTitle(tree);
	readCounters(tree);
	nestLevels(tree);
	readTasks(tree);
	removeHidden(tree, notes);
	const coloured = countColoured(tree);
	const remote: string[] = [];
	const notices: Notice[] = [];
	const headings = headingsById(tree);
	const { footnotes, comments } = takeFootnotes(tree);
	notes.comments += comments.length;
	notes.words.push(...comments);
	const read = (part: HtmlRoot) => {
		const root: Root = { type: 'root', children: htmlToBlocks(part, notes) };
		settleLinks(root, remote, headings);
		return gatherTyped(root.children, referencesIn(said), notices);
	};
	const root: Root = { type: 'root', children: hoistHeadings(read(tree)).map(titleOrText) };
	for (const { label, children } of [...footnotes, ...further])
		root.children.push(footnote(label, read({ type: 'root', children })));
	visit(root, 'text', (node) => void (node.value = node.value.replace(/\t+/g, ' ')));
	const hasHeading = root.children.some(isHeading);
	return {
		root,
		title: hasHeading ? undefined : title,
		notices: [...describe(notes, remote.length, coloured), ...notices],
		said,
		left: notes.words,
	};
}

/** What has the style of a title below a heading is that of a box, of which nothing else is known. */
const titleOrText = (block: RootContent, _: number, blocks: RootContent[]): RootContent =>
	block.type === 'heading' && block.data?.title && block !== blocks.find(isHeading)
		? paragraph([{ type: 'strong', children: block.children }], lineOf(block))
		: block;

const isHeading = ({ type }: RootContent): boolean => type === 'heading';

function takeTitle(tree: HtmlRoot): string | undefined {
	let title: string | undefined;
	visit(tree, 'element', (node) => {
		// Drawings have titles of their own.
		if (node.tagName === 'svg') return SKIP;
		if (node.tagName !== 'title') return CONTINUE;
		title = textOf(node).trim();
		node.children = [];
		return CONTINUE;
	});
	return title === '' ? undefined : title;
}

/** Headings by the ids that stand on them, or on what is in them, as Word writes it. */
function headingsById(tree: HtmlRoot): Map<string, string> {
	const found = new Map<string, string>();
	visit(tree, 'element', (node) => {
		if (!/^h[1-6]$/.test(node.tagName)) return;
		visit(node, 'element', ({ properties: { id, name } }) => {
			for (const one of [id, name])
				if (one) found.set(`#${String(one)}`, `#${textOf(node).trim()}`);
		});
	});
	return found;
}

/** Says where links lead, and which pictures can be shown. */
function settleLinks(tree: Root, remote: string[], headings: ReadonlyMap<string, string>): void {
	visit(tree, (node, index, parent) => {
		if (node.type !== 'link' && node.type !== 'image') return;
		node.title = null;
		if (node.type === 'link') node.url = behindGoogle(node.url);
		if (node.type === 'image') parent?.children.splice(index ?? 0, 1, settleImage(node, remote));
		else if (!/^[a-z][\w+.-]*:|^\/\//i.test(node.url)) {
			const url = decode(node.url);
			node.url = noteTarget(headings.get(url) ?? url);
		}
	});
}

function settleImage(node: RootContent & { type: 'image' }, remote: string[]): PhrasingContent {
	if (!/^(?:https?:)?\/\//i.test(node.url)) {
		const url = node.url.startsWith('data:') ? node.url : decode(node.url);
		return isPicture(url) || url.startsWith('data:image/')
			? { ...node, url }
			: text(`[${node.alt || url}]`);
	}
	remote.push(node.url);
	return pictureLink(node.url, node.alt ?? '');
}

/** Makes lists of paragraphs that begin with a typed mark, as Word writes lists into HTML, and tables of those with tabs. */
function gatherTyped(
	blocks: readonly RootContent[],
	references: References,
	notices: Notice[]
): RootContent[] {
	const made: RootContent[] = [];
	let run: TypedLine[] = [];
	const flush = () => {
		made.push(...tablesAndItems(run, references, notices));
		run = [];
	};
	for (const block of blocks) {
		const isText = block.type === 'paragraph' && !block.data?.isCaption;
		const lines = isText ? linesOf(block) : [];
		if (!isText || hasRows(lines)) flush();
		run.push(...lines);
		if (hasRows(lines)) flush();
		if (!isText) made.push(block);
	}
	flush();
	return made;
}

/** Whether cells of several lines are parted by tabs. */
const hasRows = (lines: readonly { content: PhrasingContent[] }[]): boolean =>
	lines.filter(({ content }) => /\S\t+\S/.test(plainText(content))).length > 1;

function linesOf(block: Paragraph): TypedLine[] {
	const { data, children } = block;
	const level = data?.level;
	const lines = level === undefined ? splitLines(children) : [];
	const typed = lines.map((content) => ({ content, indent: 0 }));
	const isApart = hasRows(typed) || readTypedMarks(typed).filter(Boolean).length > 1;
	return (isApart ? lines : [children]).map((content) => ({
		content,
		line: lineOf(block),
		indent: (data?.indent ?? 0) + widthOf(content),
		level,
	}));
}

/** How far the white space before a line moves it, in points. */
const widthOf = (content: readonly PhrasingContent[]): number =>
	4 * (/^\s*/.exec(plainText(content))?.[0].length ?? 0);

const describe = (
	{ comments, hidden, merged, left, formulas }: HtmlNotes,
	remote: number,
	coloured: number
): Notice[] => [
	...hiddenNotices(hidden),
	...countNotices(Object.entries({ comments, merged, remote, coloured }) as [Counted, number][]),
	...[...new Set(formulas)].map(formulaNotice),
	...[...new Set(left)].map((name) => ({
		message: `holds a part (<${name}>) that a page cannot show: left out`,
		fix: 'say in words what it shows',
	})),
];
