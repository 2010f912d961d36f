import { root } from 'astro:config/server';
import { getEntry } from 'astro:content';
import { getSealedSummary, topicPaths } from '../topics/catalogue.ts';
import type { Topic } from '../topics/topic.ts';
import { readText } from '../lib/read-text.ts';
import { settings } from '../lib/site/settings.ts';
import { readSources } from './bibliography/bibliography.ts';
import { readStyle } from './bibliography/citation-style.ts';
import { readPage } from './markup/read-page.ts';
import { gatherReferences, summariseEvidence, type EvidenceSummary } from './topic-evidence.ts';
import { withBase } from '../lib/href.ts';

/** The evidence of a topic, page by page, and the sources that it cites. Read once per build. */
export function getTopicEvidence(topic: Topic): ReturnType<typeof readTopic> {
	const known = import.meta.env.DEV ? undefined : read.get(topic.slug);
	const evidence = known ?? readTopic(topic);
	read.set(topic.slug, evidence);
	return evidence;
}

/** The static paths of a route with one page for each topic that cites sources. */
export const evidencePaths = () =>
	topicPaths(async (topic) => (await getEvidenceSummary(topic)).cited.length > 0);

/** The summary of a topic's evidence for lists. */
export async function getEvidenceSummary(topic: Topic): Promise<EvidenceSummary> {
	const sealed = getSealedSummary(topic.slug, 'evidence') as EvidenceSummary | undefined;
	return sealed ?? summariseEvidence((await getTopicEvidence(topic)).pages);
}

const read = new Map<string, ReturnType<typeof readTopic>>();

/** All sources, by key. */
export const { sources } = readSources(root);

/** The citation style of the site. */
export const style = readStyle(root);

/** Reads the pages of a topic, in reading order, and the references that they cite, by number. */
async function readTopic(topic: Topic) {
	const pages = await Promise.all(
		topic.pages.map(async (page) => {
			const entry = await getEntry('docs', page.id);
			const text = readText(entry?.filePath ?? '');
			return { page, evidence: readPage(text) };
		})
	);
	return { pages, references: gatherReferences(pages) };
}

/** The address of the page that explains the verdicts, or `undefined` if the site has disabled it. */
export const aboutPage = settings.evidencePage ? withBase('/about/evidence/') : undefined;
