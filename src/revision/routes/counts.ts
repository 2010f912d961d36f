import type { APIRoute } from 'astro';
import { getTopics } from '../../topics/catalogue.ts';
import { getSummary } from '../catalogue.ts';

/** The counts of all topics while a site is written; a build joins them from those of each (`add-counts.ts`). */
export const GET: APIRoute = async () => Response.json((await getTopics()).map(getSummary));
