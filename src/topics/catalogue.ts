import { getCollection } from 'astro:content';
import { isRendered } from './shard.ts';
import { buildTopics, topicOf, type Topic, type TopicPage } from './topic.ts';

/** All topics of the site, by title. Read once a build; in dev anew for every page. */
export async function getTopics(): Promise<Topic[]> {
	return (await getCatalogue()).topics;
}

/** The topics whose pages this build renders: for routes that have an address for each topic. */
export async function getRenderedTopics(): Promise<Topic[]> {
	return (await getTopics()).filter(({ slug }) => isRendered(slug));
}

/** The topic of a page and the page itself, by the page's id; nothing for a page of no topic. */
export async function getTopicPage(pageId: string): Promise<FoundPage | undefined> {
	const topic = (await getCatalogue()).bySlug.get(topicOf(pageId));
	const page = topic?.pages.find(({ id }) => id === pageId);
	return topic && page && { topic, page };
}

let catalogue: Promise<Catalogue> | undefined;

function getCatalogue(): Promise<Catalogue> {
	if (import.meta.env.DEV) return readCatalogue();
	return (catalogue ??= readCatalogue());
}

async function readCatalogue(): Promise<Catalogue> {
	const topics = buildTopics(await getCollection('topics'), await getCollection('docs'));
	return { topics, bySlug: new Map(topics.map((topic) => [topic.slug, topic])) };
}

/** A page of a topic together with its topic. */
export interface FoundPage {
	topic: Topic;
	page: TopicPage;
}

interface Catalogue {
	topics: Topic[];
	bySlug: Map<string, Topic>;
}
