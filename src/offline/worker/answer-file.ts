import type { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { findPage } from '../store/find-page.ts';
import { isMade } from '../store/named-files.ts';
import type { StoreNames } from '../store/names.ts';

/**
 * Answers a page that asks for a file. One whose name follows its content is taken from the store if it
 * is there; any other from the site, and from the store if the site cannot be reached.
 */
export async function answerFile(
	names: StoreNames,
	shell: PrecacheController,
	request: Request
): Promise<Response> {
	const { pathname } = new URL(request.url);
	const find = async () =>
		(await matchIn(names.shell, pathname)) ??
		(await matchIn(names.assets, pathname)) ??
		(await shell.matchPrecache(pathname)) ??
		(await findPage(names, pathname));
	if (isMade(pathname.slice(names.base.length))) return (await find()) ?? fetch(request);
	try {
		return await fetch(request);
	} catch (error) {
		const stored = await find();
		if (stored) return stored;
		throw error;
	}
}

async function matchIn(cache: string, path: string): Promise<Response | undefined> {
	return (await caches.open(cache)).match(path);
}
