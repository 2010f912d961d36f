import { isThere, type Concept, type Name } from '../rules/concept.ts';
import { indexedWord } from '../rules/indexed-word.ts';
import type { Pagefind, PagefindResult } from './pagefind.ts';

/** The most pages whose sections are ranked for a query. */
export const mostPages = 10;

/**
 * Asks Pagefind for the pages that may answer a query. Remembers its answers: a reader's next key
 * changes one word of a query and leaves the others.
 */
export class Candidates {
	readonly #pagefind: Pagefind;
	readonly #answers = new Map<string, Promise<Answer>>();

	constructor(pagefind: Pagefind) {
		this.#pagefind = pagefind;
	}

	/**
	 * Returns the pages, best first. `total` is the number of sections of the site.
	 *
	 * Pages that have all concepts by their likeliest names are asked for first, then those that have
	 * any, rare concepts first. On a large site common concepts are not asked for alone once there are
	 * enough pages: they only order what the others found, and the ranking sees to that.
	 */
	async find(
		concepts: readonly Concept[],
		filters: Record<string, string>,
		total: number
	): Promise<{ pages: PagefindResult[]; isComplete: boolean }> {
		const asked = worthAsking(concepts);
		const found = new Map<string, Scored>();
		const add = (answers: Iterable<Scored>, weight: number) => {
			for (const { result, score } of answers) {
				const before = found.get(result.id)?.score ?? 0;
				found.set(result.id, { result, score: before + weight * score });
			}
		};
		let isComplete = true;
		if (asked.length > 1 && asked.some(({ count }) => count > commonFrom)) {
			add(await this.#answer(asked.map(likeliest).join(' '), filters), asked.length);
		}
		for (const concept of asked) {
			if (concept.count > commonFrom) {
				isComplete = false;
				if (found.size >= mostPages) continue;
			}
			const weight = Math.log(1 + total / (concept.count + 0.5));
			add((await this.#ask(concept, filters)).values(), weight);
		}
		const pages = [...found.values()].sort((a, b) => b.score - a.score);
		return {
			pages: pages.slice(0, mostPages).map(({ result }) => result),
			isComplete: isComplete && pages.length <= mostPages,
		};
	}

	/** Asks for a concept by its names, best first, until they stand in more sections than are ranked. */
	async #ask(
		{ names, topic }: Concept,
		filters: Record<string, string>
	): Promise<Map<string, Scored>> {
		const best = new Map<string, Scored>();
		const add = async (term: string | null, filters: Record<string, string>, weight: number) => {
			for (const { result, score } of await this.#answer(term, filters)) {
				if (weight * score <= (best.get(result.id)?.score ?? 0)) continue;
				best.set(result.id, { result, score: weight * score });
			}
		};
		if (topic) await add(null, { ...filters, topic }, 1);
		for (const [term, weight] of termsOf(names)) await add(term, filters, weight);
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
const commonFrom = 60;

/** The most pages that are kept of one answer. */
const mostAnswers = 200;

/** The concepts to ask for, rare ones first; light words only if there is nothing else. */
function worthAsking(concepts: readonly Concept[]): Concept[] {
	const there = concepts.filter(isThere);
	const carrying = there.filter(({ role }) => role !== 'light');
	return (carrying.length > 0 ? carrying : there).toSorted((a, b) => a.count - b.count);
}

/** The words to ask Pagefind for, with the weight of the best name that each stands for. */
export function termsOf(names: readonly Name[]): Map<string, number> {
	const terms = new Map<string, number>();
	let sections = 0;
	for (const { texts, weight, count } of names.toSorted((a, b) => b.weight - a.weight)) {
		if (sections > commonFrom) break;
		// Pagefind knows endings, too: for a common word, one form will do.
		const forms = (count > commonFrom ? texts.slice(0, 1) : texts).map(indexedWord);
		for (const text of forms) if (!terms.has(text)) terms.set(text, weight);
		sections += count;
	}
	return terms;
}

/** The name of a concept that most of the pages on it will have. */
function likeliest({ names }: Concept): string {
	const [first] = names.toSorted((a, b) => b.weight * b.count - a.weight * a.count);
	return indexedWord(first?.texts[0] ?? '');
}

interface Scored {
	result: PagefindResult;
	score: number;
}

type Answer = readonly Scored[];
