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
	const notes = readHtmlTree({ type: 'root', children: body ? [listOf(body)] : [] });
	const title = findAll(tree, 'title').map(textOf).join('').trim();
	const texts = body ? [textOf(body), ...findAll(body, 'outline').flatMap(textsOf)] : [];
	const said = texts.flatMap(rawLines).map((one) => ({ ...one, line: 0 }));
	return { ...notes, said, ...(title !== '' && { title }) };
}

const listOf = (node: Element): ElementContent =>
	h(
		'ul',
		elementsOf(node).map((outline) => {
			const [first = '', ...further] = textsOf(outline);
			const { _complete, complete = _complete } = outline.attribs;
			const below = elementsOf(outline).length > 0 ? [listOf(outline)] : [];
			return h('li', [
				...(complete === 'true' ? [h('input', [], { type: 'checkbox', checked: true })] : []),
				...written(first),
				...further.map((one) => h('p', written(one))),
				...below,
			]);
		})
	);

/** What an item says, then its title, its note and its columns. */
function textsOf({ attribs }: Element): string[] {
	const { text = '', title = '', _note: note = '', ...others } = attribs;
	const columns = Object.entries(others).flatMap(([name, value]) =>
		isOfProgram.test(name) || value.trim() === '' ? [] : `${name.replace(/^_/, '')}: ${value}`
	);
	const further = [text === '' || title === text ? '' : title, note, ...columns];
	return [text || title, ...further.filter((one) => one !== '')];
}

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
