import { isStored } from '../../lib/stored.ts';
import { isEmptyWord, readWords } from '../../lib/words/words.ts';
import { admit } from '../rules/admit.ts';
import type { Concept } from '../rules/concept.ts';
import { Dictionary } from '../rules/dictionary.ts';
import type { SearchManifest, ManifestTopic, KnownFile } from '../rules/manifest.ts';
import { Lexicon } from '../rules/lexicon.ts';
import { scoreSections } from '../rules/rank.ts';
import type * as Several from '../rules/several.ts';
import { writeOut } from '../rules/short-forms.ts';
import { understand, unknownWords, type Understanding } from '../rules/understand.ts';
import { countHits, passes, type Answer, type Filter, type Result } from './answer.ts';
import { askForWords } from './ask-for-words.ts';
import { Candidates, termsOf } from './candidates.ts';
import { fileUrl, manifestUrl, type IndexFiles } from './index-files.ts';
import { pageStore } from './page-store.ts';
import { onlyStored, startPagefind, type Pagefind } from './pagefind.ts';
import { remember } from './remember.ts';
import { WordFiles } from './word-files.ts';

/** Answers queries: understands them, asks Pagefind for pages, and ranks their sections. */
export class Engine {
	readonly manifest: SearchManifest;
	/** Whether only pages stored on this device are searched, because the site cannot be reached. */
	readonly isOffline: boolean;
	readonly #files: IndexFiles;
	readonly #pagefind: Promise<Pagefind>;
	readonly #candidates: Promise<Candidates>;
	readonly #lexicon = new Lexicon();
	readonly #dictionary: Dictionary;
	readonly #words: WordFiles;
	readonly #hitsOf = pageStore();

	/** Loads what every search needs. Throws if the site has no index or it does not load. */
	static async load(files: IndexFiles): Promise<Engine> {
		const pagefind = startPagefind(files);
		pagefind.catch(() => undefined);
		const file = await fetchFile(manifestUrl(files));
		const manifest = (await file.json()) as SearchManifest;
		if (!isStored(file)) return new Engine(files, manifest, pagefind, false);
		return new Engine(files, manifest, onlyStored(pagefind, files), true);
	}

	private constructor(
		files: IndexFiles,
		manifest: SearchManifest,
		pagefind: Promise<Pagefind>,
		isOffline: boolean
	) {
		this.manifest = manifest;
		this.isOffline = isOffline;
		this.#files = files;
		this.#pagefind = pagefind;
		this.#candidates = pagefind.then((ready) => new Candidates(ready));
		this.#candidates.catch(() => undefined);
		this.#dictionary = new Dictionary(manifest);
		this.#words = new WordFiles(typeof manifest.words === 'string' ? [] : manifest.words, (name) =>
			fetchFile(fileUrl(files, name))
				.then((file) => file.json() as Promise<string>)
				.then((words) => this.#lexicon.addSiteWords(words))
		);
		if (typeof manifest.words === 'string') this.#lexicon.addSiteWords(manifest.words);
		this.#lexicon.addNames(this.#dictionary);
		askForWords(files, manifest, []);
	}

	/** Answers a query within a topic or kind of page. Throws if a file of the index does not load. */
	async answer(query: string, filter: Filter): Promise<Answer> {
		const understood = await this.#understand(query);
		const several = await this.#several(understood.concepts);
		if (several) understood.concepts = several.withOtherNames(understood.concepts, this.#lexicon);
		const numbers = several?.numbersOf(query, this.#lexicon) ?? [];
		const admitted = admit(understood.concepts, several?.isCircumstance);
		// What is not here is looked for by no other name: the dose of another drug is no answer.
		const concepts = [...understood.concepts, ...numbers].map((one) =>
			admitted.missing.includes(one.typed) ? { ...one, names: [] } : one
		);
		const found = admitted.isAnswered ? await this.#rank(concepts, {}) : nothingRanked;
		const hits = found.ranked.map(({ hit }) => hit);
		// What stands nowhere as it has to is missing after all.
		const left = several?.onlyStanding(concepts, hits) ?? concepts;
		const isWhole = left.every((one) => concepts.includes(one));
		const { isAnswered, missing } = isWhole ? admitted : admit(left, several?.isCircumstance);
		const all = isAnswered ? found : nothingRanked;
		const apart = several?.standingApart(left, all.ranked, missing) ?? [];
		const isOfOther = several?.isOfOther(understood.concepts, missing, hits[0]) ?? false;
		const counts = countHits(all.results);
		const answer = { ...nothing, ...understood, missing, isOfOther, apart, counts };
		if (all.results.length === 0) {
			const { suggest } = await import('../rules/suggest.ts');
			const suggestions = suggest(concepts, this.#lexicon, this.manifest);
			return { ...answer, suggestions: suggestions.filter((one) => !missing.includes(one)) };
		}
		const isRanked = all.isComplete || !(filter.kind || filter.topic);
		const shown = isRanked ? all : await this.#rank(concepts, filter);
		return { ...answer, results: shown.results.filter(({ hit }) => passes(hit, filter)) };
	}

	/** Lists the sections of a topic or kind of page, for a reader who has typed nothing. */
	async browse(filter: Filter): Promise<Answer> {
		const pagefind = await this.#pagefind;
		const found = await pagefind.search(null, { filters: filtersOf(filter) });
		const pages = await Promise.all(found.results.slice(0, 24).map(this.#hitsOf));
		const hits = pages.flat().filter(({ section }) => section.id !== '');
		const results = hits.map((hit) => ({ hit, score: 0, finds: [], isTogether: true }));
		return { ...nothing, counts: undefined, results };
	}

	/** The topics of the site; those of a large one are loaded first. */
	async topics(): Promise<readonly ManifestTopic[]> {
		const { topics } = this.manifest;
		if (typeof topics !== 'string') return topics;
		const file = await fetchFile(fileUrl(this.#files, topics));
		const loaded = (await file.json()) as ManifestTopic[];
		this.#dictionary.addTopics(loaded);
		this.#lexicon.addNames(this.#dictionary);
		this.manifest.topics = loaded;
		return loaded;
	}

	async #understand(query: string): Promise<Understanding> {
		// While the words of the site are on their way, as far as the vocabulary alone tells.
		const early = understand(query, this.#lexicon, this.#dictionary).concepts;
		this.#several(early)?.catch(() => undefined);
		this.#askForFilesOf(
			early.filter(({ isGuess }) => !isGuess),
			wordsOf(query)
		);
		const topics = early.flatMap(({ topic, means }) => (topic && means ? [means] : []));
		await this.#words.loadFor([writeOut(query, this.#lexicon), ...topics].join(' '));
		const { short, known } = this.manifest;
		const unknown = unknownWords(query, this.#lexicon, this.#dictionary, short);
		if (unknown[0]) {
			await Promise.all([this.#loadKnown(known), this.#words.loadSlips(unknown)]);
			const long = unknown.flatMap((word) => this.#lexicon.slips?.longNames(word) ?? []);
			await this.#words.loadFor(long.join(' '));
		}
		const understood = understand(query, this.#lexicon, this.#dictionary);
		this.#askForFilesOf(understood.concepts);
		return understood;
	}

	/** Asks for the files that tell where concepts and words are. */
	#askForFilesOf(concepts: readonly Concept[], words: readonly string[] = []): void {
		const names = concepts.flatMap(({ names }) => [...termsOf(names).keys()]);
		askForWords(this.#files, this.manifest, [...words, ...names]);
	}

	/** Loads what medicine knows and the site does not have. */
	readonly #loadKnown = remember(async (name: string) => {
		const file = fetchFile(fileUrl(this.#files, name));
		const [response, slips] = await Promise.all([file, import('../rules/correct.ts')]);
		const { words, cited, terms, names } = (await response.json()) as KnownFile;
		this.#lexicon.slips = slips;
		this.#lexicon.addSiteWords(cited);
		this.#dictionary.addNames(names);
		this.#dictionary.addTerms(terms);
		this.#lexicon.addNames(this.#dictionary);
		this.#lexicon.addKnownWords(words.split(' ').filter(Boolean));
	});

	/** The rules for a query of several concepts, or of words that have to stand together. */
	#several([first, second]: readonly Concept[]): Promise<typeof Several> | undefined {
		return first?.isWhole || second ? import('../rules/several.ts') : undefined;
	}

	async #rank(concepts: readonly Concept[], filter: Filter): Promise<Ranking> {
		// Loads beside the index.
		const several = this.#several(concepts);
		several?.catch(() => undefined);
		const candidates = await this.#candidates;
		const { sections } = this.manifest;
		const { pages, isComplete } = await candidates.find(concepts, filtersOf(filter), sections);
		const hits = (await Promise.all(pages.map(this.#hitsOf))).flat();
		const rules = await several;
		const scores = scoreSections(hits, concepts, sections, rules);
		const ranked = hits
			.map((hit, index) => ({ hit, ...scores[index]! }))
			.filter(({ score }) => score > 0)
			.sort((a, b) => b.score - a.score);
		const least = (ranked[0]?.score ?? 0) * 0.12;
		const isNear = ({ score }: Result) => score >= least;
		const added = concepts.flatMap((_, index) => rules?.restOf(ranked, index, isNear) ?? []);
		const results = ranked.filter((one) => isNear(one) || added.includes(one));
		return { results, ranked, isComplete };
	}
}

const nothingRanked: Ranking = { results: [], ranked: [], isComplete: true };

/** The answer to nothing. */
const nothing = {
	results: [],
	concepts: [],
	corrections: [],
	missing: [],
	isOfOther: false,
	apart: [],
	suggestions: [],
};

/** The words of a query that say something, as typed and in the forms that are likeliest beside it. */
const wordsOf = (query: string): string[] =>
	readWords(query)
		.filter((word) => !isEmptyWord(word))
		.flatMap(({ text, stem }) => [text, stem, `${stem}s`]);

async function fetchFile(url: string): Promise<Response> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${response.status} for ${url}`);
	return response;
}

const filtersOf = ({ topic, kind }: Filter): Record<string, string> => ({
	...(topic !== undefined && { topic }),
	...(kind !== undefined && { kind }),
});

interface Ranking {
	results: Result[];
	/** All sections that have something of the query, also those that are too far from it to be shown. */
	ranked: Result[];
	/** Whether every page that matches was ranked, not only the best. */
	isComplete: boolean;
}
