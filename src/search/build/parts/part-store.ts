import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { KeptPlace } from '../../../lib/kept.ts';
import type { PartCounts } from '../count-part.ts';
import type { IndexPart } from './index-part.ts';

/**
 * The parts of an index, each in a file of its own, kept for the next build. What was made with another
 * version or cannot be read counts as not there.
 */
export class PartStore {
	readonly #folder: string;
	readonly #version: string;
	readonly #used = new Set<string>();

	/** `file` is the folder of the parts. */
	constructor({ file, version }: KeptPlace) {
		this.#folder = file;
		this.#version = version;
		mkdirSync(file, { recursive: true });
	}

	/** A part of the last build, by its name. */
	get(name: string): KeptPart | undefined {
		return this.#read<KeptPart>(name);
	}

	/** The texts of its pages by hash, if they were kept with it. */
	texts(name: string): ReadonlyMap<string, Uint8Array> | undefined {
		return this.#read<ReadonlyMap<string, Uint8Array>>(textsOf(name));
	}

	/** Has a part of the last build stay. */
	stay(name: string): void {
		this.#used.add(name);
	}

	/** Keeps a part. */
	set(name: string, part: KeptPart): void {
		this.#write(name, part);
	}

	/** Keeps the texts of its pages with it. */
	setTexts(name: string, texts: ReadonlyMap<string, Uint8Array>): void {
		this.#write(textsOf(name), texts);
	}

	/** Removes all parts but those that stay or were kept. */
	dropOthers(): void {
		for (const name of readdirSync(this.#folder)) {
			if (!this.#used.has(name)) rmSync(this.#fileOf(name), { recursive: true, force: true });
		}
	}

	#read<T>(name: string): T | undefined {
		const file = this.#fileOf(name);
		if (!existsSync(file)) return undefined;
		try {
			const { version, content } = deserialize(readFileSync(file)) as StoredFile<T>;
			return version === this.#version ? content : undefined;
		} catch {
			return undefined;
		}
	}

	#write(name: string, content: unknown): void {
		this.#used.add(name);
		const file = this.#fileOf(name);
		const stored: StoredFile<unknown> = { version: this.#version, content };
		// A build that does not come to its end leaves the old one or the new one, never a half.
		writeFileSync(`${file}.new`, serialize(stored));
		renameSync(`${file}.new`, file);
	}

	#fileOf(name: string): string {
		return join(this.#folder, name);
	}
}

/** A part as it is kept. */
export interface KeptPart {
	/** A digest of the pages that it was made of. */
	pages: string;
	index: IndexPart;
	/** What the guide counts on its pages. */
	counts: PartCounts;
}

const textsOf = (name: string): string => `${name}.texts`;

interface StoredFile<T> {
	version: string;
	content: T;
}
