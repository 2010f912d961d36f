import { createHash } from 'node:crypto';
import { editionOf } from './edition.ts';
import type { Topic } from './topic.ts';

/**
 * Tells states of a topic apart: the text changes with each file of the topic, with everything that its
 * pages are rendered with, and with each commit that touches it, whose day they name.
 *
 * A route that shows nothing but one topic takes it as its `cacheKey`, and is then rendered again only
 * when it has to be.
 */
export function versionOf(topic: Topic): string {
	const known = versions.get(topic) ?? digest(topic);
	versions.set(topic, known);
	return known;
}

/** Each of a topic's pages asks for it, and has it in the lists of what was built, so it is short. */
const versions = new WeakMap<Topic, string>();

function digest({ slug, digests }: Topic): string {
	const { day, commit } = editionOf(slug);
	return createHash('sha1')
		.update([day, commit, ...digests].join(' '))
		.digest('base64url');
}
