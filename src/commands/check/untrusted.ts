import { join } from 'node:path';
import { listFiles } from '../../lib/list-files.ts';
import type { Problem } from '../../lib/problems.ts';
import { readText } from '../../lib/read-text.ts';
import { codeInHtml, findCode, type Code } from './untrusted-page.ts';

/**
 * Finds everything in the content of a site that would run: scripts, expressions, event handlers, code files. Takes the site’s
 * folder.
 */
export const findUntrusted = (root: string): Problem[] =>
	['content', 'public'].flatMap((folder) =>
		listFiles(join(root, folder)).flatMap((path) => checkFile(root, `${folder}/${path}`))
	);

function checkFile(root: string, file: string): Problem[] {
	const read = () => readText(join(root, file));
	if (codeFile.test(file)) return [{ file, message: 'is a program', fix: 'take the file out' }];
	return codeIn(file, read).map(({ line, what }) => ({ file, line, ...told(what) }));
}

function codeIn(file: string, read: () => string): Code[] {
	if (/\.(?:md|mdx|markdown|mdown|mkdn|mkd|mdwn)$/i.test(file)) {
		return findCode(read(), file.endsWith('.mdx'));
	}
	return /\.(?:svg|html?|xhtml|xml)$/i.test(file) ? codeInHtml(read()) : [];
}

/** What a browser or the build would run. */
const codeFile = /\.(?:[cm]?[jt]sx?|astro|wasm|vue|svelte|php)$/i;

const told = (what: string): Pick<Problem, 'message' | 'fix'> => ({
	message: `has ${what}`,
	fix: 'take it out, or leave --untrusted out for content that you would run',
});
