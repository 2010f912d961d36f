import type { APIRoute } from 'astro';
import { fullAddress } from '../../lib/href.ts';

/** Lets every search engine in, and tells where the map of the site is, if it has one. */
export const GET: APIRoute = ({ site, url }) => {
	const map = fullAddress('/sitemap-index.xml', site, url);
	return new Response(`User-agent: *\nAllow: /\n${map ? `\nSitemap: ${map}\n` : ''}`);
};
