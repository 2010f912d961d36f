import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ContentPlace } from '../lib/content-check/check-thread.ts';
import { handOver } from '../lib/hand-over.ts';
import { Kept } from '../lib/kept.ts';
import { KeptOfFiles } from '../lib/kept-of-files.ts';
import { keptPlace } from '../topics/load/rendering-inputs.ts';
import { hasEvidence } from './markup/citation.ts';
import type { PageEvidence, Place } from './markup/page-evidence.ts';
import { readPage } from './markup/read-page.ts';

/**
 * What pages say about evidence. Each text is read once, and not again in later runs: the check before a
 * build, each page and the pages about evidence ask for it.
 */
export class KeptEvidence {
	readonly #project: ContentPlace;
	#opened: Kept<StoredEvidence> | undefined;
	#openedKeys: KeptOfFiles<string> | undefined;

	/** What there is of a project is opened when it is first asked for. */
	constructor(project: ContentPlace) {
		this.#project = project;
	}

	/** What the last run has left, or the check that came before. */
	get #kept(): Kept<StoredEvidence> {
		return (this.#opened ??= new Kept(keptPlace('evidence.json', this.#project)));
	}

	/** Which text each file has. */
	get #keys(): KeptOfFiles<string> {
		return (this.#openedKeys ??= new KeptOfFiles(
			fileURLToPath(this.#project.root),
			keptPlace('evidence-files.json', this.#project)
		));
	}

	/** What the text of a page says; lines are counted in it. */
	ofText(text: string): PageEvidence {
		return this.#ofKey(keyOf(text), () => text);
	}

	/** What a page says by the path of its file, as it stands there now. */
	ofFile(path: string): PageEvidence {
		const read = () => readFileSync(new URL(encodeURI(path), this.#project.root), 'utf8');
		return this.#ofKey(
			this.#keys.get(path, () => keyOf(read())),
			read
		);
	}

	#ofKey(key: string, text: () => string): PageEvidence {
		if (key === '') return readPage('');
		const { places, ...evidence } = this.#kept.get(key, () => store(readPage(text())));
		return { ...evidence, places: new Map(places) };
	}

	/** Leaves to the next run what was asked for of texts in this one. */
	save(): void {
		this.#kept.save();
	}

	/** Leaves to the next run which files have which text. */
	saveFiles(): void {
		this.#keys.save();
	}
}

/** From the program to the pages. */
export const keptEvidence = handOver<KeptEvidence>('evidence');

/** Tells a text from all others; empty if it says nothing about evidence. */
const keyOf = (text: string): string =>
	hasEvidence(text) ? createHash('sha256').update(text).digest('base64url') : '';

const store = ({ notes, places, malformed, unsourced }: PageEvidence): StoredEvidence => ({
	notes,
	places: [...places],
	malformed,
	unsourced,
});

/** As it can be written as JSON. */
type StoredEvidence = Omit<PageEvidence, 'places'> & {
	places: [key: string, places: readonly Place[]][];
};
