import type {
	Definition,
	Nodes,
	Parent,
	PhrasingContent,
	Root,
	RootContent,
	Table,
	TableCell,
	TableRow,
} from 'mdast';
import { isOwnTarget } from '../check/block-texts.ts';
import { isSafeTarget } from '../check/read-back.ts';
import { headingText, mergeTexts } from '../structure/inline.ts';

/**
 * Leaves of a Markdown tree only what may stand on a page: what could run, or leads elsewhere than to
 * the web, becomes the text that the author typed. The tree that it takes stays as it is.
 */
export function makeSafe(tree: Root): Root {
	const definitions = new Map<string, Definition>();
	const used = new Set<string>();
	survey(tree, definitions, used);
	const links: Links = { find: (identifier) => definitions.get(identifier), used };
	return { ...tree, children: tree.children.flatMap((node) => safeBlock(node, links)) };
}

interface Links {
	find: (identifier: string) => Definition | undefined;
	/** Targets that links of the text name; the others are text. */
	used: ReadonlySet<string>;
}

function survey(node: Nodes, definitions: Map<string, Definition>, used: Set<string>): void {
	if (node.type === 'definition' && !definitions.has(node.identifier)) {
		definitions.set(node.identifier, node);
	}
	if (node.type === 'linkReference') used.add(node.identifier);
	if ('children' in node) for (const child of node.children) survey(child, definitions, used);
}

function safeBlock(node: RootContent, links: Links): RootContent[] {
	const { position } = node;
	const paragraph = (children: PhrasingContent[]): RootContent[] => [
		{ type: 'paragraph', children, position },
	];
	switch (node.type) {
		case 'html':
		case 'yaml':
			return paragraph([{ type: 'text', value: node.value }]);
		case 'definition':
			return links.used.has(node.identifier) && links.find(node.identifier) === node
				? []
				: paragraph([{ type: 'text', value: `[${node.label}]: ${target(node)}` }]);
		case 'footnoteDefinition':
			return [
				...paragraph([{ type: 'text', value: `[^${node.label}]:` }]),
				...node.children.flatMap((child) => safeBlock(child, links)),
			];
		case 'code':
			// A language would be coloured, by a name that the notes do not give to be read.
			return [{ type: 'code', value: node.value, position }];
		case 'heading':
			return [
				{
					...node,
					children: [{ type: 'text', value: headingText(safeInline(node.children, links)) }],
				},
			];
		case 'paragraph':
			return [{ ...node, children: safeInline(node.children, links) }];
		case 'table':
			return [padRows({ ...node, children: node.children.map((row) => safeParent(row, links)) })];
		default:
			return 'children' in node ? [safeParent(node, links)] : [node];
	}
}

/** Makes all rows as long as the longest: a page leaves out cells that have no column. */
function padRows(table: Table): Table {
	const width = Math.max(...table.children.map(({ children }) => children.length));
	const children = table.children.map((row): TableRow => {
		const missing = Math.max(0, width - row.children.length);
		const cells = Array.from({ length: missing }, (): TableCell => ({
			type: 'tableCell',
			children: [],
		}));
		return { ...row, children: [...row.children, ...cells] };
	});
	return { ...table, children };
}

/** Lists, items, quotations, tables, rows and cells. */
function safeParent<T extends RootContent & Parent>(node: T, links: Links): T {
	const children =
		node.type === 'tableCell'
			? safeInline(node.children, links)
			: node.children.flatMap((child) => safeBlock(child, links));
	return { ...node, children };
}

function safeInline(content: readonly PhrasingContent[], links: Links): PhrasingContent[] {
	return mergeTexts(content.flatMap((node) => safePhrase(node, links)));
}

function safePhrase(node: PhrasingContent, links: Links): PhrasingContent[] {
	const text = (value: string): PhrasingContent[] => [{ type: 'text', value }];
	switch (node.type) {
		case 'text':
		case 'break':
			return [node];
		case 'inlineCode':
			return [{ ...node, value: node.value.replace(/\s*\n\s*/g, ' ') }];
		case 'emphasis':
		case 'strong':
		case 'delete':
			return [{ ...node, children: safeInline(node.children, links) }];
		case 'link':
			return safeLink(node.children, node, links);
		case 'linkReference':
			return safeLink(node.children, links.find(node.identifier) ?? { url: '' }, links);
		case 'image':
			return text(`![${node.alt ?? ''}](${target(node)})`);
		case 'imageReference':
			return text(`![${node.alt ?? ''}][${node.label ?? node.identifier}]`);
		case 'footnoteReference':
			return text(`[^${node.label ?? node.identifier}]`);
		case 'html':
			return text(node.value);
		default:
			return 'value' in node && typeof node.value === 'string' ? text(node.value) : [];
	}
}

function safeLink(
	children: readonly PhrasingContent[],
	link: { url: string; title?: string | null | undefined },
	links: Links
): PhrasingContent[] {
	const content = safeInline(children, links);
	const [only] = content;
	// The site makes links of addresses by itself.
	if (content.length === 1 && only?.type === 'text' && isOwnTarget(only.value, link.url)) {
		return content;
	}
	if (isSafeTarget(link.url) && URL.canParse(link.url) && content.length > 0) {
		const { title } = link;
		return [{ type: 'link', url: new URL(link.url).href, title, children: content }];
	}
	return [{ type: 'text', value: '[' }, ...content, { type: 'text', value: `](${target(link)})` }];
}

const target = ({ url, title }: { url: string; title?: string | null | undefined }): string =>
	title ? `${url} "${title}"` : url;
