import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
		try {
			const { version, part } = deserialize(readFileSync(this.#fileOf(name))) as PartFile;
			return version === this.#version ? part : undefined;
		} catch {
			return undefined;
		}
	}

	/** Has a part of the last build stay. */
	stay(name: string): void {
		this.#used.add(name);
	}

	/** Keeps a part. */
	set(name: string, part: KeptPart): void {
		this.#used.add(name);
		const file = this.#fileOf(name);
		const content: PartFile = { version: this.#version, part };
		// A build that does not come to its end leaves the old one or the new one, never a half.
		writeFileSync(`${file}.new`, serialize(content));
		renameSync(`${file}.new`, file);
	}

	/** Removes all parts but those that stay or were kept. */
	dropOthers(): void {
		for (const name of readdirSync(this.#folder)) {
			if (!this.#used.has(name)) rmSync(this.#fileOf(name), { recursive: true, force: true });
		}
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

interface PartFile {
	version: string;
	part: KeptPart;
}
