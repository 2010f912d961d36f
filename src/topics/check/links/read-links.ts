import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import { visit } from 'unist-util-visit';
import { addressesIn, isLink, isLoading } from '../../../lib/html/addresses.ts';
import { readTags } from '../../../lib/html/raw.ts';
import { readAll } from '../page/read-all.ts';

/**
 * Finds the links of a page, and the pictures and whatever else it loads, from its text as authors write it, front matter
 * and all.
 *
 * Takes the text of an `.mdx` or `.md` file. Returns where each link leads and its line. Of a
 * page that does not parse, they are those of the rest of it: others say what is wrong with it.
 */
export function readLinks(text: string, isMdx: boolean): Link[] {
	const read = isMdx ? mdxToMdast : markdownToMdast;
	try {
		return collect(read(text, { features: { gfm: true } }));
	} catch {
		const { judged } = readAll(text, isMdx);
		return judged === undefined ? [] : collect(read(judged, { features: { gfm: true } }));
	}
}

function collect(tree: MdastNode): Link[] {
	const links: Link[] = [];
	const pictures = new Set<string>();
	visit(tree, (node) => {
		if (node.type === 'imageReference') pictures.add(node.identifier);
	});
	visit(tree, (node) => {
		const line = node.position?.start.line;
		if (node.type === 'link') links.push({ target: node.url, line, isLoaded: false });
		if (node.type === 'image') links.push({ target: node.url, line, isLoaded: true });
		if (node.type === 'definition') {
			links.push({ target: node.url, line, isLoaded: pictures.has(node.identifier) });
		}
		if (node.type === 'html') {
			for (const { name, attributes, ...tag } of readTags(node.value)) {
				const found = linksIn(name.toLowerCase(), Object.entries(attributes));
				links.push(...found.map((link) => ({ ...link, line: line && line + tag.line })));
			}
		}
		if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
			const attributes = node.attributes.flatMap((one): [string, string][] =>
				one.type === 'mdxJsxAttribute' && typeof one.value === 'string'
					? [[one.name.toLowerCase(), one.value]]
					: []
			);
			links.push(...linksIn(node.name ?? '', attributes).map((link) => ({ ...link, line })));
		}
	});
	return links;
}

const linksIn = (tag: string, attributes: [string, string][]): Omit<Link, 'line'>[] =>
	attributes.flatMap(([attribute, value]) => {
		const isLoaded = isLoading(tag, attribute);
		// Other components may have links, too.
		if (!isLoaded && attribute !== 'href' && !isLink(tag, attribute)) return [];
		return addressesIn(attribute, value).map((target) => ({ target, isLoaded }));
	});

/** A link as it is written. */
export interface Link {
	target: string;
	line: number | undefined;
	/** Whether it is shown on the page, as a picture is, and not opened. */
	isLoaded: boolean;
}
