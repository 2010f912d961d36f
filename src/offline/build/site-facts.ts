import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptPlace } from '../../lib/kept.ts';
import { KeptOfFiles } from '../../lib/kept-of-files.ts';
import { isOfSite, listSite, topFolder } from '../../lib/pages/built-pages.ts';
import type { PageAtHand } from '../../lib/pages/read-pages.ts';
import { namedFiles } from '../store/named-files.ts';
import { findKeepPlace } from './keep-place.ts';
import { isOfIndex, isText, pageOf } from './search-index.ts';
import { factsOf, isLanding, isMadeHere, type SeenFile, type SeenFiles } from './site-files.ts';

/**
 * Works out what lists of files say of pages, and of the other files that are there when it is done with them.
 * What the last build has seen of a file counts until the file is written anew.
 */
export class SiteFacts {
	readonly #settings: FactsSettings;
	readonly #kept: KeptOfFiles<SeenFile>;
	readonly #seen = new Map<string, SeenFile>();
	/** The pages that were rendered, which may have been read before they were written. */
	readonly #rendered = new Set<string>();
	readonly #lists = new Map<string, readonly string[]>();

	constructor(settings: FactsSettings) {
		this.#settings = settings;
		this.#kept = new KeptOfFiles(settings.site, settings.cache);
	}

	/** Takes a page. */
	read(page: PageAtHand): void {
		const { file, isNew, built } = page;
		const read = () => this.#readPage(page);
		const found = isNew ? read() : this.#look(file, read, built?.stamp);
		if (isNew) this.#rendered.add(file);
		// All pages are written when this is asked for.
		if (found) this.#seen.set(file, { ...found, stamp: undefined });
	}

	/** Reads what is there besides pages, and tells all of it. The index may be made at the same time. */
	finish(): SeenFiles {
		const before = this.#unchangedFolders();
		for (const file of listSite(this.#settings.site, isOfSite, before)) {
			// The texts that are there already are likely to stay.
			if (isMadeHere(file) || (isOfIndex(file) && !isText(file))) continue;
			const page = this.#seen.get(file);
			if (page && !this.#rendered.has(file)) continue;
			let isNew = false;
			const found = this.#look(file, () => {
				isNew = true;
				return page ?? this.#readFile(file);
			});
			// What the last build has left there, nobody writes any more.
			if (found && !isNew && before.has(topFolder(file))) found.stamp = undefined;
			if (!page && found) this.#seen.set(file, found);
		}
		this.#kept.save();
		return this.#seen;
	}

	/**
	 * The folders of pages that were all taken over from the last build, with what it had seen in each. There are many,
	 * and it takes its time to look into them. Copies of pages that came later are not among it, and read at the end.
	 */
	#unchangedFolders(): Map<string, string[]> {
		const rendered = new Set([...this.#rendered].map(topFolder));
		const withPages = new Set([...this.#seen.keys()].map(topFolder)).difference(rendered);
		const before = Map.groupBy(this.#kept.paths(), topFolder);
		return new Map([...before].filter(([folder]) => folder !== '' && withPages.has(folder)));
	}

	#readPage({ file, bytes, html }: PageAtHand): SeenFile {
		const keep = isLanding(file) ? findKeepPlace(html()) : undefined;
		// Names can be told from text in the bytes as they are, and to decode a page takes as long as to search it.
		const named = namedFiles(bytes().toString('latin1'), this.#settings.base);
		return {
			facts: factsOf(bytes()),
			named: this.#listOf([...named].map((name) => Buffer.from(name, 'latin1').toString())),
			// What is found in a page is a piece of it, and all of the page would be kept with it.
			...(keep && { keep: structuredClone(keep) }),
		};
	}

	#readFile(file: string): SeenFile {
		const content = readFileSync(join(this.#settings.site, file));
		return { facts: factsOf(content), ...(isText(file) && { textOf: pageOf(content) }) };
	}

	/** Looks at a file that may have been seen before; at nothing if another thread has removed it. */
	#look(file: string, read: () => SeenFile, known?: string): SeenFile | undefined {
		try {
			const { found, stamp } = this.#kept.look(file, read, known);
			const named = found.named && { named: this.#listOf(found.named) };
			return { ...found, ...named, stamp };
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
			throw error;
		}
	}

	/**
	 * The same list for all pages that name the same files, of which there are a handful. The names as they
	 * are found are pieces of their page, which would all be kept.
	 */
	#listOf(names: readonly string[]): readonly string[] {
		const text = names.join('\n');
		const list = this.#lists.get(text) ?? text.split('\n').filter(Boolean);
		this.#lists.set(text, list);
		return list;
	}
}

/** What it takes to look at a site. */
export interface FactsSettings {
	/** The folder of the built site. */
	site: string;
	/** The path that the site is built for, with a slash at both ends. */
	base: string;
	/** Where to keep what was seen for the next build. */
	cache: KeptPlace;
}
