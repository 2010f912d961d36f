import type { APIRoute } from 'astro';
import type { Topic } from '../../topics/topic.ts';
import { getSummary } from '../catalogue.ts';
import { topicPaths } from '../paths.ts';

/** How many cards a topic has: `/<topic>/cards-summary.json`. */
export const getStaticPaths = topicPaths;

/** Counts them. */
export const GET: APIRoute<{ topic: Topic }> = ({ props }) =>
	Response.json(getSummary(props.topic));
