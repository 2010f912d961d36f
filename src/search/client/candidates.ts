import type { Concept } from '../rules/concept.ts';
import type { Pagefind, PagefindResult } from './pagefind.ts';

/** The most pages whose sections are ranked for a query. */
export const mostPages = 24;

/**
 * Asks Pagefind for the pages that may answer a query, best first: each name of each concept is asked
 * for, and a page counts by its best name for each concept.
 *
 * Rare concepts are asked for first. Once they have found enough pages, those that stand on most of a
 * large site are left out: they only order what the others found, and the ranking sees to that.
 */
export async function findCandidates(
	pagefind: Pagefind,
	concepts: readonly Concept[],
	filters: Record<string, string>,
	total: number
): Promise<{ pages: PagefindResult[]; isComplete: boolean }> {
	const found = new Map<string, { result: PagefindResult; score: number }>();
	const asked = concepts
		.filter(({ names, role }) => names.length > 0 && role !== 'light')
		.sort((a, b) => a.count - b.count);
	for (const concept of asked.length > 0 ? asked : concepts) {
		if (found.size >= mostPages && concept.count > commonFrom) continue;
		const weight = Math.log(1 + total / (concept.count + 0.5));
		for (const [id, { result, score }] of await askFor(pagefind, concept, filters)) {
			found.set(id, { result, score: (found.get(id)?.score ?? 0) + weight * score });
		}
	}
	const pages = [...found.values()].sort((a, b) => b.score - a.score).map(({ result }) => result);
	return { pages: pages.slice(0, mostPages), isComplete: pages.length <= mostPages };
}

/** A concept that stands in more sections than this is common. */
const commonFrom = 400;

async function askFor(
	pagefind: Pagefind,
	{ names, topic }: Concept,
	filters: Record<string, string>
): Promise<Map<string, { result: PagefindResult; score: number }>> {
	const best = new Map<string, { result: PagefindResult; score: number }>();
	const weights = new Map<string | null, number>();
	for (const { texts, weight } of names) {
		for (const text of texts) weights.set(text, Math.max(weight, weights.get(text) ?? 0));
	}
	const questions = [...weights].map(([term, weight]) => ({ term, weight, filters }));
	if (topic) questions.push({ term: null, weight: 1, filters: { ...filters, topic } });
	const answers = await Promise.all(
		questions.map(({ term, filters }) => pagefind.search(term, { filters }))
	);
	answers.forEach(({ results }, place) => {
		const weight = questions[place]?.weight ?? 0;
		const top = Math.max(...results.map(({ score }) => score), 1e-6);
		for (const result of results) {
			const score = weight * (0.5 + (0.5 * result.score) / top);
			if (score > (best.get(result.id)?.score ?? 0)) best.set(result.id, { result, score });
		}
	});
	return best;
}
