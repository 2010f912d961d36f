import type { APIRoute } from 'astro';
import { settings, tagline } from '../../lib/site/settings.ts';
import { cardWords } from '../cards.ts';
import { cardResponse } from '../draw-card.ts';

/** The picture that messengers and networks show beside a link to a page of no topic. */
export const GET: APIRoute = () => cardResponse(cardWords(settings.name, tagline), settings.accent);
