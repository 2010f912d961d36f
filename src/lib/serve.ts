import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import compression from 'compression';
import { lookup } from 'mrmime';
import sirv from 'sirv';
import { headersFor, readHeadersFile, type HeaderRule } from './headers-file.ts';

/**
 * Serves a built site on this machine only as a host would: compressed, and with the headers that its
 * file `_headers` asks for.
 *
 * `folder` is the built site, `base` the path that it was built for, `port` the port to listen on (0
 * takes a free one). Returns the site's address, with the base and a slash at its end, and a way to
 * stop. Throws Node's error, with code `EADDRINUSE`, if the port is taken.
 */
export async function serveSite(options: {
	folder: string;
	base?: string | undefined;
	port?: number | undefined;
}): Promise<{ address: string; close: () => Promise<void> }> {
	const { folder, port = 0 } = options;
	const base = `/${options.base ?? ''}/`.replace(/\/{2,}/g, '/');
	const files = sirv(folder, { etag: true, setHeaders: nameType });
	const notFound = join(folder, '404.html');
	const headers = readHeaders(folder);
	const compress = compression();
	const server = createServer((request, response) => {
		const path = request.url?.split('?', 1)[0] ?? '/';
		response.setHeaders(new Map(Object.entries(headersFor(headers, path))));
		if (!stripBase(request, base)) return redirect(response, base);
		compress(request, response, () =>
			files(request, response, () => sendNotFound(response, notFound))
		);
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject).listen(port, '127.0.0.1', resolve);
	});
	const bound = server.address();
	const boundPort = typeof bound === 'object' && bound ? bound.port : port;
	return {
		address: `http://127.0.0.1:${boundPort}${base}`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

/** What the site asks a host to send; nothing for a site that does not ask. */
function readHeaders(folder: string): HeaderRule[] {
	const file = join(folder, '_headers');
	return existsSync(file) ? readHeadersFile(readFileSync(file, 'utf8')) : [];
}

/** Files of no known type are bytes: unnamed, a browser that may not guess takes them for text. */
function nameType(response: ServerResponse, path: string): void {
	if (extname(path) && !lookup(path)) {
		response.setHeader('content-type', 'application/octet-stream');
	}
}

/** Takes the base off a request's address; tells whether it was there. */
function stripBase(request: IncomingMessage, base: string): boolean {
	const url = request.url ?? '/';
	if (!url.startsWith(base)) return false;
	request.url = url.slice(base.length - 1);
	return true;
}

function redirect(response: ServerResponse, location: string): void {
	response.writeHead(302, { location }).end();
}

function sendNotFound(response: ServerResponse, page: string): void {
	// What is missing now may be there later, also where files never change.
	response.removeHeader('cache-control');
	response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
	response.end(readPage(page));
}

function readPage(page: string): string | Buffer {
	try {
		return readFileSync(page);
	} catch {
		return 'Not found';
	}
}
