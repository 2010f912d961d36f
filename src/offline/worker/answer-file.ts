import type { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { findPage } from '../store/files.ts';
import { isMade } from '../store/named-files.ts';
import { names } from '../store/names.ts';

/**
 * Answers a page that asks for a file. One whose name follows its content is taken from the store if it
 * is there; any other from the site, and from the store if the site cannot be reached.
 */
export async function answerFile(shell: PrecacheController, request: Request): Promise<Response> {
	const { pathname } = new URL(request.url);
	const find = async () =>
		(await caches.match(pathname, { cacheName: names.shell })) ??
		(await caches.match(pathname, { cacheName: names.assets })) ??
		(await shell.matchPrecache(pathname)) ??
		(await findPage(pathname));
	if (isMade(pathname.slice(names.base.length))) return (await find()) ?? fetch(request);
	try {
		return await fetch(request);
	} catch (error) {
		const stored = await find();
		if (stored) return stored;
		throw error;
	}
}

/**
 * Answers search, which asks for a file of its index. The program of search belongs to the shell. The
 * index is the site's, and if that cannot be reached the one that was stored whole; never files of both,
 * for each file names others by a hash of their content.
 */
export async function answerIndex(shell: PrecacheController, request: Request): Promise<Response> {
	const { pathname } = new URL(request.url);
	const program = await shell.matchPrecache(pathname);
	if (program) return program;
	const reply = await fetch(request).catch(() => undefined);
	if (reply?.ok) return reply;
	return (await findIndexFile(pathname)) ?? reply ?? Response.error();
}

/** A file of the stored index. Those with the text of pages are stored with their topic. */
async function findIndexFile(path: string): Promise<Response | undefined> {
	for (const name of await caches.keys()) {
		if (name !== names.index && names.topicOf(name) === undefined) continue;
		const found = await caches.match(path, { cacheName: name });
		if (found) return found;
	}
	return undefined;
}
