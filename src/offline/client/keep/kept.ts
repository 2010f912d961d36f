import { listPath, sizeOf, type KeepFile, type KeepList } from '../../lists.ts';
import { revisionHeader, storedOn, withMetadata } from '../../store/files.ts';
import { names } from '../../store/names.ts';
import { sweep } from '../../store/sweep.ts';

/**
 * What is stored of a topic: what belongs to it (`list`; nothing if the store has been damaged), how much of that is
 * stored, and when the download was begun. Nothing if the reader does not keep it. Throws if there is no store.
 */
export async function readKept(slug: string) {
	if (!(await caches.has(names.topic(slug)))) return undefined;
	const cache = await caches.open(names.topic(slug));
	const stored = await cache.match(names.base + listPath(slug));
	const list = readList(await stored?.json().catch(() => undefined));
	if (!stored || !list) return { list: undefined, bytes: 0, isWhole: false, on: new Date(0) };
	const missing = await findMissing(slug, list);
	const bytes = sizeOf(list.files) - sizeOf(missing);
	return { list, bytes, isWhole: missing.length === 0, on: new Date(storedOn(stored)) };
}

/** The files of a list that are not stored, or not as the list has them. */
export async function findMissing(slug: string, list: KeepList): Promise<KeepFile[]> {
	const missing: KeepFile[] = [];
	for (const file of list.files) {
		const cache = await caches.open(cacheOf(slug, file));
		const stored = await cache.match(names.base + file.path);
		const isMade = file.to === 'assets' && file.path.startsWith('_astro/');
		if (!stored || !(isMade || stored.headers.get(revisionHeader) === file.revision)) {
			missing.push(file);
		}
	}
	return missing;
}

/** The cache that a file of a list goes to. */
export const cacheOf = (slug: string, { to }: KeepFile): string =>
	to === 'topic' ? names.topic(slug) : names[to];

/** Stores the list that a topic is kept by. Throws if there is no room. */
export async function writeList(slug: string, list: KeepList): Promise<void> {
	const cache = await caches.open(names.topic(slug));
	const response = withMetadata(new Response(JSON.stringify(list)), { buildId: list.edition });
	await cache.put(names.base + listPath(slug), response);
}

/** Removes what a list that was kept before had and this one has not. */
export async function removeOutdated(slug: string, list: KeepList): Promise<void> {
	const wanted = new Set([listPath(slug), ...list.files.map(({ path }) => path)]);
	for (const name of [names.topic(slug), names.index]) {
		const cache = await caches.open(name);
		for (const request of await cache.keys()) {
			const path = new URL(request.url).pathname.slice(names.base.length);
			if (!wanted.has(path)) await cache.delete(request);
		}
	}
	await sweep();
}

/** Removes a topic, and the search index if no other topic is kept. */
export async function removeKept(slug: string): Promise<void> {
	await caches.delete(names.topic(slug));
	const others = (await caches.keys()).some((name) => names.topicOf(name) !== undefined);
	if (!others) await caches.delete(names.index);
	await sweep();
}

/** Reads what came from the site as the two lists of a topic; nothing if one of them is none. */
export function readLists(topic: unknown, shared: unknown): KeepList | undefined {
	const lists = [shared, topic] as (Partial<KeepList> | undefined)[];
	return readList({ edition: lists[0]?.edition, files: lists.flatMap((list) => list?.files) });
}

/** Reads a list that came from the store; nothing if it is none. */
export function readList(data: unknown): KeepList | undefined {
	const { edition, files } = (data ?? {}) as Partial<KeepList>;
	const isList = typeof edition === 'string' && Array.isArray(files) && files.every(isFile);
	return isList ? { edition, files } : undefined;
}

const isFile = (file: Partial<KeepFile> | null): boolean =>
	[file?.path, file?.revision].every((text) => typeof text === 'string') &&
	typeof file?.size === 'number' &&
	/^(topic|assets|index)$/.test(String(file.to));

/** What is stored of a topic. */
export type Kept = NonNullable<Awaited<ReturnType<typeof readKept>>>;
