import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { serveFreshPictures } from './fresh-pictures.ts';

test('a picture that was replaced is asked for anew while pages are written', async () => {
	let listener: RequestListener | undefined;
	const use = (middleware: (...args: unknown[]) => void) => {
		listener = (request, response) =>
			middleware(request, response, () =>
				response.writeHead(200, { 'cache-control': 'max-age=31536000' }).end()
			);
	};
	serveFreshPictures({ middlewares: { use } as never });
	const server = createServer(listener).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const cacheOf = async (path: string) =>
		(await fetch(`http://127.0.0.1:${port}${path}`)).headers.get('cache-control');
	expect(await cacheOf('/_image?href=toe.png&w=300')).toBe('no-cache');
	expect(await cacheOf('/gout/')).toBe('max-age=31536000');
	server.close();
});
