import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../../lib/list-files.ts';

/**
 * The folder of an index in the site. Files whose names follow from what is in them stay there from build to
 * build.
 */
export class IndexFolder {
	readonly #folder: string;
	readonly #there: Set<string>;
	readonly #wanted = new Set<string>();

	/** Makes the folder if it is not there. */
	constructor(folder: string) {
		this.#folder = folder;
		mkdirSync(folder, { recursive: true });
		this.#there = new Set(listFiles(folder));
	}

	/** Whether a file is there. */
	has(path: string): boolean {
		return this.#there.has(path);
	}

	/** Writes a file. */
	write(path: string, content: string | Uint8Array): void {
		this.#wanted.add(path);
		const file = join(this.#folder, path);
		mkdirSync(dirname(file), { recursive: true });
		// A build that does not come to its end leaves no half file, which the next one would take for whole.
		writeFileSync(`${file}.new`, content);
		renameSync(`${file}.new`, file);
		this.#there.add(path);
	}

	/** Has a file that is there stay. */
	stay(path: string): void {
		this.#wanted.add(path);
	}

	/** Has a file stay whose name follows from what is in it, or writes it if it is not there. */
	async keep(path: string, content: () => Promise<Uint8Array>): Promise<void> {
		if (this.has(path)) this.stay(path);
		else this.write(path, await content());
	}

	/** Removes all files but those that were written or shall stay. */
	dropOthers(): void {
		for (const path of this.#there) {
			if (!this.#wanted.has(path)) rmSync(join(this.#folder, path), { force: true });
		}
	}
}
