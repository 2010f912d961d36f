import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import { visit } from 'unist-util-visit';

/**
 * Finds the links of a page, from its text as authors write it, front matter and all.
 *
 * Takes the text of an `.mdx` or `.md` file. Returns where each link leads and its line. A page that
 * does not parse has none: others say what is wrong with it.
 */
export function readLinks(text: string, isMdx: boolean): Link[] {
	// Most pages of a library have no link; reading them all would take longer than all the rest.
	if (!/\]\s*[(:[]|href|<http/.test(text)) return [];
	try {
		return collect((isMdx ? mdxToMdast : markdownToMdast)(text, { features: { gfm: true } }));
	} catch {
		return [];
	}
}

function collect(tree: MdastNode): Link[] {
	const links: Link[] = [];
	visit(tree, (node) => {
		const target = targetOf(node);
		if (target !== undefined) links.push({ target, line: node.position?.start.line });
	});
	return links;
}

function targetOf(node: MdastNode): string | undefined {
	if (node.type === 'link' || node.type === 'definition') return node.url;
	if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
	const href = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'href');
	return typeof href?.value === 'string' ? href.value : undefined;
}

/** A link as it is written. */
export interface Link {
	target: string;
	line: number | undefined;
}
