import type { Table } from 'mdast';
import { blockTexts } from '../check/block-texts.ts';
import { headingText } from '../structure/inline.ts';
import { readLines } from './content-lines.ts';
import type { Line, Part, SourceNotes, SourceText } from './parts.ts';
import { readWordDocument, type WordDocument, type WordNode } from './word-document.ts';
import { readRuns } from './word-runs.ts';

/**
 * Reads a Word document: headings, lists, tables, bold, italics and links. Its lines are paragraphs.
 *
 * Throws an error if the bytes are no `.docx` file.
 */
export async function readDocx(bytes: Buffer): Promise<SourceNotes> {
	const document = await readWordDocument(bytes);
	const reader = new DocxReader(document);
	reader.readBlocks(document.children ?? []);
	const { parts, texts } = reader;
	return { parts, texts, numbered: false, notices: describeLeftOut(document) };
}

/** Goes through a document once, counting its paragraphs, the numbers of its items and its notes. */
class DocxReader {
	readonly parts: Part[] = [];
	readonly texts: SourceText[] = [];
	#document: WordDocument;
	#line = 0;
	#notes: { mark: string; body: WordNode[] }[] = [];
	#noteCount = 0;
	#numbers: number[] = [];

	constructor(document: WordDocument) {
		this.#document = document;
	}

	readBlocks(nodes: readonly WordNode[]): void {
		for (const node of nodes) {
			if (node.type === 'paragraph') this.#readParagraph(node);
			else if (node.type === 'table') this.#readTable(node);
			else this.readBlocks(node.children ?? []);
			this.#readNotes();
		}
	}

	#readParagraph(node: WordNode): void {
		const lines = this.#readText(node);
		const [first] = lines;
		// Line breaks within an item do not make items.
		const parts = first && node.numbering ? [{ ...first, content: joinLines(lines) }] : lines;
		this.parts.push(...parts.map((line) => this.#makePart(node, line)));
	}

	/** The lines of a paragraph that have text. */
	#readText(node: WordNode): Line[] {
		const content = readRuns(node.children ?? [], (reference) => this.#mark(reference));
		const lines = readLines(content, 1).filter(({ text }) => text !== '');
		if (lines.length === 0) this.#line++;
		for (const line of lines) {
			const number = ++this.#line;
			line.line = number;
			line.blankBefore = true;
			const paragraph = { type: 'paragraph', children: line.content };
			for (const { text } of blockTexts(paragraph)) this.texts.push({ line: number, text });
		}
		return lines;
	}

	#makePart(node: WordNode, line: Line): Part {
		const { line: place, content } = line;
		const depth = headingDepth(node);
		const { numbering } = node;
		if (depth !== undefined || !numbering) this.#numbers = [];
		if (depth !== undefined) {
			const text = headingText(content);
			return { kind: 'heading', line: place, blankBefore: true, depth, text };
		}
		if (!numbering) return line;
		const indent = Number(numbering.level) || 0;
		const number = this.#count(indent, numbering.isOrdered);
		return { kind: 'item', line: place, blankBefore: false, indent, number, content, body: [] };
	}

	/** The number of the next item on a level; Word keeps none in the document. */
	#count(level: number, isOrdered: boolean): number | undefined {
		this.#numbers.length = level + 1;
		const number = isOrdered ? (this.#numbers[level] ?? 0) + 1 : undefined;
		this.#numbers[level] = number ?? 0;
		return number;
	}

	#readTable(node: WordNode): void {
		const rows = (node.children ?? []).filter(({ type }) => type === 'tableRow');
		const line = this.#line + 1;
		const cells = rows.map((row) => (row.children ?? []).map((cell) => this.#readCell(cell)));
		const width = Math.max(0, ...cells.map((row) => row.length));
		if (width === 0) return;
		// A table of one column is a frame around text.
		if (width === 1) return void this.parts.push(...cells.flat(2));
		const table: Table = {
			type: 'table',
			children: cells.map((row) => ({
				type: 'tableRow',
				children: Array.from({ length: width }, (_, column) => ({
					type: 'tableCell',
					children: joinLines(row[column] ?? []),
				})),
			})),
		};
		this.parts.push({ kind: 'other', line, blankBefore: true, node: table });
	}

	#readCell(node: WordNode): Line[] {
		if (node.type === 'paragraph') return this.#readText(node);
		return (node.children ?? []).flatMap((child) => this.#readCell(child));
	}

	#mark(reference: WordNode): string {
		const mark = `[${++this.#noteCount}]`;
		this.#notes.push({ mark, body: this.#document.notes?.resolve(reference)?.body ?? [] });
		return mark;
	}

	/** Puts the notes after the block that refers to them. */
	#readNotes(): void {
		for (const { mark, body } of this.#notes.splice(0)) {
			const [first, ...others] = body;
			const text = { type: 'text', value: `${mark} ` };
			const start = { type: 'paragraph', children: [text, ...(first?.children ?? [])] };
			for (const paragraph of [start, ...others]) {
				for (const { content, line } of this.#readText(paragraph)) {
					this.parts.push({ kind: 'paragraph', line, blankBefore: true, lone: false, content });
				}
			}
		}
	}
}

function headingDepth({ styleName, styleId }: WordNode): number | undefined {
	const name = styleName ?? styleId ?? '';
	if (/^title$/i.test(name)) return 0;
	const depth = /^heading ?([1-6])/i.exec(name)?.[1];
	return depth === undefined ? undefined : Number(depth);
}

const joinLines = (lines: readonly Line[]) =>
	lines.flatMap(({ content }, place) =>
		place === 0 ? content : [{ type: 'text' as const, value: ' ' }, ...content]
	);

function describeLeftOut(document: WordDocument): SourceNotes['notices'] {
	const pictures = countNodes(document, 'image');
	const comments = document.comments?.length ?? 0;
	const notices: SourceNotes['notices'] = [];
	if (pictures > 0) {
		const message = `holds ${pictures === 1 ? '1 picture' : `${pictures} pictures`}, which stay behind`;
		notices.push({ message, mend: 'say in words on the pages what they show' });
	}
	if (comments > 0) {
		const message = `holds ${comments === 1 ? '1 comment' : `${comments} comments`}, which stay behind`;
		notices.push({ message, mend: 'put into the text what belongs there' });
	}
	return notices;
}

const countNodes = (node: WordNode, type: string): number =>
	(node.type === type ? 1 : 0) +
	(node.children ?? []).reduce((sum, child) => sum + countNodes(child, type), 0);
