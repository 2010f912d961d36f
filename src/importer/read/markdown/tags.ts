import type { Html, PhrasingContent } from 'mdast';
import { element, isElementName } from '../../tree/elements.ts';
import { text } from '../../tree/blocks.ts';
import { raise } from '../raised.ts';

/** Reads HTML tags in a line: those that a page can show become its own marks. */
export function readTags(content: readonly PhrasingContent[], name: NameTag): PhrasingContent[] {
	const open: OpenTag[] = [];
	let current: PhrasingContent[] = [];
	for (const node of content) {
		if (node.type !== 'html') {
			current.push(node);
			continue;
		}
		const tag = readTag(node);
		if (!tag || (!known.has(tag.name) && !transparent.test(tag.name))) {
			name(tag?.name ?? node.value);
			current.push(text(node.value));
		} else if (tag.name === 'br') current.push({ type: 'break' });
		else if (tag.name === 'img') current.push(pictureOf(tag.attributes));
		else if (!tag.closing) {
			open.push({ ...tag, outer: current, typed: node.value });
			current = [];
		} else {
			const at = open.findLastIndex((one) => one.name === tag.name);
			if (at < 0) continue;
			while (open.length > at) {
				const inner = open.pop();
				if (inner) current = [...inner.outer, ...wrap(inner, current)];
			}
		}
	}
	// A tag that is never closed means nothing.
	for (const { outer } of open.reverse()) current = [...outer, ...current];
	return current;
}

/** Is told of a tag that is shown as it was typed. */
export type NameTag = (tag: string) => void;

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
	return name ? { name: name.toLowerCase(), closing: slash === '/', attributes } : undefined;
}

const attribute = (attributes: string, name: string): string =>
	new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i')
		.exec(attributes)
		?.slice(1)
		.find((one) => one !== undefined) ?? '';

const pictureOf = (attributes: string): PhrasingContent => ({
	type: 'image',
	url: attribute(attributes, 'src'),
	alt: attribute(attributes, 'alt'),
});

function wrap({ name, attributes }: OpenTag, children: PhrasingContent[]): PhrasingContent[] {
	if (children.length === 0) return [];
	if (name === 'sub' || name === 'sup') return raise(children, name);
	const style = attribute(attributes, 'style');
	if (/line-through/i.test(style)) return [{ type: 'delete', children }];
	if (/vertical-align\s*:\s*super/i.test(style)) return raise(children, 'sup');
	if (/vertical-align\s*:\s*sub\b/i.test(style)) return raise(children, 'sub');
	const own = known.get(name) ?? '';
	if (isElementName(own)) return [element(own, children)];
	if (own === 'strong' || own === 'emphasis' || own === 'delete') return [{ type: own, children }];
	if (name === 'a') {
		const url = attribute(attributes, 'href');
		return url === '' ? children : [{ type: 'link', url, children }];
	}
	return children;
}

const known = new Map([
	...(['sub', 'sup', 'mark', 'u'].map((name) => [name, name]) as [string, string][]),
	...([
		['ins', 'u'],
		['b', 'strong'],
		['strong', 'strong'],
		['i', 'emphasis'],
		['em', 'emphasis'],
		['cite', 'emphasis'],
	] as [string, string][]),
	...(['s', 'strike', 'del'].map((name) => [name, 'delete']) as [string, string][]),
	...(['a', 'br', 'img'].map((name) => [name, '']) as [string, string][]),
]);

/** Tags that only say how something looks. */
const transparent =
	/^(?:span|font|small|big|center|kbd|code|samp|var|abbr|q|p|div|nobr|wbr|label|time|bdi|bdo|tt)$/;
