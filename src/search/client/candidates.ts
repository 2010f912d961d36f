import type { Concept } from '../rules/concept.ts';
import type { Pagefind, PagefindResult } from './pagefind.ts';

/** The most pages whose sections are ranked for a query. */
export const mostPages = 24;

/** Asks Pagefind for the pages that may answer a query. Remembers its answers: a reader's next key
 * changes one word of a query and leaves the others. */
export class Candidates {
	readonly #pagefind: Pagefind;
	readonly #answers = new Map<string, Promise<Answer>>();

	constructor(pagefind: Pagefind) {
		this.#pagefind = pagefind;
	}

	/**
	 * Returns the pages, best first: each name of each concept is asked for, and a page counts by its
	 * best name for each concept. `total` is the number of sections of the site.
	 *
	 * Rare concepts are asked for first. Once they have found enough pages, those that stand on most of
	 * a large site are left out: they only order what the others found, and the ranking sees to that.
	 */
	async find(
		concepts: readonly Concept[],
		filters: Record<string, string>,
		total: number
	): Promise<{ pages: PagefindResult[]; isComplete: boolean }> {
		const found = new Map<string, Scored>();
		let isComplete = true;
		for (const concept of worthAsking(concepts)) {
			if (found.size >= mostPages && concept.count > commonFrom) {
				isComplete = false;
				continue;
			}
			const weight = Math.log(1 + total / (concept.count + 0.5));
			for (const [id, { result, score }] of await this.#ask(concept, filters)) {
				found.set(id, { result, score: (found.get(id)?.score ?? 0) + weight * score });
			}
		}
		const pages = [...found.values()].sort((a, b) => b.score - a.score);
		return {
			pages: pages.slice(0, mostPages).map(({ result }) => result),
			isComplete: isComplete && pages.length <= mostPages,
		};
	}

	async #ask(
		{ names, topic }: Concept,
		filters: Record<string, string>
	): Promise<Map<string, Scored>> {
		const weights = new Map<string | null, number>();
		for (const { texts, weight } of names) {
			for (const text of texts) weights.set(text, Math.max(weight, weights.get(text) ?? 0));
		}
		const questions = [...weights]
			.sort(([, a], [, b]) => b - a)
			.slice(0, mostQuestions)
			.map(([term, weight]) => ({ term, weight, filters }));
		if (topic) questions.push({ term: null, weight: 1, filters: { ...filters, topic } });
		const best = new Map<string, Scored>();
		for (const { term, weight, filters } of questions) {
			for (const { result, score } of await this.#answer(term, filters)) {
				if (weight * score <= (best.get(result.id)?.score ?? 0)) continue;
				best.set(result.id, { result, score: weight * score });
			}
		}
		return best;
	}

	#answer(term: string | null, filters: Record<string, string>): Promise<Answer> {
		const key = JSON.stringify([term, filters]);
		const known = this.#answers.get(key);
		if (known) return known;
		if (this.#answers.size > 400) this.#answers.clear();
		const answer = this.#pagefind.search(term, { filters }).then(({ results }) => {
			const top = Math.max(results[0]?.score ?? 0, 1e-6);
			return results
				.slice(0, mostAnswers)
				.map((result) => ({ result, score: 0.5 + (0.5 * result.score) / top }));
		});
		this.#answers.set(key, answer);
		answer.catch(() => this.#answers.delete(key));
		return answer;
	}
}

/** A concept that stands in more sections than this is common. */
const commonFrom = 400;

/** Most names of one concept that are asked for, and pages that are kept for one. */
const mostQuestions = 14;
const mostAnswers = 400;

/** The concepts to ask for, rare ones first; light words only if there is nothing else. */
function worthAsking(concepts: readonly Concept[]): Concept[] {
	const there = concepts.filter(({ names }) => names.length > 0);
	const carrying = there.filter(({ role }) => role !== 'light');
	return (carrying.length > 0 ? carrying : there).toSorted((a, b) => a.count - b.count);
}

interface Scored {
	result: PagefindResult;
	score: number;
}

type Answer = readonly Scored[];
