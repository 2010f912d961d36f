import { storedHeader } from '../../lib/stored.ts';
import { names } from './names.ts';

/** The header with the build id of the site that a stored file comes from. Readers have files with it. */
const buildIdHeader = 'x-edition';

/** The revision of the content of a file that was stored. */
export const revisionHeader = 'x-revision';

/**
 * Adds what the store needs to know to a response: the time, the build id, and the revision if it is known.
 *
 * The response must be complete (status 200). The copy is no longer marked as redirected: browsers refuse
 * a redirected response for a navigation.
 */
export function withMetadata(
	response: Response,
	metadata: { buildId: string; revision?: string }
): Response {
	const headers = new Headers(response.headers);
	headers.set(storedHeader, new Date().toISOString());
	headers.set(buildIdHeader, metadata.buildId);
	if (metadata.revision) headers.set(revisionHeader, metadata.revision);
	return new Response(response.body, { headers });
}

/** The time at which a response was stored, in milliseconds; 0 if it has none. */
export const storedOn = (response: Response): number =>
	Date.parse(response.headers.get(storedHeader) ?? '') || 0;

/**
 * The name under which a page is stored: its path, as its folder. What stands behind `?` and `#` is
 * read by the page, not by the site.
 */
export const pageKey = (path: string): string =>
	/\/[^/.]+$/.test(path) ? `${path}/` : path.replace(/\/index\.html$/, '/');

/** Finds the newest stored copy of a page or file by its path; nothing if there is none. */
export async function findPage(path: string): Promise<Response | undefined> {
	const key = pageKey(path);
	let newest: Response | undefined;
	for (const name of await pageCaches()) {
		const found = await caches.match(key, { cacheName: name });
		if (found && (!newest || storedOn(found) > storedOn(newest))) newest = found;
	}
	return newest;
}

/** The names of the caches that hold pages. */
async function pageCaches(): Promise<string[]> {
	const all = await caches.keys();
	return all.filter((name) => name === names.pages || names.topicOf(name) !== undefined);
}

/** The pages that are stored, each with what asks for it. */
export async function* storedPages(): AsyncGenerator<[Request, Response]> {
	for (const name of await pageCaches()) {
		const cache = await caches.open(name);
		for (const request of await cache.keys()) {
			const response = await cache.match(request);
			if (isPage(response)) yield [request, response];
		}
	}
}

/** Whether an answer is a page. */
export const isPage = (response: Response | undefined): response is Response =>
	response?.headers.get('content-type')?.includes('text/html') ?? false;

/** The build id of the site that a stored response comes from. */
export const buildIdOf = (response: Response): string => response.headers.get(buildIdHeader) ?? '';
