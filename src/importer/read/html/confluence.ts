import type { Handle } from 'hast-util-to-mdast';
import { visit } from 'unist-util-visit';
import type { HtmlNotes } from './html-notes.ts';

/**
 * Writes what Confluence stores of a page in elements of its own as HTML has it: pictures, links without words of their own, signs,
 * dates and text that is shown as it was typed.
 */
export const readConfluence = (source: string): string =>
	source
		.replace(/(?<=<\/?)ac:plain-text-body\b/gi, 'pre')
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

/** Names a macro without a body: Confluence draws something, or shows what stands on another page. */
export const readMacro =
	(notes: HtmlNotes): Handle =>
	(state, node) => {
		const name = String(node.properties['ac:name']);
		let hasBody = /^(?:toc|anchor|children|pagetree)$/.test(name);
		visit(node, 'element', ({ tagName }) => void (hasBody ||= bodies.test(tagName)));
		if (!hasBody) notes.left.push(`ac:structured-macro: ${name}`);
		return state.all(node);
	};

const bodies = /^(?:ac:rich-text-body|pre)$/;

/** Links of Confluence without words of their own, to a page or a file. */
const titleOfPage =
	/<ri:(?:page|attachment)\s[^>]*?ri:(?:content-title|filename)="([^"]*)"[^>]*\/>(?=\s*<\/ac:link>)/gi;

const picture =
	/<ac:image\b([^>]*)>\s*<ri:(?:attachment|url)\b[^>]*?\sri:(?:filename|value)="([^"]*)"[^>]*?(?:\/>|>\s*<\/ri:\w+>)/gi;
