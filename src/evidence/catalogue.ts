import { getEntry } from 'astro:content';
import { getRenderedTopics, getSealedSummary, getTopics } from '../topics/catalogue.ts';
import type { Topic } from '../topics/topic.ts';
import { language } from '../lib/language/t.ts';
import { settings } from '../lib/site/settings.ts';
import { readBibliography, type Source } from './bibliography/bibliography.ts';
import { findStyle, type CitationStyle } from './bibliography/citation-style.ts';
import { readPage } from './markup/read-page.ts';
import {
	gatherReferences,
	summariseEvidence,
	type EvidenceSummary,
	type ReadPage,
	type TopicReference,
} from './topic-evidence.ts';

/** What a topic says about evidence, page by page, and the sources it cites. Read once a build. */
export function getTopicEvidence(topic: Topic): Promise<TopicEvidence> {
	const known = import.meta.env.DEV ? undefined : read.get(topic.slug);
	if (known) return known;
	const evidence = readTopic(topic);
	read.set(topic.slug, evidence);
	return evidence;
}

/** The topics that cite anything, among all of them or some. */
export async function getTopicsWithEvidence(among?: Topic[]): Promise<Topic[]> {
	const topics = among ?? (await getTopics());
	const summaries = await Promise.all(topics.map(getEvidenceSummary));
	return topics.filter((_, index) => (summaries[index]?.sources ?? 0) > 0);
}

/** The addresses of a page that each topic has which cites anything: for routes. */
export async function evidencePaths() {
	const topics = await getTopicsWithEvidence(await getRenderedTopics());
	return topics.map((topic) => ({ params: { topic: topic.slug }, props: { topic } }));
}

/** What lists say of a topic's evidence. */
export async function getEvidenceSummary(topic: Topic): Promise<EvidenceSummary> {
	const sealed = getSealedSummary(topic.slug, 'evidence') as EvidenceSummary | undefined;
	return sealed ?? summariseEvidence((await getTopicEvidence(topic)).pages);
}

/** All sources, by key. */
export function getSources(): ReadonlyMap<string, Source> {
	return (sources ??= readBibliography(Object.values(files)[0] ?? '').sources);
}

/** How sources are written. */
export function getStyle(): CitationStyle {
	const { citationStyle } = settings;
	return (style ??= findStyle(citationStyle, language, styles[`/content/${citationStyle}`]));
}

const read = new Map<string, Promise<TopicEvidence>>();
let sources: ReadonlyMap<string, Source> | undefined;
let style: CitationStyle | undefined;

// A site without a bibliography builds as well.
const files = import.meta.glob<string>('/content/references.bib', {
	query: '?raw',
	import: 'default',
	eager: true,
});

const styles = import.meta.glob<string>('/content/**/*.csl', {
	query: '?raw',
	import: 'default',
	eager: true,
});

async function readTopic(topic: Topic): Promise<TopicEvidence> {
	const pages = await Promise.all(
		topic.pages.map(async (page) => {
			const entry = await getEntry('docs', page.id);
			return { page, evidence: readPage(entry?.body ?? '') };
		})
	);
	return { pages, references: gatherReferences(pages) };
}

/** The evidence of a topic. */
export interface TopicEvidence {
	/** Its pages in reading order. */
	pages: ReadPage[];
	/** What it cites, by number. */
	references: TopicReference[];
}
