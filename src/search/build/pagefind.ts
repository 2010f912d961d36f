import * as pagefind from 'pagefind';
import type { PreparedPage } from './prepare-page.ts';

/**
 * Creates the index of pages with Pagefind. Returns its files by path: the index, and the program that reads it. If Pagefind
 * fails, throws an error with all its messages.
 */
export async function indexPages(pages: readonly IndexedPage[]): Promise<Map<string, Uint8Array>> {
	const { index, errors } = await pagefind.createIndex({
		rootSelector: '.sl-markdown-content',
		// Queries use the word forms of the site. Without a language, Pagefind does no stemming, and its program is smaller.
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
 * The number of pages to send before Pagefind has confirmed the first of them, so that it never waits. It processes them in
 * order.
 */
const pagesAhead = 32;

const failure = (errors: readonly string[]): Error =>
	new Error(`Pagefind made no index: ${errors.join('; ')}`);

type IndexedPage = Pick<PreparedPage, 'url' | 'content'>;
