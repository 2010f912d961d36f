import type { Image, Link, PhrasingContent, RootContent } from 'mdast';
import { t } from '../../lib/language/t.ts';
import { isOwnTarget } from '../check/block-texts.ts';
import { isSafeTarget } from '../check/read-back.ts';
import { labelCaptions } from '../structure/captions.ts';
import { isOfTitle, settleLinks } from '../structure/heading-content.ts';
import { cutMarker, mergeTexts, replaceNodes } from '../structure/inline.ts';
import type { Notice } from '../read/parts.ts';
import { blockOf, noteOf } from '../tree/targets.ts';
import { lineOf, nodesIn, text } from '../tree/blocks.ts';

/** Finds out where links to notes lead and which files pictures become. */
export interface Resolver {
	/** The address of a note; nothing if there is no such note. */
	link(name: string, page: { name: string }): string | undefined;
	/** Whether a note has the heading that its name calls, behind #. */
	hasHeading?(name: string, page: { name: string }): boolean;
	/** Whether what stands before the name of a note is the folder in which it is. */
	isPath?(name: string, page: { name: string }): boolean;
	/** A block that others refer to, and the address of its note; nothing if there is no such block. */
	block?(id: string): { content: PhrasingContent[]; url: string } | undefined;
	/** The file beside the page that a picture becomes; nothing if there is no such picture. */
	picture(url: string): string | undefined;
}

/**
 * Settles where the links of a page lead and which pictures it shows. What leads nowhere, or could run,
 * becomes its words, and is told to `notices`.
 */
export function settleTargets(
	blocks: readonly RootContent[],
	page: { name: string },
	resolver: Resolver,
	notices: Notice[]
): RootContent[] {
	const settler = new Settler(page, resolver, notices);
	const settled = blocks.flatMap((block): RootContent[] =>
		isOfTitle(block) ? settleLinks(block, (one) => settler.settle(one)) : [settler.settle(block)]
	);
	return labelCaptions(settled);
}

class Settler {
	#line = 0;
	/** Blocks that are shown now: none shows itself. */
	readonly #open = new Set<string>();
	readonly page: { name: string };
	readonly resolver: Resolver;
	readonly notices: Notice[];

	constructor(page: { name: string }, resolver: Resolver, notices: Notice[]) {
		this.page = page;
		this.resolver = resolver;
		this.notices = notices;
	}

	#say(message: string, fix: string): void {
		this.notices.push({ line: this.#line || undefined, message, fix });
	}

	settle<T extends RootContent>(node: T): T {
		this.#line = lineOf(node) || this.#line;
		if (!('children' in node)) return node;
		const children = (node.children as RootContent[]).flatMap((child): RootContent[] => {
			if (child.type === 'link') return this.#link(child);
			if (child.type === 'text' && child.value.includes('[@')) return this.#citations(child.value);
			return child.type === 'image' ? this.#image(child) : [this.settle(child)];
		});
		const merged =
			node.type === 'paragraph' || node.type === 'tableCell'
				? mergeTexts(children as PhrasingContent[])
				: children.filter((child) => child.type !== 'paragraph' || child.children.length > 0);
		return { ...node, children: merged };
	}

	/** Links in a link, such as those that pictures of the web become, stand behind it. */
	#link(link: Link): PhrasingContent[] {
		const inner = nodesIn(link.children, (node) => node.type === 'link').filter(
			({ url }) => url !== link.url
		);
		const children = withoutLinks(link.children) as Link['children'];
		const outer = this.#settleLink({ ...link, children });
		const behind = inner.flatMap((one) => {
			const settled = this.#settleLink(one);
			return settled.some(({ type }) => type === 'link') ? [text(' ('), ...settled, text(')')] : [];
		});
		return [...outer, ...behind];
	}

	#settleLink(link: Link): PhrasingContent[] {
		const children = link.children.flatMap((child): PhrasingContent[] =>
			child.type === 'image' ? this.#image(child) : [this.settle(child)]
		);
		const note = noteOf(link.url);
		const block = note === undefined ? undefined : blockOf(note);
		if (block !== undefined) return this.#block(block, children);
		if (note !== undefined) {
			const url = this.resolver.link(note, this.page);
			if (url !== undefined) {
				if (this.resolver.hasHeading?.(note, this.page) === false)
					this.#say(
						`links to “${note}”, but that note has no such heading: the link leads to the note`,
						'name a heading that the note has'
					);
				const folder = this.resolver.isPath?.(note, this.page) ? folderOf(link) : '';
				const words = cutMarker(children, folder.length) as Link['children'];
				return [{ type: 'link', url, children: words, data: { folder } }];
			}
			const message = `links to “${note}”, but no such note was imported`;
			this.#say(message, 'import that note, too, or take the link out');
			return children;
		}
		// The site makes links of addresses by itself.
		const [only] = children;
		if (children.length === 1 && only?.type === 'text' && isOwnTarget(only.value, link.url))
			return children;
		if (isSafeTarget(link.url) && URL.canParse(link.url) && children.length > 0) {
			return [
				{ type: 'link', url: new URL(link.url).href, children: children as Link['children'] },
			];
		}
		const message = `has a link to “${link.url}”, which a page cannot lead to: its address stands behind its words`;
		this.#say(message, 'link to an address that begins with https://');
		return [{ type: 'text', value: '[' }, ...children, { type: 'text', value: `](${link.url})` }];
	}

	/** Shows a block where another refers to it, or links to its note from the words of a link. */
	#block(id: string, words: PhrasingContent[]): PhrasingContent[] {
		const found = this.#open.has(id) ? undefined : this.resolver.block?.(id);
		if (!found) {
			const message = `shows a block of another note (((${id}))), but no such note was imported: left out`;
			this.#say(message, 'import that note, too, or copy the block here');
			return words;
		}
		if (words.length > 0)
			return [{ type: 'link', url: found.url, children: words as Link['children'] }];
		this.#open.add(id);
		const { children } = this.settle({ type: 'paragraph', children: found.content });
		this.#open.delete(id);
		return children;
	}

	/** Citations stay, if the site can read them; what only pandoc can (`[@key, p. 3]`) is shown as typed. */
	#citations(value: string): PhrasingContent[] {
		return value.split(/(\[@(?:[^[\]]*\]|\S*))/).map((part, index) => {
			if (index % 2 === 0) return text(part);
			const isReadable = /^\[@[\w:.-]+(?:\s*;\s*@[\w:.-]+)*\]$/.test(part);
			this.#say(
				`cites “${part}”${isReadable ? '' : ', which is shown as it was typed'}`,
				`${isReadable ? 'have' : 'write “[@key]” alone in the brackets, and have'} the source in content/references.bib`
			);
			return isReadable ? text(part) : { type: 'inlineCode', value: part };
		});
	}

	#image(image: Image): PhrasingContent[] {
		const file = this.resolver.picture(image.url);
		if (file !== undefined) return [{ type: 'image', url: file, alt: image.alt ?? '' }];
		const name = image.url.startsWith('data:') ? 'a picture' : image.url;
		const message = `shows the picture “${name}”, which is missing`;
		this.#say(message, 'put the file beside the notes and import again');
		return [{ type: 'text', value: `[${t('importer.picture')}: ${image.alt || name}]` }];
	}
}

/** The folder that the name of a note begins with; a settled link, whose words are without it, keeps it. */
export const folderOf = ({ data }: Link): string => data?.folder ?? '';

const withoutLinks = (content: readonly PhrasingContent[]): PhrasingContent[] =>
	replaceNodes(content, (node) => (node.type === 'link' ? withoutLinks(node.children) : undefined));
