import type { Element } from 'domhandler';
import type { FootnoteDefinition, PhrasingContent, Root, RootContent } from 'mdast';
import { at, paragraph, text } from '../../tree/blocks.ts';
import { plainText } from '../../structure/inline.ts';
import type { Notice } from '../parts.ts';
import { chosen } from './drawings.ts';
import { asksForInput } from './fields.ts';
import { gatherItems, type Flat } from './flat-blocks.ts';
import { contentOf, isMarkDeleted, joinParagraphs, type JoinedBlock } from './joined-paragraphs.ts';
import { findLargeLines } from './large-lines.ts';
import { WordNumbering } from './numbering.ts';
import type { WordPackage } from './package.ts';
import { ParagraphReader } from './paragraph.ts';
import { headingDepth, WordStyles } from './styles.ts';
import { readTable } from './table.ts';
import { shorten, type Counted } from './notices.ts';
import { elementsOf, find, findAll, readXml, valueOf } from './xml.ts';

/** Goes through a document once. */
export class WordReader {
	readonly styles: WordStyles;
	readonly notices: Notice[] = [];
	readonly counts = new Map<Counted, number>();
	readonly pictures = new Map<string, Uint8Array>();
	readonly #numbering: WordNumbering;
	readonly #footnotes = new Map<string, { label: string; body: Element[] }>();
	readonly #named = new Set<string>();
	/** The file that is read now: references hold within their own file. */
	#file: string;
	#line = 0;
	/** The first words of the last paragraph that has any. */
	#where = '';

	readonly source: WordPackage;

	constructor(source: WordPackage) {
		this.source = source;
		this.styles = new WordStyles(source.part('styles'));
		this.#numbering = new WordNumbering(source.part('numbering'), this.styles);
		this.#file = source.main;
	}

	readDocument(): Root {
		const body = findAll(readXml(this.source.document), 'w:body')[0];
		if (!body) throw new Error('no document');
		const blocks = this.#readFlat(elementsOf(body));
		const children = gatherItems(findLargeLines(blocks, this.styles.usualSize));
		return { type: 'root', children: [...children, ...this.#readFootnotes()] };
	}

	/** Counts something that is left out or applied, to be said once for the whole document. */
	note(what: Counted): void {
		this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
	}

	/** Names something that cannot be read, with the paragraph that it stands in. */
	name(what: string, fix: string): void {
		const where = this.#where === '' ? 'at the beginning' : `at “${this.#where}”`;
		this.notices.push({ message: `${where}: ${what}`, fix });
	}

	nameUnknown(element: string): void {
		if (this.#named.has(element)) return;
		this.#named.add(element);
		this.name(
			`a part that only Word knows (${element}) was read for its words alone`,
			'see on the page that all is there'
		);
	}

	nameSymbol(font: string, code: string): void {
		this.name(
			`a symbol of the font ${font} (${code}) is not known`,
			'type in Word the character that is meant'
		);
	}

	/** Tells the label of a footnote, which stands on the page of its reference. */
	footnote(kind: 'footnotes' | 'endnotes', id: string): string | undefined {
		const key = `${kind} ${id}`;
		const known = this.#footnotes.get(key);
		if (known) return known.label;
		const tree = readXml(this.source.part(kind));
		const found = findAll(tree, kind === 'footnotes' ? 'w:footnote' : 'w:endnote').find(
			({ attribs }) => attribs['w:id'] === id
		);
		if (!found) {
			this.name('a footnote is missing', 'write it again in Word');
			return undefined;
		}
		const label = String(this.#footnotes.size + 1);
		this.#footnotes.set(key, { label, body: elementsOf(found) });
		return label;
	}

	/** Makes a picture of what a drawing refers to. */
	picture(id: string | undefined, description: string): PhrasingContent {
		const relation = this.source.relations(this.#file).get(id ?? '');
		const bytes = relation && !relation.external ? this.source.file(relation.target) : undefined;
		if (!relation || !bytes) {
			this.name('a picture is missing', 'put it into the document again (“Insert”, “Pictures”)');
			return text(description ? `[${description}]` : '');
		}
		this.pictures.set(relation.target, bytes);
		return { type: 'image', url: relation.target, alt: description };
	}

	targetOf(id: string | undefined): string {
		return this.source.relations(this.#file).get(id ?? '')?.target ?? '';
	}

	/** Reads paragraphs and tables; items that follow each other become lists. */
	readBlocks(nodes: readonly Element[]): RootContent[] {
		return gatherItems(this.#readFlat(nodes));
	}

	#readFlat(nodes: readonly Element[]): Flat[] {
		for (const node of nodes) if (isMarkDeleted(node)) this.note('deleted');
		return joinParagraphs(nodes).flatMap((block) => this.#readBlock(block));
	}

	#readBlock({ node, before }: JoinedBlock): Flat[] {
		switch (node.name) {
			case 'w:p':
				return this.#readParagraph(node, before);
			case 'w:tbl':
				return readTable(node, this, this.#line + 1);
			case 'w:del':
			case 'w:moveFrom':
				this.note('deleted');
				return [];
			case 'w:ins':
			case 'w:moveTo':
				this.note('inserted');
				break;
			case 'mc:AlternateContent':
				return this.#readFlat(elementsOf(chosen(node)));
			case 'w:altChunk':
				this.name('a document within the document stays behind', 'import it as a file of its own');
				return [];
			case 'w:sdt':
				if (!asksForInput(node)) return this.#readFlat(elementsOf(find(node, 'w:sdtContent')));
				this.note('placeholders');
				return [];
		}
		if (node.name === 'm:oMathPara' || node.name === 'm:oMath') return this.#readLoose(node);
		return this.#readFlat(elementsOf(node));
	}

	#readLoose(node: Element): Flat[] {
		const reader = new ParagraphReader(this, this.styles.lookOfParagraph(undefined));
		reader.read([node]);
		return [{ kind: 'block', node: paragraph(reader.content, ++this.#line) }];
	}

	#readParagraph(node: Element, before: readonly Element[]): Flat[] {
		const properties = find(node, 'w:pPr');
		const style = valueOf(properties, 'w:pStyle');
		if (isContents(this.styles.names(style))) {
			this.note('contents');
			return [];
		}
		const reader = new ParagraphReader(this, this.styles.lookOfParagraph(style));
		const own = (node.children.length > 0 && firstWords(node)) || this.#where;
		this.#where = own;
		const line = ++this.#line;
		reader.read([...before, ...contentOf(node)]);
		const { content } = reader;
		const depth = headingDepth(properties, this.styles);
		// Word counts empty items, too.
		const isGone = !this.#hasText(content) && (isMarkDeleted(node) || node.children.length === 0);
		const numbered = isGone ? undefined : this.#numbering.next(properties);
		const boxes = reader.boxes.length > 0 ? this.#readBoxes(reader.boxes) : [];
		if (!this.#hasText(content)) return boxes;
		return [
			this.#makeBlock({ content, depth, numbered, line, properties, size: reader.size }),
			...boxes,
		];
	}

	#makeBlock({ content, depth, numbered, line, properties, size }: ReadParagraph): Flat {
		if (depth !== undefined) {
			const label = numbered?.label === undefined ? [] : [text(`${numbered.label} `)];
			return { kind: 'block', node: heading([...label, ...trimTabs(content)], depth, line) };
		}
		if (numbered) {
			return { kind: 'item', item: { line, content: trimTabs(content), ...numbered } };
		}
		const indent = Math.round(Number(find(properties, 'w:ind')?.attribs['w:left'] ?? 0) / 360);
		return { kind: 'line', node: paragraph(content, line), indent, size };
	}

	#readBoxes(nodes: readonly Element[]): Flat[] {
		this.note('boxes');
		return this.#readFlat(nodes);
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
		for (const [key, { label, body }] of this.#footnotes) {
			this.#file = `${this.source.main.replace(/[^/]*$/, '')}${key.split(' ')[0]}.xml`;
			const children = this.readBlocks(body) as FootnoteDefinition['children'];
			const position = at(this.#line);
			made.push({ type: 'footnoteDefinition', identifier: label, label, children, position });
		}
		return made;
	}
}

/** The styles of the lines of a table of contents. */
export const isContents = (names: readonly string[]): boolean =>
	names.some((name) => /^toc(?: ?\d| heading)$/i.test(name));

interface ReadParagraph {
	content: PhrasingContent[];
	depth: number | undefined;
	numbered: { level: number; label?: string | undefined } | undefined;
	line: number;
	properties: Element | undefined;
	size: number;
}

const heading = (children: PhrasingContent[], depth: number, line: number): RootContent => ({
	type: 'heading',
	depth: Math.max(1, depth) as 1 | 2 | 3 | 4 | 5 | 6,
	children,
	position: at(line),
	...(depth === 0 && { data: { title: true } as object }),
});

const trimTabs = (content: PhrasingContent[]): PhrasingContent[] =>
	content.map((node) =>
		node.type === 'text' ? { ...node, value: node.value.replace(/\t+/g, ' ') } : node
	);

function firstWords(node: Element): string {
	const words = findAll(node, 'w:t')
		.map((one) => one.children.map((child) => ('data' in child ? child.data : '')).join(''))
		.join('')
		.trim();
	return words === '' ? '' : shorten(words);
}
