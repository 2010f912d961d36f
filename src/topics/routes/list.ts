import type { APIRoute } from 'astro';
import { withBase } from '../../lib/href.ts';
import { getTopics } from '../catalogue.ts';
import type { TopicEntry } from '../library.ts';

/** The list of all topics as data, for scripts that need it: `/topics.json`. */
export const GET: APIRoute = async () => {
	const topics = await getTopics();
	const entries: TopicEntry[] = topics.map(({ id, slug, title, path }) => ({
		...(id && id !== slug && { id }),
		slug,
		title,
		address: withBase(path),
	}));
	return Response.json(entries);
};
