import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mayName } from '../store/named-files.ts';

/**
 * The files of a built site, by their path below it. Sizes and hashes are kept, and what scripts and
 * styles say; pages are too many for that.
 */
export class SiteFiles {
	/** All paths, in order. */
	readonly paths: readonly string[];
	readonly #folder: string;
	readonly #known: ReadonlySet<string>;
	readonly #facts = new Map<string, Promise<FileFacts>>();
	readonly #texts = new Map<string, Promise<string>>();

	/** Finds the files of the site in a folder. What this feature makes there is left out. */
	static async find(folder: string): Promise<SiteFiles> {
		const entries = await readdir(folder, { recursive: true, withFileTypes: true });
		const paths = entries
			.filter((entry) => entry.isFile())
			.map(({ parentPath, name }) =>
				join(parentPath, name)
					.slice(folder.length)
					.replace(/^[\\/]/, '')
			)
			.map((path) => path.replaceAll('\\', '/'))
			.filter((path) => path !== workerFile && !/^offline\/.*\.json$/.test(path));
		return new SiteFiles(folder, paths.sort());
	}

	private constructor(folder: string, paths: readonly string[]) {
		this.#folder = folder;
		this.paths = paths;
		this.#known = new Set(paths);
	}

	/** Whether there is a file at a path. */
	has(path: string): boolean {
		return this.#known.has(path);
	}

	/** The content of a file. Throws if it is not there. */
	read(path: string): Promise<Buffer> {
		return readFile(join(this.#folder, path));
	}

	/** The text of a file. Throws if it is not there. */
	text(path: string): Promise<string> {
		const read = () => readFile(join(this.#folder, path), 'utf8');
		if (!mayName(path)) return read();
		const text = this.#texts.get(path) ?? read();
		this.#texts.set(path, text);
		return text;
	}

	/** The size and the hash of a file. Throws if it is not there. */
	facts(path: string): Promise<FileFacts> {
		const facts = this.#facts.get(path) ?? this.read(path).then(factsOf);
		this.#facts.set(path, facts);
		return facts;
	}

	/** Writes a file anew. */
	async write(path: string, text: string): Promise<void> {
		await writeFile(join(this.#folder, path), text);
		this.#facts.delete(path);
	}

	/** The edition of the site: a hash of all its files. */
	async edition(): Promise<string> {
		const hash = createHash('sha256');
		for (const path of this.paths) hash.update(path).update((await this.facts(path)).revision);
		return hash.digest('hex').slice(0, 16);
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

const factsOf = (content: Uint8Array): FileFacts => ({
	size: content.length,
	revision: createHash('sha256').update(content).digest('hex').slice(0, 16),
});
