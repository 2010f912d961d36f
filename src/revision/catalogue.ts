import { settings } from '../lib/site/settings.ts';
import { dayOfTopic } from '../topics/last-change.ts';
import { describeStanding } from '../topics/review.ts';
import type { Topic } from '../topics/topic.ts';
import { deckOf, summaryOf, type DeckSummary } from './card-data.ts';
import { readCards } from './topic-cards.ts';
import { readTopicSource } from './topic-source.ts';

/** All that the site has of a topic's cards. */
export type TopicDeck = ReturnType<typeof makeDeck>;

/** Counts the cards of a topic. */
export function getSummary(topic: Topic): DeckSummary {
	const { deck, set } = getDeck(topic);
	return summaryOf(deck, set);
}

/** Whether a topic has cards to print or ask. */
export const hasCards = ({ deck }: TopicDeck): boolean => deck.cards.length > 0;

/** Whether Anki has something to learn of it: that a card is withdrawn, too. */
export const hasNotes = (made: TopicDeck): boolean =>
	hasCards(made) || made.set.withdrawn.length > 0;

/** Makes the cards of a topic, once for all routes of a build: Astro renders a route for all topics before the next. */
export function getDeck(topic: Topic): TopicDeck {
	const known = import.meta.env.DEV ? undefined : decks.get(topic);
	if (known) return known;
	const made = makeDeck(topic);
	decks.set(topic, made);
	return made;
}

const decks = new WeakMap<Topic, TopicDeck>();

function makeDeck(topic: Topic) {
	const day = dayOfTopic(topic.slug);
	const source = readTopicSource(import.meta.env['REVISION_DOCS'], topic.slug);
	const set = readCards(source, day);
	const paths = new Map(topic.pages.map(({ name, path }) => [name, path]));
	const addressOf = (page: string) => paths.get(page) ?? topic.path;
	const standing = describeStanding(settings.disclaimer, topic.reviewed);
	const deck = deckOf(source, set, standing, addressOf);
	return {
		set,
		deck,
		/** The day of the topic's edition. */
		day,
		/** The day on which a clinician reviewed it; nothing if nobody has. */
		reviewedOn: topic.reviewed?.on,
	};
}
