import { sharedListPath, type SharedList } from '../lists.ts';
import { withMetadata, buildIdOf } from '../store/files.ts';
import { names } from '../store/names.ts';

/**
 * Stores what search needs to find a page that was read, on a site with a small index. Where a topic is
 * kept, the index that was stored with it stays.
 *
 * Throws if something does not load or there is no room.
 */
export async function storeSearch(path: string, buildId: string): Promise<void> {
	if (await keepsTopic()) return;
	const list = await findList(buildId);
	const text = new Map(Object.entries(list?.texts ?? {})).get(path.slice(names.base.length));
	if (!list || text === undefined) return;
	const cache = await caches.open(names.index);
	const index = list.files.filter(({ to }) => to === 'index').map(({ path }) => path);
	for (const file of [...index, text]) {
		const address = names.base + file;
		if (await cache.match(address)) continue;
		const response = await fetch(address, { cache: 'no-cache' });
		if (!response.ok) throw new Error(`${response.status} for ${address}`);
		await cache.put(address, withMetadata(response, { buildId }));
	}
}

/** Returns the list of a build, stored or from the site; nothing if the site does not answer or is another build. */
async function findList(buildId: string): Promise<SharedList | undefined> {
	const address = names.base + sharedListPath;
	const stored = await caches.match(address, { cacheName: names.index });
	if (stored && buildIdOf(stored) === buildId) return (await stored.json()) as SharedList;
	const response = await fetch(address, { cache: 'no-cache' });
	if (!response.ok) return undefined;
	const list = (await response.clone().json()) as SharedList;
	if (list.edition !== buildId || (await keepsTopic())) return undefined;
	await caches.delete(names.index);
	await (await caches.open(names.index)).put(address, withMetadata(response, { buildId }));
	return list;
}

async function keepsTopic(): Promise<boolean> {
	return (await caches.keys()).some((name) => names.topicOf(name) !== undefined);
}
