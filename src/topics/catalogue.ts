import { getCollection } from 'astro:content';
import { settings } from '../lib/site/settings.ts';
import { readSealed } from './loaded.ts';
import { buildTopics, sortTopics, topicOf, type Topic, type TopicPage } from './topic.ts';

/** All topics of the site, by title. Read once a build; in dev anew for every page. */
export const getTopics = async (): Promise<Topic[]> => (await getCatalogue()).topics;

/** The topics whose pages this run of Astro renders: for routes that have an address for each topic. */
export const getRenderedTopics = async (): Promise<Topic[]> => (await getCatalogue()).rendered;

/** The addresses of a route that has one for each of them, or for each of which `has` is true. */
export async function topicPaths(
	has: (topic: Topic) => boolean | Promise<boolean> = () => true
): Promise<{ params: { topic: string }; props: { topic: Topic } }[]> {
	const topics = await getRenderedTopics();
	const isChosen = await Promise.all(topics.map(has));
	return topics
		.filter((_, index) => isChosen[index])
		.map((topic) => ({ params: { topic: topic.slug }, props: { topic } }));
}

/** What a feature left for lists of a topic whose part is sealed; nothing for one that is being rendered. */
export const getSealedSummary = (slug: string, feature: string): unknown =>
	sealedBySlug.get(slug)?.summaries[feature];

const sealed = readSealed();
const sealedBySlug = new Map(sealed.map((one) => [one.topic.slug, one]));

/** The topic of a page and the page itself, by the page's id; nothing for a page of no topic. */
export async function getTopicPage(pageId: string): Promise<FoundPage | undefined> {
	const topic = (await getCatalogue()).bySlug.get(topicOf(pageId));
	const page = topic?.pages.find(({ id }) => id === pageId);
	return topic && page && { topic, page };
}

/** The topic of a revision sheet and the sheet, by the id of its page; nothing for any other page. */
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

/** A page of a topic together with its topic. */
export interface FoundPage {
	topic: Topic;
	page: TopicPage;
}
