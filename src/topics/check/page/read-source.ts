import {
	markdownToHtml,
	mdxToJs,
	type MdastPluginDefinition,
	type MdxJsxFlowElement,
	type MdxJsxTextElement,
} from 'satteri';
import { beginsWithTag, readTags } from '../../../lib/html/raw.ts';

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
		unused: [],
	};
	// Without one of these signs there is nothing to read, and no page of MDX that does not parse.
	if (!(isMdx ? /[{<]|!\[|\[\^|^(?:import|export)\b/m : /<|!\[|\[\^/).test(text)) return source;
	const mdastPlugins = [collector(source, text)];
	if (isMdx) mdxToJs(text, { mdastPlugins });
	else markdownToHtml(text, { mdastPlugins });
	return source;
}

function collector(source: PageSource, written: string): MdastPluginDefinition {
	const definitions = new Map<string, Picture>();
	const used: string[] = [];
	const footnotes: Code[] = [];
	const notesUsed = new Set<string>();
	const readElement = ({ name, attributes, position }: MdxJsxFlowElement | MdxJsxTextElement) => {
		const line = position?.start.line ?? 1;
		const written: WrittenElement = {
			name: name ?? '',
			written: name ?? '',
			attributes: {},
			line,
			isMdx: true,
		};
		source.elements.push(written);
		for (const attribute of attributes) {
			const value = attribute.type === 'mdxJsxAttribute' ? attribute.value : attribute;
			if (attribute.type === 'mdxJsxAttribute' && typeof value === 'string') {
				written.attributes[attribute.name.toLowerCase()] = value;
			} else if (value && typeof value === 'object') {
				const isSpread = attribute.type !== 'mdxJsxAttribute';
				const { value: code } = value as { value: string };
				// A text in quotes within the braces is the value itself.
				const text = isSpread ? undefined : /^\s*(["'`])([^"'`$]*)\1\s*$/.exec(code)?.[2];
				if (text !== undefined && !isSpread) {
					written.attributes[attribute.name.toLowerCase()] = text;
				}
				source.expressions.push({ code: isSpread ? `({${code}})` : code, line, of: written.name });
			}
		}
	};
	const readExpression = ({
		value,
		position,
	}: {
		value: string;
		position?: Position | undefined;
	}) => {
		source.expressions.push({ code: value, line: position?.start.line ?? 1 });
	};
	return {
		name: 'read-source',
		options: { position: true },
		mdxjsEsm: ({ value, position }) => {
			source.imports.push({ code: value, line: position?.start.line ?? 1 });
		},
		mdxFlowExpression: readExpression,
		mdxTextExpression: readExpression,
		mdxJsxFlowElement: readElement,
		mdxJsxTextElement: readElement,
		html: ({ value, position }) => {
			const line = position?.start.line ?? 1;
			source.html.push({ code: value, line });
			for (const tag of readTags(value)) {
				source.elements.push({
					...tag,
					name: tag.name.toLowerCase(),
					written: tag.name,
					line: line + tag.line,
					isMdx: false,
				});
			}
		},
		text: ({ value, position }) => {
			const from = position?.start.offset;
			if (from === undefined || !value.includes('<')) return;
			const raw = written.slice(from, position?.end.offset);
			for (const { index } of raw.matchAll(/(?<!\\)</g)) {
				const name = beginsWithTag(written.slice(from + index));
				const line = (position?.start.line ?? 1) + raw.slice(0, index).split('\n').length - 1;
				if (name) source.unread.push({ code: name, line });
			}
		},
		image: ({ url, alt, position }) => {
			source.pictures.push({ target: url, alt: alt ?? '', line: position?.start.line ?? 1 });
		},
		imageReference: ({ identifier }) => {
			used.push(identifier);
		},
		definition: ({ identifier, url, position }) => {
			definitions.set(identifier, { target: url, alt: undefined, line: position?.start.line ?? 1 });
		},
		footnoteReference: ({ identifier }) => {
			notesUsed.add(identifier);
		},
		footnoteDefinition: ({ identifier, position }) => {
			footnotes.push({ code: identifier, line: position?.start.line ?? 1 });
		},
		after: () => {
			source.unused.push(...footnotes.filter(({ code }) => !notesUsed.has(code)));
			for (const identifier of new Set(used)) {
				const definition = definitions.get(identifier);
				if (definition) source.pictures.push(definition);
			}
		},
	};
}

type Position = NonNullable<MdxJsxFlowElement['position']>;

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
