import type { DataStore } from 'astro/loaders';
import { isRendered } from '../shard.ts';
import { topicOf } from '../topic.ts';

/**
 * A store in which pages that this build does not render are drafts: their titles and texts are known
 * to what tells about all topics, and Starlight makes no pages of them. In the build of a shard, most are not even read
 * (`page-files.ts`).
 */
export function shardStore(store: DataStore): DataStore {
	const set: DataStore['set'] = (entry) =>
		store.set(isRendered(topicOf(entry.id)) ? entry : asDraft(entry));
	return { ...store, set };
}

function asDraft(entry: Entry): Entry {
	const { body = '', data, deferredRender = false } = entry;
	return {
		...entry,
		data: { ...data, draft: true },
		deferredRender: deferredRender && mayAddFiles(body),
	};
}

/**
 * Pages that import something or show pictures stay with the bundler: what they need can have a part
 * in files that all pages share, and these have to be the same in all shards.
 */
export const mayAddFiles = (text: string): boolean => /^import\s|!\[|<img\b/m.test(text);

type Entry = Parameters<DataStore['set']>[0];
