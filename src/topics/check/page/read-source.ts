import { Parser } from 'htmlparser2';
import {
	markdownToHtml,
	mdxToJs,
	type MdastPluginDefinition,
	type MdxJsxFlowElement,
	type MdxJsxTextElement,
} from 'satteri';

/**
 * Reads of a page what can be wrong with it, in one parse: code, components, HTML, pictures.
 *
 * Takes the text of its file, front matter and all. Throws the parser's error, which begins with the line and the
 * column, if a page of MDX does not parse.
 */
export function readSource(text: string, isMdx: boolean): PageSource {
	const source: PageSource = {
		imports: [],
		expressions: [],
		elements: [],
		html: [],
		unread: [],
		pictures: [],
		links: [],
		unused: [],
	};
	const mdastPlugins = [collector(source, text)];
	if (isMdx) mdxToJs(text, { mdastPlugins });
	else markdownToHtml(text, { mdastPlugins });
	return source;
}

function collector(source: PageSource, written: string): MdastPluginDefinition {
	const definitions = new Map<string, Picture>();
	const shown = new Set<string>();
	const footnotes: Code[] = [];
	const notesUsed = new Set<string>();
	const codeOf = ({ value: code, position }: Written) => ({ code, line: lineOf(position) });
	const takeExpression = (node: Written) => void source.expressions.push(codeOf(node));
	const takeElement = (node: MdxElement) => readElement(node, source);
	return {
		name: 'read-source',
		options: { position: true },
		mdxjsEsm: (node) => void source.imports.push(codeOf(node)),
		mdxFlowExpression: takeExpression,
		mdxTextExpression: takeExpression,
		mdxJsxFlowElement: takeElement,
		mdxJsxTextElement: takeElement,
		html: (node) => {
			const { code, line } = codeOf(node);
			source.html.push({ code, line });
			source.elements.push(...readTags(code, line));
		},
		text: (node) => void source.unread.push(...readUnread(node, written)),
		link: ({ url, position }) => void source.links.push({ target: url, line: lineOf(position) }),
		image: ({ url, alt, position }) =>
			void source.pictures.push({ target: url, alt: alt ?? '', line: lineOf(position) }),
		imageReference: ({ identifier }) => void shown.add(identifier),
		definition: ({ identifier, url, position }) =>
			void definitions.set(identifier, { target: url, alt: undefined, line: lineOf(position) }),
		footnoteReference: ({ identifier }) => void notesUsed.add(identifier),
		footnoteDefinition: ({ identifier, position }) =>
			void footnotes.push({ code: identifier, line: lineOf(position) }),
		after: () => {
			source.unused.push(...footnotes.filter(({ code }) => !notesUsed.has(code)));
			for (const [identifier, definition] of definitions) {
				source[shown.has(identifier) ? 'pictures' : 'links'].push(definition);
			}
		},
	};
}

/** Reads an element of MDX, and the code in its attributes. */
function readElement({ name, attributes, position }: MdxElement, source: PageSource): void {
	const line = lineOf(position);
	const written = name ?? '';
	const element: WrittenElement = { name: written, written, attributes: {}, line, isMdx: true };
	source.elements.push(element);
	for (const attribute of attributes) {
		const isSpread = attribute.type !== 'mdxJsxAttribute';
		const value = isSpread ? attribute : attribute.value;
		const code = typeof value === 'object' ? value?.value : undefined;
		// A text in quotes within the braces is the value itself.
		const text = code === undefined ? value : /^\s*(["'`])([^"'`$]*)\1\s*$/.exec(code)?.[2];
		if (!isSpread && typeof text === 'string') {
			element.attributes[attribute.name.toLowerCase()] = text;
		}
		if (code === undefined) continue;
		source.expressions.push({ code: isSpread ? `({${code}})` : code, line, of: written });
	}
}

/** The names of tags in a text; `written` is the page as a whole. */
function readUnread({ value, position }: Written, written: string): Code[] {
	const from = position?.start.offset;
	if (from === undefined || !value.includes('<')) return [];
	const raw = written.slice(from, position?.end.offset);
	return [...raw.matchAll(/(?<!\\)</g)].flatMap(({ index }) => {
		const code = beginsWithTag(written.slice(from + index));
		const line = lineOf(position) + raw.slice(0, index).split('\n').length - 1;
		return code ? [{ code, line }] : [];
	});
}

/** The elements that begin in a piece of HTML, which stands on a line. What stands in comments is none. */
function readTags(html: string, firstLine: number): WrittenElement[] {
	const tags: WrittenElement[] = [];
	const onopentag = (
		written: string,
		attributes: WrittenElement['attributes'],
		isImplied: boolean
	) => {
		if (isImplied) return;
		const line = firstLine + html.slice(0, parser.startIndex).split('\n').length - 1;
		tags.push({ name: written.toLowerCase(), written, attributes, line, isMdx: false });
	};
	const asWritten = { lowerCaseTags: false, lowerCaseAttributeNames: true };
	const parser = new Parser({ onopentag }, asWritten);
	parser.end(html);
	return tags;
}

/**
 * The name of the tag that a text begins with, if it begins with one that opens an element.
 *
 * Source: https://spec.commonmark.org/0.31.2/#open-tag
 */
const beginsWithTag = (text: string): string | undefined => openTag.exec(text)?.[1];

const openTag =
	/^<([a-z][a-z\d-]*)(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>/i;

const lineOf = (position: Position): number => position?.start.line ?? 1;

type Position = MdxJsxFlowElement['position'];
type MdxElement = MdxJsxFlowElement | MdxJsxTextElement;
type Written = { value: string; position?: Position };

/** What is read of a page. */
export interface PageSource {
	/** Its imports and exports. */
	imports: Code[];
	/** What stands in braces: in the text, and with the element's name in an attribute. */
	expressions: (Code & { of?: string })[];
	/** Components, and what is written as HTML. */
	elements: WrittenElement[];
	/** Its pieces of HTML; a page of MDX has none. */
	html: Code[];
	/** The names of tags that the parser of Markdown takes for text: it reads no value without quotes that has a slash. */
	unread: Code[];
	/** Footnotes that nothing refers to, which are not shown. */
	unused: Code[];
	/** What `![…](…)` shows. */
	pictures: Picture[];
	/** Where links of Markdown lead, and definitions that no picture is by. */
	links: { target: string; line: number }[];
}

export interface Code {
	code: string;
	line: number;
}

export interface WrittenElement {
	/** Its name; that of HTML in small letters. */
	name: string;
	/** Its name as it is written. */
	written: string;
	/** The attributes whose values are texts. */
	attributes: Record<string, string>;
	line: number;
	isMdx: boolean;
}

export interface Picture {
	target: string;
	/** What it says that it shows; nothing of one whose address stands elsewhere. */
	alt: string | undefined;
	line: number;
}
