import { fromHtml } from 'hast-util-from-html';
import type { Handle } from 'hast-util-to-mdast';
import type { BlockContent, Heading, Html, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { partPieces } from '../html/apart.ts';
import { fromXml } from '../html/from-xml.ts';
import { noHtmlNotes } from '../html/html-notes.ts';
import { htmlToBlocks, placeBlocks } from '../html/to-markdown.ts';
import { countColoured } from '../colours.ts';
import { shorten } from '../counted.ts';
import { lineOf } from '../../tree/blocks.ts';
import type { InnerReader, PhraseContext } from './phrase-context.ts';
import { readPhrases } from './phrases.ts';
import { restore } from './raw.ts';

/** Reads a block of HTML, of which what a page cannot show is told. `further` read elements of their own. */
export function readHtmlBlock(
	block: Html,
	context: PhraseContext,
	line: number,
	further: Record<string, Handle> = {}
): RootContent[] {
	const notes = noHtmlNotes();
	const value = restore(block.value, context);
	if (
		/^<\/?[a-z]+[^>]*>$/i.test(value.trim()) &&
		/^<\/|^<(?:details|div|center|p|aside|section|span|font)\b/i.test(value.trim())
	)
		return [];
	const tree = fromHtml(fromXml(value), { fragment: true });
	partPieces(tree);
	const coloured = countColoured(tree);
	if (coloured > 0) context.say('coloured', `${coloured} in a piece of HTML`);
	const made = placeBlocks(htmlToBlocks(tree, notes, further), line);
	for (const tag of [...notes.left, ...(/<script|<style/i.test(value) ? ['script'] : [])])
		context.say('macro', `<${tag}>`);
	for (const formula of notes.formulas) context.say('formula', formula);
	context.left.push(...notes.words);
	for (const text of notes.hidden) context.say('hidden', shorten(text.trim()));
	if (notes.merged > 0) context.say('merged', '');
	// Pictures in HTML are named as those of Markdown are.
	visit({ type: 'root', children: made } as Root, (node, index = 0, parent) => {
		if ((node.type !== 'image' && node.type !== 'link') || !parent) return;
		const read = readPhrases([node], context);
		parent.children.splice(index, 1, ...read);
		return [SKIP, index + read.length];
	});
	return made;
}

/** Reads a table in whose cells Markdown stands between blank lines; `inside` are the blocks behind its beginning. */
export function readHtmlTable(
	block: Html,
	inside: readonly RootContent[],
	reader: InnerReader
): RootContent[] {
	const blocks = [block, ...inside];
	const pieces = blocks.map((one, at) =>
		one.type === 'html' || (one.type === 'code' && /^\s*<|<\/t[dh]>/.test(one.value))
			? one.value
			: `<md-held data-at="${at}"></md-held>`
	);
	return readHtmlBlock({ ...block, value: pieces.join('\n') }, reader.context, lineOf(block), {
		'md-held': (_, { properties: { dataAt } }) =>
			reader.read(blocks.slice(Number(dataAt), Number(dataAt) + 1)) as BlockContent[],
	});
}

/** The place of the block that closes the `<aside>`, `<details>` or `<table>` which one block opens. */
export function endOfBox(blocks: readonly RootContent[], index: number): number | undefined {
	const block = blocks[index];
	if (block?.type !== 'html') return undefined;
	const [tables, ends] = [/<table\b/i, /<\/table\b/i].map((tag) => block.value.split(tag).length);
	const name =
		/^\s*<(aside|details)\b/i.exec(block.value)?.[1] ?? ((tables ?? 0) > (ends ?? 0) && 'table');
	if (!name) return undefined;
	let open = 0;
	for (let at = index; at < blocks.length; at++) {
		const one = blocks[at];
		if (one?.type !== 'html') continue;
		for (const [tag] of one.value.matchAll(new RegExp(`</?${name}\\b`, 'gi')))
			open += tag.startsWith('</') ? -1 : 1;
		if (open <= 0) return at;
	}
	return undefined;
}

/** Takes the name off what is folded away, of which it may be a heading. */
export function takeSummary(html: string): {
	summary: string;
	depth?: Heading['depth'];
	rest: string;
} {
	const [, summary = '', rest = html] =
		/^\s*<summary[^>]*>([^]*?)<\/summary>([^]*)$/i.exec(html) ?? [];
	const [, level, name] = /<h([1-6])\b[^>]*>([^]*?)<\/h\1>/i.exec(summary) ?? [];
	if (level === undefined) return { summary, rest };
	return { summary: name ?? '', depth: Number(level) as Heading['depth'], rest };
}
