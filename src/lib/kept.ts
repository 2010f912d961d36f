import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * What a program has worked out, kept in a file for its next run.
 *
 * `version` says what it was worked out with, besides what its key tells: what another version has left is
 * not taken over. A file that is not there or cannot be read counts as empty.
 *
 * Each thing has a line of its own, which is read when it is asked for, and written as it was read: nearly all are
 * the same after an edit.
 */
export class Kept<T extends object | string | number> {
	readonly #file: string;
	readonly #version: string;
	/** What the last run has left, as JSON. */
	readonly #before: ReadonlyMap<string, string>;
	readonly #now = new Map<string, { value?: T; json?: string | undefined }>();
	#isChanged = false;

	constructor({ file, version }: KeptPlace) {
		this.#file = file;
		this.#version = version;
		this.#before = readEntries(file, version);
	}

	/** What the last run has worked something out of. */
	keys(): string[] {
		return [...this.#before.keys()];
	}

	/** What was worked out of a key in the last run, if it was. */
	last(key: string): T | undefined {
		const json = this.#before.get(key);
		return json === undefined ? undefined : (JSON.parse(json) as T);
	}

	/**
	 * What was worked out of the same key in the last run; otherwise what `make` works out now. `stillCounts` says so
	 * of what was worked out, if the key does not tell all that it was worked out of.
	 */
	get(key: string, make: () => T, stillCounts: (value: T) => boolean = () => true): T {
		const now = this.#now.get(key);
		const known = now?.value ?? this.last(key);
		const isKnown = known !== undefined && stillCounts(known);
		const value = isKnown ? known : make();
		if (!isKnown) this.#isChanged = true;
		const json = isKnown ? (now ? now.json : this.#before.get(key)) : undefined;
		this.#now.set(key, { value, json });
		return value;
	}

	/** Keeps what the last run has worked out of a key for the next one, if it has, and tells whether it has. */
	keep(key: string): boolean {
		const json = this.#before.get(key);
		if (json !== undefined && !this.#now.has(key)) this.#now.set(key, { json });
		return this.#now.has(key);
	}

	/** Writes what was asked for in this run; all else is forgotten. */
	save(): void {
		if (!this.#isChanged && this.#now.size === this.#before.size) return;
		writeFile(this.#file, writeEntries(this.#version, this.#now));
	}
}

/**
 * Joins what several runs have kept to one, as if one run had kept it all: those of one version. `change` gives what
 * becomes of each thing, by its key and its JSON, or nothing if it is to be left out.
 */
export function joinKept(
	files: readonly string[],
	{ file, version }: KeptPlace,
	change: (key: string, json: string) => string | undefined
): void {
	const joined = new Map<string, { json: string }>();
	for (const [key, json] of files.flatMap((from) => [...readEntries(from, version)])) {
		const changed = change(key, json);
		if (changed !== undefined) joined.set(key, { json: changed });
	}
	writeFile(file, writeEntries(version, joined));
}

/** A line of JSON each: the version, what each thing was worked out of and what it is, and how many there are. */
function writeEntries(
	version: string,
	entries: ReadonlyMap<string, { value?: unknown; json?: string | undefined }>
): string {
	const lines = [JSON.stringify(version)];
	for (const [key, { value, json = JSON.stringify(value) }] of entries) {
		lines.push(JSON.stringify(key), json);
	}
	return [...lines, entries.size].join('\n');
}

function readEntries(file: string, version: string): Map<string, string> {
	const entries = new Map<string, string>();
	const lines = readOrNothing(file).split('\n');
	if (lines[0] !== JSON.stringify(version)) return entries;
	for (let at = 1; at + 2 < lines.length; at += 2) {
		const [key = '', json = ''] = [lines[at], lines[at + 1]];
		entries.set(key.includes('\\') ? (JSON.parse(key) as string) : key.slice(1, -1), json);
	}
	// It may have lost its end.
	return lines.at(-1) === String(entries.size) ? entries : new Map();
}

function writeFile(file: string, text: string): void {
	mkdirSync(dirname(file), { recursive: true });
	// Another run that reads it now reads the old one or the new one, never a half.
	writeFileSync(`${file}.new`, text);
	renameSync(`${file}.new`, file);
}

function readOrNothing(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}

/** Where something is kept, and the version of what it was worked out with. */
export interface KeptPlace {
	file: string;
	version: string;
}
