import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptPlace } from '../../lib/kept.ts';
import { KeptOfFiles } from '../../lib/kept-of-files.ts';
import { listFiles } from '../../lib/list-files.ts';
import { isOfSite, topFolder } from '../../lib/pages/built-pages.ts';
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
	read({ file, isNew, html }: PageAtHand): void {
		const read = () => this.#readPage(file, html());
		const found = isNew ? read() : this.#look(file, read);
		if (isNew) this.#rendered.add(file);
		// All pages are written when this is asked for.
		if (found) this.#seen.set(file, { ...found, modified: undefined });
	}

	/** Reads what is there besides pages, and tells all of it. The index may be made at the same time. */
	finish(): SeenFiles {
		for (const file of this.#list()) {
			// The texts that are there already are likely to stay.
			if (isMadeHere(file) || (isOfIndex(file) && !isText(file))) continue;
			const page = this.#seen.get(file);
			if (page && !this.#rendered.has(file)) continue;
			const found = this.#look(file, () => page ?? this.#readFile(file));
			if (!page && found) this.#seen.set(file, found);
		}
		this.#kept.save();
		return this.#seen;
	}

	/**
	 * Lists the files of the site. A folder of pages that were all taken over from the last build has what it had
	 * then: there are many, and it takes its time to look into them.
	 */
	#list(): string[] {
		const { site } = this.#settings;
		const before = Map.groupBy(this.#kept.paths(), topFolder);
		const withPages = new Set([...this.#seen.keys()].map(topFolder));
		const rendered = new Set([...this.#rendered].map(topFolder));
		return readdirSync(site, { withFileTypes: true }).flatMap((entry) => {
			const { name } = entry;
			if (!entry.isDirectory()) return name;
			if (!isOfSite(name)) return [];
			const last = withPages.has(name) && !rendered.has(name) ? before.get(name) : undefined;
			return last ?? listFiles(join(site, name)).map((path) => `${name}/${path}`);
		});
	}

	#readPage(file: string, html: string): SeenFile {
		const keep = isLanding(file) ? findKeepPlace(html) : undefined;
		return {
			facts: factsOf(Buffer.from(html)),
			named: this.#listOf(namedFiles(html, this.#settings.base)),
			// What is found in a page is a piece of it, and all of the page would be kept with it.
			...(keep && { keep: structuredClone(keep) }),
		};
	}

	#readFile(file: string): SeenFile {
		const content = readFileSync(join(this.#settings.site, file));
		return { facts: factsOf(content), ...(isText(file) && { textOf: pageOf(content) }) };
	}

	/** Looks at a file that may have been seen before; at nothing if another thread has removed it. */
	#look(file: string, read: () => SeenFile): SeenFile | undefined {
		try {
			const { found, modified } = this.#kept.look(file, read);
			const named = found.named && { named: this.#listOf(new Set(found.named)) };
			return { ...found, ...named, modified };
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
			throw error;
		}
	}

	/**
	 * The same list for all pages that name the same files, of which there are a handful. The names as they
	 * are found are pieces of their page, which would all be kept.
	 */
	#listOf(names: ReadonlySet<string>): readonly string[] {
		const text = [...names].join('\n');
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
