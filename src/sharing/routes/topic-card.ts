import type { APIRoute, GetStaticPaths } from 'astro';
import { settings, tagline } from '../../lib/site/settings.ts';
import { getRenderedTopics } from '../../topics/catalogue.ts';
import { cardWords } from '../cards.ts';
import { cardResponse } from '../draw-card.ts';

export const getStaticPaths = (async () =>
	(await getRenderedTopics()).map(({ slug, title, summary }) => ({
		params: { topic: slug },
		props: cardWords(title, summary ?? `${settings.name}: ${tagline}`),
	}))) satisfies GetStaticPaths;

/** The picture that messengers and networks show beside a link to a topic. */
export const GET: APIRoute<ReturnType<typeof cardWords>> = ({ props }) =>
	cardResponse(props, settings.accent);
