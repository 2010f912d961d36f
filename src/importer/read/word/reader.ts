import type { Element } from 'domhandler';
import type { FootnoteDefinition, PhrasingContent, Root, RootContent } from 'mdast';
import { at, footnote, paragraph, text } from '../../tree/blocks.ts';
import { plainText } from '../../structure/inline.ts';
import { tellApart } from '../colours.ts';
import type { WordDocument } from './document.ts';
import { chosen } from './drawings.ts';
import { asksForInput } from './fields.ts';
import { gatherItems, type Flat } from './flat-blocks.ts';
import { contentOf, isMarkDeleted, joinParagraphs, type JoinedBlock } from './joined-paragraphs.ts';
import { findLargeLines } from './large-lines.ts';
import { WordNumbering } from './numbering.ts';
import { ParagraphReader } from './paragraph.ts';
import { headingDepth } from './styles.ts';
import { readTable } from './table.ts';
import { shorten } from '../counted.ts';
import { spaceTabs, type References } from '../typed-items.ts';
import { elementsOf, find, findAll, readXml, textOf, valueOf } from './xml.ts';

/** Goes through the blocks of a document once. */
export class WordReader {
	readonly #document: WordDocument;
	readonly #numbering: WordNumbering;
	readonly #references: References;
	#line = 0;

	constructor(document: WordDocument, references: References) {
		this.#document = document;
		this.#references = references;
		this.#numbering = new WordNumbering(document.source.part('numbering'), document.styles);
	}

	readDocument(): Root {
		const body = findAll(readXml(this.#document.source.document), 'w:body')[0];
		if (!body) throw new Error('no document');
		const blocks = this.#readFlat(elementsOf(body));
		const children = gatherItems(
			findLargeLines(blocks, this.#document.styles.usualSize),
			this.#references,
			this.#document.notices
		);
		return { type: 'root', children: [...children, ...this.#readFootnotes()] };
	}

	/** Reads paragraphs and tables; items that follow each other become lists. */
	#readBlocks(nodes: readonly Element[]): RootContent[] {
		return gatherItems(this.#readFlat(nodes), this.#references, this.#document.notices);
	}

	#readFlat(nodes: readonly Element[]): Flat[] {
		for (const node of nodes) if (isMarkDeleted(node)) this.#document.note('deleted');
		return joinParagraphs(nodes).flatMap((block) => this.#readBlock(block));
	}

	#readBlock({ node, before }: JoinedBlock): Flat[] {
		switch (node.name) {
			case 'w:p':
				return this.#readParagraph(node, before);
			case 'w:tbl':
				return readTable(node, this.#document, this.#line + 1, (nodes) => this.#readBlocks(nodes));
			case 'mc:AlternateContent':
				return this.#readFlat(elementsOf(chosen(node)));
			case 'w:altChunk':
			case 'w:subDoc':
				this.#document.nameInner();
				return [];
			case 'w:sdt':
				if (!asksForInput(node)) return this.#readFlat(elementsOf(find(node, 'w:sdtContent')));
				this.#document.note('placeholders');
				return [];
		}
		if (/^m:oMath/.test(node.name)) return this.#readParagraph(node, []);
		return this.#readFlat(elementsOf(node));
	}

	#readParagraph(node: Element, before: readonly Element[]): Flat[] {
		const properties = find(node, 'w:pPr');
		const style = valueOf(properties, 'w:pStyle');
		if (isContents(this.#document.styles.names(style))) {
			this.#document.note('contents');
			return [];
		}
		const reader = new ParagraphReader(
			this.#document,
			this.#document.styles.lookOfParagraph(style)
		);
		if (node.children.length > 0) this.#document.enterParagraph(firstWords(node));
		const line = ++this.#line;
		reader.read([...before, ...(node.name === 'w:p' ? contentOf(node) : [node])]);
		const { content } = reader;
		const depth = headingDepth(properties, this.#document.styles);
		// Word counts empty items, too.
		const isGone = !this.#hasText(content) && (isMarkDeleted(node) || node.children.length === 0);
		const numbered = isGone ? undefined : this.#numbering.next(properties);
		if (depth === undefined && tellApart(reader.colours, numbered !== undefined)) {
			this.#document.note('coloured');
		}
		if (reader.boxes.length > 0) this.#document.note('boxes');
		const boxes = this.#readFlat(reader.boxes);
		if (!this.#hasText(content)) return boxes;
		const spaced = content.map(spaceTabs);
		if (depth !== undefined) {
			const label = numbered?.label === undefined ? [] : [text(`${numbered.label} `)];
			return [{ kind: 'block', node: heading([...label, ...spaced], depth, line) }, ...boxes];
		}
		if (numbered) return [{ kind: 'item', item: { line, content: spaced, ...numbered } }, ...boxes];
		const indent = Math.round(Number(find(properties, 'w:ind')?.attribs['w:left'] ?? 0) / 360);
		return [{ kind: 'line', node: paragraph(content, line), indent, size: reader.size }, ...boxes];
	}

	#hasText(content: readonly PhrasingContent[]): boolean {
		return (
			content.some(({ type }) => type === 'image' || type === 'footnoteReference') ||
			/\S/.test(plainText(content))
		);
	}

	#readFootnotes(): FootnoteDefinition[] {
		const made: FootnoteDefinition[] = [];
		// Footnotes may refer to others, which are then read after them.
		for (const { kind, label, body } of this.#document.footnotes.values()) {
			this.#document.enterFootnotes(kind);
			made.push(footnote(label, this.#readBlocks(body), this.#line));
		}
		return made;
	}
}

/** The styles of the lines of a table of contents. */
export const isContents = (names: readonly string[]): boolean =>
	names.some((name) => /^toc(?: ?\d| heading)$/i.test(name));

const heading = (children: PhrasingContent[], depth: number, line: number): RootContent => ({
	type: 'heading',
	depth: Math.max(1, depth) as 1 | 2 | 3 | 4 | 5 | 6,
	children,
	position: at(line),
	...(depth === 0 && { data: { title: true } }),
});

const firstWords = (node: Element): string =>
	shorten(findAll(node, 'w:t').map(textOf).join('').trim());
