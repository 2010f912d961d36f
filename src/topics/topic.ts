import { language } from '../lib/language/t.ts';
import { defaultSettings } from '../lib/site/schema.ts';
import { orderPages, pageSetOf, sheetName, type KindSettings } from './pages.ts';
import type { TopicData } from './schema.ts';

/**
 * Joins what each `topic.yml` says with the pages that stand beside it.
 *
 * Takes the entries of both collections; an entry's `id` is its path below `content/docs` without
 * the ending (`calcinosis-jdm`, `calcinosis-jdm/management`). `site` has the page sets. Returns the topics by title.
 * Pages outside a topic's folder are left out.
 */
export function buildTopics(
	topics: readonly TopicEntry[],
	pages: readonly PageEntry[],
	site: KindSettings = defaultSettings
): Topic[] {
	const pagesOf = Map.groupBy(pages, ({ id }) => topicOf(id));
	return sortTopics(topics.map((topic) => buildTopic(topic, pagesOf.get(topic.id) ?? [], site)));
}

/** Puts topics into the order of their titles. */
export const sortTopics = (topics: readonly Topic[]): Topic[] =>
	topics.toSorted((a, b) => a.title.localeCompare(b.title, language) || (a.slug < b.slug ? -1 : 1));

/** Tells the topic that a page belongs to by its id: `calcinosis-jdm/management` → `calcinosis-jdm`. */
export const topicOf = (pageId: string): string => pageId.split('/', 1)[0] ?? '';

/** Tells whether a page has the name of its topic, which is then not said twice. */
export const isNamedAfterTopic = ({ title }: TopicPage, topic: Topic): boolean =>
	title === topic.title || title === topic.shortTitle;

/** Names a page where its topic does not stand around it: “Management · Gout”. */
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

/** One topic: what its `topic.yml` says, and its pages. */
export interface Topic extends Omit<TopicData, 'pages' | 'shortTitle'> {
	/** Name of its folder: `calcinosis-jdm`. */
	slug: string;
	/** Its address below the site's base: `/calcinosis-jdm/`. */
	path: string;
	shortTitle: string;
	/** Its pages in reading order; the landing page with the key points comes first. */
	pages: TopicPage[];
	/** Its revision sheet, if somebody has written one: a page beside these, which repeats what they say. */
	sheet?: TopicPage;
}

/** One page of a topic. */
export interface TopicPage {
	/** Its file name without the ending: `management`, or `index` for the landing page. */
	name: string;
	/** Name of its entry in the collection of pages: `calcinosis-jdm/management`. */
	id: string;
	/** Its address below the site's base: `/calcinosis-jdm/management/`. */
	path: string;
	title: string;
	description?: string | undefined;
	/** Whether the sidebar leaves it out (`sidebar.hidden`). */
	isHidden?: boolean;
}

type TopicEntry = { id: string; data: TopicData };

interface PageEntry {
	id: string;
	data: Pick<TopicPage, 'title' | 'description'> & {
		sidebar?: { hidden?: boolean | undefined } | undefined;
	};
}
