import type { Definition, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { readDrawnTables } from '../drawn-tables.ts';
import { countNotices, type Counted } from '../counted.ts';
import type { Notice, SourceNotes } from '../parts.ts';
import { readAdmonitions } from './admonitions.ts';
import { BlockReader, type Survey } from './blocks.ts';
import { describe, takeFrontMatter } from './front-matter.ts';
import { partFootnotes } from './footnote-names.ts';
import { hoistHeadings } from '../../tree/hoist.ts';
import { keepLineStarts, partFromAbove } from './line-starts.ts';
import { findOwnNumbers } from './own-numbers.ts';
import { isAboutFile, takeNotionLines, takeProperties } from './properties.ts';
import { describeSaid } from './said.ts';
import { restore, takeTokens } from './raw.ts';
import { writeTables } from './typed-tables.ts';

/**
 * Reads Markdown as it is written in Obsidian, Logseq, Notion, pandoc and chats.
 *
 * Throws a RangeError if its lists or quotations are nested deeper than can be read.
 */
export function readMarkdown(source: string): SourceNotes {
	const front = takeFrontMatter(source.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, ''));
	if (/^(?:[ \t]*>){50}|^(?:[ \t]*[-*+] ){50}|^[ \t]{400}\S/m.test(front.text))
		throw new RangeError('too deep');
	// Blank lines in place of the front matter keep the numbers of the lines.
	const drawn = readDrawnTables('\n'.repeat(front.firstLine - 1) + front.text, true);
	const typed = drawn.text.replace(task, writeTask).replace(codeBlock, '$1```\n$2$3```');
	const raw = takeTokens(nestUnderNumbers(typed));
	const starts = keepLineStarts(keepNotes(raw.text), raw.tokens);
	const plain = takeProperties(starts.text);
	const notion = takeNotionLines(plain.text);
	const own = describe(
		[...plain.entries, ...notion.entries].map(([name, value]) => [
			name,
			restore(String(value), raw).replace(/\[\[|\]\]/g, ''),
		])
	);
	const boxes = readAdmonitions(notion.text);
	const tables = writeTables(boxes);
	const { text, origins } = partFromAbove(tables);
	const parsed = parser.parse(text);
	placeBack(parsed, origins);
	const sameNotes = partFootnotes(parsed);
	const reader = new BlockReader(raw.tokens, survey(parsed), (text) => parser.parse(text));
	const root: Root = { type: 'root', children: hoistHeadings(reader.read(parsed.children)) };
	if (notion.entries.length > 0 || isOfNotion.test(source)) markToggles(root);
	root.children.push(...reader.footnotes);
	const blocks = new Map(
		[...plain.blocks].map(([id, { text, line }]) => [id, reader.readLine(text, line)])
	);
	const tags = [...reader.tags].map((tag) => tag.replace(/^#/, ''));
	const properties = [...front.properties, ...own.properties];
	if (tags.length > 0) properties.push(['tags in the text', tags.join(', ')]);
	const notices: Notice[] = [...describeSaid(reader.said), ...reader.notices, ...sameNotes];
	if (front.broken) notices.push(brokenFrontMatter);
	const comments = raw.comments.length - (raw.unclosed === undefined ? 0 : 1);
	notices.push(
		...countNotices(Object.entries({ comments, queries: plain.queries }) as [Counted, number][])
	);
	if (raw.unclosed !== undefined) notices.push(unclosedComment(raw.unclosed));
	notices.push(...drawn.notices, ...tables.notices, ...boxes.unclosed.map(unclosedNotice));
	notices.push(...starts.unsure.map(quotedNumber));
	notices.push(...findOwnNumbers(parsed, text));
	if (properties.length > 0) notices.push(propertyNotice(properties.map(([name]) => name)));
	if (plain.technical.length > 0) notices.push(technicalNotice(plain.technical));
	const [title, ...otherTitles] = [front.title, own.title].filter((one) => one !== undefined);
	return {
		root,
		title,
		aliases: [...front.aliases, ...own.aliases, ...otherTitles],
		properties,
		unpublished: front.unpublished ?? own.unpublished,
		blocks,
		notices,
		left: [...raw.comments, ...plain.left, ...reader.context.left],
	};
}

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

/** Gives nodes the lines of the file, of which the text that was parsed has more. */
function placeBack(tree: Root, origins: readonly number[]): void {
	visit(tree, ({ position }) => {
		if (!position) return;
		position.start.line = origins[position.start.line - 1] ?? position.start.line;
		position.end.line = origins[position.end.line - 1] ?? position.end.line;
	});
}

/** Roam writes boxes to tick as macros. */
const task = /^(\s*[-*+] +)\{\{(?:\[\[)?(?:TODO|(DONE))(?:\]\])?\}\}/gm;
const writeTask = (_: string, item: string, done?: string) => `${item}[${done ? 'x' : ' '}]`;

/** Code as Logseq writes it. */
const codeBlock =
	/^([ \t]*(?:[-*+] +)?)#\+BEGIN_(?:SRC|EXAMPLE|EXPORT)\b.*\n([^]*?)^([ \t]*)#\+END_\w+.*$/gim;

/** Bullets that stand two columns under a number are meant to be nested, which takes three. */
const nestUnderNumbers = (text: string): string =>
	text.replace(/(?<=^\d[.)] .*\n)(?: {2}[-*+] .*(?:\n|$))+/gm, (items) =>
		items.replace(/^/gm, ' ')
	);

/** “* half in CKD”, with no item beside it, is the note of “500 mg*” above it. */
const keepNotes = (text: string): string =>
	hasSign(text)
		? text.replace(loneStar, (mark, offset: number) => {
				const above = text.slice(0, offset);
				const line = above.slice(above.lastIndexOf('\n', offset - 2) + 1);
				const isItem = /^[ \t]*(?:\d{1,9}[.)]|[-+])[ \t]/.test(line) && !hasSign(line);
				return isItem || !hasSign(above) ? mark : '\\* ';
			})
		: text;
const loneStar = /(?<!^[ \t]*\* .*\n\n?)^\*[ \t]+(?=[^\s*].*$|\*\*\S.*$)(?!.*\n\n?[ \t]*\* )/gm;

/** Whether a star stands behind a word, and ends no emphasis. */
const hasSign = (text: string): boolean =>
	/[\p{L}\p{N}%)]\*(?![\p{L}\p{N}*])/u.test(
		text.replace(/(?<![\p{L}\p{N}])\*(?=\S)[^*\n]+\*/gu, '')
	);

function survey(tree: Root): Survey {
	const definitions = new Map<string, Definition>();
	const footnotes = new Set<string>();
	const used = new Set<string>();
	const marked = new Set<number>();
	visit(tree, (node) => {
		if (node.type === 'definition' && !definitions.has(node.identifier))
			definitions.set(node.identifier, node);
		if (node.type === 'footnoteDefinition') footnotes.add(node.identifier);
		if (node.type === 'heading' && node.position?.start.line === node.position?.end.line)
			marked.add(node.depth);
		if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
	});
	return { definitions, footnotes, used, marked };
}

/** Boxes of Notion, and links to its pages, whose names end in an id. */
const isOfNotion = /^<aside>|%20[\da-f]{32}(?:\.|\/|%20)/m;

/** Notion writes what it folds as items. */
function markToggles({ children }: Root): void {
	for (const block of children)
		if (block.type === 'list' && !block.ordered) block.data = { toggles: true };
}

const brokenFrontMatter: Notice = {
	line: 1,
	message: 'begins with properties that are not valid YAML, which were read line by line',
	fix: 'put values that hold : or # into quotes',
};

const unclosedNotice = (line: number): Notice => ({
	line,
	message: 'begins a box that does not end: it stays as it was typed',
	fix: 'end it by a line of as many colons (:::), or by #+END',
});

const quotedNumber = (line: number): Notice => ({
	line,
	message: 'begins with > and a number, which is shown as a quotation, without the sign',
	fix: 'write “more than” in words if it compares',
});

const unclosedComment = (line: number): Notice => ({
	line,
	message: 'begins a private comment (<!--) that does not end: all that follows is left out',
	fix: 'end it by -->, and import again',
});

/** What the file says of itself stands where only its author reads it. */
const propertyNotice = (names: readonly string[]): Notice => ({
	message: `says of itself ${list(names)}: kept as a comment in topic.yml, where readers do not see it`,
	fix: 'write into the text what readers should see',
	quiet: names.every(isAboutFile),
});

const technicalNotice = (names: readonly string[]): Notice => ({
	message: `has ${names.length === 1 ? '1 property' : `${names.length} properties`} that only a program needs (${list(names)}): left out`,
	fix: 'write into the text what readers should see',
	quiet: true,
});

const list = (names: readonly string[]): string => [...new Set(names)].join(', ');
