import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stampOf } from '../../lib/kept-of-files.ts';
import { listFiles } from '../../lib/list-files.ts';
import { topFolder } from '../../lib/pages/built-pages.ts';
import { mayName, namedFiles } from '../store/named-files.ts';
import { findKeepPlace, type KeepPlace } from './keep-place.ts';

/**
 * The files of a built site, by their path below it. Sizes and hashes are kept, and what scripts and
 * styles say; pages are too many for that.
 *
 * Files are read without waiting: so many small ones take several times as long otherwise.
 */
export class SiteFiles {
	/** All paths, in order. */
	readonly paths: readonly string[];
	readonly #folder: string;
	readonly #seen: SeenFiles;
	readonly #known: ReadonlySet<string>;
	readonly #made: ReadonlySet<string>;
	readonly #byFolder: ReadonlyMap<string, string[]>;
	readonly #facts = new Map<string, FileFacts>();
	readonly #texts = new Map<string, string>();

	/**
	 * The files of the site in a folder. What this feature makes there is left out. `seen` is what is known
	 * of files; others are read.
	 */
	constructor(folder: string, seen: SeenFiles = new Map()) {
		this.#folder = folder;
		this.#seen = seen;
		const { made = [], others = [] } = Object.groupBy(listFiles(folder), (path) =>
			isMadeHere(path) ? 'made' : 'others'
		);
		this.#made = new Set(made);
		this.paths = others;
		this.#known = new Set(this.paths);
		this.#byFolder = Map.groupBy(this.paths, topFolder);
	}

	/** Whether there is a file at a path. */
	has(path: string): boolean {
		return this.#known.has(path);
	}

	/** All paths below a folder of the site's root, in order; those of the root itself if it is empty. */
	below(folder: string): readonly string[] {
		return this.#byFolder.get(folder) ?? [];
	}

	/** The content of a file. Throws if it is not there. */
	read(path: string): Buffer {
		return readFileSync(join(this.#folder, path));
	}

	/** The content of a file whose facts will be asked for, too, so that it is read once. */
	readWithFacts(path: string): Buffer {
		const content = this.read(path);
		this.#facts.set(path, factsOf(content));
		return content;
	}

	/** The text of a file. Throws if it is not there. */
	text(path: string): string {
		if (!mayName(path)) return this.read(path).toString();
		const text = this.#texts.get(path) ?? this.read(path).toString();
		this.#texts.set(path, text);
		return text;
	}

	/** The files that a page names, by their path below the site's base. */
	named(page: string, base: string): Iterable<string> {
		return this.#seen.get(page)?.named ?? namedFiles(this.text(page), base);
	}

	/** The place on a landing page where its topic can be kept; nothing if it has none. */
	keepPlace(page: string): KeepPlace | undefined {
		const seen = this.seen(page);
		return seen ? seen.keep : findKeepPlace(this.text(page));
	}

	/** The size and the hash of a file. Throws if it is not there. */
	facts(path: string): FileFacts {
		const facts = this.#facts.get(path) ?? this.seen(path)?.facts ?? factsOf(this.read(path));
		this.#facts.set(path, facts);
		return facts;
	}

	/** What is known of a file, if it has not been written since. */
	seen(path: string): SeenFile | undefined {
		const seen = this.#seen.get(path);
		if (seen?.stamp === undefined) return seen;
		const now = statSync(join(this.#folder, path), { throwIfNoEntry: false });
		return now && stampOf(now) === seen.stamp ? seen : undefined;
	}

	/** Writes a file anew, and the folder that it stands in. */
	write(path: string, text: string): void {
		const file = join(this.#folder, path);
		mkdirSync(dirname(file), { recursive: true });
		const content = Buffer.from(text);
		writeFileSync(file, content);
		this.#facts.set(path, factsOf(content));
	}

	/**
	 * Writes lists, by path, in the place of those that were made before. One that says the same stays as it is:
	 * after an edit, nearly all of them do.
	 */
	writeLists(lists: ReadonlyMap<string, object>): void {
		for (const [path, list] of lists) {
			const text = JSON.stringify(list);
			if (!this.#made.has(path) || this.read(path).toString() !== text) this.write(path, text);
		}
		for (const path of this.#made) {
			if (path !== workerFile && !lists.has(path)) rmSync(join(this.#folder, path));
		}
	}

	/** The edition of the site: a hash of all its files. */
	edition(): string {
		const all = this.paths.map((path) => path + this.facts(path).revision).join('');
		return createHash('sha256').update(all).digest('hex').slice(0, 16);
	}
}

/** The service worker's file. */
export const workerFile = 'sw.js';

/** What a list says of a file. */
export interface FileFacts {
	/** In bytes. */
	size: number;
	/** The first 16 hex digits of the SHA-256 of its content, which the browser can work out, too. */
	revision: string;
}

/** What is known of a file. */
export interface SeenFile {
	facts: FileFacts;
	/** The files that a page names, by their path below the site's base. */
	named?: readonly string[];
	/** The path of the page whose text it is in the search index. */
	textOf?: string;
	/** Where a landing page lets its topic be kept. */
	keep?: KeepPlace | undefined;
	/** Tells whether it is written again (`stampOf`), if it may be meanwhile. */
	stamp?: string | undefined;
}

/** What is known of files, by their path. */
export type SeenFiles = ReadonlyMap<string, SeenFile>;

/** Tells what this feature makes from other files: the service worker, and the lists of files. */
export const isMadeHere = (path: string): boolean =>
	path === workerFile || /^offline\/.*\.json$/.test(path);

/** Tells the landing pages of topics, and other pages that stand as they do. */
export const isLanding = (path: string): boolean => /^[^/]+\/index\.html$/.test(path);

/** Works out what a list says of a file from its content. */
export const factsOf = (content: Uint8Array): FileFacts => ({
	size: content.length,
	revision: createHash('sha256').update(content).digest('hex').slice(0, 16),
});
