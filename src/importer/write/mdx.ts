import type { Root, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';
import { escapeText } from './escape-text.ts';

/** Writes a page: front matter and content. */
export function writePage({ title, description, tree }: WrittenPage): string {
	const frontMatter = stringify({ title, description }, { lineWidth: 0, singleQuote: true });
	const content = processor.stringify(tree);
	return `---\n${frontMatter}---\n${content === '' ? '' : `\n${content}`}`;
}

/** What a page's file says. */
export interface WrittenPage {
	title: string;
	description: string;
	tree: Root;
}

const settings: Options = {
	bullet: '-',
	emphasis: '_',
	rule: '-',
	incrementListMarker: true,
	listItemIndent: 'one',
	resourceLink: true,
	tightDefinitions: true,
	handlers: {
		text: (node: Text, _parent, state, { before, after }) =>
			escapeText(node.value, {
				atStart: before === '' || before === '\n',
				inLink: state.stack.includes('label'),
				after,
			}),
	},
};

const processor = unified().use(remarkGfm).use(remarkMdx).use(remarkStringify, settings).freeze();
