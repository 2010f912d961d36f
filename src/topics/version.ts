import { editionOf } from './edition.ts';
import type { Topic } from './topic.ts';

/**
 * Tells states of a topic apart: the text changes with each file of the topic, with everything that its
 * pages are rendered with, and with each commit that touches it, whose day they name.
 *
 * A route that shows nothing but one topic takes it as its `cacheKey`, and is then rendered again only
 * when it has to be.
 */
export function versionOf({ slug, digests }: Topic): string {
	const { day, commit } = editionOf(slug);
	return [day, commit, ...digests].join(' ');
}
