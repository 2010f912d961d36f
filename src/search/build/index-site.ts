import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Term } from '../../lib/vocabulary/schema.ts';
import { standardPages } from '../../topics/pages.ts';
import { makeGuide } from './guide.ts';
import { openIndex, readFileNames, readFragments, writeIndex } from './pagefind.ts';
import { splitGuide } from './split-guide.ts';

/**
 * Makes the search index of a built site: Pagefind's files and the guide.
 *
 * Takes the site's folder, that of the index below it, the vocabulary, what readers call each topic, and
 * Pagefind if it was started before. Returns the number of pages and sections that search knows.
 */
export async function indexSite(
	site: string,
	indexFolder: string,
	terms: readonly Term[],
	aliases: ReadonlyMap<string, readonly string[]>,
	index = openIndex()
): Promise<{ pages: number; sections: number }> {
	const folder = join(site, indexFolder);
	await mkdir(folder, { recursive: true });
	const pages = await writeIndex(await index, site, folder);
	const known = await readFile(new URL('known-words.txt', import.meta.url), 'utf8');
	const guide = makeGuide({
		fragments: await readFragments(folder),
		terms,
		aliases,
		known: known.split(/\s+/).filter(Boolean),
		kinds: standardPages.map(({ title }) => title),
		files: await readFileNames(folder),
	});
	const { whole, parts } = splitGuide(guide);
	await writeFile(join(folder, 'guide.json'), JSON.stringify(whole));
	for (const [name, text] of parts) await writeFile(join(folder, name), text);
	return { pages, sections: guide.sections };
}
