import type { APIRoute, GetStaticPaths } from 'astro';
import type { Topic } from '../../topics/topic.ts';
import { writeBibtex, writeRis } from '../bibliography/export.ts';
import { evidencePaths, getTopicEvidence, sources } from '../catalogue.ts';

/** The references of a topic as files for reference managers: `references.bib`, `references.ris`. */
export const getStaticPaths = (async () => {
	const paths = await evidencePaths();
	return paths.flatMap(({ params, props }) =>
		['bib', 'ris'].map((format) => ({ params: { ...params, format }, props }))
	);
}) satisfies GetStaticPaths;

/** Writes one of them, in the order of the topic's list. */
export const GET: APIRoute<{ topic: Topic }> = async ({ params, props }) => {
	const { references } = await getTopicEvidence(props.topic);
	const cited = references.flatMap(({ key }) => sources.get(key) ?? []);
	const isBib = params['format'] === 'bib';
	const type = isBib ? 'text/x-bibtex; charset=utf-8' : 'application/x-research-info-systems';
	const text = isBib ? writeBibtex(cited) : writeRis(cited);
	return new Response(text, { headers: { 'content-type': type } });
};
