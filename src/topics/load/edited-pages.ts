import type { DataStore } from 'astro/loaders';
import { handOver } from '../../lib/hand-over.ts';

/**
 * A store that is not changed when an author edits the text of a plain page in dev: the page is shown again
 * at once, for its text is read when it is looked at. Astro would wait for further changes, write all
 * entries, and have them read again.
 *
 * `isPlain` tells whether a page is rendered when it is looked at.
 */
export function withEdits(
	store: DataStore,
	isPlain: (entry: Entry) => boolean
): { store: DataStore; begin: () => void } {
	/** What those pages say now that have been edited since the store was loaded. */
	const digests = new Map<string, Entry['digest']>();
	let isLoaded = false;
	const get = ((id) => {
		const entry = store.get(id);
		return entry && digests.has(id) ? { ...entry, digest: digests.get(id) ?? '' } : entry;
	}) as DataStore['get'];
	const set: DataStore['set'] = (entry) => {
		const { id, data, filePath, digest } = entry;
		const known = isLoaded ? store.get(id) : undefined;
		const isEdit =
			known !== undefined &&
			known.filePath === filePath &&
			!known.deferredRender &&
			JSON.stringify(known.data) === JSON.stringify(data) &&
			isPlain(entry);
		if (!isEdit) {
			digests.delete(id);
			return store.set(entry);
		}
		digests.set(id, digest);
		showPages.take()();
		return false;
	};
	return { store: { ...store, get, set }, begin: () => (isLoaded = true) };
}

/** Has all open pages shown again in dev. */
export const showPages = handOver<() => void>('show-pages');

type Entry = Parameters<DataStore['set']>[0];
