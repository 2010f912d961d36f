import { getRenderedTopics } from '../topics/catalogue.ts';
import type { Topic } from '../topics/topic.ts';
import { versionOf } from '../topics/version.ts';

/** The addresses of a route that shows one topic. */
export async function topicPaths(): Promise<
	{ params: { topic: string }; props: { topic: Topic }; cacheKey: string }[]
> {
	return (await getRenderedTopics()).map((topic) => ({
		params: { topic: topic.slug },
		props: { topic },
		cacheKey: versionOf(topic),
	}));
}
