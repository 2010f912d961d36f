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
import type { EvidenceSummary } from './topic-evidence.ts';

/**
 * What pages say about evidence. The check before a build, which keeps it, and the pages about evidence ask for it.
 * Where it is asked of more than a few texts, each is read once, and not again in later runs.
 */
export class KeptEvidence {
	readonly #project: ContentPlace;
	#opened: Kept<StoredEvidence> | undefined;
	#openedKeys: KeptOfFiles<string> | undefined;
	#openedSummaries: Kept<KeptSummary> | undefined;
	/** What was read in this run. */
	readonly #readNow = new Map<string, StoredEvidence>();

	/** What there is of a project is opened when it is first asked for. */
	constructor(project: ContentPlace) {
		this.#project = project;
	}

	/** What lists say of topics, by their slugs: what the last build has left, and what this one finds. */
	get summaries(): Kept<KeptSummary> {
		return (this.#openedSummaries ??= new Kept(keptPlace('evidence-lists.jsonl', this.#project)));
	}

	/** What the last run has left, or the check that came before. */
	get #kept(): Kept<StoredEvidence> {
		return (this.#opened ??= new Kept(keptPlace('evidence.jsonl', this.#project)));
	}

	/** Which text each file has. */
	get #keys(): KeptOfFiles<string> {
		return (this.#openedKeys ??= new KeptOfFiles(
			fileURLToPath(this.#project.root),
			keptPlace('evidence-files.jsonl', this.#project)
		));
	}

	/** What a page says by the path of its file, as it stands there now; nothing if it has none of it. */
	ofFile(path: string): PageEvidence | undefined {
		const key = this.#keyOf(path);
		if (key === '') return undefined;
		if (!this.#opened && this.#readNow.size < fewPages) return load(this.#read(path, key));
		return load(this.#kept.get(key, () => this.#read(path, key)));
	}

	/** The same of a page that is likely to have been edited: what the last run has left is not opened for it. */
	ofEditedFile(path: string): PageEvidence | undefined {
		const key = this.#keyOf(path);
		return key === '' ? undefined : load(this.#read(path, key));
	}

	/** Leaves to the next run what a page says; who knows its stamp already spares a look at its file. */
	keepFile(path: string, stamp?: string): void {
		const key = this.#keyOf(path, stamp);
		if (key !== '' && !this.#kept.keep(key)) this.#kept.get(key, () => this.#read(path, key));
	}

	/** Leaves to the next run what was asked for in this one. */
	save(): void {
		this.#opened?.save();
		this.#openedKeys?.save();
	}

	#keyOf(path: string, stamp?: string): string {
		return this.#keys.get(path, () => keyOf(this.#text(path)), stamp);
	}

	#read(path: string, key: string): StoredEvidence {
		const read = this.#readNow.get(key) ?? store(readPage(this.#text(path)));
		this.#readNow.set(key, read);
		return read;
	}

	#text(path: string): string {
		return readFileSync(new URL(encodeURI(path), this.#project.root), 'utf8');
	}
}

/** So many pages are read in less time than it takes to open what the last run has left of ten thousand. */
const fewPages = 100;

/** From the program to the pages. */
export const keptEvidence = handOver<KeptEvidence>('evidence');

/** What a page says that has no evidence. */
export const noEvidence: PageEvidence = readPage('');

/** Tells a text from all others; empty if it says nothing about evidence. */
const keyOf = (text: string): string =>
	hasEvidence(text) ? createHash('sha256').update(text).digest('base64url') : '';

const store = ({ notes, places, malformed, unsourced }: PageEvidence): StoredEvidence => ({
	notes,
	places: [...places],
	malformed,
	unsourced,
});

const load = ({ places, ...evidence }: StoredEvidence): PageEvidence => ({
	...evidence,
	places: new Map(places),
});

/** What lists say of a topic, and the version of the topic. */
export type KeptSummary = EvidenceSummary & { version: string };

/** As it can be written as JSON. */
type StoredEvidence = Omit<PageEvidence, 'places'> & {
	places: [key: string, places: readonly Place[]][];
};
