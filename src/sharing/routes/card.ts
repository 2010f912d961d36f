import type { APIRoute, GetStaticPaths } from 'astro';
import { settings, tagline } from '../../lib/site/settings.ts';
import { getRenderedTopics } from '../../topics/catalogue.ts';
import { cardWords } from '../cards.ts';
import { drawCard } from '../draw-card.ts';

const { accent, name } = settings;

/** The preview image of the site (`/card.png`), which pages outside topics use, and those of topics. */
export const getStaticPaths = (async () => [
	{ params: { topic: undefined }, props: cardWords(name, tagline) },
	...(await getRenderedTopics()).map(({ slug, title, summary }) => ({
		params: { topic: slug },
		props: cardWords(title, summary ?? `${name}: ${tagline}`),
	})),
]) satisfies GetStaticPaths;

/** The preview image that messengers and social networks show next to a link. */
export const GET: APIRoute<ReturnType<typeof cardWords>> = async ({ props }) =>
	new Response(new Uint8Array(await drawCard(props, accent)), {
		headers: { 'content-type': 'image/png' },
	});
