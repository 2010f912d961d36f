import type { APIRoute, GetStaticPaths } from 'astro';
import { fullAddress } from '../../lib/href.ts';
import { settings } from '../../lib/site/settings.ts';
import type { Topic } from '../../topics/topic.ts';
import { makeNotes } from '../anki/make-notes.ts';
import { writePackage } from '../anki/write-package.ts';
import { getDeck } from '../catalogue.ts';
import { topicPaths } from '../paths.ts';

/** The cards of a topic as a deck for Anki: `/<topic>/<topic>.apkg`. */
export const getStaticPaths = (async () =>
	(await topicPaths()).map((path) => ({
		...path,
		params: { ...path.params, file: path.params.topic },
	}))) satisfies GetStaticPaths;

/** Writes it. */
export const GET: APIRoute<{ topic: Topic }> = ({ props, site, url }) => {
	const made = getDeck(props.topic);
	const notes = makeNotes(made, settings.name, (link) => fullAddress(link, site, url));
	return new Response(writePackage(notes, made.day) as Uint8Array<ArrayBuffer>, {
		headers: { 'content-type': 'application/apkg' },
	});
};
