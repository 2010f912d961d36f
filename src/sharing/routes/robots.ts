import type { APIRoute } from 'astro';
import { withBase } from '../../lib/href.ts';

/** Lets every search engine in, and tells where the map of the site is. */
export const GET: APIRoute = ({ site, url }) => {
	const map = new URL(withBase('/sitemap-index.xml'), site ?? url);
	return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${map.href}\n`);
};
