import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files of a built site, by their path below it, each read and hashed at most once. */
export class SiteFiles {
	/** All paths, in order. */
	readonly paths: readonly string[];
	readonly #folder: string;
	readonly #read = new Map<string, Promise<Buffer>>();

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
	}

	/** The content of a file. Throws if it is not there. */
	read(path: string): Promise<Buffer> {
		const content = this.#read.get(path) ?? readFile(join(this.#folder, path));
		this.#read.set(path, content);
		return content;
	}

	/** The text of a file. Throws if it is not there. */
	async text(path: string): Promise<string> {
		return (await this.read(path)).toString();
	}

	/** Takes a file that has been written anew. */
	forget(path: string): void {
		this.#read.delete(path);
	}

	/** The edition of the site: a hash of all its files. */
	async edition(): Promise<string> {
		const hash = createHash('sha256');
		for (const path of this.paths) hash.update(path).update(await this.read(path));
		return hash.digest('hex').slice(0, 16);
	}
}

/** The service worker's file. */
export const workerFile = 'sw.js';

/** A short hash of the content of a file, as the browser makes it, too: the first 16 hex digits. */
export const revisionOf = (content: Uint8Array): string =>
	createHash('sha256').update(content).digest('hex').slice(0, 16);
