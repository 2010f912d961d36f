import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { generateOpenGraphImage } from 'astro-og-canvas';
import { getTopics } from '../../topics/catalogue.ts';
import { cardWords, siteCard } from '../cards.ts';
import { siteDescription, siteTitle } from '../site-words.ts';

/** The pictures that messengers and networks show beside a link: one a topic, one for the site. */
export const getStaticPaths = (async () => {
	const topics = await getTopics();
	return [
		{ params: { card: siteCard }, props: cardWords(siteTitle, siteDescription) },
		...topics.map(({ slug, title, summary }) => ({
			params: { card: slug },
			props: cardWords(title, summary ?? `${siteTitle}: ${siteDescription}`),
		})),
	];
}) satisfies GetStaticPaths;

/** Draws one of them, in the site's light colours. */
export const GET: APIRoute<ReturnType<typeof cardWords>> = async ({ props }) =>
	new Response(
		await generateOpenGraphImage({
			...props,
			cacheDir: '.cache/cards',
			fonts: [
				fontFile('600SemiBold/SourceSerif4_600SemiBold.ttf'),
				fontFile('400Regular/SourceSerif4_400Regular.ttf'),
			],
			bgGradient: [[253, 252, 250]],
			border: { color: [17, 104, 105], width: 24, side: 'inline-start' },
			padding: 80,
			font: {
				title: {
					color: [20, 31, 36],
					size: 76,
					weight: 'SemiBold',
					lineHeight: 1.15,
					families: ['Source Serif 4'],
				},
				description: {
					color: [87, 98, 107],
					size: 38,
					lineHeight: 1.4,
					families: ['Source Serif 4'],
				},
			},
		})
	);

function fontFile(name: string): string {
	const { resolve } = createRequire(join(process.cwd(), 'package.json'));
	return resolve(`@expo-google-fonts/source-serif-4/${name}`);
}
