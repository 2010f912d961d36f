import { getRenderedTopics } from '../topics/catalogue.ts';
import type { Topic } from '../topics/topic.ts';
import { getDeck, type TopicDeck } from './catalogue.ts';

/** The addresses of a route that shows one topic. */
export async function topicPaths(): Promise<
	{ params: { topic: string }; props: { topic: Topic } }[]
> {
	return (await getRenderedTopics()).map((topic) => ({
		params: { topic: topic.slug },
		props: { topic },
	}));
}

/** Those of them that have something, such as cards: an empty deck is none. */
export const topicPathsWith = async (has: (deck: TopicDeck) => boolean) =>
	(await topicPaths()).filter(({ props }) => has(getDeck(props.topic)));
