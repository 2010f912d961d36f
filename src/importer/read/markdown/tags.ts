import { fromHtml } from 'hast-util-from-html';
import type { Html, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { plainText } from '../../structure/inline.ts';
import { flattenBlocks, paragraph, text } from '../../tree/blocks.ts';
import { partPieces } from '../html/apart.ts';
import { noHtmlNotes } from '../html/html-notes.ts';
import { htmlToBlocks, phrasesOf } from '../html/to-markdown.ts';

/** Reads HTML tags in a line, with what stands between them in its place: those that a page can show become its own marks. */
export function readTags(content: readonly PhrasingContent[], name: NameTag): PhrasingContent[] {
	if (content.every(({ type }) => type !== 'html')) return [...content];
	const pairs = findPairs(content);
	const nodes: PhrasingContent[] = [];
	const hold = (node: PhrasingContent) =>
		`<${held} data-at="${nodes.push(node) - 1}">${plainText([node]).replace(/&/g, '&amp;').replace(/</g, '&lt;')}</${held}>`;
	const html = content.map((node, index): string => {
		if (node.type !== 'html') return hold(node);
		const tag = readTag(node);
		const source = tag && media.test(tag.name) ? attribute(tag.attributes, 'src') : '';
		if (tag && media.test(tag.name)) {
			if (!tag.closing && (source !== '' || tag.name !== 'source')) name(tag.name, source);
			return source === '' ? '' : hold(text(`[${source}]`));
		}
		// A tag that is never closed means nothing, but “a<b>c” compares.
		const before = content[index - 1];
		const compares =
			tag?.name.length === 1 && !tag.closing && before && /\S$/.test(plainText([before]));
		const isKnown = tag && known.test(tag.name) && (pairs.has(index) || !compares);
		if (!isKnown) {
			name(tag?.name ?? node.value);
			return hold(text(node.value));
		}
		return pairs.has(index) || unpaired.test(tag.name) ? node.value : '';
	});
	const tree = fromHtml(html.join(''), { fragment: true });
	visit(tree, (node) => void delete node.position);
	partPieces(tree);
	const blocks = htmlToBlocks(tree, noHtmlNotes(), {
		[held]: (_, node) => leafOf(nodes[Number(node.properties['dataAt'])]),
		...Object.fromEntries('code kbd samp tt var'.split(' ').map((one) => [one, phrasesOf])),
	});
	const root: Root = { type: 'root', children: [paragraph(flattenBlocks(blocks), 0)] };
	visit(root, 'inlineCode', (node, index = 0, parent) => {
		if (node.data?.holds) parent?.children.splice(index, 1, node.data.holds);
	});
	return root.children.flatMap((one) => (one.type === 'paragraph' ? one.children : []));
}

/** A copy of a node, in the place of others in which there may be tags that are read later. */
const leafOf = (node: PhrasingContent | undefined): PhrasingContent | undefined =>
	node && 'children' in node
		? { type: 'inlineCode', value: plainText([node]), data: { holds: node } }
		: node && { ...node };

/** An element of no page, for what stands between the tags. */
const held = 'md-held';

/** Is told of a tag that is shown as it was typed, or of a film, whose address stands in its place. */
export type NameTag = (tag: string, source?: string) => void;

/** The places of tags that open something and of those that close it. */
function findPairs(content: readonly PhrasingContent[]): Set<number> {
	const pairs = new Set<number>();
	const open: { name: string; index: number }[] = [];
	for (const [index, node] of content.entries()) {
		const tag = node.type === 'html' ? readTag(node) : undefined;
		if (!tag) continue;
		const opener = tag.closing ? open.findLastIndex(({ name }) => name === tag.name) : -1;
		if (!tag.closing) open.push({ name: tag.name, index });
		else if (opener >= 0) {
			pairs.add(index).add(open[opener]?.index ?? index);
			open.length = opener;
		}
	}
	return pairs;
}

interface Tag {
	name: string;
	closing: boolean;
	attributes: string;
}

/** Tells whether a text is a tag that a line of notes may have; “a <b and c> d” compares. */
export const isTag = (typed: string): boolean => known.test(readTag({ value: typed })?.name ?? '');

function readTag({ value }: Pick<Html, 'value'>): Tag | undefined {
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

/** Films and sounds. */
const media = /^(?:video|audio|source|iframe|embed|object)$/;
/** Tags that mean something without another that closes them. */
const unpaired = /^(?:br|img|wbr|li|p)$/;
const known =
	/^(?:su[bp]|mark|u|ins|b|strong|i|em|cite|s|strike|del|a|br|img|[uo]l|li|span|font|small|big|center|kbd|code|samp|var|abbr|q|p|div|nobr|wbr|label|time|bdi|bdo|tt)$/;
