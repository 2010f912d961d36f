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
		pictures: [],
		links: [],
	};
	// As pages are built: the braces behind a box are no code.
	const options = { features: { directive: true }, mdastPlugins: [collector(source)] };
	if (isMdx) mdxToJs(text, options);
	else markdownToHtml(text, options);
	return source;
}

function collector(source: PageSource): MdastPluginDefinition {
	const definitions = new Map<string, Picture>();
	const shown = new Set<string>();
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
		link: ({ url, position }) => void source.links.push({ target: url, line: lineOf(position) }),
		image: ({ url, alt, position }) =>
			void source.pictures.push({ target: url, alt: alt ?? '', line: lineOf(position) }),
		imageReference: ({ identifier }) => void shown.add(identifier),
		definition: ({ identifier, url, position }) =>
			void definitions.set(identifier, { target: url, alt: undefined, line: lineOf(position) }),
		after: () => {
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
