import { listPath, sharedListPath, sizeOf, type KeepFile, type KeepList } from '../../lists.ts';
import { withMetadata } from '../../store/files.ts';
import { names } from '../../store/names.ts';
import { cacheOf, findMissing, readLists, removeOutdated, writeList } from './kept.ts';
import { t } from '../../../lib/language/t.ts';

/** Asks the site what belongs to a topic. Throws a `KeepFailure`. */
export async function fetchList(slug: string): Promise<KeepList> {
	const paths = [listPath(slug), sharedListPath];
	const [own, shared] = await Promise.all(paths.map((path) => fetchData(names.base + path)));
	const list = readLists(own, shared);
	if (!list) throw new KeepFailure('unreachable');
	return list;
}

async function fetchData(address: string): Promise<unknown> {
	const response = await fetch(address, { cache: 'no-cache' }).catch(() => undefined);
	if (!response?.ok) throw new KeepFailure('unreachable');
	return response.json().catch(() => undefined);
}

/**
 * Stores all files of a list that are not stored yet: first what pages need, then search, then the pages
 * themselves, so that what is stored of a half-finished download can be used.
 *
 * `progress` is called with the bytes that are stored. Throws a `KeepFailure` if it cannot go on, and the
 * signal's reason if it was stopped; what is stored by then stays.
 */
export async function download(
	slug: string,
	list: KeepList,
	{ signal, progress }: { signal: AbortSignal; progress: (bytes: number) => void }
): Promise<void> {
	const missing = await findMissing(slug, list);
	await checkRoom(sizeOf(missing));
	await writeList(slug, list);
	let bytes = sizeOf(list.files) - sizeOf(missing);
	progress(bytes);
	for (const kind of ['assets', 'index', 'topic'] as const) {
		const queue = missing.filter(({ to }) => to === kind).values();
		const work = async () => {
			for (const file of queue) {
				await storeFile(cacheOf(slug, file), list, file, signal);
				progress((bytes += file.size));
			}
		};
		// One at a time for the index: its manifest, which marks it as complete, comes last.
		await Promise.all(Array.from({ length: kind === 'index' ? 1 : atOnce }, work));
	}
	await removeOutdated(slug, list);
}

const atOnce = 4;

async function storeFile(
	cacheName: string,
	{ edition: buildId }: KeepList,
	{ path, revision }: KeepFile,
	signal: AbortSignal
): Promise<void> {
	const address = names.base + path;
	const response = await fetch(address, { cache: 'no-cache', signal }).catch(() => {
		signal.throwIfAborted();
		throw new KeepFailure('unreachable');
	});
	if (response.status === 404) throw new KeepFailure('changed');
	if (!response.ok) throw new KeepFailure('unreachable');
	const content = await response.arrayBuffer();
	// The site may have been built again since the list was made.
	if ((await revisionOf(content)) !== revision) throw new KeepFailure('changed');
	const { headers } = response;
	const storable = withMetadata(new Response(content, { headers }), { buildId, revision });
	await (await caches.open(cacheName)).put(address, storable);
}

async function revisionOf(content: ArrayBuffer): Promise<string> {
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
	return [...hash.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Throws if the browser says that there is not enough room. */
async function checkRoom(bytes: number): Promise<void> {
	const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
	if (quota !== undefined && usage !== undefined && quota - usage < bytes) {
		throw new KeepFailure('full');
	}
}

/** Why a topic cannot be kept, with what the reader is told. */
const sentences = {
	unreachable: t('offline.failure.unreachable'),
	changed: t('offline.failure.changed'),
	full: t('offline.failure.full'),
	refused: t('offline.failure.refused'),
	unable: t('offline.failure.unable'),
} as const;

/** A topic cannot be kept, or not wholly. */
export class KeepFailure extends Error {
	constructor(reason: keyof typeof sentences) {
		super(sentences[reason]);
	}
}

/** Finds out what failed from what a browser threw. */
export function failureOf(error: unknown): KeepFailure {
	if (error instanceof KeepFailure) return error;
	const name = error instanceof Error ? error.name : '';
	return new KeepFailure(name === 'QuotaExceededError' ? 'full' : 'refused');
}
