import type { Html, PhrasingContent } from 'mdast';
import { plainText } from '../../structure/inline.ts';
import { element, isElementName } from '../../tree/elements.ts';
import { text } from '../../tree/blocks.ts';
import { wayOf } from '../html/apart.ts';
import { h } from '../html/nodes.ts';
import { lookOf } from '../html/styles.ts';
import { dressShort } from '../html/to-markdown.ts';
import { raise, withTitle } from '../raised.ts';

/** Reads HTML tags in a line: those that a page can show become its own marks. */
export function readTags(content: readonly PhrasingContent[], name: NameTag): PhrasingContent[] {
	const open: OpenTag[] = [];
	const lists = new CellLists();
	let current: PhrasingContent[] = [];
	for (const node of content) {
		if (node.type !== 'html') {
			current.push(node);
			continue;
		}
		const tag = readTag(node);
		if (tag && media.test(tag.name)) {
			const source = attribute(tag.attributes, 'src');
			if (!tag.closing && (source !== '' || tag.name !== 'source')) {
				name(tag.name, source);
				if (source !== '') current.push(text(`[${source}]`));
			}
			continue;
		}
		if (tag && /^(?:ul|ol|li)$/.test(tag.name)) {
			current.push(...lists.read(tag, current.length === 0 && open.length === 0));
			continue;
		}
		if (!tag || (!known.has(tag.name) && !transparent.test(tag.name))) {
			name(tag?.name ?? node.value);
			current.push(text(node.value));
		} else if (tag.name === 'br') current.push({ type: 'break' });
		else if (tag.name === 'img') current.push(pictureOf(tag.attributes));
		else if (!tag.closing) {
			open.push({ ...tag, outer: current, typed: node.value });
			current = [];
		} else {
			const index = open.findLastIndex((one) => one.name === tag.name);
			if (index < 0) continue;
			while (open.length > index) {
				const inner = open.pop();
				if (!inner) continue;
				const behind = isApart(inner, current) ? [text(' ')] : [];
				const before = /\S$/.test(plainText(inner.outer)) ? behind : [];
				current = [...inner.outer, ...before, ...wrap(inner, current), ...behind];
			}
		}
	}
	// A tag that is never closed means nothing, but “a<b>c” compares.
	for (const { outer, name: letter, typed } of open.reverse()) {
		const compares = letter.length === 1 && /\S$/.test(plainText(outer.slice(-1)));
		if (compares) name(letter);
		current = [...outer, ...(compares ? [text(typed)] : []), ...current];
	}
	return current;
}

/** Is told of a tag that is shown as it was typed, or of a film, whose address stands in its place. */
export type NameTag = (tag: string, source?: string) => void;

/** Films and sounds. */
const media = /^(?:video|audio|source|iframe|embed|object)$/;

/** Lists in a place that takes no blocks, such as a cell: each item begins a line, with its mark. */
class CellLists {
	readonly #open: { ordered: boolean; count: number }[] = [];

	/** What stands in the place of a tag; `first` tells that nothing stands before it. */
	read({ name, closing, attributes }: Tag, first: boolean): PhrasingContent[] {
		const list = this.#open.at(-1);
		if (name !== 'li') {
			if (!closing) {
				const start = Number.parseInt(attribute(attributes, 'start'), 10) || 1;
				this.#open.push({ ordered: name === 'ol', count: start });
			} else {
				this.#open.pop();
				return this.#open.length === 0 ? [{ type: 'break' }] : [];
			}
			return [];
		}
		if (closing) return [];
		const indent = '\u00A0\u00A0'.repeat(Math.max(0, this.#open.length - 1));
		const mark = text(`${indent}${list?.ordered ? `${list.count++}.` : '•'} `);
		return first ? [mark] : [{ type: 'break' }, mark];
	}
}

interface Tag {
	name: string;
	closing: boolean;
	attributes: string;
}

interface OpenTag extends Tag {
	outer: PhrasingContent[];
	typed: string;
}

function readTag({ value }: Html): Tag | undefined {
	const [, slash, name, attributes = ''] =
		/^<(\/?)([a-z][a-z0-9]*)\b([^>]*)>$/i.exec(value.trim()) ?? [];
	// “a <b and c> d” compares; no tag has such attributes.
	const bare = attributes.replace(/[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)|\/$/g, '').trim();
	const compares = bare.split(/\s+/).some((one) => one !== '' && !switches.test(one));
	if (!name || compares) return undefined;
	return { name: name.toLowerCase(), closing: slash === '/', attributes };
}

/** Attributes without a value. */
const switches =
	/^(?:open|hidden|controls|autoplay|loop|muted|playsinline|allowfullscreen|checked|disabled|reversed|nowrap|async|defer|download)$/i;

/** The value of an attribute in the text of a tag. */
export const attribute = (attributes: string, name: string): string =>
	new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i')
		.exec(attributes)
		?.slice(1)
		.find((one) => one !== undefined) ?? '';

const pictureOf = (attributes: string): PhrasingContent => ({
	type: 'image',
	url: attribute(attributes, 'src'),
	alt: attribute(attributes, 'alt'),
});

/** Whether a browser shows what stands in a tag apart from what stands beside it. */
function isApart({ name, attributes }: OpenTag, children: readonly PhrasingContent[]): boolean {
	const style = attribute(attributes, 'style');
	const node = h(name, [{ type: 'text', value: plainText(children) }], { style });
	return /^(?:p|div|center)$/.test(name) || wayOf(node, false) !== undefined;
}

function wrap({ name, attributes }: OpenTag, children: PhrasingContent[]): PhrasingContent[] {
	if (children.length === 0) return [];
	if (name === 'sub' || name === 'sup') return raise(children, name);
	if (name === 'abbr') return withTitle(children, attribute(attributes, 'title'));
	if (name === 'span' || name === 'font')
		return dressShort(children, lookOf({ properties: { style: attribute(attributes, 'style') } }));
	const own = known.get(name) ?? '';
	if (isElementName(own)) return [element(own, children)];
	if (own === 'strong' || own === 'emphasis' || own === 'delete') return [{ type: own, children }];
	if (name === 'a') {
		const url = attribute(attributes, 'href');
		return url === '' ? children : [{ type: 'link', url, children }];
	}
	return children;
}

const known = new Map(
	Object.entries({
		...{ sub: 'sub', sup: 'sup', mark: 'mark', u: 'u', ins: 'u', b: 'strong', strong: 'strong' },
		...{ i: 'emphasis', em: 'emphasis', cite: 'emphasis', s: 'delete', strike: 'delete' },
		...{ del: 'delete', a: '', br: '', img: '' },
	})
);

/** Tags that only say how something looks. */
const transparent =
	/^(?:span|font|small|big|center|kbd|code|samp|var|abbr|q|p|div|nobr|wbr|label|time|bdi|bdo|tt)$/;
