import type { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import type { StoreNames } from '../store/names.ts';

/**
 * Answers search, which asks for a file of its index. The program of search belongs to the shell. The
 * index is the site's, and if that cannot be reached the one that was stored whole; never files of both,
 * for each file names others by a hash of their content.
 */
export async function answerIndex(
	names: StoreNames,
	shell: PrecacheController,
	request: Request
): Promise<Response> {
	const { pathname } = new URL(request.url);
	const program = await shell.matchPrecache(pathname);
	if (program) return program;
	const reply = await fetch(request).catch(() => undefined);
	if (reply?.ok) return reply;
	return (await findIndexFile(names, pathname)) ?? reply ?? Response.error();
}

/** A file of the stored index. Those with the text of pages are stored with their topic. */
async function findIndexFile(names: StoreNames, path: string): Promise<Response | undefined> {
	for (const name of await caches.keys()) {
		if (name !== names.index && names.topicOf(name) === undefined) continue;
		const found = await (await caches.open(name)).match(path);
		if (found) return found;
	}
	return undefined;
}
