import { isStored } from '../../lib/stored.ts';
import { admit } from '../rules/admit.ts';
import type { Concept } from '../rules/concept.ts';
import type { SearchManifest } from '../rules/manifest.ts';
import { scoreSections } from '../rules/rank.ts';
import { countHits, passes, type Answer, type Filter, type Result } from './answer.ts';
import { findPages } from './candidates.ts';
import { manifestUrl, type IndexFiles } from './index-files.ts';
import { askForWords, fetchFile } from './load-files.ts';
import { pageStore } from './page-store.ts';
import { onlyStored, startPagefind } from './pagefind.ts';
import { loadSeveral, queryReader } from './query-reader.ts';

/**
 * Makes what answers queries: it understands them, asks Pagefind for pages, and ranks their sections. Loads what every
 * search needs; throws if the site has no index or it does not load.
 */
export async function loadEngine(files: IndexFiles) {
	const started = startPagefind(files);
	started.catch(() => undefined);
	const file = await fetchFile(manifestUrl(files));
	const manifest = (await file.json()) as SearchManifest;
	const isOffline = isStored(file);
	const pagefind = isOffline ? onlyStored(started, files) : started;
	const find = pagefind.then(findPages);
	find.catch(() => undefined);
	const hitsOf = pageStore();
	const { lexicon, read, topics } = queryReader(files, manifest);
	askForWords(files, manifest, []);

	async function rank(concepts: readonly Concept[], filter: Filter): Promise<Ranking> {
		// Loads beside the index.
		const several = loadSeveral(concepts);
		several?.catch(() => undefined);
		const { sections } = manifest;
		const { pages, isComplete } = await (await find)(concepts, filtersOf(filter), sections);
		const hits = (await Promise.all(pages.map(hitsOf))).flat();
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

	return {
		manifest,
		/** Whether only pages stored on this device are searched, because the site cannot be reached. */
		isOffline,
		topics,

		/** Answers a query within a topic or kind of page. Throws if a file of the index does not load. */
		async answer(query: string, filter: Filter): Promise<Answer> {
			const understood = await read(query);
			const several = await loadSeveral(understood.concepts);
			if (several) understood.concepts = several.withOtherNames(understood.concepts, lexicon);
			const numbers = several?.numbersOf(query, lexicon, understood.corrections) ?? [];
			const admitted = admit(understood.concepts, several?.isCircumstance);
			// What is not here is looked for by no other name: the dose of another drug is no answer.
			const concepts = [...understood.concepts, ...numbers].map((one) =>
				admitted.missing.includes(one.typed) ? { ...one, names: [] } : one
			);
			const found = admitted.isAnswered ? await rank(concepts, {}) : nothingRanked;
			// What stands nowhere as it has to is missing after all.
			const left = several?.onlyStanding(concepts, found.ranked) ?? concepts;
			const isWhole = left.every((one) => concepts.includes(one));
			const { isAnswered, missing } = isWhole ? admitted : admit(left, several?.isCircumstance);
			const all = isAnswered ? found : nothingRanked;
			const apart = several?.standingApart(left, all.ranked, missing) ?? [];
			const isOfOther =
				several?.isOfOther(understood.concepts, missing, found.ranked[0]?.hit) ?? false;
			const counts = countHits(all.results);
			const answer = { ...nothing, ...understood, missing, isOfOther, apart, counts };
			if (all.results.length === 0) {
				const { suggest } = await import('../rules/suggest.ts');
				const suggestions = suggest(concepts, lexicon, manifest);
				return { ...answer, suggestions: suggestions.filter((one) => !missing.includes(one)) };
			}
			const isRanked = all.isComplete || !(filter.kind || filter.topic);
			const shown = isRanked ? all : await rank(concepts, filter);
			return { ...answer, results: shown.results.filter(({ hit }) => passes(hit, filter)) };
		},

		/** Lists the sections of a topic or kind of page, for a reader who has typed nothing. */
		async browse(filter: Filter): Promise<Answer> {
			const found = await (await pagefind).search(null, { filters: filtersOf(filter) });
			const pages = await Promise.all(found.results.slice(0, 24).map(hitsOf));
			const hits = pages.flat().filter(({ section }) => section.id !== '');
			const results = hits.map((hit) => ({ hit, score: 0, finds: [], isTogether: true }));
			return { ...nothing, results };
		},
	};
}

/** What answers queries. */
export type Engine = Awaited<ReturnType<typeof loadEngine>>;

const nothingRanked: Ranking = { results: [], ranked: [], isComplete: true };

/** The answer to nothing. */
const nothing = {
	results: [],
	counts: undefined,
	concepts: [],
	corrections: [],
	missing: [],
	isOfOther: false,
	apart: [],
	suggestions: [],
};

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
