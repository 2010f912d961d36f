/**
 * What says that something came from the store of this device and not from the site: answers of the
 * service worker have this header, with the moment at which they were stored (ISO 8601). Features that
 * fetch files may read it; where no service worker is, no answer has it.
 */
export const storedHeader = 'x-stored-on';

/** Tells whether an answer came from the store because the site could not be reached. */
export const isStored = (response: Response): boolean => response.headers.has(storedHeader);

/** The paths of all files that are stored on this device. Throws if the browser refuses. */
export async function storedPaths(): Promise<Set<string>> {
	const paths = new Set<string>();
	for (const name of await caches.keys()) {
		const requests = await (await caches.open(name)).keys();
		for (const { url } of requests) paths.add(new URL(url).pathname);
	}
	return paths;
}
