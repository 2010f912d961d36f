import type { Loader } from 'astro/loaders';
import { loadedTopics } from '../../topics/loaded.ts';
import { loadFiles } from './load-files.ts';

/** Loads what is said once about each topic, `topic.yml`, of all topics or of some (`loadedTopics`). */
export const topicLoader = (): Loader => ({
	name: 'topics',
	load: (context) =>
		loadFiles(
			{
				pattern: (loadedTopics() ?? ['*']).map((topic) => `${topic}/topic.yml`),
				generateId: ({ entry }) => entry.slice(0, entry.indexOf('/')),
			},
			context
		),
});
