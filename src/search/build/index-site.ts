import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptPlace } from '../../lib/kept.ts';
import type { PageAtHand } from '../../lib/pages/read-pages.ts';
import type { Term } from '../../lib/vocabulary/schema.ts';
import { standardPages } from '../../topics/pages.ts';
import { NameFinder } from './find-names.ts';
import { IndexFolder } from './index-folder.ts';
import { Pagefind, type IndexFiles } from './pagefind.ts';
import { PageDigests } from './parts/page-digests.ts';
import { PartStore } from './parts/part-store.ts';
import { SiteParts } from './parts/site-parts.ts';
import { textPath, writeIndex } from './write-index.ts';

/**
 * Makes the search index of a site: Pagefind's files and the guide. Pagefind itself reads all pages with
 * each index that it makes, so it makes one of some topics at a time, and these are joined: after an edit,
 * all but one are those of the last build.
 */
export class SiteIndexer {
	readonly #settings: SiteToIndex;
	readonly #pagefind = new Pagefind();
	readonly #digests: PageDigests;
	readonly #parts: SiteParts;
	/** The files of the program that reads an index. */
	readonly #program: Promise<IndexFiles>;

	constructor(settings: SiteToIndex) {
		this.#settings = settings;
		// There is time for it now, and none when all pages have come.
		this.#program = this.#pagefind.index([]);
		// Who waits for it hears what went wrong.
		this.#program.catch(() => undefined);
		this.#digests = new PageDigests(settings.site, settings.digests);
		this.#parts = new SiteParts(settings.expected, {
			site: settings.site,
			pagefind: this.#pagefind,
			names: new NameFinder(settings.terms),
			store: new PartStore(settings.parts),
			digests: this.#digests,
		});
	}

	/** Takes a page of the site. Waits while there is much to do. */
	add(page: PageAtHand): Promise<void> {
		return this.#parts.add(page);
	}

	/**
	 * Keeps the parts of the index that can be made of the pages of a shard, for the site that it belongs to. Returns
	 * the number of pages and sections that they have.
	 */
	async keepParts(): Promise<Counted> {
		const parts = await this.#parts.keep();
		await this.#program;
		await this.#pagefind.close();
		this.#digests.save();
		return {
			pages: parts.reduce((sum, { index }) => sum + index.pages.length, 0),
			sections: parts.reduce((sum, { counts }) => sum + counts.sections, 0),
		};
	}

	/** Writes the index. Returns the number of pages and sections that search knows. */
	async finish(): Promise<Counted> {
		const { site, folder, terms, aliases } = this.#settings;
		const index = new IndexFolder(join(site, folder));
		const parts = await this.#parts.finish((name) => index.has(textPath(name)));
		const program = await this.#program;
		await this.#pagefind.close();
		this.#digests.save();
		const known = readFileSync(new URL('known-words.txt', import.meta.url), 'utf8');
		return writeIndex(index, parts, program, {
			terms,
			aliases,
			known: known.split(/\s+/).filter(Boolean),
			kinds: standardPages.map(({ title }) => title),
		});
	}
}

/** What search knows. */
export interface Counted {
	pages: number;
	sections: number;
}

/** A site, and what its index is made with. */
export interface SiteToIndex {
	/** The folder of the built site. */
	site: string;
	/** The folder of the index below that. */
	folder: string;
	/** The files of the pages that are expected, by those that are indexed together, in order. */
	expected: readonly (readonly string[])[];
	terms: readonly Term[];
	/** What readers call each topic, by the name that the index has for it. */
	aliases: ReadonlyMap<string, readonly string[]>;
	/** The folder in which the parts of the index are kept for the next build. */
	parts: KeptPlace;
	/** Where to keep digests of its pages. */
	digests: KeptPlace;
}
