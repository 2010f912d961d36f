import { settings } from '../lib/site/settings.ts';
import type { Topic } from '../topics/topic.ts';
import { summaryOf, type DeckSummary } from './card-data.ts';
import { makeDeck, type TopicDeck } from './make-deck.ts';

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
	const docs = import.meta.env['REVISION_DOCS'];
	const made = makeDeck(docs, topic.slug, settings.disclaimer);
	decks.set(topic, made);
	return made;
}

const decks = new WeakMap<Topic, TopicDeck>();
