import type { MiddlewareHandler } from 'astro';
import { parseHtml } from '../../lib/html/dom.ts';
import { keepLines } from './keep-lines.ts';
import { bracketMarks } from './name-footnotes.ts';

/** Keeps numbers and units on one line, and marks of footnotes apart from them, on the pages of the server for development: no page of it is sealed. */
export const onRequest: MiddlewareHandler = async (_context, next) => {
	const response = await next();
	if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
	const html = await response.text();
	return new Response(bracketMarks(keepLines(html, parseHtml(html))), response);
};
