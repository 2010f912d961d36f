import type { DeckSummary } from '../card-data.ts';
import type { BegunTopic } from '../schedule/choose-topics.ts';
import type { CardState } from '../schedule/replay.ts';
import { fetchDeck, fetchJson, storedTopics } from './data.ts';

/** A topic that a reader has begun, where it stands, and what is known of its cards. */
export interface ListedTopic extends BegunTopic {
	slug: string;
	title: string;
	/** Whether its cards were counted: until then `fresh` is 0. */
	isCounted: boolean;
}

/** Topics that were begun, and how many others are not to be found: with a network, the site has them no more. */
export interface BegunTopics {
	topics: ListedTopic[];
	missing: number;
	isOffline: boolean;
}

/** Finds the topics to what a reader has learned. `states` are those of all cards, by key. */
export async function findBegunTopics(
	base: string,
	states: ReadonlyMap<string, CardState>
): Promise<BegunTopics> {
	const begun = Map.groupBy(states, ([key]) => key.slice(0, key.indexOf(' ')));
	const listed =
		begun.size > 0 ? await fetchJson<SiteTopic[]>(`${base}topics.json`) : ([] as SiteTopic[]);
	const places = new Map(
		(listed ?? (await listStored(base))).map((topic) => [topic.id ?? topic.slug, topic])
	);
	const topics = [...begun].flatMap(([id, own]): ListedTopic[] => {
		const place = places.get(id);
		return place
			? [{ ...place, id, states: own.map(([, state]) => state), fresh: 0, isCounted: false }]
			: [];
	});
	return { topics, missing: begun.size - topics.length, isOffline: listed === undefined };
}

/** What is known of a topic's place. Its id is left out where it is the slug. */
type SiteTopic = Pick<ListedTopic, 'slug' | 'title'> & { id?: string };

/** Without a network the topics are those that are stored; each says itself which one it is. */
async function listStored(base: string): Promise<SiteTopic[]> {
	const decks = await Promise.all((await storedTopics(base)).map((slug) => fetchDeck(base, slug)));
	return decks.flatMap((deck) => deck?.topic ?? []);
}

/**
 * Counts the cards of topics, some at a time: browsers refuse a thousand requests at once. Calls `onCounted` with
 * each topic as it is then, without what is withdrawn.
 */
export async function countCards(
	base: string,
	{ topics }: BegunTopics,
	states: ReadonlyMap<string, CardState>,
	onCounted: (topic: ListedTopic) => void
): Promise<void> {
	const waiting = topics.values();
	const work = async () => {
		for (const topic of waiting) {
			const summary =
				(await fetchJson<DeckSummary>(`${base}${topic.slug}/cards-summary.json`)) ??
				(await countStored(base, topic.slug));
			if (summary) onCounted(counted(topic, summary, states));
		}
	};
	await Promise.all(Array.from({ length: atOnce }, work));
}

const atOnce = 16;

/** Where a topic's page of cards alone is stored, they are counted as they are. */
async function countStored(base: string, slug: string): Promise<CardCount | undefined> {
	const deck = await fetchDeck(base, slug);
	return deck && { cards: deck.cards.length, withdrawn: [] };
}

type CardCount = Pick<DeckSummary, 'cards' | 'withdrawn'>;

function counted(
	topic: ListedTopic,
	{ cards, withdrawn }: CardCount,
	states: ReadonlyMap<string, CardState>
): ListedTopic {
	const gone = new Set(withdrawn.flatMap((card) => states.get(`${topic.id} ${card}`) ?? []));
	const left = topic.states.filter((state) => !gone.has(state));
	const learned = left.filter(({ answers }) => answers.length > 0).length;
	return { ...topic, states: left, fresh: Math.max(0, cards - learned), isCounted: true };
}
