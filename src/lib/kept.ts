import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * What a program has worked out, kept in a file for its next run.
 *
 * `version` says what it was worked out with, besides what its key tells: what another version has left is
 * not taken over. A file that is not there or cannot be read counts as empty.
 */
export class Kept<T> {
	readonly #file: string;
	readonly #version: string;
	readonly #before: ReadonlyMap<string, T>;
	readonly #now = new Map<string, T>();
	#isChanged: boolean;

	constructor({ file, version }: KeptPlace) {
		this.#file = file;
		this.#version = version;
		this.#before = readEntries(file, version);
		this.#isChanged = false;
	}

	/** What the last run has worked something out of. */
	keys(): string[] {
		return [...this.#before.keys()];
	}

	/** What was worked out of a key in the last run, if it was. */
	last(key: string): T | undefined {
		return this.#before.get(key);
	}

	/** What was worked out of the same key in the last run; otherwise what `make` works out now. */
	get(key: string, make: () => T): T {
		const known = this.#now.get(key) ?? this.#before.get(key);
		if (known === undefined) this.#isChanged = true;
		const value = known ?? make();
		this.#now.set(key, value);
		return value;
	}

	/** Writes what was asked for in this run; all else is forgotten. */
	save(): void {
		if (!this.#isChanged && this.#now.size === this.#before.size) return;
		const text = JSON.stringify({
			version: this.#version,
			entries: Object.fromEntries(this.#now),
		} satisfies KeptFile<T>);
		mkdirSync(dirname(this.#file), { recursive: true });
		// Another run that reads it now reads the old one or the new one, never a half.
		writeFileSync(`${this.#file}.new`, text);
		renameSync(`${this.#file}.new`, this.#file);
	}
}

function readEntries<T>(file: string, version: string): Map<string, T> {
	try {
		const kept = JSON.parse(readFileSync(file, 'utf8')) as KeptFile<T>;
		return new Map(kept.version === version ? Object.entries(kept.entries) : []);
	} catch {
		return new Map();
	}
}

/** Where something is kept, and the version of what it was worked out with. */
export interface KeptPlace {
	file: string;
	version: string;
}

interface KeptFile<T> {
	version: string;
	entries: Record<string, T>;
}
