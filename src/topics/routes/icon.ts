import { root } from 'astro:config/server';
import type { APIRoute } from 'astro';
import { readIcon } from '../../lib/site/icon.ts';
import { settings } from '../../lib/site/settings.ts';

/** The icon of the browser's tab: `/favicon.svg`. */
export const GET: APIRoute = () =>
	new Response(readIcon(root, settings), {
		headers: { 'content-type': 'image/svg+xml' },
	});
