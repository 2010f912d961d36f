import { readWords, stems } from '../../lib/words/words.ts';
import { admit } from '../rules/admit.ts';
import type { Concept } from '../rules/concept.ts';
import { Dictionary } from '../rules/dictionary.ts';
import type { Guide, GuideTopic } from '../rules/guide.ts';
import { Lexicon } from '../rules/lexicon.ts';
import { scoreSection, type Place, type Score } from '../rules/rank.ts';
import { cutSections } from '../rules/sections.ts';
import { suggest } from '../rules/suggest.ts';
import { understand, type Correction } from '../rules/understand.ts';
import { findCandidates } from './candidates.ts';
import { askForWords, fileUrl, guideUrl, type IndexFiles } from './index-files.ts';
import { startPagefind, type Pagefind, type PagefindResult } from './pagefind.ts';

/** Answers queries: understands them, asks Pagefind for pages, and ranks their sections. */
export class Engine {
	readonly guide: Guide;
	readonly #files: IndexFiles;
	readonly #pagefind: Promise<Pagefind>;
	readonly #lexicon = new Lexicon();
	readonly #dictionary: Dictionary;
	readonly #pages = new Map<string, Promise<RankedPlace[]>>();
	readonly #wordFiles = new Map<string, Promise<void>>();

	/** Loads what every search needs. Throws if the site has no index or it does not load. */
	static async load(files: IndexFiles): Promise<Engine> {
		const pagefind = startPagefind(files);
		pagefind.catch(() => undefined);
		const guide = (await fetchFile(guideUrl(files)).then((file) => file.json())) as Guide;
		return new Engine(files, guide, pagefind);
	}

	private constructor(files: IndexFiles, guide: Guide, pagefind: Promise<Pagefind>) {
		this.guide = guide;
		this.#files = files;
		this.#pagefind = pagefind;
		this.#dictionary = new Dictionary(guide);
		if (typeof guide.words === 'string') this.#lexicon.addSiteWords(guide.words);
		this.#lexicon.addKnownWords(this.#dictionary.words());
		this.#lexicon.addKnownWords(guide.known.split(' ').filter(Boolean));
		askForWords(files, guide, []);
	}

	/** Answers a query within a topic or kind of page. Throws if a file of the index does not load. */
	async answer(query: string, filter: Filter): Promise<Answer> {
		await this.#loadWords(query);
		const { concepts, corrections } = understand(query, this.#lexicon, this.#dictionary);
		await this.#loadWords(
			concepts.flatMap(({ names }) => names.flatMap(({ texts }) => texts)).join(' ')
		);
		const { isAnswered, missing } = admit(concepts);
		if (!isAnswered) return this.#nothing(concepts, corrections, missing);
		askForWords(
			this.#files,
			this.guide,
			concepts.flatMap(({ names }) => names.flatMap(({ texts }) => texts))
		);
		const all = await this.#rank(concepts, {});
		const isFiltered = filter.kind !== undefined || filter.topic !== undefined;
		const ranked = !isFiltered
			? all.results
			: all.isComplete
				? all.results.filter(({ place }) => passes(place, filter))
				: (await this.#rank(concepts, filter)).results;
		if (all.results.length === 0) return this.#nothing(concepts, corrections, missing);
		return {
			results: ranked,
			counts: count(all.results),
			concepts,
			corrections,
			missing,
			suggestions: [],
		};
	}

	/** Lists the sections of a topic or kind of page, for a reader who has typed nothing. */
	async browse(filter: Filter): Promise<Answer> {
		const pagefind = await this.#pagefind;
		const { results } = await pagefind.search(null, { filters: filtersOf(filter) });
		const pages = await Promise.all(results.slice(0, 24).map((result) => this.#places(result)));
		const places = pages.flat().filter(({ place }) => place.section.id !== '');
		return {
			results: places.map(({ place, url }) => ({ place, url, score: 0, finds: [] })),
			counts: undefined,
			concepts: [],
			corrections: [],
			missing: [],
			suggestions: [],
		};
	}

	/** The topics of the site; those of a large one are loaded first. */
	async topics(): Promise<readonly GuideTopic[]> {
		const { topics } = this.guide;
		if (typeof topics !== 'string') return topics;
		const file = await fetchFile(fileUrl(this.#files, topics));
		const loaded = (await file.json()) as GuideTopic[];
		this.#dictionary.addTopics(loaded);
		this.guide.topics = loaded;
		return loaded;
	}

	async #rank(concepts: readonly Concept[], filter: Filter): Promise<Ranking> {
		const pagefind = await this.#pagefind;
		const { sections } = this.guide;
		const { pages, isComplete } = await findCandidates(
			pagefind,
			concepts,
			filtersOf(filter),
			sections
		);
		const places = (await Promise.all(pages.map((page) => this.#places(page)))).flat();
		const results = places
			.map(({ place, url }) => ({ place, url, ...scoreSection(place, concepts, sections) }))
			.filter(({ score }) => score > 0)
			.sort((a, b) => b.score - a.score);
		const least = (results[0]?.score ?? 0) * 0.12;
		return { results: results.filter(({ score }) => score >= least), isComplete };
	}

	#places(result: PagefindResult): Promise<RankedPlace[]> {
		const known = this.#pages.get(result.id);
		if (known) return known;
		const places = result.data().then((page) => {
			const url = page.raw_url ?? page.url;
			const pageTitle = stems(page.meta['title'] ?? '');
			return cutSections(page).map((section) => ({
				url,
				place: {
					section,
					pageTitle,
					page: page.meta['title'] ?? '',
					topic: page.meta['topic'] ?? '',
				},
			}));
		});
		this.#pages.set(result.id, places);
		places.catch(() => this.#pages.delete(result.id));
		return places;
	}

	/** Loads the files of words that a text may need, on a large site. */
	async #loadWords(text: string): Promise<void> {
		const files = this.guide.words;
		if (typeof files === 'string') return;
		const needed = readWords(text).flatMap(({ text }) => {
			// A slip at the beginning of a word may have swapped or doubled its first letters.
			const starts = [text.slice(0, 2), `${text[1] ?? ''}${text[0]}`, text.slice(1, 3)];
			return starts.map((start) => files.findLast(([first]) => first <= start) ?? files[0]);
		});
		await Promise.all(needed.map((file) => file && this.#loadWordFile(file[1])));
	}

	#loadWordFile(name: string): Promise<void> {
		const loading =
			this.#wordFiles.get(name) ??
			fetchFile(fileUrl(this.#files, name))
				.then((file) => file.text())
				.then((words) => this.#lexicon.addSiteWords(words));
		this.#wordFiles.set(name, loading);
		loading.catch(() => this.#wordFiles.delete(name));
		return loading;
	}

	#nothing(concepts: Concept[], corrections: Correction[], missing: string[]): Answer {
		const suggestions = suggest(concepts, this.#lexicon, this.guide);
		return { results: [], counts: undefined, concepts, corrections, missing, suggestions };
	}
}

async function fetchFile(url: string): Promise<Response> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${response.status} for ${url}`);
	return response;
}

const filtersOf = (filter: Filter): Record<string, string> => ({
	...(filter.topic !== undefined && { topic: filter.topic }),
	...(filter.kind !== undefined && { kind: filter.kind }),
});

const passes = ({ topic, page }: FullPlace, filter: Filter): boolean =>
	(filter.topic ?? topic) === topic && (filter.kind ?? page) === page;

function count(results: readonly Result[]): Counts {
	const counts = { kinds: new Map<string, number>(), topics: new Map<string, number>() };
	for (const { place } of results) {
		counts.kinds.set(place.page, (counts.kinds.get(place.page) ?? 0) + 1);
		counts.topics.set(place.topic, (counts.topics.get(place.topic) ?? 0) + 1);
	}
	return counts;
}

/** What results are narrowed to. */
export interface Filter {
	topic?: string | undefined;
	kind?: string | undefined;
}

/** What search has to say on a query. */
export interface Answer {
	/** Sections, best first. */
	results: Result[];
	/** How many sections were found by kind of page and by topic, before filters; none for no query. */
	counts: Counts | undefined;
	concepts: Concept[];
	corrections: Correction[];
	/** Words that the site does not have. */
	missing: string[];
	/** What to search for instead, if nothing was found. */
	suggestions: string[];
}

/** How many sections were found in each group. */
export interface Counts {
	kinds: Map<string, number>;
	topics: Map<string, number>;
}

/** A section that was found. */
export interface Result extends Score {
	place: FullPlace;
	/** Address of its page, below the site's base. */
	url: string;
}

interface FullPlace extends Place {
	page: string;
}

interface RankedPlace {
	url: string;
	place: FullPlace;
}

interface Ranking {
	results: Result[];
	/** Whether every page that matches was ranked, not only the best. */
	isComplete: boolean;
}
