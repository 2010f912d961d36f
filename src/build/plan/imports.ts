import { mdxToMdast } from 'satteri';
import { readTopicFolders } from '../../topics/check/content-folder.ts';

/**
 * Finds the topics whose pages import something, such as a component, or show a file of another folder. Astro gives styles
 * and scripts to other pages of the same run, so that these topics need a run of their own: a part depends on nothing but
 * its own topic and what that run loads.
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

/** Whether a page may name a file outside its folder. */
const leavesFolder = (text: string): boolean => /\.\.\/[^\s"')>]*\.\w/.test(text);

function hasImports(text: string): boolean {
	if (!/^\s*import\b/m.test(text)) return false;
	try {
		const root = mdxToMdast(text);
		return 'children' in root && root.children.some((node) => node.type === 'mdxjsEsm');
	} catch {
		// The check says what is wrong with it.
		return false;
	}
}
