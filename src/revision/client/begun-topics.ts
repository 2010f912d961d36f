import { summaryOf, type DeckSummary } from '../card-data.ts';
import { countsFile } from '../counts-file.ts';
import type { BegunTopic } from '../schedule/choose-topics.ts';
import { cardKey } from '../schedule/log.ts';
import type { CardState } from '../schedule/replay.ts';
import { base } from './base.ts';
import { fetchDeck, fetchJson, storedTopics } from './data.ts';

/** A topic that a reader has begun, with its address and its name. */
export type ListedTopic = BegunTopic & Pick<DeckSummary, 'slug' | 'title'>;

/** Topics that were begun, and how many others are not to be found: with a network, the site has them no more. */
export type BegunTopics = Awaited<ReturnType<typeof findBegunTopics>>;

/**
 * Finds the topics to what a reader has learned, with their cards counted. `states` are those of all cards, by key;
 * cards that are withdrawn are left out.
 */
export async function findBegunTopics(states: ReadonlyMap<string, CardState>) {
	const begun = Map.groupBy(states, ([key]) => key.slice(0, key.indexOf(' ')));
	const listed = begun.size > 0 ? await fetchJson<DeckSummary[]>(base + countsFile) : [];
	const counts = new Map((listed ?? (await countStored())).map((one) => [one.id, one]));
	const topics = [...begun].flatMap(([id, own]): ListedTopic[] => {
		const count = counts.get(id);
		if (!count) return [];
		const withdrawn = new Set(count.withdrawn.map((card) => cardKey({ topic: id, card })));
		const left = own.filter(([key]) => !withdrawn.has(key)).map(([, state]) => state);
		const learned = left.filter(({ answers }) => answers.length > 0).length;
		const { slug, title, cards } = count;
		return [{ id, slug, title, states: left, fresh: Math.max(0, cards - learned) }];
	});
	return { topics, missing: begun.size - topics.length, isOffline: listed === undefined };
}

/** Without a network the topics are those that are stored; each says itself which one it is. */
async function countStored(): Promise<DeckSummary[]> {
	const decks = await Promise.all((await storedTopics()).map(fetchDeck));
	return decks.flatMap((deck) => deck ?? []).map((deck) => summaryOf(deck, { withdrawn: [] }));
}
