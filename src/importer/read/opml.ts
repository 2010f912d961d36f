import { fromHtml } from 'hast-util-from-html';
import type { Element } from 'domhandler';
import type { ElementContent } from 'hast';
import { readHtmlTree } from './html/html.ts';
import { h } from './html/nodes.ts';
import { isTag } from './markdown/tags.ts';
import type { SourceNotes } from './parts.ts';
import { rawLines } from './raw-lines.ts';
import { elementsOf, findAll, readXml, textOf } from './word/xml.ts';

/** Reads an outline or a mind map (OPML): items in items, each with its note and its columns below it. */
export function readOpml(source: string): SourceNotes {
	const tree = readXml(new TextEncoder().encode(source));
	const [body] = findAll(tree, 'body');
	const said = [body ? textOf(body) : ''];
	const notes = readHtmlTree({ type: 'root', children: body ? [listOf(body, said)] : [] });
	const title = findAll(tree, 'title').map(textOf).join('').trim();
	const lines = said.flatMap(rawLines).map((one) => ({ ...one, line: 0 }));
	return { ...notes, said: lines, ...(title !== '' && { title }) };
}

/** Makes a list of what stands in an element, and adds to `said` what its items say. */
const listOf = (node: Element, said: string[]): ElementContent =>
	h(
		'ul',
		elementsOf(node).map((outline) => {
			const { text = '', title = '', _note: note = '', ...others } = outline.attribs;
			const { _complete, complete = _complete } = others;
			const columns = Object.entries(others).flatMap(([name, value]) =>
				isOfProgram.test(name) || value.trim() === '' ? [] : `${name.replace(/^_/, '')}: ${value}`
			);
			const further = [text === '' || title === text ? '' : title, note, ...columns];
			said.push(text || title, ...further);
			const below = elementsOf(outline).length > 0 ? [listOf(outline, said)] : [];
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

/** Outliners write looks as HTML; what is no tag of a line is text, such as “GFR<limit”. */
const written = (value: string): ElementContent[] =>
	fromHtml(
		value
			.replace(/<[^<>]*>?/g, (one) => (isTag(one) ? one : one.replace('<', '&lt;')))
			.replace(/\n/g, '<br>'),
		{ fragment: true }
	).children as ElementContent[];
