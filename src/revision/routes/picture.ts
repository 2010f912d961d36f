import { extname } from 'node:path';
import type { APIRoute } from 'astro';
import { getRenderedTopics } from '../../topics/catalogue.ts';
import { getDeck } from '../catalogue.ts';
import { scalePictures } from '../scale-pictures.ts';

/** A picture that cards show: `/<topic>/cards/pictures/<name>`. */
export const getStaticPaths = async () => {
	const topics = (await getRenderedTopics()).map(async (topic) => {
		const pictures = await scalePictures(getDeck(topic).set.pictures);
		return [...pictures].map(([file, content]) => ({
			params: { topic: topic.slug, file },
			props: { content },
		}));
	});
	return (await Promise.all(topics)).flat();
};

const types: Record<string, string> = { '.jpg': 'jpeg', '.svg': 'svg+xml', '.tif': 'tiff' };

/** Writes it. */
export const GET: APIRoute<{ content: Uint8Array<ArrayBuffer> }> = ({ props, params }) => {
	const extension = extname(params['file'] ?? '');
	const type = types[extension] ?? extension.slice(1);
	return new Response(props.content, { headers: { 'content-type': `image/${type}` } });
};
