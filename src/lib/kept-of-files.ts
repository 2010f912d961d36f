import { statSync } from 'node:fs';
import { join } from 'node:path';
import { joinKept, Kept, type KeptPlace } from './kept.ts';

/**
 * What a program has worked out of files, kept for its next run: it counts until the file is written anew,
 * which shows by its stamp.
 */
export class KeptOfFiles<T> {
	readonly #folder: string;
	readonly #kept: Kept<Stamped<T>>;

	/** `folder` is where the files stand, `place` where to keep what is worked out. */
	constructor(folder: string, place: KeptPlace) {
		this.#folder = folder;
		this.#kept = new Kept(place);
	}

	/**
	 * What was worked out of a file as it is, by its path below the folder; otherwise what `make` works out
	 * now. Throws if there is no such file; who knows its stamp already spares a look at it.
	 */
	get(path: string, make: () => T, stamp?: string): T {
		return this.look(path, make, stamp).found;
	}

	/** The same, with the stamp that the file has. */
	look(
		path: string,
		make: () => T,
		stamp = stampOf(statSync(join(this.#folder, path)))
	): Stamped<T> {
		const isSame = (last: Stamped<T>) => last.stamp === stamp;
		return this.#kept.get(path, () => ({ found: make(), stamp }), isSame);
	}

	/** The files of which the last run has left anything, by path, as they were then. */
	paths(): string[] {
		return this.#kept.keys();
	}

	/** Writes what was asked for in this run; all else is forgotten. */
	save(): void {
		this.#kept.save();
	}
}

/**
 * Takes over what other runs have kept, in the files `from`, as if this program had: of files that they have seen
 * elsewhere, and that stand in a folder now as they were.
 */
export function takeOverKept(folder: string, from: readonly string[], place: KeptPlace): void {
	joinKept(from, place, (path, json) => {
		const stats = statSync(join(folder, path), { throwIfNoEntry: false });
		const { found, stamp } = JSON.parse(json) as Stamped<unknown>;
		if (!stats || !stamp.endsWith(` ${stats.size}`)) return undefined;
		return JSON.stringify({ found, stamp: stampOf(stats) } satisfies Stamped<unknown>);
	});
}

/** Tells whether a file is written anew: by the time of that and its size. */
export const stampOf = ({ mtimeMs, size }: { mtimeMs: number; size: number }): string =>
	`${mtimeMs} ${size}`;

/** What was worked out of a file. */
interface Stamped<T> {
	found: T;
	stamp: string;
}
