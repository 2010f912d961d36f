import type { APIRoute } from 'astro';
import { topicPaths } from '../paths.ts';

/** The PDFs of a topic's cards: `/<topic>/cards/pdfs.json`. `npm run pdf` fills it. */
export const getStaticPaths = topicPaths;

/** There are none yet. */
export const GET: APIRoute = () => Response.json([]);
