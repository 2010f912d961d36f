import { buildIdHeader, pageKey, storedOn } from './files.ts';
import type { StoreNames } from './names.ts';

/** Finds the newest stored copy of a page or file by its path; nothing if there is none. */
export async function findPage(names: StoreNames, path: string): Promise<Response | undefined> {
	const key = pageKey(path);
	let newest: Response | undefined;
	for (const name of await pageCaches(names)) {
		const found = await (await caches.open(name)).match(key);
		if (found && (!newest || storedOn(found) > storedOn(newest))) newest = found;
	}
	return newest;
}

/** The names of the caches that hold pages. */
export async function pageCaches(names: StoreNames): Promise<string[]> {
	const all = await caches.keys();
	return all.filter((name) => name === names.pages || names.topicOf(name) !== undefined);
}

/** The build id of the site that a stored response comes from. */
export const buildIdOf = (response: Response): string => response.headers.get(buildIdHeader) ?? '';
