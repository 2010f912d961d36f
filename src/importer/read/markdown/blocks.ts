import type {
	Definition,
	FootnoteDefinition,
	Heading,
	List,
	ListItem,
	Paragraph,
	PhrasingContent,
	Root,
	RootContent,
	Table,
	TableCell,
	TableRow,
} from 'mdast';
import { at, footnote, lineOf, paragraph, text } from '../../tree/blocks.ts';
import { mergeTexts, plainText } from '../../structure/inline.ts';
import { isShort } from '../../structure/find-headings.ts';
import { partPictures } from '../../structure/heading-content.ts';
import { placeBlocks } from '../html/to-markdown.ts';
import { readLineBreaks } from '../line-breaks.ts';
import type { Notice } from '../parts.ts';
import { nameRows } from '../tab-rows.ts';
import { itemsOrParagraph, lineOfHeading, trimBreaks } from './block-lines.ts';
import { readHtmlBox, readQuotation } from './boxes.ts';
import { readCode } from './code.ts';
import { endOfBox, readHtmlBlock, readHtmlTable } from './html-blocks.ts';
import { takeTags } from './line-tags.ts';
import type { PhraseContext } from './phrase-context.ts';
import { withoutAttributes } from './marks.ts';
import { readPhrases } from './phrases.ts';
import type { Token } from './raw.ts';
import type { Said, SaidKind } from './said.ts';

/** What a file refers to. */
export interface Survey {
	definitions: ReadonlyMap<string, Definition>;
	footnotes: ReadonlySet<string>;
	/** Definitions that links name; the others are text. */
	used: ReadonlySet<string>;
	/** The depths of headings that are marked by #. */
	marked: ReadonlySet<number>;
}

/** Reads the blocks of a parsed file. */
export class BlockReader {
	readonly said: Said[] = [];
	readonly notices: Notice[] = [];
	/** Tags that lines end with: `#gout`. */
	readonly tags = new Set<string>();
	/** Footnotes, which stand on the pages of their references. */
	readonly footnotes: FootnoteDefinition[] = [];
	readonly context: PhraseContext;
	readonly #used: ReadonlySet<string>;
	readonly #marked: ReadonlySet<number>;
	readonly parse: (text: string) => Root;
	#line = 1;

	constructor(
		tokens: readonly Token[],
		{ definitions, footnotes, used, marked }: Survey,
		parse: (text: string) => Root
	) {
		this.parse = parse;
		this.#used = used;
		this.#marked = marked;
		this.context = {
			tokens,
			definitions,
			footnotes,
			left: [],
			say: (kind: SaidKind, what: string) => this.said.push({ kind, what, line: this.#line }),
			addFootnote: (note) => this.#addFootnote(note),
		};
	}

	/** `inItem` tells that the first of the blocks stands behind the mark of an item. */
	read(blocks: readonly RootContent[], inItem = false): RootContent[] {
		const made: RootContent[] = [];
		for (let index = 0; index < blocks.length; index++) {
			const block = blocks[index];
			if (!block) continue;
			const end = block.type === 'html' ? endOfBox(blocks, index) : undefined;
			if (end !== undefined && block.type === 'html') {
				const read = /^\s*<(?:aside|details)\b/i.test(block.value) ? readHtmlBox : readHtmlTable;
				made.push(...read(block, blocks.slice(index + 1, end + 1), this));
				index = end;
			} else if (block.type === 'paragraph')
				made.push(...this.#readParagraph(block, inItem && index === 0));
			else made.push(...this.#readBlock(block));
		}
		return made;
	}

	/** Reads one line by itself, as others refer to it: footnotes stay where they are. */
	readLine(source: string, line: number): PhrasingContent[] {
		this.#line = line;
		const content = readLineBreaks(readPhrases(this.phrases(source), this.context));
		return this.#withoutTags(content).filter(({ type }) => type !== 'footnoteReference');
	}

	#readBlock(block: RootContent): RootContent[] {
		this.#line = lineOf(block) || this.#line;
		switch (block.type) {
			case 'heading':
				return this.#readHeading(block);
			case 'blockquote':
				return [readQuotation(block, this)];
			case 'list':
				return this.#readList(block);
			case 'table':
				return [this.#readTable(block)];
			case 'html':
				return readHtmlBlock(block, this.context, this.#line);
			case 'code':
				return readCode(block, this);
			case 'definition':
				return this.#readDefinition(block);
			case 'footnoteDefinition':
				this.footnotes.push({
					...block,
					children: this.read(block.children) as FootnoteDefinition['children'],
				});
				return [];
			default:
				return [block];
		}
	}

	/**
	 * What dashes or equals signs underline is no heading if it takes several lines, nor above dashes where headings of that
	 * depth are marked by #, unless they are as long as it, or if it is a sentence: the dashes part it from what follows.
	 */
	#readHeading(block: Heading): RootContent[] {
		const { position, children: words } = block;
		const { start, end } = position ?? at(0);
		const isAboveDashes = block.depth === 2 && end.line > start.line;
		const text = plainText(words);
		const dashes = end.column - start.column;
		const isUnderlined = dashes > 4 && Math.abs(dashes - text.length) < 2;
		const isText = (this.#marked.has(2) && !isUnderlined) || !isShort(text);
		if (end.line > start.line + 1 || (isAboveDashes && isText)) {
			const rule: RootContent = { type: 'thematicBreak', position: at(end.line) };
			return [
				...this.#readParagraph({ type: 'paragraph', children: words, position }, false),
				rule,
			];
		}
		const children = this.#withoutTags(readPhrases(words, this.context));
		return partPictures({ ...block, children: withoutId(children.flatMap(lineOfHeading)) });
	}

	/** The content of a line. */
	phrases(line: string): PhrasingContent[] {
		const [first, ...others] = this.parse(line).children;
		if (first?.type === 'paragraph' && others.length === 0) return first.children;
		return line.trim() === '' ? [] : [text(line.trim())];
	}

	#readParagraph(block: Paragraph, inItem: boolean): RootContent[] {
		this.#line = lineOf(block) || this.#line;
		const lines = readLineBreaks(mergeTexts(readPhrases(block.children, this.context)));
		return itemsOrParagraph(this.#withoutTags(lines), lineOf(block), inItem);
	}

	/** An item of which only its tags were left out goes with them. */
	#readList(list: List): List[] {
		const children = list.children.flatMap((item): ListItem[] => {
			this.#line = lineOf(item);
			const children = this.read(item.children, true) as ListItem['children'];
			const emptied = children.length === 0 && item.children.length > 0 && !list.ordered;
			return emptied ? [] : [{ ...item, children }];
		});
		return children.length === 0 ? [] : [{ ...list, children }];
	}

	/** Makes all rows as long as the longest: a page leaves out cells that have no column. */
	#readTable(table: Table): Table {
		const width = Math.max(...table.children.map(({ children }) => children.length));
		const children = table.children.map((row): TableRow => {
			this.#line = lineOf(row);
			const cells = Array.from({ length: width }, (_, index): TableCell => {
				const cell = row.children[index];
				return {
					type: 'tableCell',
					children: cell ? trimBreaks(readPhrases(cell.children, this.context)) : [],
				};
			});
			return { ...row, children: cells };
		});
		const rows = table.children.map(({ children: cells }, index) =>
			cells.map((_, column) => plainText(children[index]?.children[column]?.children ?? []))
		);
		const line = (index: number) => lineOf(table.children[index] ?? table);
		this.notices.push(...nameRows(rows, line, 'write a “|” within a cell as “\\|”'));
		return { ...table, children };
	}

	#readDefinition(block: Definition): RootContent[] {
		if (this.#used.has(block.identifier)) return [];
		return [paragraph([text(`[${block.label ?? block.identifier}]: ${block.url}`)], lineOf(block))];
	}

	#withoutTags(content: PhrasingContent[]): PhrasingContent[] {
		return takeTags(content, this.#addTag);
	}

	readonly #addTag = (tag: string): void => void this.tags.add(tag);

	#addFootnote(note: string): string {
		const label = `inline-${this.footnotes.length + 1}`;
		const children = this.read(placeBlocks(this.parse(note).children, this.#line));
		this.footnotes.push(footnote(label, children, this.#line));
		return label;
	}
}

/** Other programs give headings ids and classes: `## Doses {#doses .unnumbered}`. */
const withoutId = (content: PhrasingContent[]): PhrasingContent[] =>
	content.map((node, index) =>
		node.type === 'text' && index === content.length - 1
			? text(withoutAttributes(node.value))
			: node
	);
