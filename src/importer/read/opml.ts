import { fromHtml } from 'hast-util-from-html';
import type { Element } from 'domhandler';
import type { ElementContent } from 'hast';
import { readHtmlTree } from './html/html.ts';
import { h } from './odt/tables.ts';
import type { SourceNotes } from './parts.ts';
import { elementsOf, findAll, readXml, textOf } from './word/xml.ts';

/** Reads an outline or a mind map (OPML): items in items, each with its note below it. */
export function readOpml(source: string): SourceNotes {
	const tree = readXml(new TextEncoder().encode(source));
	const [body] = findAll(tree, 'body');
	const notes = readHtmlTree({ type: 'root', children: body ? [listOf(body)] : [] });
	const title = findAll(tree, 'title').map(textOf).join('').trim();
	return title === '' ? notes : { ...notes, title };
}

const listOf = (node: Element): ElementContent =>
	h(
		'ul',
		elementsOf(node).map((outline) => {
			const { text = '', title = text, _note: note = '' } = outline.attribs;
			const below = elementsOf(outline).length > 0 ? [listOf(outline)] : [];
			return h('li', [
				...written(text || title),
				...(note === '' ? [] : [h('p', written(note))]),
				...below,
			]);
		})
	);

/** Outliners write looks as HTML. */
const written = (value: string): ElementContent[] =>
	fromHtml(value.replace(/\n/g, '<br>'), { fragment: true }).children as ElementContent[];
