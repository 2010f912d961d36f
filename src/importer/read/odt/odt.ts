import type { Element as XmlElement, ChildNode } from 'domhandler';
import type { Element, ElementContent, Root } from 'hast';
import type { FootnoteDefinition } from 'mdast';
import { readHtmlTree } from '../html/html.ts';
import type { SourceNotes } from '../parts.ts';
import { elementsOf, findAll, readXml } from '../word/xml.ts';

/**
 * Reads an OpenDocument text, by way of the HTML that says the same.
 *
 * Throws an error if there is no text in the files.
 */
export function readOdt(files: ReadonlyMap<string, Uint8Array>): SourceNotes {
	const content = readXml(files.get('content.xml'));
	const body = findAll(content, 'office:text')[0];
	if (!body) throw new Error('no text');
	const reader = new OdtReader([content, readXml(files.get('styles.xml'))]);
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
			mend: 'accept or reject them in LibreOffice (“Edit”, “Track Changes”)',
		});
	}
	for (const what of reader.left) {
		notes.notices.push({
			message: `holds ${what}, which stays behind`,
			mend: 'say in words what it shows',
		});
	}
	const pictures = new Map([...files].filter(([name]) => name.startsWith('Pictures/')));
	return { ...notes, pictures };
}

class OdtReader {
	readonly notes: { label: string; children: ElementContent[] }[] = [];
	readonly left = new Set<string>();
	changes = 0;
	readonly #styles = new Map<string, XmlElement>();
	readonly #ordered = new Set<string>();

	constructor(files: { children: ChildNode[] }[]) {
		for (const file of files) {
			for (const style of findAll(file, 'style:style'))
				this.#styles.set(style.attribs['style:name'] ?? '', style);
			for (const style of findAll(file, 'text:list-style')) {
				const first = elementsOf(style)[0];
				if (first?.name === 'text:list-level-style-number')
					this.#ordered.add(style.attribs['style:name'] ?? '');
			}
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
			case 'draw:image':
				return [h('img', [], { src: attribs['xlink:href'] ?? '', alt: '' })];
			case 'draw:object':
				this.left.add('an embedded object');
				return [];
			case 'text:tracked-changes':
				this.changes++;
				return [];
			case 'office:annotation':
				this.left.add('a comment');
				return [];
			case 'text:table-of-content':
			case 'text:sequence-decls':
			case 'office:forms':
				return [];
			default:
				return this.children(node);
		}
	}

	#paragraph(node: XmlElement): Element {
		const style = node.attribs['text:style-name'] ?? '';
		const isTitle = /^title$/i.test(style) || this.#parent(style) === 'Title';
		return h(isTitle ? 'h1' : 'p', this.#dress(style, this.children(node)));
	}

	#parent(style: string): string {
		return this.#styles.get(style)?.attribs['style:parent-style-name'] ?? '';
	}

	#list(node: XmlElement, inherited = false): Element {
		const name = node.attribs['text:style-name'];
		const ordered = name === undefined ? inherited : this.#ordered.has(name);
		const items = elementsOf(node).map((item) =>
			h(
				'li',
				elementsOf(item).flatMap((child) =>
					child.name === 'text:list' ? [this.#list(child, ordered)] : this.#read(child)
				)
			)
		);
		const start = elementsOf(node)[0]?.attribs['text:start-value'];
		return h(ordered ? 'ol' : 'ul', items, start === undefined ? {} : { start: Number(start) });
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
