import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptPlace } from '../../../lib/kept.ts';
import { KeptOfFiles } from '../../../lib/kept-of-files.ts';
import type { PreparedPage } from '../pagefind.ts';
import { prepareIfKnown } from '../pages.ts';

/**
 * Digests what search reads of pages. What the last build has read of a page counts until its file is
 * written anew.
 */
export class PageDigests {
	readonly #site: string;
	readonly #kept: KeptOfFiles<string>;
	readonly #rendered = new Map<string, string>();
	/** Of pages that were taken over from the last build, so that their files are looked at once. */
	readonly #takenOver = new Map<string, string>();

	/** `site` is the folder of the site. */
	constructor(site: string, place: KeptPlace) {
		this.#site = site;
		this.#kept = new KeptOfFiles(site, place);
	}

	/** Takes a page that was rendered, or that search shall not know it. Its file may not be written yet. */
	add(file: string, page: PreparedPage | undefined): void {
		this.#rendered.set(file, digest(page));
	}

	/** The digest of a page by its file, of which the stamp may be known; empty if search shall not know it. */
	get(file: string, stamp?: string): string {
		const known = this.#rendered.get(file) ?? this.#takenOver.get(file);
		if (known !== undefined) return known;
		const digest = this.#kept.get(file, () => this.#read(file), stamp);
		this.#takenOver.set(file, digest);
		return digest;
	}

	/** Keeps the digests for the next build, when all pages are written. */
	save(): void {
		for (const [file, digest] of this.#rendered) this.#kept.get(file, () => digest);
		this.#kept.save();
	}

	#read(file: string): string {
		return digest(prepareIfKnown(file, readFileSync(join(this.#site, file), 'utf8')));
	}
}

const digest = (page: PreparedPage | undefined): string =>
	page ? createHash('sha1').update(page.content).digest('hex') : '';
