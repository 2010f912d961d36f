import type { Nodes, Paragraph, Root, RootContent, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';
import { directiveToMarkdown, type ContainerDirective } from 'mdast-util-directive';
import { couldCompare } from '../../lib/signs.ts';
import { escapeText } from './escape-text.ts';
import { settleStruck, type LettersBeside } from './struck.ts';

/** Writes a page: front matter and content. */
export function writePage(title: string, description: string, tree: Root): string {
	const frontMatter = stringify({ title, description }, { lineWidth: 0, singleQuote: true });
	// Between two rules at its beginning text would be taken for more front matter, and not be shown.
	const start = tree.children.findIndex(({ type }) => type !== 'thematicBreak');
	const body = { ...tree, children: start < 0 ? [] : tree.children.slice(start) };
	const content = processor.stringify(markLone(settleStruck(body, lettersBeside)));
	return `---\n${frontMatter}---\n${content === '' ? '' : `\n${content}`}`;
}

const loneParagraph: NonNullable<NonNullable<Options['handlers']>['paragraph']> = (
	node,
	_parent,
	state,
	info
) => `<p>${state.containerPhrasing(node, { ...info, before: '>', after: '<' }).trim()}</p>`;

const lettersBeside: LettersBeside = { first: new WeakSet(), last: new WeakSet() };
const refer = (letter: string): string => `&#x${letter.codePointAt(0)?.toString(16) ?? ''};`;

const settings: Options = {
	bullet: '-',
	emphasis: '_',
	rule: '-',
	incrementListMarker: true,
	listItemIndent: 'one',
	resourceLink: true,
	tightDefinitions: true,
	handlers: {
		// A cell is one line, and a line that ends in a backslash is hard to see.
		break: () => '<br />',
		...({ loneParagraph } as object),
		text: (node: Text, _parent, state, { before, after }) => {
			const written = escapeText(node.value, {
				atStart: before === '' || before === '\n',
				inLink: state.stack.includes('label'),
				after,
			});
			const begun = lettersBeside.first.has(node) ? written.replace(/^./su, refer) : written;
			return lettersBeside.last.has(node) ? begun.replace(/[^;]$/su, refer) : begun;
		},
	},
};

/** A table goes on until an empty line: it would take the end of a box for a row. */
const directives = directiveToMarkdown();
const writeDirective = directives.handlers?.containerDirective;
const boxHandlers: Options['handlers'] = {
	containerDirective(node: ContainerDirective, ...rest) {
		const written = writeDirective?.(node, ...rest) ?? '';
		return endsInTable(node) ? written.replace(/\n(?=:+$)/, '\n\n') : written;
	},
};

function endsInTable(node: Nodes): boolean {
	const last = 'children' in node ? node.children.at(-1) : undefined;
	return node.type === 'table' || (last !== undefined && endsInTable(last));
}

const processor = unified()
	.use(remarkGfm)
	.use(remarkMdx)
	.use(remarkStringify, settings)
	.use(function () {
		this.data('toMarkdownExtensions')?.push(directives, { handlers: boxHandlers });
	})
	.freeze();

/**
 * Elements that stand alone would be taken for blocks, without the paragraph around them: two marked
 * lines would run into one. So it is written out.
 */
function markLone<T extends Nodes>(node: T): T {
	if (!('children' in node)) return node;
	const children = (node.children as RootContent[]).map((child) =>
		child.type === 'paragraph' &&
		isLone(child) &&
		!(isTightItem(node) && child.children.length === 1)
			? ({ ...child, type: 'loneParagraph' } as unknown as RootContent)
			: markLone(child)
	);
	return { ...node, children: isLikeComparison(node) ? [blank, ...children] : children };
}

/** Whether the “>” of a quotation could be taken for “more than”: above it a line stands that has nothing else. */
const isLikeComparison = (node: Nodes): boolean =>
	node.type === 'blockquote' &&
	couldCompare(processor.stringify({ type: 'root', children: [node] }), true);

const blank: Paragraph = { type: 'paragraph', children: [] };

const isLone = ({ children }: Paragraph): boolean =>
	children.some(({ type }) => type === 'mdxJsxTextElement') &&
	children.every(
		(child) =>
			child.type === 'mdxJsxTextElement' ||
			child.type === 'break' ||
			(child.type === 'text' && child.value.trim() === '')
	);

const isTightItem = (node: Nodes): boolean => node.type === 'listItem' && !node.spread;
