import { getRenderedTopics } from '../topics/catalogue.ts';
import type { Topic } from '../topics/topic.ts';

/** The addresses of a route that shows one topic. */
export async function topicPaths(): Promise<
	{ params: { topic: string }; props: { topic: Topic } }[]
> {
	return (await getRenderedTopics()).map((topic) => ({
		params: { topic: topic.slug },
		props: { topic },
	}));
}
