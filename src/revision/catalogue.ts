import { settings } from '../lib/site/settings.ts';
import { dayOfTopic } from '../topics/last-change.ts';
import { describeStanding } from '../topics/review.ts';
import type { Topic } from '../topics/topic.ts';
import { deckOf, type Deck } from './card-data.ts';
import { readCards, type CardSet } from './topic-cards.ts';
import { readTopicSource, type TopicSource } from './topic-source.ts';

/** All that the site has of a topic's cards. */
export interface TopicDeck {
	source: TopicSource;
	set: CardSet;
	deck: Deck;
	/** The day of the topic's edition. */
	day: string;
}

/** Makes the cards of a topic. Its pages ask several times in a row; made once for them. */
export function getDeck(topic: Topic): TopicDeck {
	if (!import.meta.env.DEV && last?.topic === topic) return last.made;
	const made = makeDeck(topic);
	last = { topic, made };
	return made;
}

/** Only the last one: those of a large library are too many to keep. */
let last: { topic: Topic; made: TopicDeck } | undefined;

function makeDeck(topic: Topic): TopicDeck {
	const day = dayOfTopic(topic.slug);
	const source = readTopicSource(import.meta.env['REVISION_DOCS'], topic.slug);
	const set = readCards(source, day);
	const paths = new Map(topic.pages.map(({ name, path }) => [name, path]));
	const addressOf = (page: string) => paths.get(page) ?? topic.path;
	const standing = describeStanding(settings.disclaimer, topic.reviewed);
	return { source, set, deck: deckOf(source, set, standing, addressOf), day };
}
