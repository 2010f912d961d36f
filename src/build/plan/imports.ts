import { mdxToMdast } from 'satteri';
import { readTopicFolders } from '../../topics/check/content-folder.ts';

/**
 * Finds the topics whose pages import something, such as a component. Astro gives its styles and scripts to other pages
 * of the same run, so that these topics need a run of their own: a part depends on nothing but its own topic.
 */
export function findImportingTopics(root: URL, slugs: readonly string[]): string[] {
	return readTopicFolders(root, slugs)
		.filter(({ pages }) =>
			pages.some(({ name, text }) => name.endsWith('.mdx') && hasImports(text))
		)
		.map(({ slug }) => slug);
}

/**
 * Whether pages of some topics are left to the bundler: for an import, an expression, a picture or code. Astro notes these
 * in a file of the project (`.astro/content-modules.mjs`), which a process beside it would write anew.
 */
export const needBundler = (root: URL, slugs: readonly string[]): boolean =>
	readTopicFolders(root, slugs).some(({ pages }) => pages.some(({ text }) => bundled.test(text)));

const bundled = /\{|!\[|<(?:img|pre|script|style)\b|^\s*(?:`{3}|~{3})|^import\b/m;

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
