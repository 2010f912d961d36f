import type { APIRoute } from 'astro';
import { fullAddress } from '../../lib/href.ts';

/** Allows all search engines, and gives the address of the sitemap if there is one. */
export const GET: APIRoute = ({ site, url }) => {
	const map = fullAddress('/sitemap-index.xml', site, url);
	return new Response(`User-agent: *\nAllow: /\n${map ? `\nSitemap: ${map}\n` : ''}`);
};
