import type { ViteDevServer } from 'vite';

/**
 * Has browsers ask for each picture anew while pages are written. Astro lets them keep one for a year, at an address that
 * tells a file from another by its width and height alone: a chart that was corrected would be shown as it was.
 */
export function serveFreshPictures({ middlewares }: Pick<ViteDevServer, 'middlewares'>): void {
	middlewares.use((request, response, next) => {
		if (request.url?.includes('/_image?')) {
			const writeHead = response.writeHead.bind(response) as WriteHead;
			response.writeHead = ((status, headers) =>
				writeHead(status, { ...headers, 'cache-control': 'no-cache' })) as WriteHead as never;
		}
		next();
	});
}

type WriteHead = (status: number, headers?: Record<string, string>) => unknown;
