import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import send from 'send';
import { headersFor, readHeadersFile } from './headers-file.ts';

/**
 * Serves a built site as a host would: compressed, and with the headers that its file `_headers` asks for. It
 * is served to this machine only, unless another address is named.
 *
 * Every request reads the folder as it is at that moment, so a build beside the server is served at once,
 * whether it writes into the folder or puts a new one in its place.
 *
 * `folder` is the built site, `base` the path that it was built for (what its pages say, if left out), `port` the port
 * to listen on (0 takes a free one), `host` the address to listen at. Returns the site's address, with the base and a
 * slash at its end, and a way to stop. Throws Node's error, with code `EADDRINUSE`, if the port is taken.
 */
export async function serveSite(options: {
	folder: string;
	base?: string | undefined;
	port?: number | undefined;
	host?: string | undefined;
}): Promise<{ address: string; close: () => Promise<void> }> {
	const { folder, port = 0, host = '127.0.0.1' } = options;
	const base = `/${options.base ?? builtBase(folder)}/`.replace(/\/{2,}/g, '/');
	const compress = compression();
	const server = createServer((request, response) => {
		const [path = '/'] = request.url?.split('?', 1) ?? [];
		const rules = readHeadersFile(read(join(folder, '_headers')));
		response.setHeaders(new Map(Object.entries(headersFor(rules, path))));
		if (!path.startsWith(base)) return void response.writeHead(302, { location: base }).end();
		compress(request, response, () =>
			sendFile(request, response, folder, path.slice(base.length - 1))
		);
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject).listen(port, host, resolve);
	});
	const bound = server.address();
	const boundPort = typeof bound === 'object' && bound ? bound.port : port;
	return {
		address: `http://${host}:${boundPort}${base}`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

/** The path below which the pages of a built site look for their files. */
const builtBase = (folder: string): string =>
	/"\/([^"]*)\b_astro\//.exec(read(join(folder, 'index.html')))?.[1] ?? '';

/** Sends the file at a path of the site, with its last slash or without, or the page for what is missing. */
function sendFile(
	request: IncomingMessage,
	response: ServerResponse,
	folder: string,
	path: string
): void {
	send(request, path, { root: folder, extensions: ['html'] })
		.on('directory', () => sendFile(request, response, folder, `${path}/`))
		.on('error', ({ status }: { status: number }) =>
			sendError(response, status, join(folder, '404.html'))
		)
		.pipe(response);
}

function sendError(response: ServerResponse, status: number, page: string): void {
	if (response.headersSent) return void response.destroy();
	// What is missing now may be there later, also where files never change.
	for (const name of ofFile) response.removeHeader(name);
	response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
	response.end(read(page) || 'Not found');
}

/** Headers that are already set where a file vanishes while it is being opened. */
const ofFile = ['accept-ranges', 'cache-control', 'content-length', 'etag', 'last-modified'];

/** Reads a file that a site may lack, or that a build is about to write. */
function read(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}
