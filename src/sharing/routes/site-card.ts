import type { APIRoute } from 'astro';
import { cardWords } from '../cards.ts';
import { cardResponse } from '../draw-card.ts';
import { siteDescription, siteTitle } from '../site-words.ts';

/** The picture that messengers and networks show beside a link to a page of no topic. */
export const GET: APIRoute = () => cardResponse(cardWords(siteTitle, siteDescription));
