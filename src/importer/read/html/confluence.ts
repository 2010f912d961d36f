import type { Element } from 'hast';
import type { Handle, State } from 'hast-util-to-mdast';
import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { asideFor, makeAside } from '../../tree/aside.ts';
import { flattenBlocks, lineOf } from '../../tree/blocks.ts';
import type { HtmlNotes } from './html-notes.ts';
import { blocksOf, elementsOf } from './nodes.ts';

/**
 * Writes what Confluence stores of a page in elements of its own as HTML has it: pictures, links without words of their own, signs,
 * dates and text that is shown as it was typed.
 */
export const readConfluence = (source: string): string =>
	source
		.replace(/(?<=<\/?)ac:plain-text-body\b/gi, 'pre')
		.replace(lookOfMacro, '')
		.replace(titleOfPage, '$1')
		.replace(picture, (_, attributes: string, file: string) => {
			const alt = /\sac:alt="([^"]*)"/i.exec(attributes)?.[1] ?? '';
			return `<ac:image><img src="${file}" alt="${alt}">`;
		})
		.replace(/<ac:emoticon\b([^>]*)>/gi, (_, attributes: string) => {
			const [, sign] = /\sac:emoji-fallback="([^":]+)"/i.exec(attributes) ?? [];
			const [, name = 'sign'] = /\sac:name="([^"]*)"/i.exec(attributes) ?? [];
			return sign ?? `(${name})`;
		})
		.replace(/<time\s+datetime="([^"]*)"\s*(?:\/>|>\s*<\/time>)/gi, '$1');

/** Makes boxes of macros that are some. Names one without a body: Confluence draws something, or shows what stands on another page. */
export const readMacro =
	(notes: HtmlNotes): Handle =>
	(state, node) => {
		const name = String(node.properties['ac:name']);
		if (/^(?:info|note|tip|warning|panel|expand)$/.test(name)) return macroBox(name, state, node);
		let hasBody = /^(?:toc|anchor|children|pagetree)$/.test(name);
		visit(node, 'element', ({ tagName }) => void (hasBody ||= bodies.test(tagName)));
		if (!hasBody) notes.left.push(`ac:structured-macro: ${name}`);
		return state.all(node);
	};

/** A box with the title that its macro has. What else it is set to, a page does not show. */
function macroBox(name: string, state: State, node: Element): RootContent {
	const [title] = elementsOf(node).filter(({ properties }) => properties['ac:name'] === 'title');
	const label = title ? flattenBlocks(blocksOf(state, title)) : [];
	const body = elementsOf(node).filter(({ tagName }) => tagName === 'ac:rich-text-body');
	return makeAside(
		asideFor(name),
		label,
		blocksOf(state, { ...node, children: body }),
		lineOf(node)
	);
}

const bodies = /^(?:ac:rich-text-body|pre)$/;

/** What says only how a macro looks. */
const lookOfMacro =
	/<ac:parameter ac:name="(?:icon|\w*(?:color|style|width))">[^<]*<\/ac:parameter>/gi;

/** Links of Confluence without words of their own, to a page or a file. */
const titleOfPage =
	/<ri:(?:page|attachment)\s[^>]*?ri:(?:content-title|filename)="([^"]*)"[^>]*\/>(?=\s*<\/ac:link>)/gi;

const picture =
	/<ac:image\b([^>]*)>\s*<ri:(?:attachment|url)\b[^>]*?\sri:(?:filename|value)="([^"]*)"[^>]*?(?:\/>|>\s*<\/ri:\w+>)/gi;
