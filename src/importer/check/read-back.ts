import { mdxToHast } from 'satteri';
import { blockTexts, type TreeNode } from './block-texts.ts';

/**
 * Reads the text of a page, block by block, as the site will: by the same compiler, with everything
 * turned on that Astro and Starlight turn on.
 *
 * Throws an error if the page does not compile, or if anything in it would run.
 */
export function readBack(page: string): string[] {
	const features = { gfm: true, directive: true, smartPunctuation: true };
	const tree: TreeNode = mdxToHast(page, { features, position: false });
	refuseCode(tree);
	return blockTexts(tree).map(({ text }) => text);
}

function refuseCode(node: TreeNode): void {
	if (node.type.startsWith('mdx')) throw new Error(`“${String(node.value)}” would run`);
	const target = node.properties?.['href'];
	if (typeof target === 'string' && !isSafeTarget(target)) throw new Error(`“${target}” would run`);
	node.children?.forEach(refuseCode);
}

/** Tells whether a link may lead there: to a web page or a mail address, nowhere else. */
export function isSafeTarget(target: string): boolean {
	return /^(?:https?:\/\/|mailto:)[^\s]/i.test(target);
}
