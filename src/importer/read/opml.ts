import { fromHtml } from 'hast-util-from-html';
import type { Element } from 'domhandler';
import type { ElementContent } from 'hast';
import { readHtmlTree } from './html/html.ts';
import { h } from './html/nodes.ts';
import type { SourceNotes } from './parts.ts';
import { elementsOf, findAll, readXml, textOf } from './word/xml.ts';

/** Reads an outline or a mind map (OPML): items in items, each with its note and its columns below it. */
export function readOpml(source: string): SourceNotes {
	const tree = readXml(new TextEncoder().encode(source));
	const [body] = findAll(tree, 'body');
	const notes = readHtmlTree({ type: 'root', children: body ? [listOf(body)] : [] });
	const title = findAll(tree, 'title').map(textOf).join('').trim();
	const said = [...(notes.said ?? []), { line: 0, text: body ? textOf(body) : '' }];
	return { ...notes, said, ...(title !== '' && { title }) };
}

const listOf = (node: Element): ElementContent =>
	h(
		'ul',
		elementsOf(node).map((outline) => {
			const { text = '', title = '', _note: note = '', ...others } = outline.attribs;
			const { _complete, complete = _complete } = others;
			const columns = Object.entries(others).flatMap(([name, value]) =>
				isOfProgram.test(name) || value.trim() === '' ? [] : `${name.replace(/^_/, '')}: ${value}`
			);
			const below = elementsOf(outline).length > 0 ? [listOf(outline)] : [];
			const further = [text === '' || title === text ? '' : title, note, ...columns];
			return h('li', [
				...(complete === 'true' ? [h('input', [], { type: 'checkbox', checked: true })] : []),
				...written(text || title),
				...further.filter((one) => one !== '').map((one) => h('p', written(one))),
				...below,
			]);
		})
	);

/** What an outliner keeps for itself. */
const isOfProgram =
	/^_?(?:type|created\w*|modified\w*|id|uid|guid|isComment|isBreakpoint|expand\w*|collapsed|fold\w*|complete|color\w*|icon)$/i;

/** Outliners write looks as HTML. */
const written = (value: string): ElementContent[] =>
	fromHtml(value.replace(/\n/g, '<br>'), { fragment: true }).children as ElementContent[];
