import type { APIRoute, GetStaticPaths } from 'astro';
import { getRenderedTopics } from '../../topics/catalogue.ts';
import { cardWords, siteCard } from '../cards.ts';
import { drawCard } from '../draw-card.ts';
import { siteDescription, siteTitle } from '../site-words.ts';

/** The pictures that messengers and networks show beside a link: one a topic, one for the site. */
export const getStaticPaths = (async () => {
	const topics = await getRenderedTopics();
	return [
		pathOf(siteCard, cardWords(siteTitle, siteDescription)),
		...topics.map(({ slug, title, summary }) =>
			pathOf(slug, cardWords(title, summary ?? `${siteTitle}: ${siteDescription}`))
		),
	];
}) satisfies GetStaticPaths;

/** A picture is drawn again when its words change. */
const pathOf = (card: string, words: ReturnType<typeof cardWords>) => ({
	params: { card },
	props: words,
	cacheKey: JSON.stringify(words),
});

/** Draws one of them. */
export const GET: APIRoute<ReturnType<typeof cardWords>> = async ({ props }) =>
	new Response(new Uint8Array(await drawCard(props)), {
		headers: { 'content-type': 'image/png' },
	});
