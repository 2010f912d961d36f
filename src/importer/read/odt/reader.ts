import type { ChildNode, Element as XmlElement } from 'domhandler';
import type { Element, ElementContent } from 'hast';
import type { Counted } from '../counted.ts';
import { h } from '../html/nodes.ts';
import { keptSpace, keptTab } from '../html/to-markdown.ts';
import { elementsOf, findAll, readXml, textOf } from '../word/xml.ts';
import { OdtLists, outline } from './lists.ts';
import { OdtStyles } from './styles.ts';
import { readTable } from './tables.ts';

/** Writes an OpenDocument text as the HTML that says the same. */
export class OdtReader {
	readonly notes: { label: string; children: ElementContent[] }[] = [];
	readonly left = new Set<string>();
	readonly formulas: string[] = [];
	readonly counts = new Map<Counted, number>();
	/** Blocks that stand in the paragraph that is read now. */
	#anchored: ElementContent[] | undefined;
	/** The list and the level of the last paragraph that was an item by itself. */
	#last: { list?: string | undefined; level: number } = { level: 0 };
	readonly styles = new OdtStyles();
	readonly #lists = new OdtLists();
	readonly #files: ReadonlyMap<string, Uint8Array>;

	constructor(trees: { children: ChildNode[] }[], files: ReadonlyMap<string, Uint8Array>) {
		this.#files = files;
		for (const file of trees) {
			this.styles.add(findAll(file, 'style:style'));
			this.#lists.add([
				...findAll(file, 'text:list-style'),
				...findAll(file, 'text:outline-style'),
			]);
		}
	}

	#count(what: Counted, more = 1): void {
		this.counts.set(what, (this.counts.get(what) ?? 0) + more);
	}

	children({ children }: XmlElement): ElementContent[] {
		return children.flatMap((node) => this.#readNode(node));
	}

	#readNode(node: ChildNode): ElementContent[] {
		if (node.type === 'text') return [{ type: 'text', value: node.data.replace(/\s+/g, ' ') }];
		return node.type === 'tag' ? this.#read(node as XmlElement) : [];
	}

	#read(node: XmlElement): ElementContent[] {
		if (!isBlock.test(node.name)) return this.#readInline(node);
		if (!this.#anchored) return this.#readBlock(node);
		// What is anchored in a paragraph stands after it.
		const outer = this.#anchored;
		this.#anchored = undefined;
		outer.push(...this.#readBlock(node));
		this.#anchored = outer;
		return [];
	}

	#readBlock(node: XmlElement): ElementContent[] {
		if (node.name === 'text:list') return this.#list(node);
		if (node.name === 'text:numbered-paragraph') return this.#numbered(node);
		if (node.name === 'table:table') return [readTable(node, (cell) => this.children(cell))];
		this.#anchored = [];
		const read = node.name === 'text:h' ? this.#heading(node) : this.#paragraph(node);
		const anchored = this.#anchored;
		this.#anchored = undefined;
		return [read, ...anchored];
	}

	#readInline(node: XmlElement): ElementContent[] {
		const { attribs } = node;
		switch (node.name) {
			case 'text:span':
				return this.styles.dress(attribs['text:style-name'] ?? '', this.children(node));
			case 'text:a':
				return [h('a', this.children(node), { href: attribs['xlink:href'] ?? '' })];
			case 'text:s': {
				const count = Math.min(200, Number(attribs['text:c'] ?? 1));
				return [{ type: 'text', value: count > 1 ? keptSpace.repeat(count) : ' ' }];
			}
			case 'text:tab':
				return [{ type: 'text', value: keptTab }];
			case 'text:line-break':
				return [h('br', [])];
			case 'text:note':
				return [this.#note(node)];
			case 'text:section':
				return /^(?:none|condition)$/.test(attribs['text:display'] ?? '')
					? this.#hide(node)
					: this.children(node);
			case 'text:hidden-paragraph':
			case 'text:hidden-text':
				return this.#hide(node);
			case 'text:ruby-text':
				return [h('rt', this.children(node))];
			case 'draw:frame':
				return this.#frame(node);
			case 'text:tracked-changes':
				for (const change of findAll(node, 'text:changed-region'))
					this.#count(findAll(change, 'text:deletion').length > 0 ? 'deleted' : 'inserted');
				return [];
			case 'office:annotation':
				this.#count('comments');
				return [];
			case 'text:table-of-content':
				this.#count('contents', findAll(node, 'text:p').length);
				return [];
			default:
				return this.children(node);
		}
	}

	#heading(node: XmlElement, label = this.#outlineLabel(node)): Element {
		const level = Number(node.attribs['text:outline-level'] ?? 1);
		const number: ElementContent[] = label === '' ? [] : [{ type: 'text', value: `${label} ` }];
		return h(`h${Math.min(6, level)}`, [...number, ...this.children(node)]);
	}

	/** Chapters are numbered by the style of the outline, which keeps no number in the text. */
	#outlineLabel({ attribs }: XmlElement): string {
		const level = Number(attribs['text:outline-level'] ?? 1);
		const counts =
			this.#lists.isOrdered(outline, level) && attribs['text:is-list-header'] !== 'true';
		if (!counts) return '';
		this.#lists.begin(outline, level + 1, false);
		return this.#lists.next(outline, level, undefined);
	}

	#paragraph(node: XmlElement): Element {
		const style = node.attribs['text:style-name'] ?? '';
		const hidden = elementsOf(node).some(({ name }) => name === 'text:hidden-paragraph');
		if (hidden) return h('span', this.children(node), { hidden: true });
		const depth = this.styles.headingDepth(style);
		const tag = depth === undefined ? 'p' : `h${Math.min(6, Math.max(1, depth))}`;
		return h(tag, this.styles.dress(style, this.children(node)));
	}

	/** Hidden text is taken out, and counted, where the HTML is read. */
	#hide(node: XmlElement): ElementContent[] {
		return [h('span', this.children(node), { hidden: true })];
	}

	/** A frame holds a picture, a text box, or an object with a picture of it. */
	#frame(node: XmlElement): ElementContent[] {
		const parts = elementsOf(node);
		const described =
			parts.find(({ name }) => name === 'svg:desc') ??
			parts.find(({ name }) => name === 'svg:title');
		const object = parts.find(({ name }) => /^draw:(?:object|object-ole|plugin)$/.test(name));
		if (object) return this.#object(object);
		return parts.flatMap((part) => {
			if (/^svg:/.test(part.name)) return [];
			if (part.name === 'draw:text-box' && this.#anchored) this.#count('boxes');
			if (part.name !== 'draw:image') return this.#read(part);
			const alt = described ? textOf(described).trim() : '';
			return [h('img', [], { src: part.attribs['xlink:href'] ?? '', alt })];
		});
	}

	/** Of objects only formulas can be read: they say in words what they show. */
	#object({ attribs }: XmlElement): ElementContent[] {
		const folder = (attribs['xlink:href'] ?? '').replace(/^\.\//, '');
		const formula = findAll(readXml(this.#files.get(`${folder}/content.xml`)), 'annotation')[0];
		if (!formula) {
			this.left.add('an embedded object');
			return [];
		}
		const value = textOf(formula).trim();
		this.formulas.push(value);
		return [h('code', [{ type: 'text', value }])];
	}

	#list(node: XmlElement, inherited = '', level = 1): ElementContent[] {
		const { attribs } = node;
		const style = attribs['text:style-name'] ?? inherited;
		const ordered = this.#lists.isOrdered(style, level);
		const continued =
			attribs['text:continue-numbering'] === 'true' || attribs['text:continue-list'] !== undefined;
		this.#lists.begin(style, level, continued);
		const items = elementsOf(node).flatMap((item): ElementContent[] => {
			const value = item.attribs['text:start-value'];
			const [heading] = elementsOf(item).filter(({ name }) => name === 'text:h');
			const isLabelled = item.name === 'text:list-item' && !isWrapper(item);
			const ownLabel = isLabelled ? this.#label(style, level, value) : '';
			const children = elementsOf(item).flatMap((child) => {
				if (child.name === 'text:list') return this.#list(child, style, level + 1);
				return child === heading ? [this.#heading(child, ownLabel)] : this.#read(child);
			});
			// Headings are numbered as items, but are none.
			return isWrapper(item) || children.some(isHeading)
				? children
				: [h('li', children, { ownLabel })];
		});
		return items.some(isHeading) ? items : [h(ordered ? 'ol' : 'ul', items)];
	}

	/** The label that the next item of a level shows. */
	#label(style: string, level: number, value: string | undefined): string {
		return this.#lists.isOrdered(style, level)
			? this.#lists.next(style, level, value)
			: (this.#lists.bullet(style, level) ?? '');
	}

	/** A paragraph that is an item by itself, and says of which list and level. */
	#numbered(node: XmlElement): ElementContent[] {
		const { 'text:list-id': list, 'text:style-name': style = '', ...others } = node.attribs;
		const level = Number(others['text:level'] ?? 1);
		this.#lists.begin(style, level, list === this.#last.list && level <= this.#last.level);
		this.#last = { list, level };
		const ownLabel = this.#label(style, level, others['text:start-value']);
		return [h('ul', [h('li', this.children(node), { ownLabel, dataAriaLevel: level })])];
	}

	#note(node: XmlElement): Element {
		const label = String(this.notes.length + 1);
		const body = elementsOf(node).find(({ name }) => name === 'text:note-body');
		const note = { label, children: [] as ElementContent[] };
		this.notes.push(note);
		const outer = this.#anchored;
		this.#anchored = undefined;
		if (body) note.children = this.children(body);
		this.#anchored = outer;
		return h('footnote-reference', [], { label });
	}
}

/** Blocks, which HTML cannot have in a paragraph. */
const isBlock = /^(?:text:(?:p|h|list|numbered-paragraph)|table:table)$/;

/** An item that holds but a list carries its level. */
const isWrapper = (item: XmlElement): boolean =>
	elementsOf(item).every(({ name }) => name === 'text:list');

const isHeading = (node: ElementContent): boolean =>
	node.type === 'element' && /^h[1-6]$/.test(node.tagName);
