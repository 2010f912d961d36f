import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Term } from '../../lib/vocabulary/schema.ts';
import { standardPages } from '../../topics/pages.ts';
import { countPages, type KnownCounts } from './count-pages.ts';
import { NameFinder } from './find-names.ts';
import { makeGuide } from './guide.ts';
import { PageOrder } from './page-order.ts';
import { IndexWriter, readFileNames } from './pagefind.ts';
import { preparePage, readPage } from './pages.ts';
import { splitGuide } from './split-guide.ts';

/** Makes the search index of a site: Pagefind's files and the guide. */
export class SiteIndexer {
	readonly #index: IndexWriter;
	readonly #order: PageOrder<{ url: string; content: string }>;
	#pages = 0;

	/** Starts with the files of the pages that are expected, in the order that they have in the index. */
	static async open(expected: readonly string[]): Promise<SiteIndexer> {
		return new SiteIndexer(await IndexWriter.open(), expected);
	}

	private constructor(index: IndexWriter, expected: readonly string[]) {
		this.#index = index;
		this.#order = new PageOrder(expected);
	}

	/** Takes a page of the site, by its file below the site's folder. Waits while there is much to do. */
	async add(file: string, html: string): Promise<void> {
		const page = readPage(file, html);
		const prepared = page && { url: page.url, content: preparePage(page) };
		await this.#write(this.#order.add(file, prepared));
	}

	/**
	 * Writes the index into its folder below that of the site.
	 *
	 * Takes the vocabulary, what readers call each topic, and what was counted on pages before, by the names
	 * of their files in the index. Returns the number of pages and sections that search knows.
	 */
	async finish(
		site: string,
		indexFolder: string,
		terms: readonly Term[],
		aliases: ReadonlyMap<string, readonly string[]>,
		counted?: KnownCounts
	): Promise<{ pages: number; sections: number }> {
		await this.#write(this.#order.rest());
		const folder = join(site, indexFolder);
		await mkdir(folder, { recursive: true });
		const known = await readFile(new URL('known-words.txt', import.meta.url), 'utf8');
		const written = this.#index.write(folder);
		const guide = makeGuide({
			pages: await countPages(folder, written, new NameFinder(terms), counted),
			terms,
			aliases,
			known: known.split(/\s+/).filter(Boolean),
			kinds: standardPages.map(({ title }) => title),
			files: await readFileNames(folder),
		});
		const { whole, parts } = splitGuide(guide);
		await writeFile(join(folder, 'guide.json'), JSON.stringify(whole));
		for (const [name, text] of parts) await writeFile(join(folder, name), text);
		return { pages: this.#pages, sections: guide.sections };
	}

	async #write(pages: readonly { url: string; content: string }[]): Promise<void> {
		this.#pages += pages.length;
		for (const { url, content } of pages) await this.#index.add(url, content);
	}
}
