import type {
	BlockContent,
	Blockquote,
	Code,
	Definition,
	DefinitionContent,
	FootnoteDefinition,
	Heading,
	Html,
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
import { asideFor, makeAside, makeToggle } from '../../tree/aside.ts';
import { at, lineOf, paragraph, text } from '../../tree/blocks.ts';
import { tableOf } from '../../tree/grid.ts';
import { mergeTexts, plainText } from '../../structure/inline.ts';
import { readBarRows } from '../bar-rows.ts';
import { isShort } from '../../structure/find-headings.ts';
import { readFormula } from '../formula.ts';
import { placeBlocks } from '../html/to-markdown.ts';
import { readLineBreaks, splitLines } from '../line-breaks.ts';
import { itemsOfLines, readTypedMark } from '../typed-items.ts';
import {
	breakText,
	isThing,
	itemsOrParagraph,
	lineOfHeading,
	titleOr,
	trimBreaks,
	typedLines,
} from './block-lines.ts';
import { readFence } from './fences.ts';
import { endOfBox, readHtmlBlock, takeSummary } from './html-blocks.ts';
import type { PhraseContext, SaidKind } from './phrase-context.ts';
import { readPhrases } from './phrases.ts';
import { restore, tokenPattern, type Token } from './raw.ts';
import type { Said } from './said.ts';

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
	/** Tags that lines end with: `#gout`. */
	readonly tags = new Set<string>();
	/** Footnotes, which stand on the pages of their references. */
	readonly footnotes: FootnoteDefinition[] = [];
	readonly #context: PhraseContext;
	readonly #used: ReadonlySet<string>;
	readonly #marked: ReadonlySet<number>;
	readonly #parse: (text: string) => Root;
	#line = 1;

	constructor(
		tokens: readonly Token[],
		{ definitions, footnotes, used, marked }: Survey,
		parse: (text: string) => Root
	) {
		this.#parse = parse;
		this.#used = used;
		this.#marked = marked;
		this.#context = {
			tokens,
			definitions,
			footnotes,
			say: (kind: SaidKind, what: string) => this.said.push({ kind, what, line: this.#line }),
			addFootnote: (note) => this.#addFootnote(note),
		};
	}

	read(blocks: readonly RootContent[]): RootContent[] {
		const made: RootContent[] = [];
		for (let place = 0; place < blocks.length; place++) {
			const block = blocks[place];
			if (!block) continue;
			const end = block.type === 'html' ? endOfBox(blocks, place) : undefined;
			if (end !== undefined && block.type === 'html') {
				made.push(...this.#readAside(block, blocks.slice(place + 1, end + 1)));
				place = end;
			} else made.push(...this.#readBlock(block));
		}
		return made;
	}

	/** Reads one line by itself, as others refer to it: footnotes stay where they are. */
	readLine(source: string, line: number): PhrasingContent[] {
		this.#line = line;
		const content = readLineBreaks(readPhrases(this.#phrases(source), this.#context));
		return this.#takeTags(content).filter(({ type }) => type !== 'footnoteReference');
	}

	#readBlock(block: RootContent): RootContent[] {
		this.#line = lineOf(block) || this.#line;
		switch (block.type) {
			case 'paragraph':
				return this.#readParagraph(block);
			case 'heading':
				return this.#readHeading(block);
			case 'blockquote':
				return [this.#readQuotation(block)];
			case 'list':
				return this.#readList(block);
			case 'table':
				return [this.#readTable(block)];
			case 'html':
				return readHtmlBlock(block, this.#context, this.#line);
			case 'code':
				return this.#readCode(block);
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
	 * A line above dashes is no heading where those of its depth are marked by #, nor a sentence where any
	 * are: the dashes part it from what follows.
	 */
	#readHeading(block: Heading): RootContent[] {
		const { start, end } = block.position ?? at(0);
		const isText =
			this.#marked.has(2) || (this.#marked.size > 0 && !isShort(plainText(block.children)));
		if (block.depth === 2 && end.line > start.line && isText) {
			const rule: RootContent = { type: 'thematicBreak', position: at(end.line) };
			return [...this.#readParagraph({ ...block, type: 'paragraph' }), rule];
		}
		const children = this.#takeTags(readPhrases(block.children, this.#context));
		return [{ ...block, children: withoutId(children.flatMap(lineOfHeading)) }];
	}

	/** A language would be coloured, by a name that the notes do not give to be read. */
	#readCode(block: Code): RootContent[] {
		const line = lineOf(block);
		if (isIndentedList(block))
			return this.read(this.#parse('\n'.repeat(line - 1) + block.value).children);
		const fence = readFence(block.lang ?? '', block.value, block.meta ?? '');
		const value = restore(block.value, this.#context);
		const code: Code = { type: 'code', value, position: block.position };
		switch (fence.kind) {
			case 'box': {
				// Its first line is the one below the fence.
				const body = this.#parse('\n'.repeat(line) + fence.body).children;
				const title = readPhrases(this.#phrases(fence.title), this.#context);
				const children = this.read(body) as (BlockContent | DefinitionContent)[];
				return [makeAside(asideFor(fence.callout), titleOr(fence.callout, title), children, line)];
			}
			case 'formula': {
				const content = readFormula(value);
				if (content) return [paragraph(content, line)];
				this.#context.say('formula', value.trim());
				return [code];
			}
			case 'query':
				this.#context.say('query', fence.language);
				return [];
			case 'diagram':
				this.#context.say('diagram', fence.language);
				return [code];
			case 'code':
				return [code];
		}
	}

	#phrases(line: string): PhrasingContent[] {
		const [first, ...others] = this.#parse(line).children;
		if (first?.type === 'paragraph' && others.length === 0) return first.children;
		return line.trim() === '' ? [] : [text(line.trim())];
	}

	/** The rows that a paragraph stands for. */
	#rowsOf({ children }: Paragraph): PhrasingContent[][][] | undefined {
		const [only, ...others] = children;
		const place = only?.type === 'text' ? wholeToken.exec(only.value)?.[1] : undefined;
		const token = this.#context.tokens[Number(place)];
		if (others.length > 0 || token?.kind !== 'table') return undefined;
		return token.rows.map((row) =>
			row.map((cell) => readPhrases(this.#phrases(cell), this.#context))
		);
	}

	#readParagraph(block: Paragraph): RootContent[] {
		const line = lineOf(block);
		const tabbed = this.#rowsOf(block);
		if (tabbed) return [tableOf(tabbed, line)];
		const barred = typedLines(block.children);
		const read = barred.map((one) => readPhrases(one, this.#context));
		const rows = readBarRows(read);
		if (rows) return [tableOf(rows, line)];
		const phrases =
			barred.length > 0
				? read.flatMap((one, place) => (place > 0 ? [text('\n'), ...one] : one))
				: readPhrases(block.children, this.#context);
		const content = this.#takeTags(readLineBreaks(mergeTexts(phrases)));
		if (content.length === 0 || (plainText(content).trim() === '' && !content.some(isThing)))
			return [];
		const lines = splitLines(content).filter(
			(one) => plainText(one).trim() !== '' || one.some(isThing)
		);
		const typed = lines.map((one) => readTypedMark(plainText(one)));
		const isList = typed.some(
			(mark, place) =>
				mark && (mark.sure || (mark.label !== undefined && typed[place + 1]?.label !== undefined))
		);
		if (!isList) return [{ ...block, children: trimBreaks(content) }];
		return itemsOfLines(
			lines.map((one, place) => ({ content: one, line: line + place, indent: 0 }))
		);
	}

	#readQuotation(block: Blockquote): RootContent {
		const [first, ...rest] = block.children;
		const line = lineOf(block);
		if (first?.type === 'paragraph') {
			const raw = readPhrases(first.children, this.#context).flatMap(breakText);
			const found = /^\[!([\w-]+)(?:\|[^\]]*)?\][+-]?[ \t]*/.exec(
				raw[0]?.type === 'text' ? raw[0].value : ''
			);
			if (found) {
				const [opening = [], ...lines] = splitLines(raw);
				const title = mergeTexts([text(found.input.slice(found[0].length)), ...opening.slice(1)]);
				const body = lines.flatMap((one, place) =>
					place === 0 ? one : [{ type: 'break' as const }, ...one]
				);
				const own =
					plainText(body).trim() === '' && !body.some(isThing)
						? []
						: itemsOrParagraph(body, line + 1);
				const children = [...own, ...this.read(rest)] as (BlockContent | DefinitionContent)[];
				return makeAside(asideFor(found[1] ?? ''), titleOr(found[1] ?? '', title), children, line);
			}
		}
		return { ...block, children: this.read(block.children) as Blockquote['children'] };
	}

	/** An item of which only its tags were left out goes with them. */
	#readList(list: List): List[] {
		const children = list.children.flatMap((item): ListItem[] => {
			this.#line = lineOf(item);
			const children = this.read(item.children) as ListItem['children'];
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
			const cells = Array.from({ length: width }, (_, place): TableCell => {
				const cell = row.children[place];
				return {
					type: 'tableCell',
					children: cell ? trimBreaks(readPhrases(cell.children, this.#context)) : [],
				};
			});
			return { ...row, children: cells };
		});
		return { ...table, children };
	}

	#readAside(block: Html, inside: readonly RootContent[]): RootContent[] {
		const line = lineOf(block);
		const folds = /^\s*<details\b/i.test(block.value);
		const end = /<\/(?:aside|details)>\s*$/i;
		const opening = block.value.replace(/^\s*<(?:aside|details)\b[^>]*>/i, '').replace(end, '');
		const [first, ...others] = inside.flatMap((one, place) => {
			const isLast = one.type === 'html' && place === inside.length - 1;
			const value = isLast ? one.value.replace(end, '') : '';
			return isLast ? (value.trim() === '' ? [] : [{ ...one, value }]) : [one];
		});
		// The name may stand in a block of its own.
		const alone = folds && opening.trim() === '' && first?.type === 'html';
		const { summary, depth, rest } = takeSummary(alone ? first.value : opening);
		const own = placeBlocks(this.#parse(rest).children, line);
		const children = this.read([...own, ...(alone || !first ? [] : [first]), ...others]);
		if (!folds)
			return [
				makeAside(
					/^[^\p{L}]*[⚠️❗🚨🛑⛔]/u.test(opening) ? 'caution' : 'note',
					[],
					children as (BlockContent | DefinitionContent)[],
					line
				),
			];
		const title = readPhrases(this.#phrases(summary.trim()), this.#context);
		return makeToggle({ title, depth }, children, line);
	}

	#readDefinition(block: Definition): RootContent[] {
		if (this.#used.has(block.identifier)) return [];
		return [
			{
				type: 'paragraph',
				children: [text(`[${block.label ?? block.identifier}]: ${block.url}`)],
				position: block.position,
			},
		];
	}

	#addFootnote(note: string): string {
		const label = `inline-${this.footnotes.length + 1}`;
		const inner = this.#parse(note).children;
		const children = this.read(placeBlocks(inner, this.#line)) as FootnoteDefinition['children'];
		this.footnotes.push({
			type: 'footnoteDefinition',
			identifier: label,
			label,
			children,
			position: at(this.#line),
		});
		return label;
	}

	/** Takes the tags off that a line ends with. */
	#takeTags(content: PhrasingContent[]): PhrasingContent[] {
		const lines = splitLines(content).map((line) => {
			const last = line.at(-1);
			if (last?.type !== 'text') return line;
			const found = /(?:(?:^|[\s,])#[\p{L}][\p{L}\p{N}_/-]*)+\s*$/u.exec(last.value);
			if (!found) return line;
			for (const tag of found[0].match(/#[^\s,#]+/g) ?? []) this.tags.add(tag);
			const before = last.value.slice(0, found.index);
			const onlyTags = line.length === 1 && /^\s*tags?\s*:?\s*$/i.test(before);
			return mergeTexts([...line.slice(0, -1), text(onlyTags ? '' : before.trimEnd())]);
		});
		return mergeTexts(
			lines
				.filter((line, place) => line.length > 0 || lines.length === 1 || place === 0)
				.flatMap((line, place) => (place === 0 ? line : [{ type: 'break' as const }, ...line]))
		);
	}
}

/** Other programs give headings ids: `## Doses {#doses}`. */
const withoutId = (content: PhrasingContent[]): PhrasingContent[] =>
	content.map((node, place) =>
		node.type === 'text' && place === content.length - 1
			? text(node.value.replace(/\s*\{:?\s*#[\w-]+(?:\s+\.[\w-]+)*\s*\}\s*$/, ''))
			: node
	);

const wholeToken = new RegExp(`^${tokenPattern.source}$`);

/** Items that stand under no other, but are indented as if they did, are no code. */
const isIndentedList = ({ value, position }: Code): boolean =>
	value.split('\n').length === (position?.end.line ?? 0) - (position?.start.line ?? 0) + 1 &&
	/^(?:[-*+]|\d{1,2}[.)])[ \t]+\S/.test(value);
