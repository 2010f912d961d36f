import type { APIRoute } from 'astro';
import type { Topic } from '../../topics/topic.ts';
import { writeText } from '../anki/write-text.ts';
import { filePaths, getNotes } from './anki-notes.ts';

/** The cards of a topic as a text for Anki: `/<topic>/<topic>.anki.txt`. */
export const getStaticPaths = filePaths;

/** Writes it. */
export const GET: APIRoute<{ topic: Topic }> = ({ props, site, url }) =>
	new Response(writeText(getNotes(props.topic, site, url).notes), {
		headers: { 'content-type': 'text/plain; charset=utf-8' },
	});
