import type { MiddlewareHandler } from 'astro';
import { parseHtml } from '../../lib/html/dom.ts';
import { adaptTexts } from './adapt-texts.ts';

/** Adapts the texts of pages in dev, where pages are not sealed. */
export const onRequest: MiddlewareHandler = async (_context, next) => {
	const response = await next();
	if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
	const html = await response.text();
	return new Response(adaptTexts(html, parseHtml(html)), response);
};
