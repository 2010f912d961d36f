import type { APIRoute, GetStaticPaths } from 'astro';
import { getRenderedTopics } from '../../topics/catalogue.ts';
import type { Topic } from '../../topics/topic.ts';
import { writeBibtex, writeRis } from '../bibliography/export.ts';
import { getSources, getTopicEvidence, getTopicsWithEvidence } from '../catalogue.ts';

/** The references of a topic as files for reference managers: `references.bib`, `references.ris`. */
export const getStaticPaths = (async () => {
	const topics = await getTopicsWithEvidence(await getRenderedTopics());
	return topics.flatMap((topic) =>
		['bib', 'ris'].map((format) => ({
			params: { topic: topic.slug, format },
			props: { topic },
		}))
	);
}) satisfies GetStaticPaths;

/** Writes one of them, in the order of the topic's list. */
export const GET: APIRoute<{ topic: Topic }> = async ({ params, props }) => {
	const { references } = await getTopicEvidence(props.topic);
	const known = getSources();
	const sources = references.flatMap(({ key }) => known.get(key) ?? []);
	const isBib = params['format'] === 'bib';
	return new Response(isBib ? writeBibtex(sources) : writeRis(sources), {
		headers: {
			'content-type': isBib
				? 'text/x-bibtex; charset=utf-8'
				: 'application/x-research-info-systems',
		},
	});
};
