import type { APIRoute } from 'astro';
import type { Topic } from '../../topics/topic.ts';
import { writePackage } from '../anki/write-package.ts';
import { scalePictures } from '../scale-pictures.ts';
import { filePaths, getNotes } from './anki-notes.ts';

/** The cards of a topic as a deck for Anki: `/<topic>/<topic>.apkg`. */
export const getStaticPaths = filePaths;

/** Writes it. */
export const GET: APIRoute<{ topic: Topic }> = async ({ props, site, url }) => {
	const { notes, day, pictures } = getNotes(props.topic, site, url);
	return new Response(writePackage(notes, day, await scalePictures(pictures)), {
		headers: { 'content-type': 'application/apkg' },
	});
};
