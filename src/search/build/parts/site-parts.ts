import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageAtHand } from '../../../lib/pages/read-pages.ts';
import { countPage } from '../count-page.ts';
import { countPart } from '../count-part.ts';
import type { NameFinder } from '../find-names.ts';
import type { Pagefind, PreparedPage } from '../pagefind.ts';
import { prepareIfKnown } from '../pages.ts';
import { readPart } from './index-part.ts';
import { nameTexts } from './join-parts.ts';
import { findWords, type FoundWord } from './join-words.ts';
import type { PageDigests } from './page-digests.ts';
import type { KeptPart, PartStore } from './part-store.ts';

/**
 * Makes the parts of a site's index while its pages come in. A part is taken over from the last build if
 * its pages say the same as then.
 */
export class SiteParts {
	readonly #settings: PartSettings;
	readonly #groups: readonly PageGroup[];
	readonly #groupOf: ReadonlyMap<string, PageGroup>;
	readonly #others = groupOf([]);
	readonly #making: Promise<unknown>[] = [];

	/** `expected` are the files of pages, by those that are indexed together, in the order of the index. */
	constructor(expected: readonly (readonly string[])[], settings: PartSettings) {
		this.#settings = settings;
		this.#groups = expected.map((files) => ({ ...groupOf(files), last: this.#last(files) }));
		this.#groupOf = new Map(
			this.#groups.flatMap((group) => group.expected.map((file) => [file, group] as const))
		);
	}

	/** Takes a page. Waits while there is much to do. */
	async add({ file, isNew, built, html }: PageAtHand): Promise<void> {
		const group = this.#groupOf.get(file);
		const { come, expected, rendered } = group ?? this.#others;
		come.add(file);
		// One that was taken over from the last build may not have to be read.
		if (isNew) {
			const page = prepareIfKnown(file, html());
			rendered.set(file, page);
			this.#settings.digests.add(file, page);
		} else this.#settings.digests.get(file, built?.stamp);
		if (group && come.size === expected.length) await this.#provide(group);
	}

	/**
	 * Makes what is left when all pages have come. Returns the parts in the order of the index: pages that
	 * nobody expected are the last. `hasText` tells whether the site has the text of a page by its name.
	 */
	async finish(hasText: (name: string) => boolean): Promise<SitePart[]> {
		const { digests, store } = this.#settings;
		// Most of the others repeat what pages say, as booklets do.
		this.#others.expected = [...this.#others.come].filter((file) => digests.get(file)).sort();
		const groups = [...this.#groups, this.#others].filter((group) => filesOf(group).length > 0);
		for (const group of groups) if (!group.part) await this.#provide(group);
		for (const group of await withoutTexts(groups, hasText)) await this.#make(group);
		const parts = await partsOf(groups);
		store.dropOthers();
		return parts;
	}

	/**
	 * Makes what is left when all pages of a shard have come, and keeps the texts with the parts: what the site lacks
	 * that they will be joined in. Pages that nobody expected are left to its build. Returns the parts.
	 */
	async keep(): Promise<SitePart[]> {
		const { store } = this.#settings;
		const groups = this.#groups.filter((group) => filesOf(group).length > 0);
		for (const group of groups) {
			if (!group.part) await this.#provide(group);
			const { texts } = (await group.part) ?? {};
			if (texts) store.setTexts(nameOf(group.expected), texts);
		}
		store.dropOthers();
		return partsOf(groups);
	}

	/** Takes a part over from the last build, or makes it. */
	async #provide(group: PageGroup): Promise<void> {
		const last = group.last ?? this.#last(group.expected);
		if (last && last.pages === this.#pagesOf(group)) {
			this.#settings.store.stay(nameOf(group.expected));
			group.part = Promise.resolve(last);
			group.rendered.clear();
		} else await this.#make(group);
		delete group.last;
	}

	/**
	 * The part that the last build has made of some files. Those of expected files are read before any page comes,
	 * when there is time.
	 */
	#last(files: readonly string[]): LastPart | undefined {
		const { store } = this.#settings;
		const part = store.get(nameOf(files));
		const texts = store.texts(nameOf(files));
		return part && { ...part, ...(texts && { texts }), found: findWords(part.index.words) };
	}

	/** Starts to make a part; waits until not too many others are being made. */
	async #make(group: PageGroup): Promise<void> {
		group.part = this.#index(group);
		// Who waits for the part hears what went wrong.
		group.part.catch(() => undefined);
		this.#making.push(group.part);
		if (this.#making.length > partsAtOnce) await this.#making.shift();
	}

	async #index(group: PageGroup): Promise<SitePart> {
		const { pagefind, names, store } = this.#settings;
		const pages = filesOf(group).flatMap((file) => this.#prepare(file, group) ?? []);
		group.rendered.clear();
		const { index, texts } = readPart(await pagefind.index(pages));
		const counts = countPart(
			index.pages.flatMap(({ hash }) => {
				const text = texts.get(hash);
				return text ? countPage(text.page, names) : [];
			})
		);
		store.set(nameOf(group.expected), { pages: this.#pagesOf(group), index, counts });
		return {
			index,
			counts,
			texts: new Map([...texts].map(([hash, { packed }]) => [hash, packed])),
		};
	}

	#prepare(file: string, { rendered }: PageGroup): PreparedPage | undefined {
		if (rendered.has(file)) return rendered.get(file);
		return prepareIfKnown(file, readFileSync(join(this.#settings.site, file), 'utf8'));
	}

	#pagesOf(group: PageGroup): string {
		const pages = filesOf(group).map((file) => [file, this.#settings.digests.get(file)]);
		return createHash('sha1').update(JSON.stringify(pages)).digest('hex');
	}
}

const groupOf = (expected: readonly string[]): PageGroup => ({
	expected,
	come: new Set(),
	rendered: new Map(),
});

const filesOf = ({ expected, come }: PageGroup): string[] =>
	expected.filter((file) => come.has(file));

const partsOf = (groups: readonly PageGroup[]): Promise<SitePart[]> =>
	Promise.all(groups.flatMap(({ part }) => part ?? []));

/** The groups whose parts were taken over and have a text that the site lacks. */
async function withoutTexts(
	groups: readonly PageGroup[],
	hasText: (name: string) => boolean
): Promise<PageGroup[]> {
	const parts = await partsOf(groups);
	const names = nameTexts(parts.flatMap(({ index }) => index.pages.map(({ hash }) => hash)));
	const isWhole = ({ index, texts }: SitePart) =>
		texts ?? index.pages.every(({ hash }) => hasText(names.get(hash) ?? hash));
	return groups.filter((_, place) => !isWhole(parts[place] as SitePart));
}

/** The name of the part that is made of some files, which follows from the first one. */
const nameOf = ([first = '']: readonly string[]): string =>
	createHash('sha1').update(first).digest('hex');

/** While Pagefind reads the pages of one part, those of the next are prepared. */
const partsAtOnce = 1;

/** What parts are made with. */
export interface PartSettings {
	/** The folder of the built site. */
	site: string;
	pagefind: Pagefind;
	/** Finds the names of the vocabulary, for the guide. */
	names: NameFinder;
	/** The parts of the last build. */
	store: PartStore;
	digests: PageDigests;
}

/** A part of the index of a site. */
export interface SitePart extends Pick<KeptPart, 'index' | 'counts'> {
	/** If it was made now, or in a shard: the texts of its pages as they stand in their files, by hash. */
	texts?: ReadonlyMap<string, Uint8Array>;
	/** If it was taken over: its words. */
	found?: readonly FoundWord[];
}

/** A part that the last build has made, with its words. */
type LastPart = KeptPart & SitePart & { found: readonly FoundWord[] };

/** Pages that are indexed together. */
interface PageGroup {
	/** The files that are expected, in order. */
	expected: readonly string[];
	/** Those that have come. */
	come: Set<string>;
	/** What search shall know of those that were rendered, if anything. */
	rendered: Map<string, PreparedPage | undefined>;
	/** What the last build has made of them, if it was kept. */
	last?: LastPart | undefined;
	part?: Promise<SitePart>;
}
