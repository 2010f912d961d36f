import type { Element as XmlElement, ChildNode } from 'domhandler';
import type { Element, ElementContent, Root } from 'hast';
import type { FootnoteDefinition } from 'mdast';
import { readHtmlTree } from '../html/html.ts';
import type { Notice, SourceNotes } from '../parts.ts';
import { elementsOf, findAll, readXml, textOf } from '../word/xml.ts';
import { OdtLists } from './lists.ts';

/**
 * Reads an OpenDocument text, by way of the HTML that says the same.
 *
 * Throws an error if there is no text in the files.
 */
export function readOdt(files: ReadonlyMap<string, Uint8Array>): SourceNotes {
	const content = readXml(files.get('content.xml'));
	const body = findAll(content, 'office:text')[0];
	if (!body) throw new Error('no text');
	const reader = new OdtReader([content, readXml(files.get('styles.xml'))], files);
	const tree: Root = { type: 'root', children: reader.children(body) };
	const notes = readHtmlTree(tree);
	const definitions = reader.notes.map(({ label, children }): FootnoteDefinition => {
		const read = readHtmlTree({ type: 'root', children }).root?.children ?? [];
		return {
			type: 'footnoteDefinition',
			identifier: label,
			label,
			children: read as FootnoteDefinition['children'],
		};
	});
	notes.root?.children.push(...definitions);
	if (reader.changes > 0) {
		notes.notices.push({
			message: 'holds tracked changes: deletions are left out, insertions stand as if accepted',
			fix: 'accept or reject them in LibreOffice (“Edit”, “Track Changes”)',
		});
	}
	for (const what of reader.left) {
		notes.notices.push({
			message: `holds ${what}, which stays behind`,
			fix: 'say in words what it shows',
		});
	}
	if (reader.contents) {
		notes.notices.push({
			message: 'has a table of contents, which is left out',
			fix: 'nothing: the site lists pages and sections by itself',
		});
	}
	for (const formula of reader.formulas) {
		notes.notices.push({
			message: `has the formula “${formula}”, which stays as it is written`,
			fix: 'write it in words, or make a picture of it',
		});
	}
	notes.notices.push(...findMargins(files.get('styles.xml')));
	const pictures = new Map([...files].filter(([name]) => name.startsWith('Pictures/')));
	return { ...notes, pictures };
}

/** Headers and footers belong to sheets of paper: they stay behind, and are named. */
function findMargins(styles: Uint8Array | undefined): Notice[] {
	const tree = readXml(styles);
	const texts = ['style:header', 'style:footer']
		.flatMap((name) => findAll(tree, name))
		.map((margin) => textOf(margin).trim())
		.filter((text) => /\p{L}{3}/u.test(text));
	return [...new Set(texts)].map((text) => ({
		message: `has “${text}” at the head or foot of its sheets, which stays behind`,
		fix: 'write it into the text if it should be on a page',
	}));
}

class OdtReader {
	readonly notes: { label: string; children: ElementContent[] }[] = [];
	readonly left = new Set<string>();
	readonly formulas: string[] = [];
	changes = 0;
	contents = false;
	readonly #styles = new Map<string, XmlElement>();
	readonly #lists = new OdtLists();
	readonly #files: ReadonlyMap<string, Uint8Array>;

	constructor(trees: { children: ChildNode[] }[], files: ReadonlyMap<string, Uint8Array>) {
		this.#files = files;
		for (const file of trees) {
			for (const style of findAll(file, 'style:style'))
				this.#styles.set(style.attribs['style:name'] ?? '', style);
			this.#lists.add(findAll(file, 'text:list-style'));
		}
	}

	children(node: XmlElement): ElementContent[] {
		return node.children.flatMap((child) => {
			if (child.type === 'text')
				return [{ type: 'text' as const, value: child.data.replace(/\s+/g, ' ') }];
			return child.type === 'tag' ? this.#read(child as XmlElement) : [];
		});
	}

	#read(node: XmlElement): ElementContent[] {
		const { attribs } = node;
		switch (node.name) {
			case 'text:h':
				return [
					h(`h${Math.min(6, Number(attribs['text:outline-level'] ?? 1))}`, this.children(node)),
				];
			case 'text:p':
				return [this.#paragraph(node)];
			case 'text:list':
				return [this.#list(node)];
			case 'text:span':
				return this.#dress(attribs['text:style-name'] ?? '', this.children(node));
			case 'text:a':
				return [h('a', this.children(node), { href: attribs['xlink:href'] ?? '' })];
			case 'text:s':
				return [{ type: 'text', value: ' ' }];
			case 'text:tab':
				return [{ type: 'text', value: ' ' }];
			case 'text:line-break':
				return [h('br', [])];
			case 'text:note':
				return [this.#note(node)];
			case 'table:table':
				return [this.#table(node)];
			case 'text:section':
				return this.#isHidden(node) ? this.#hide(node) : this.children(node);
			case 'text:hidden-paragraph':
			case 'text:hidden-text':
				return this.#hide(node);
			case 'text:ruby-text':
				return [h('rt', this.children(node))];
			case 'draw:frame':
				return this.#frame(node);
			case 'text:tracked-changes':
				this.changes++;
				return [];
			case 'office:annotation':
				this.left.add('a comment');
				return [];
			case 'text:table-of-content':
				this.contents = true;
				return [];
			case 'text:sequence-decls':
			case 'office:forms':
				return [];
			default:
				return this.children(node);
		}
	}

	#paragraph(node: XmlElement): Element {
		const style = node.attribs['text:style-name'] ?? '';
		const hidden = elementsOf(node).some(({ name }) => name === 'text:hidden-paragraph');
		if (hidden) return h('span', [], { hidden: true });
		const names = [style, this.#parent(style)];
		const level = names.map((name) => /^Heading_20_([1-9])$/.exec(name)?.[1]).find(Boolean);
		const tag = names.some((name) => /^title$/i.test(name))
			? 'h1'
			: level
				? `h${Math.min(6, Number(level))}`
				: 'p';
		return h(tag, this.#dress(style, this.children(node)));
	}

	#parent(style: string): string {
		return this.#styles.get(style)?.attribs['style:parent-style-name'] ?? '';
	}

	#isHidden(section: XmlElement): boolean {
		return /^(?:none|condition)$/.test(section.attribs['text:display'] ?? '');
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

	#list(node: XmlElement, inherited = '', level = 1): Element {
		const { attribs } = node;
		const style = attribs['text:style-name'] ?? inherited;
		const ordered = this.#lists.isOrdered(style, level);
		const continued =
			attribs['text:continue-numbering'] === 'true' || attribs['text:continue-list'] !== undefined;
		this.#lists.begin(style, level, continued);
		const items = elementsOf(node).map((item) => {
			const value = item.attribs['text:start-value'];
			const counts = ordered && item.name === 'text:list-item';
			const dataLabel = counts ? this.#lists.next(style, level, value) : '';
			const children = elementsOf(item).flatMap((child) =>
				child.name === 'text:list' ? [this.#list(child, style, level + 1)] : this.#read(child)
			);
			return h('li', children, { dataLabel });
		});
		return h(ordered ? 'ol' : 'ul', items);
	}

	#table(node: XmlElement): Element {
		const rows = findRows(node).map((row) =>
			h(
				'tr',
				elementsOf(row).flatMap((cell) => {
					if (cell.name !== 'table:table-cell') return [];
					const colSpan = Number(cell.attribs['table:number-columns-spanned'] ?? 1);
					const rowSpan = Number(cell.attribs['table:number-rows-spanned'] ?? 1);
					const repeated = Math.min(50, Number(cell.attribs['table:number-columns-repeated'] ?? 1));
					return Array.from({ length: repeated }, () =>
						h('td', this.children(cell), { colSpan, rowSpan })
					);
				})
			)
		);
		const [first, ...others] = rows;
		for (const cell of first?.children ?? []) if (cell.type === 'element') cell.tagName = 'th';
		return h('table', first ? [h('thead', [first]), h('tbody', others)] : []);
	}

	#note(node: XmlElement): Element {
		const label = String(this.notes.length + 1);
		const body = elementsOf(node).find(({ name }) => name === 'text:note-body');
		this.notes.push({ label, children: [] });
		const note = this.notes.at(-1);
		if (note && body) note.children = this.children(body);
		return h('footnote-reference', [], { label });
	}

	#dress(style: string, children: ElementContent[]): ElementContent[] {
		const node = this.#styles.get(style);
		const look = node
			? elementsOf(node).find(({ name }) => name === 'style:text-properties')?.attribs
			: undefined;
		if (!look) return children;
		const wraps: string[] = [];
		const position = look['style:text-position'] ?? '';
		if (/^super|^[1-9]\d*%/.test(position)) wraps.push('sup');
		if (/^sub|^-\d+%/.test(position)) wraps.push('sub');
		if ((look['style:text-line-through-style'] ?? 'none') !== 'none') wraps.push('del');
		if (look['fo:background-color'] && look['fo:background-color'] !== 'transparent')
			wraps.push('mark');
		if ((look['style:text-underline-style'] ?? 'none') !== 'none') wraps.push('u');
		if (look['fo:font-style'] === 'italic') wraps.push('em');
		if (look['fo:font-weight'] === 'bold') wraps.push('strong');
		if (look['text:display'] === 'none') return [h('span', children, { hidden: true })];
		return wraps.reduce((inner, name) => [h(name, inner)], children);
	}
}

const findRows = (node: XmlElement): XmlElement[] =>
	elementsOf(node).flatMap((child) =>
		child.name === 'table:table-row'
			? [child]
			: /^table:table-(?:header-rows|row-group|rows)$/.test(child.name)
				? findRows(child)
				: []
	);

const h = (
	tagName: string,
	children: ElementContent[],
	properties: Element['properties'] = {}
): Element => ({
	type: 'element',
	tagName,
	properties,
	children,
});
