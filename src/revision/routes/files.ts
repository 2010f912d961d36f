import type { APIRoute } from 'astro';
import { fullAddress } from '../../lib/href.ts';
import { settings } from '../../lib/site/settings.ts';
import { topicPaths } from '../../topics/catalogue.ts';
import type { Topic } from '../../topics/topic.ts';
import { makeNotes } from '../anki/make-notes.ts';
import { writePackage } from '../anki/write-package.ts';
import { writeText } from '../anki/write-text.ts';
import { getDeck, getSummary, hasNotes } from '../catalogue.ts';
import { scalePictures } from '../scale-pictures.ts';

/**
 * The cards of a topic as files: the data of all and their number (`cards.json`, `cards-summary.json`), and what Anki takes,
 * a deck and a text (`gout.apkg`, `gout.anki.txt`).
 */
export const getStaticPaths = async () =>
	(await topicPaths()).flatMap(({ params, props }) => {
		const { topic } = params;
		const forAnki = hasNotes(getDeck(props.topic));
		const data = ['cards', 'cards-summary'].map((file) => ({ topic, file, ending: 'json' }));
		const notes = ['apkg', 'anki.txt'].map((ending) => ({ topic, file: topic, ending }));
		return [...data, ...(forAnki ? notes : [])].map((params) => ({ params, props }));
	});

/** Writes one of them. */
export const GET: APIRoute<{ topic: Topic }> = async ({ params, props: { topic }, site, url }) => {
	const made = getDeck(topic);
	if (params['file'] === 'cards') return Response.json(made.deck);
	if (params['file'] === 'cards-summary') return Response.json(getSummary(topic));
	const notes = makeNotes(made, settings.name, (link) => fullAddress(link, site, url));
	if (params['ending'] === 'anki.txt') return new Response(writeText(notes));
	return new Response(writePackage(notes, made.day, await scalePictures(made.set.pictures)));
};
