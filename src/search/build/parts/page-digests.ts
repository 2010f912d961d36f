import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Kept, type KeptPlace } from '../../../lib/kept.ts';
import type { PreparedPage } from '../pagefind.ts';
import { prepareIfKnown } from '../pages.ts';

/**
 * Digests what search reads of pages. What the last build has read of a page counts until its file is
 * written anew.
 */
export class PageDigests {
	readonly #site: string;
	readonly #kept: Kept<string>;
	readonly #rendered = new Map<string, string>();

	/** `site` is the folder of the site. */
	constructor(site: string, place: KeptPlace) {
		this.#site = site;
		this.#kept = new Kept(place);
	}

	/** Takes a page that was rendered, or that search shall not know it. Its file may not be written yet. */
	add(file: string, page: PreparedPage | undefined): void {
		this.#rendered.set(file, digest(page));
	}

	/** The digest of a page by its file; empty if search shall not know it. */
	get(file: string): string {
		return this.#rendered.get(file) ?? this.#kept.get(this.#stateOf(file), () => this.#read(file));
	}

	/** Keeps the digests for the next build, when all pages are written. */
	save(): void {
		for (const [file, digest] of this.#rendered) this.#kept.get(this.#stateOf(file), () => digest);
		this.#kept.save();
	}

	#read(file: string): string {
		return digest(prepareIfKnown(file, readFileSync(join(this.#site, file), 'utf8')));
	}

	#stateOf(file: string): string {
		const { mtimeMs, size } = statSync(join(this.#site, file));
		return `${file} ${mtimeMs} ${size}`;
	}
}

const digest = (page: PreparedPage | undefined): string =>
	page ? createHash('sha1').update(page.content).digest('hex') : '';
