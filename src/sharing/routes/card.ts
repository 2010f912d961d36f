import type { APIRoute, GetStaticPaths } from 'astro';
import { getRenderedTopics } from '../../topics/catalogue.ts';
import { cardWords, siteCard } from '../cards.ts';
import { drawCard } from '../draw-card.ts';
import { siteDescription, siteTitle } from '../site-words.ts';

/** The pictures that messengers and networks show beside a link: one a topic, one for the site. */
export const getStaticPaths = (async () => {
	const topics = await getRenderedTopics();
	return [
		{ params: { card: siteCard }, props: cardWords(siteTitle, siteDescription) },
		...topics.map(({ slug, title, summary }) => ({
			params: { card: slug },
			props: cardWords(title, summary ?? `${siteTitle}: ${siteDescription}`),
		})),
	];
}) satisfies GetStaticPaths;

/** Draws one of them. */
export const GET: APIRoute<ReturnType<typeof cardWords>> = async ({ props }) =>
	new Response(new Uint8Array(await drawCard(props)), {
		headers: { 'content-type': 'image/png' },
	});
