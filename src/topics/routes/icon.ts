import { pathToFileURL } from 'node:url';
import type { APIRoute } from 'astro';
import { readIcon } from '../../lib/site/icon.ts';
import { settings } from '../../lib/site/settings.ts';

/** The icon of the browser's tab: `/favicon.svg`. */
export const GET: APIRoute = () =>
	new Response(readIcon(pathToFileURL(`${process.cwd()}/`), settings), {
		headers: { 'content-type': 'image/svg+xml' },
	});
