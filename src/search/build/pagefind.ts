import * as pagefind from 'pagefind';
import type { PreparedPage } from './prepare-page.ts';

/**
 * Has Pagefind make the index of pages, and returns its files by path: the index, and the program that reads it. Throws
 * all its errors if it makes none.
 */
export async function indexPages(pages: readonly IndexedPage[]): Promise<Map<string, Uint8Array>> {
	const { index, errors } = await pagefind.createIndex({
		rootSelector: '.sl-markdown-content',
		// Words are asked for in the forms that the site has: without a language Pagefind does not take
		// endings off, and its program is smaller.
		forceLanguage: 'unknown',
	});
	if (!index) throw failure(errors);
	const failures: string[] = [];
	const queue = pages.values();
	const add = async () => {
		for (const { url, content } of queue)
			failures.push(...(await index.addHTMLFile({ url, content })).errors);
	};
	await Promise.all(Array.from({ length: pagesAhead }, add));
	const { files, errors: unwritten } = await index.getFiles();
	failures.push(...unwritten);
	await pagefind.close();
	if (failures.length > 0) throw failure(failures);
	return new Map(files.map(({ path, content }) => [path.replaceAll('\\', '/'), content]));
}

/**
 * So many pages are sent before Pagefind has answered for the first of them, so that it never waits for the next. It takes
 * them in the order in which they come.
 */
const pagesAhead = 32;

const failure = (errors: readonly string[]): Error =>
	new Error(`Pagefind made no index: ${errors.join('; ')}`);

type IndexedPage = Pick<PreparedPage, 'url' | 'content'>;
