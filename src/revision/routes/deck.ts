import type { APIRoute } from 'astro';
import type { Topic } from '../../topics/topic.ts';
import { getDeck } from '../catalogue.ts';
import { topicPaths } from '../paths.ts';

/** The cards of a topic as data: `/<topic>/cards.json`. */
export const getStaticPaths = topicPaths;

/** Writes them. */
export const GET: APIRoute<{ topic: Topic }> = ({ props }) =>
	Response.json(getDeck(props.topic).deck);
