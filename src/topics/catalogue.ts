import { getCollection } from 'astro:content';
import { settings } from '../lib/site/settings.ts';
import { readSealed } from './loaded.ts';
import { buildTopics, sortTopics, topicOf, type Topic, type TopicPage } from './topic.ts';

/** All topics of the site, sorted by title. Read once per build, and in dev for every page. */
export const getTopics = async (): Promise<Topic[]> => (await getCatalogue()).topics;

/** The topics whose pages this run of Astro renders, for routes with one address per topic. */
export const getRenderedTopics = async (): Promise<Topic[]> => (await getCatalogue()).rendered;

/** The static paths of a route with one address per rendered topic, or per rendered topic for which `has` returns true. */
export async function topicPaths(
	has: (topic: Topic) => boolean | Promise<boolean> = () => true
): Promise<{ params: { topic: string }; props: { topic: Topic } }[]> {
	const topics = await getRenderedTopics();
	const isChosen = await Promise.all(topics.map(has));
	return topics
		.filter((_, index) => isChosen[index])
		.map((topic) => ({ params: { topic: topic.slug }, props: { topic } }));
}

/** What a feature stored for lists of a topic whose part is sealed. `undefined` for a topic that is being rendered. */
export const getSealedSummary = (slug: string, feature: string): unknown =>
	sealedBySlug.get(slug)?.summaries[feature];

const sealed = readSealed();
const sealedBySlug = new Map(sealed.map((one) => [one.topic.slug, one]));

/** Finds a page and its topic by the page's id. `undefined` for a page that belongs to no topic. */
export async function getTopicPage(pageId: string): Promise<FoundPage | undefined> {
	const topic = (await getCatalogue()).bySlug.get(topicOf(pageId));
	const page = topic?.pages.find(({ id }) => id === pageId);
	return topic && page && { topic, page };
}

/** Finds a revision sheet and its topic by the id of its page. `undefined` for other pages. */
export async function getSheet(pageId: string): Promise<FoundPage | undefined> {
	const topic = (await getCatalogue()).bySlug.get(topicOf(pageId));
	return topic?.sheet?.id === pageId ? { topic, page: topic.sheet } : undefined;
}

let catalogue: ReturnType<typeof readCatalogue> | undefined;

const getCatalogue = () =>
	import.meta.env.DEV ? readCatalogue() : (catalogue ??= readCatalogue());

/** All topics (`topics`), and those whose pages are loaded (`rendered`, `bySlug`). */
async function readCatalogue() {
	const pages = await getCollection('docs');
	const rendered = buildTopics(await getCollection('topics'), pages, settings);
	const topics = sortTopics([...rendered, ...sealed.map(({ topic }) => topic)]);
	return { rendered, topics, bySlug: new Map(rendered.map((topic) => [topic.slug, topic])) };
}

/** A page and its topic. */
export interface FoundPage {
	topic: Topic;
	page: TopicPage;
}
