import { language } from '../lib/language/t.ts';
import { defaultSettings } from '../lib/site/schema.ts';
import { orderPages, pageSetOf, sheetName, type KindSettings } from './pages.ts';
import type { TopicData } from './schema.ts';

/**
 * Combines the data of each `topic.yml` with the pages next to it.
 *
 * Takes the entries of both collections. The `id` of an entry is its path in `content/docs` without the extension
 * (`calcinosis-jdm`, `calcinosis-jdm/management`). `site` has the page sets. Returns the topics, sorted by title. Pages outside
 * the folder of a topic are ignored.
 */
export function buildTopics(
	topics: readonly TopicEntry[],
	pages: readonly PageEntry[],
	site: KindSettings = defaultSettings
): Topic[] {
	const pagesOf = Map.groupBy(pages, ({ id }) => topicOf(id));
	return sortTopics(topics.map((topic) => buildTopic(topic, pagesOf.get(topic.id) ?? [], site)));
}

/** Sorts topics by title. */
export const sortTopics = (topics: readonly Topic[]): Topic[] =>
	topics.toSorted((a, b) => a.title.localeCompare(b.title, language) || (a.slug < b.slug ? -1 : 1));

/** The slug of the topic that a page belongs to, from the page's id: `calcinosis-jdm/management` → `calcinosis-jdm`. */
export const topicOf = (pageId: string): string => pageId.split('/', 1)[0] ?? '';

/** Whether a page has the same title as its topic, which is then not repeated. */
export const isNamedAfterTopic = ({ title }: TopicPage, topic: Topic): boolean =>
	title === topic.title || title === topic.shortTitle;

/** The title of a page outside the context of its topic: “Management · Gout”. */
export const fullTitle = (page: TopicPage, topic: Topic): string =>
	isNamedAfterTopic(page, topic) ? page.title : `${page.title} · ${topic.shortTitle}`;

function buildTopic(topic: TopicEntry, entries: readonly PageEntry[], site: KindSettings): Topic {
	const { id: slug, data } = topic;
	const byName = new Map(
		entries.map((entry) => [entry.id.slice(slug.length + 1) || 'index', entry])
	);
	const sheet = byName.get(sheetName);
	byName.delete(sheetName);
	const set = pageSetOf(data.kind, site);
	const pages = orderPages([...byName.keys()], data.pages, set).flatMap((name) => {
		const entry = byName.get(name);
		return entry ? [buildPage(name, entry)] : [];
	});
	return {
		...data,
		kind: data.kind ?? site.kind,
		slug,
		path: `/${slug}/`,
		shortTitle: data.shortTitle ?? data.title,
		pages,
		...(sheet && { sheet: buildPage(sheetName, sheet) }),
	};
}

function buildPage(name: string, { id, data }: PageEntry): TopicPage {
	const { title, description, sidebar } = data;
	const isHidden = sidebar?.hidden === true ? { isHidden: true } : {};
	return { name, id, path: `/${id}/`, title, description, ...isHidden };
}

/** A topic: the data of its `topic.yml`, and its pages. */
export interface Topic extends Omit<TopicData, 'pages' | 'shortTitle'> {
	/** The name of its folder: `calcinosis-jdm`. */
	slug: string;
	/** Its address, relative to the site's base: `/calcinosis-jdm/`. */
	path: string;
	shortTitle: string;
	/** Its pages in reading order, beginning with the landing page, which has the key points. */
	pages: TopicPage[];
	/** Its revision sheet, if it has one: an additional page that repeats what the others say. */
	sheet?: TopicPage;
}

/** A page of a topic. */
export interface TopicPage {
	/** Its file name without the extension: `management`, or `index` for the landing page. */
	name: string;
	/** The id of its entry in the collection of pages: `calcinosis-jdm/management`. */
	id: string;
	/** Its address, relative to the site's base: `/calcinosis-jdm/management/`. */
	path: string;
	title: string;
	description?: string | undefined;
	/** Whether it is hidden in the sidebar (`sidebar.hidden`). */
	isHidden?: boolean;
}

type TopicEntry = { id: string; data: TopicData };

interface PageEntry {
	id: string;
	data: Pick<TopicPage, 'title' | 'description'> & {
		sidebar?: { hidden?: boolean | undefined } | undefined;
	};
}
