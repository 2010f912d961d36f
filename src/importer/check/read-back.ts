import { mdxToMdast } from 'satteri';
import { escapeSigns } from '../../lib/signs.ts';
import { elementNames } from '../tree/elements.ts';
import { blockTexts, type TreeNode } from './block-texts.ts';

/**
 * Reads the text of a page, block by block, as the site will: by the same compiler, with everything
 * turned on that Astro and Starlight turn on.
 *
 * Throws an error if the page does not compile, or if anything in it would run.
 */
export function readBack(page: string): string[] {
	const features = { gfm: true, directive: true, smartPunctuation: true };
	const tree = mdxToMdast(escapeSigns(page, true), { features }) as TreeNode;
	tree.children = tree.children?.filter(({ type }) => type !== 'yaml') ?? [];
	refuseCode(tree);
	return blockTexts(tree).map(({ text }) => text);
}

function refuseCode(node: TreeNode): void {
	if (/^mdx|^html$/.test(node.type) && !isOwnElement(node))
		throw new Error(`“${String(node.value ?? node['name'])}” would run`);
	const url = String(node.url ?? '#');
	if (node.type === 'link' && !/^[/#]/.test(url) && !isSafeTarget(url))
		throw new Error(`“${url}” would run`);
	node.children?.forEach(refuseCode);
}

/** Elements that pages may hold, as long as they have no attributes. */
function isOwnElement(node: TreeNode): boolean {
	const allowed: readonly string[] = [...elementNames, 'br', 'p'];
	return (
		/^mdxJsx/.test(node.type) &&
		allowed.includes(String(node['name'])) &&
		(node['attributes'] as unknown[]).length === 0
	);
}

/** Tells whether a link may lead there: to a web page or a mail address, nowhere else. */
export function isSafeTarget(target: string): boolean {
	return /^(?:https?:\/\/|mailto:)[^\s]/i.test(target);
}
