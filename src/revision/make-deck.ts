import { addressOf } from '../topics/check/content-folder.ts';
import { dayOfTopic } from '../topics/last-change.ts';
import { describeStanding } from '../topics/review.ts';
import { deckOf } from './card-data.ts';
import { readCards } from './topic-cards.ts';
import { readTopicSource } from './topic-source.ts';

/** All that the site has of a topic's cards. */
export type TopicDeck = ReturnType<typeof makeDeck>;

/** Makes the deck of a topic in the folder `docs` of all; each card says the site's `disclaimer`. */
export function makeDeck(docs: string, slug: string, disclaimer: string | undefined) {
	/** The day of the topic's edition. */
	const day = dayOfTopic(slug);
	const source = readTopicSource(docs, slug);
	const { reviewed } = source;
	const set = readCards(source, day);
	const standing = describeStanding(disclaimer, reviewed);
	const deck = deckOf(source, set, standing, (page) => addressOf(slug, `${page}.mdx`));
	return {
		set,
		deck,
		day,
		/** The day on which a clinician reviewed the topic; nothing if nobody has. */
		reviewedOn: reviewed?.on,
	};
}
