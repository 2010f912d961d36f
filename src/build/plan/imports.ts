import { mdxToMdast } from 'satteri';
import { readTopicFolders } from '../../topics/check/content-folder.ts';

/**
 * Finds the topics whose pages import something, such as a component, or use a file of another folder. Astro may add the styles and
 * scripts of such pages to other pages of the same run. These topics need a run of their own, because a part may depend only on its
 * own topic and on what its run loads.
 */
export function findImportingTopics(root: URL, slugs: readonly string[]): string[] {
	return readTopicFolders(root, slugs)
		.filter(({ pages }) =>
			pages.some(
				({ name, text }) => leavesFolder(text) || (name.endsWith('.mdx') && hasImports(text))
			)
		)
		.map(({ slug }) => slug);
}

/** Whether a page may refer to a file outside its folder. */
const leavesFolder = (text: string): boolean => /\.\.\/[^\s"')>]*\.\w/.test(text);

function hasImports(text: string): boolean {
	if (!/^\s*import\b/m.test(text)) return false;
	try {
		const root = mdxToMdast(text);
		return 'children' in root && root.children.some((node) => node.type === 'mdxjsEsm');
	} catch {
		// The content check reports what is wrong with the page.
		return false;
	}
}
