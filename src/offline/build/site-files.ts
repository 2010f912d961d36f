import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { JoinedSite } from '../../lib/build/hooks.ts';
import { sha256 } from '../../lib/hash.ts';

/** The files of a built site, by their path below it, but for those that this feature makes. */
export class SiteFiles {
	/** All paths, in order. */
	readonly paths: readonly string[];
	readonly #site: SiteToRead;
	readonly #folder: string;
	readonly #byFolder: ReadonlyMap<string, string[]>;
	readonly #named: ReadonlyMap<string, readonly string[]>;

	constructor(site: SiteToRead) {
		this.#site = site;
		this.#folder = fileURLToPath(site.dir);
		this.paths = [...site.files.keys()].filter((path) => !isMadeHere(path)).sort();
		this.#byFolder = Map.groupBy(this.paths, topFolder);
		this.#named = new Map(site.pages.map(({ path, files }) => [path, files]));
	}

	/** Whether there is a file at a path. */
	has(path: string): boolean {
		return this.#site.files.has(path);
	}

	/** All paths below a folder of the site's root, in order. */
	below(folder: string): readonly string[] {
		return this.#byFolder.get(folder) ?? [];
	}

	/** The content of a file. Throws if it is not there. */
	read(path: string): Buffer {
		return readFileSync(join(this.#folder, path));
	}

	/** The text of a file. Throws if it is not there. */
	text(path: string): string {
		return this.read(path).toString();
	}

	/** The files that a page names, by their path below the site's base. */
	named(page: string): readonly string[] {
		return this.#named.get(page) ?? [];
	}

	/** The size and the revision of a file. Throws if it is not there. */
	facts(path: string): { size: number; revision: string } {
		const facts = this.#site.files.get(path);
		if (!facts) throw new Error(`There is no ${path} in the site.`);
		return { size: facts.size, revision: facts.hash.slice(0, revisionLength) };
	}

	/** Tells this state of the site from others: a hash of all its files. */
	buildId(): string {
		const all = this.paths.map((path) => path + this.facts(path).revision).join('');
		return sha256(all).slice(0, revisionLength);
	}
}

/** A revision is the beginning of the SHA-256 of a file's content, in hex, which a browser can work out, too. */
const revisionLength = 16;

/** The service worker's file. */
export const workerFile = 'sw.js';

/** Tells what this feature makes from other files: the service worker, and the lists of files. */
const isMadeHere = (path: string): boolean =>
	path === workerFile || /^offline\/.*\.json$/.test(path);

/** The folder of the site's root that a path begins with; nothing for a file of the root itself. */
const topFolder = (path: string): string => path.slice(0, Math.max(0, path.indexOf('/')));

type SiteToRead = Pick<JoinedSite, 'dir' | 'files' | 'pages'>;
