import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Kept, type KeptPlace } from './kept.ts';

/**
 * What a program has worked out of files, kept for its next run: it counts until the file is written anew,
 * which shows by its time and size.
 */
export class KeptOfFiles<T> {
	readonly #folder: string;
	readonly #kept: Kept<T>;

	/** `folder` is where the files stand, `place` where to keep what is worked out. */
	constructor(folder: string, place: KeptPlace) {
		this.#folder = folder;
		this.#kept = new Kept(place);
	}

	/**
	 * What was worked out of a file as it is, by its path below the folder; otherwise what `make` works out
	 * now. Throws if there is no such file.
	 */
	get(path: string, make: () => T): T {
		return this.look(path, make).found;
	}

	/** The same, with the time of the file's last change, in milliseconds of the epoch. */
	look(path: string, make: () => T): { found: T; modified: number } {
		const { mtimeMs, size } = statSync(join(this.#folder, path));
		return { found: this.#kept.get(`${path} ${mtimeMs} ${size}`, make), modified: mtimeMs };
	}

	/** The files of which the last run has left anything, by path, as they were then. */
	paths(): string[] {
		return this.#kept.keys().map((key) => key.replace(/ \S+ \S+$/, ''));
	}

	/** Writes what was asked for in this run; all else is forgotten. */
	save(): void {
		this.#kept.save();
	}
}
