import { isThere, type Concept } from '../rules/concept.ts';
import { narrowerTerms, phraseFactor, phrasesOf, type Name } from '../rules/name.ts';
import { indexedWord } from '../rules/indexed-word.ts';
import type { Pagefind, PagefindResult } from './pagefind.ts';
import { remember } from './remember.ts';

/** The most pages whose sections are ranked for a query. */
export const mostPages = 10;

/**
 * Makes what asks Pagefind for the pages that may answer a query. It remembers the answers: a reader's next key
 * changes one word of a query and leaves the others.
 */
export function findPages(pagefind: Pagefind) {
	const answer = remember(async ([term, filters]: Asked) => {
		const { results } = await pagefind.search(term, { filters });
		const top = Math.max(results[0]?.score ?? 0, 1e-6);
		return results
			.slice(0, mostAnswers)
			.map((result) => ({ result, score: 0.5 + (0.5 * result.score) / top }));
	}, JSON.stringify);

	/**
	 * Returns the pages, best first. `total` is the number of sections of the site.
	 *
	 * Pages that have all concepts by their likeliest names are asked for first, then those that have
	 * any, rare concepts first. On a large site common concepts are not asked for alone once there are
	 * enough pages: they only order what the others found, and the ranking sees to that.
	 */
	return async (
		concepts: readonly Concept[],
		filters: Filters,
		total: number
	): Promise<{ pages: PagefindResult[]; isComplete: boolean }> => {
		const typed = worthAsking(concepts);
		const asked = typed.toSorted((a, b) => a.count - b.count);
		const found = new Map<string, Scored>();
		const add = (answers: Iterable<Scored>, weight: number) => {
			for (const { result, score } of answers) {
				const before = found.get(result.id)?.score ?? 0;
				found.set(result.id, { result, score: before + weight * score });
			}
		};
		let isComplete = true;
		if (asked.length > 1 && asked.some(({ count }) => count > commonFrom)) {
			add(await answer([asked.map(likeliest).join(' '), filters]), asked.length);
		}
		for (const concept of asked) {
			if (concept.count > commonFrom) {
				isComplete = false;
				if (found.size >= mostPages && !concept.isWhole) continue;
			}
			// Pages that have a dose of anything must not crowd out the drug that it is asked of.
			const weight = concept.isDose ? 0.2 : 1;
			const answers = await pagesWith(concept, filters, answer);
			add(answers.values(), weight * rarity(concept.count, total));
		}
		if (found.size > mostPages) {
			for (const phrase of neighbours(typed)) {
				const answers = await answer([phrase, filters]);
				add(answers, phraseFactor * rarity(answers.length, total));
			}
		}
		const pages = [...found.values()].sort((a, b) => b.score - a.score);
		return {
			pages: pages.slice(0, mostPages).map(({ result }) => result),
			isComplete: isComplete && pages.length <= mostPages,
		};
	};
}

/**
 * Asks for a concept by its topic, whose pages come before all others, and its names, best first, until they stand in
 * more sections than are ranked. Where pages that have the rarest word of a name are too many, or its words have to stand
 * together, those that have the name come first, as many as are ranked.
 */
async function pagesWith(
	{ names, topic, isWhole }: Concept,
	filters: Filters,
	answer: (asked: Asked) => Promise<Scored[]>
): Promise<Map<string, Scored>> {
	const best = new Map<string, Scored>();
	const ask = async (
		terms: Iterable<[string | null, number]>,
		filters: Filters,
		enough = Infinity
	) => {
		let pages = 0;
		for (const [term, weight] of terms) {
			if (pages > enough) return;
			for (const { result, score } of await answer([term, filters])) {
				pages++;
				if (weight * score <= (best.get(result.id)?.score ?? 0)) continue;
				best.set(result.id, { result, score: weight * score });
			}
		}
	};
	if (topic) await ask([[null, mostPages]], { ...filters, topic });
	await ask(termsOf(names), filters);
	if (isWhole || best.size > mostPages) await ask(narrowerTerms(names), filters, mostPages);
	return best;
}

/** How much a concept counts: more the fewer of all sections have it. */
const rarity = (count: number, total: number): number => Math.log(1 + total / (count + 0.5));

/** A concept that stands in more sections than this is common. */
const commonFrom = 60;

/** The most pages that are kept of one answer. */
const mostAnswers = 200;

/** The concepts to ask for, as they are typed; light words only if there is nothing else. */
function worthAsking(concepts: readonly Concept[]): Concept[] {
	const there = concepts.filter(isThere);
	const carrying = there.filter(({ role }) => role !== 'light');
	return carrying.length > 0 ? carrying : there;
}

/** What Pagefind is asked for to find words of a query side by side that no name joins: a frozen shoulder. */
function neighbours(concepts: readonly Concept[]): string[] {
	return concepts.slice(1).flatMap((concept, index) => {
		const [before, after] = [concepts[index]?.names[0], concept.names[0]];
		return before && after ? phrasesOf([...before.words, ...after.words]) : [];
	});
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

type Filters = Record<string, string>;

type Asked = [term: string | null, filters: Filters];
